import { isAbove } from '../../arithmetic.js';
import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isSameList, isWithin, spanOf } from '../../figure.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * A target that was passed before its time: the state is above it already, or a count that still goes on is. That is no
 * contradiction, but what a reader of the target wants to know. A limit ("at most") is not passed by staying below it.
 */
export const targetAlreadyPassed: Check = {
  name: 'TARGET_ALREADY_PASSED',
  description: 'A target is below what was already reached before the end of its time.',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  return figures
    .filter(
      ({ status, quantity, perUnit }) => status === 'TARGET' && quantity.qualifier !== 'AT_MOST' && !perUnit,
    )
    .flatMap((target) =>
      figures
        .filter(
          (figure) => figure.status === 'ACTUAL' && isComparable(figure, target) && isBefore(figure, target),
        )
        .filter((figure) => isAbove(figure.quantity, toReach(target)))
        .map((figure) =>
          findingOf(
            'TARGET_ALREADY_PASSED',
            'INFO',
            [target, figure],
            `${placeNames(audited, target)}, ${target.indicator}: the target ${cited(target)} for ${writtenPeriod(target)} was ` +
              `passed by ${cited(figure)} in ${writtenPeriod(figure)}.`,
          ),
        ),
    );
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

/** What has to be reached: the lower end of a range, the number of any other target. */
function toReach({ quantity }: Figure) {
  const value = quantity.value ?? quantity.lower;
  return { lower: value, upper: value, lowerInclusive: true, upperInclusive: true };
}
