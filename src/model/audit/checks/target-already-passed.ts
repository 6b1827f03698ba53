import { isAbove } from '../../arithmetic.js';
import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isSameList, isWithin, spanOf } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * A target that was passed before its time: the state is beyond it already, or a count that still goes on is. That is no
 * contradiction, but what a reader of the target wants to know. Which way is beyond must be known: more of what is better
 * in greater numbers or where the target says "at least", less of what is better in smaller ones.
 */
export const targetAlreadyPassed: Check = {
  name: 'TARGET_ALREADY_PASSED',
  description: 'What was already reached before the end of its time is beyond a target.',
  reach: 'PLACE',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const targets = figures.filter(({ status, perUnit }) => status === 'TARGET' && !perUnit);
  if (targets.length === 0) return [];
  const results = groupBy(
    figures.filter(({ status }) => status === 'ACTUAL'),
    measuredIn,
  );
  return targets.flatMap((target) => {
    const isBeyond = beyond(audited, target);
    if (isBeyond === null) return [];
    const before = (results.get(measuredIn(target)) ?? []).filter(
      (figure) => isComparable(figure, target) && isBefore(figure, target),
    );
    // What was so years before and is no longer so says nothing: the latest state or count decides.
    const lastDay = before.reduce((latest, figure) => {
      const last = spanOf(figure)?.last ?? '';
      return last > latest ? last : latest;
    }, '');
    return before
      .filter((figure) => spanOf(figure)?.last === lastDay)
      .filter(isBeyond)
      .map((figure) =>
        findingOf(
          'TARGET_ALREADY_PASSED',
          'INFO',
          [target, figure],
          `${placeNames(audited, target)}, ${target.indicator}: the target ${cited(target)} for ${writtenPeriod(target)} was ` +
            `passed by ${cited(figure)} in ${writtenPeriod(figure)}.`,
        ),
      );
  });
}

/** What a result must share with a target to be compared with it, before it is looked at closely. */
function measuredIn({ indicator, measure, period, breakdowns }: Figure): string {
  return `${indicator} ${measure} ${period.kind} ${breakdowns.join()}`;
}

/** Tells whether a figure is beyond a target; null when nobody knows which way that is. */
function beyond(audited: Audited, target: Figure): ((figure: Figure) => boolean) | null {
  const { quantity, indicator } = target;
  const number = quantity.value ?? quantity.lower;
  const reach = { lower: number, upper: number, lowerInclusive: true, upperInclusive: true };
  const isAtLeast = quantity.qualifier === 'AT_LEAST' || quantity.qualifier === 'MORE_THAN';
  const ascending = isAtLeast ? true : (audited.indicators.get(indicator)?.ascending ?? null);
  if (ascending === null || (ascending && quantity.qualifier === 'AT_MOST')) return null;
  return ascending
    ? (figure) => isAbove(figure.quantity, reach)
    : // A count that goes on can still pass the number below which it is to stay.
      (figure) => figure.period.kind === 'STOCK' && isAbove(reach, figure.quantity);
}

function isComparable(figure: Figure, target: Figure): boolean {
  return (
    figure.indicator === target.indicator &&
    figure.measure === target.measure &&
    figure.shareOf === target.shareOf &&
    figure.base === target.base &&
    figure.period.kind === target.period.kind &&
    figure.direction === target.direction &&
    isSameList(figure.breakdowns, target.breakdowns) &&
    !isOtherDefinition(figure, target) &&
    !figure.perUnit
  );
}

/** A state on a day before the last of the target's, or a count within the target's period that ends before it does. */
function isBefore(figure: Figure, target: Figure): boolean {
  const [own, there] = [spanOf(figure), spanOf(target)];
  if (own === null || there === null || own.last >= there.last) return false;
  return figure.period.kind === 'STOCK' || isWithin(own, there);
}
