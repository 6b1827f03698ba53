import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isWithin, isSameSpan, spanOf } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { severityOf, timeKeyOf } from '../one-time.js';
import { pairsAbove } from '../pairs.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * A count that goes on from one day to the next cannot become smaller: what was counted up to September is among what was
 * counted up to December, and what was counted in a year among what was counted in the term.
 */
export const interimAgainstFinal: Check = {
  name: 'INTERIM_AGAINST_FINAL',
  description: 'A count of a part of a period is larger than the count of the whole period.',
  reach: 'PLACE',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const flows = figures.filter(
    ({ measure, period, perUnit, status, indicator }) =>
      measure === 'VALUE' &&
      period.kind === 'FLOW' &&
      !perUnit &&
      status === 'ACTUAL' &&
      // A number that does not add up over units need not add up over time either.
      audited.indicators.get(indicator)?.additive === true,
  );
  const alike = groupBy(flows, ({ indicator, breakdowns }) => `${indicator} ${breakdowns.join()}`);
  return [...alike.values()].flatMap((counts) => findingsAmong(audited, counts));
}

/** Compares counts of one thing, all of one length and begin with all of another one. */
function findingsAmong(audited: Audited, counts: readonly Figure[]): Finding[] {
  if (counts.length < 2) return [];
  const bySpan = [...groupBy(counts, timeKeyOf).values()].flatMap((same) => {
    const span = same[0] === undefined ? null : spanOf(same[0]);
    return span === null ? [] : [{ span, same }];
  });
  return bySpan.flatMap(({ span: inner, same: interims }) =>
    bySpan
      .filter(({ span: outer }) => !isSameSpan(inner, outer) && isWithin(inner, outer))
      .flatMap(({ same: finals }) => [...pairsAbove(interims, finals)])
      .filter(([interim, final]) => !isOtherDefinition(interim, final))
      .map(([interim, final]) =>
        findingOf(
          'INTERIM_AGAINST_FINAL',
          severityOf([interim, final]),
          [interim, final],
          `${placeNames(audited, interim)}, ${interim.indicator}: ${cited(interim)} in ${writtenPeriod(interim)} is within ` +
            `${writtenPeriod(final)}, for which ${cited(final)} is stated, which is less.`,
        ),
      ),
  );
}
