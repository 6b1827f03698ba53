import { isOtherDefinition, isSameMeasure } from '../../agreement.js';
import { isAbove } from '../../arithmetic.js';
import { type Figure, isWithin, isSameSpan, spanOf } from '../../figure.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * A count that goes on from one day to the next cannot become smaller: what was counted up to September is among what was
 * counted up to December, and what was counted in a year among what was counted in the term.
 */
export const interimAgainstFinal: Check = {
  name: 'INTERIM_AGAINST_FINAL',
  description: 'A count of a part of a period is larger than the count of the whole period.',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const flows = figures.filter(
    ({ measure, period, perUnit, status }) =>
      measure === 'VALUE' && period.kind === 'FLOW' && !perUnit && status === 'ACTUAL',
  );
  return flows.flatMap((interim) =>
    flows
      .filter((final) => isSameMeasure(interim, final) && !isOtherDefinition(interim, final))
      .filter((final) => {
        const [inner, outer] = [spanOf(interim), spanOf(final)];
        return inner !== null && outer !== null && !isSameSpan(inner, outer) && isWithin(inner, outer);
      })
      // A number that does not add up over units need not add up over time either.
      .filter(() => audited.indicators.get(interim.indicator)?.additive === true)
      .filter((final) => isAbove(interim.quantity, final.quantity))
      .map((final) =>
        findingOf(
          'INTERIM_AGAINST_FINAL',
          'ERROR',
          [interim, final],
          `${placeNames(audited, interim)}, ${interim.indicator}: ${cited(interim)} in ${writtenPeriod(interim)} is within ` +
            `${writtenPeriod(final)}, for which ${cited(final)} is stated, which is less.`,
        ),
      ),
  );
}
