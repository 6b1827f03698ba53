import { percentOf } from '../../arithmetic.js';
import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isSameList, isSameSpan, spanOf } from '../../figure.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { percentageAsPrinted } from '../printed.js';
import { cited, originsMeet, placeNames, written, writtenPeriod } from '../words.js';

/**
 * A percentage of a whole against the count and the whole that it is made of, where all are stated for one place and day.
 * Where a page gives neither year, its figures stand together if they have the same words for their time.
 */
export const shareAgainstWhole: Check = {
  name: 'SHARE_AGAINST_WHOLE',
  description: 'A stated percentage of a whole is not what the count is of the stated whole.',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  return figures
    .filter(({ measure, shareOf, perUnit }) => measure === 'SHARE' && shareOf === 'WHOLE' && !perUnit)
    .flatMap((share) => {
      // A share of the indicator's own total without a sector or group would be all of it: of what it is, is not said.
      if (share.breakdowns.length === 0 && (share.base ?? share.indicator) === share.indicator) return [];
      const values = figures.filter(
        (figure) =>
          figure.measure === 'VALUE' &&
          !figure.perUnit &&
          figure.status === share.status &&
          isOfOneTime(figure, share),
      );
      const counts = values.filter(
        (figure) =>
          figure.indicator === share.indicator &&
          isSameList(figure.breakdowns, share.breakdowns) &&
          !isOtherDefinition(figure, share),
      );
      // A share of the same indicator is one of its total; a share of another, of that indicator's total.
      const wholes = values.filter(
        (figure) => figure.indicator === (share.base ?? share.indicator) && figure.breakdowns.length === 0,
      );
      return counts.flatMap((count) =>
        wholes
          .filter((whole) => whole !== count)
          .flatMap((whole) => findingFor(audited, share, count, whole)),
      );
    });
}

/** Whether two figures are about the same days, or, where the year is unknown, stand beside each other in one source. */
export function isOfOneTime(one: Figure, other: Figure): boolean {
  if (one.period.kind !== other.period.kind) return false;
  const [span, there] = [spanOf(one), spanOf(other)];
  if (span !== null && there !== null) return isSameSpan(span, there);
  const { from, to } = one.period;
  return (
    span === null &&
    there === null &&
    from?.edtf === other.period.from?.edtf &&
    to?.edtf === other.period.to?.edtf &&
    originsMeet(one, other)
  );
}

function findingFor(audited: Audited, share: Figure, count: Figure, whole: Figure): Finding[] {
  const worked = percentOf(count.quantity, whole.quantity);
  if (worked === null || intervalsMeet(worked, percentageAsPrinted(share.quantity))) return [];
  const { value } = share.quantity;
  const implied =
    value === null || count.quantity.value === null ? null : (count.quantity.value / value) * 100;
  return [
    findingOf(
      'SHARE_AGAINST_WHOLE',
      'ERROR',
      [share, count, whole],
      `${placeNames(audited, share)}, ${share.indicator}, ${writtenPeriod(share)}: ${cited(count)} of ${cited(whole)} is ` +
        `${worked.value === null ? 'another share' : `${written(worked.value)}%`}, not ${cited(share)}` +
        `${implied === null ? '' : `, which would be of about ${written(Math.round(implied))}`}.`,
    ),
  ];
}
