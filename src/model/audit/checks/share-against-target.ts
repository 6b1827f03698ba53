import { percentOf } from '../../arithmetic.js';
import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isSameList, isSameSpan, isWithin, spanOf } from '../../figure.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { percentageAsPrinted } from '../printed.js';
import { cited, placeNames, written, writtenPeriod } from '../words.js';

/** A percentage of a plan against the count and the plan that it is made of, where all three are stated. */
export const shareAgainstTarget: Check = {
  name: 'SHARE_AGAINST_TARGET',
  description: 'A stated percentage of a target is not what the count is of the stated target.',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const shares = figures.filter(
    ({ measure, shareOf, perUnit }) =>
      measure === 'SHARE' && (shareOf === 'TARGET' || shareOf === 'ABOVE_TARGET') && !perUnit,
  );
  return shares.flatMap((share) => {
    const span = spanOf(share);
    if (span === null) return [];
    const alike = figures.filter(
      (figure) =>
        figure.indicator === share.indicator &&
        figure.measure === 'VALUE' &&
        !figure.perUnit &&
        isSameList(figure.breakdowns, share.breakdowns) &&
        !isOtherDefinition(figure, share),
    );
    const counts = alike.filter((figure) => {
      const own = spanOf(figure);
      return figure.status === share.status && own !== null && isSameSpan(own, span);
    });
    const targets = alike.filter((figure) => {
      const own = spanOf(figure);
      return figure.status === 'TARGET' && own !== null && isWithin(span, own) && own.first === span.first;
    });
    // With several plans nobody knows of which one the percentage is.
    const [target] = targets;
    if (target === undefined || targets.some((other) => other.quantity.value !== target.quantity.value))
      return [];
    return counts.flatMap((count) => findingFor(audited, share, count, target));
  });
}

function findingFor(audited: Audited, share: Figure, count: Figure, target: Figure): Finding[] {
  const worked = percentOf(count.quantity, target.quantity);
  if (worked === null || target.quantity.value === null) return [];
  const printed = percentageAsPrinted(share.quantity);
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
      'ERROR',
      [share, count, target],
      `${placeNames(audited, share)}, ${share.indicator}, ${writtenPeriod(share)}: ${cited(count)} of the target ` +
        `${cited(target)} is ${worked.value === null ? 'another share' : `${written(worked.value)}%`}, not ${cited(share)}.`,
    ),
  ];
}
