import { percentOf } from '../../arithmetic.js';
import { isOtherDefinition, roomOf, withRoom } from '../../agreement.js';
import { calendarYearOf, type Figure, isWithin, spanOf, textOfSpan } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { severityAtOneTime } from '../one-time.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/** A percentage of a plan against the count and the plan that it is made of, where all three are stated. */
export const shareAgainstTarget: Check = {
  name: 'SHARE_AGAINST_TARGET',
  description: 'A stated percentage of a target is not what the count is of the stated target.',
  reach: 'PLACE',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const isShare = ({ measure, shareOf, perUnit }: Figure): boolean =>
    measure === 'SHARE' && (shareOf === 'TARGET' || shareOf === 'ABOVE_TARGET') && !perUnit;
  if (!figures.some(isShare)) return [];
  const alike = groupBy(figures, ({ indicator, breakdowns }) => `${indicator} ${breakdowns.join()}`);
  return [...alike.values()].flatMap((of) => {
    const values = of.filter(({ measure, perUnit }) => measure === 'VALUE' && !perUnit);
    const counts = groupBy(values, (figure) => `${figure.status} ${daysOf(figure) ?? ''}`);
    const targets = values.filter(({ status }) => status === 'TARGET');
    return of.filter(isShare).flatMap((share) => {
      const days = daysOf(share);
      if (days === null) return [];
      const target = targetOf(share, targets);
      return target === null
        ? []
        : (counts.get(`${share.status} ${days}`) ?? [])
            .filter((count) => !isOtherDefinition(count, share))
            .flatMap((count) => findingFor(audited, share, count, target));
    });
  });
}

/**
 * The plan that a share is of; null where there is none, or where with several nobody knows of which one it is. It is the plan of
 * the very days; else one that began with them and goes on. That of a term is none of a year or of a part of it: a share "up to
 * September" is one of the plan for the year, stated or not.
 */
function targetOf(share: Figure, targets: readonly Figure[]): Figure | null {
  const span = spanOf(share);
  if (span === null) return null;
  const year = calendarYearOf(span);
  const begun = targets.filter((figure) => {
    const own = spanOf(figure);
    return (
      own !== null &&
      own.first === span.first &&
      isWithin(span, own) &&
      (year === null || isWithin(own, year)) &&
      !isOtherDefinition(figure, share)
    );
  });
  const ofSameDays = begun.filter((figure) => daysOf(figure) === daysOf(share));
  const fitting = ofSameDays.length > 0 ? ofSameDays : begun;
  const [target] = fitting;
  return target === undefined || fitting.some(({ quantity }) => quantity.value !== target.quantity.value)
    ? null
    : target;
}

function daysOf(figure: Figure): string | null {
  const span = spanOf(figure);
  return span === null ? null : textOfSpan(span);
}

function findingFor(audited: Audited, share: Figure, count: Figure, target: Figure): Finding[] {
  const worked = percentOf(withRoom(count), withRoom(target));
  if (worked === null || target.quantity.value === null) return [];
  const printed = roomOf(share);
  const above = share.shareOf === 'ABOVE_TARGET' ? 100 : 0;
  const stated = {
    ...printed,
    lower: printed.lower === null ? null : printed.lower + above,
    upper: printed.upper === null ? null : printed.upper + above,
  };
  if (intervalsMeet(worked, stated)) return [];
  return [
    findingOf(
      'SHARE_AGAINST_TARGET',
      severityAtOneTime([share, count, target]),
      [share, count, target],
      `${placeNames(audited, share)}, ${share.indicator}, ${writtenPeriod(share)}: ${cited(count)} of the target ` +
        `${cited(target)} is ${writtenInterval(worked)}%, not ${cited(share)}.`,
    ),
  ];
}
