import { percentOf } from '../../arithmetic.js';
import { isOtherDefinition, roomOf, withRoom } from '../../agreement.js';
import { type Figure, isSameList } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { isOfOneTime, severityAtOneTime, timeKeyOf } from '../one-time.js';
import { cited, placeNames, written, writtenInterval, writtenPeriod } from '../words.js';

/**
 * A percentage of a whole against the count and the whole that it is made of, where all are stated for one place and day.
 * Where a page gives neither year, its figures stand together if they have the same words for their time.
 */
export const shareAgainstWhole: Check = {
  name: 'SHARE_AGAINST_WHOLE',
  description: 'A stated percentage of a whole is not what the count is of the stated whole.',
  reach: 'PLACE',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const shares = figures.filter(
    ({ measure, shareOf, perUnit, breakdowns, base, indicator }) =>
      measure === 'SHARE' &&
      shareOf === 'WHOLE' &&
      !perUnit &&
      // A share of the indicator's own total without a sector or group would be all of it: of what it is, is not said.
      !(breakdowns.length === 0 && (base ?? indicator) === indicator),
  );
  if (shares.length === 0) return [];
  const byTime = groupBy(
    figures.filter(({ measure, perUnit }) => measure === 'VALUE' && !perUnit),
    (figure) => `${figure.status} ${timeKeyOf(figure)}`,
  );
  return shares.flatMap((share) => {
    const values = (byTime.get(`${share.status} ${timeKeyOf(share)}`) ?? []).filter((figure) =>
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
      wholes.filter((whole) => whole !== count).flatMap((whole) => findingFor(audited, share, count, whole)),
    );
  });
}

function findingFor(audited: Audited, share: Figure, count: Figure, whole: Figure): Finding[] {
  const worked = percentOf(withRoom(count), withRoom(whole));
  if (worked === null || intervalsMeet(worked, roomOf(share))) return [];
  const { value } = share.quantity;
  const { lower, upper } = count.quantity;
  // Of a count that is not exact, the whole would not be either.
  const implied =
    value === null || value === 0 || lower === null || lower !== upper ? null : (lower / value) * 100;
  return [
    findingOf(
      'SHARE_AGAINST_WHOLE',
      severityAtOneTime([share, count, whole]),
      [share, count, whole],
      `${placeNames(audited, share)}, ${share.indicator}, ${writtenPeriod(share)}: ${cited(count)} of ${cited(whole)} is ` +
        `${writtenInterval(worked)}%, not ${cited(share)}` +
        `${implied === null ? '' : `, which would be of about ${written(Math.round(implied))}`}.`,
    ),
  ];
}
