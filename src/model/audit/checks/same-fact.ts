import { isSameFact, originsOf } from '../../agreement.js';
import { type Figure, spanOf } from '../../figure.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * Claims of one fact whose intervals do not meet. Two lower bounds always meet. States on days that are only possibly the
 * same may both be right: their days must be written alike, and if they are a month or a year, it is no more than a warning.
 */
export const sameFact: Check = {
  name: 'SAME_FACT',
  description: 'Two claims of the same fact have no number in common.',
  run: (audited) => [...audited.figuresByPlaces.values()].flatMap((figures) => findingsIn(audited, figures)),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  return figures.flatMap((one, index) =>
    figures
      .slice(index + 1)
      .filter((other) => isSameFact(one, other, (unit) => audited.placeOf(unit)))
      .filter((other) => daysOf(one) !== null && daysOf(one) === daysOf(other))
      .filter((other) => !intervalsMeet(one.quantity, other.quantity))
      .map((other) => {
        const [first = one, second = other] = [one, other].sort((a, b) => (a.id < b.id ? -1 : 1));
        const sources = new Set([...originsOf(one), ...originsOf(other)]).size;
        return findingOf(
          'SAME_FACT',
          isCertainDay(one) ? 'ERROR' : 'WARNING',
          [first, second],
          `${placeNames(audited, first)}, ${first.indicator}, ${writtenPeriod(first)}: ${cited(first)} and ` +
            `${cited(second)} have no number in common${sources === 1 ? ', and one source says both' : ''}.`,
        );
      }),
  );
}

function daysOf(figure: Figure): string | null {
  const span = spanOf(figure);
  return span === null ? null : `${span.first}/${span.last}`;
}

/** A flow has a begin and an end; of a stock one day must be told. */
function isCertainDay(figure: Figure): boolean {
  const span = spanOf(figure);
  return span !== null && (figure.period.kind === 'FLOW' || span.first === span.last);
}
