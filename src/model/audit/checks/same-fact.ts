import { isOtherDefinition, originsOf } from '../../agreement.js';
import { type Figure, spanOf } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { severityOf, timeKeyOf } from '../one-time.js';
import { pairsAbove } from '../pairs.js';
import { cited, placeNames, writtenPeriod } from '../words.js';

/**
 * Claims of one fact whose intervals do not meet. Two lower bounds always meet; a change up and one down do not. States on days
 * that are only possibly the same may both be right: they must be of the same days, and if these are a month, a year or not certain,
 * it is no more than a warning.
 */
export const sameFact: Check = {
  name: 'SAME_FACT',
  description: 'Two claims of the same fact have no number in common.',
  reach: 'PLACE',
  run: (audited) =>
    [...audited.figuresByPlaces.values()].flatMap((figures) =>
      figures.length < 2 ? [] : findingsIn(audited, figures),
    ),
};

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const dated = figures.filter((figure) => spanOf(figure) !== null);
  return [...groupBy(dated, factOf).values()].flatMap((claims) =>
    [...pairsAbove(claims, claims)]
      .filter(([one, other]) => !isOtherDefinition(one, other))
      .map(([one, other]) => {
        const [first = one, second = other] = [one, other].sort((a, b) => (a.id < b.id ? -1 : 1));
        const sources = new Set([...originsOf(one), ...originsOf(other)]).size;
        return findingOf(
          'SAME_FACT',
          severityOf([one, other]),
          [first, second],
          `${placeNames(audited, first)}, ${first.indicator}, ${writtenPeriod(first)}: ${cited(first)} and ` +
            `${cited(second)} have no number in common${sources === 1 ? ', and one source says both' : ''}.`,
        );
      }),
  );
}

/** What figures about one place and about days that are written alike say something of (see `isSameMeasure`). */
function factOf(figure: Figure): string {
  const { indicator, measure, shareOf, base, status, perUnit, breakdowns } = figure;
  const measured = [indicator, measure, shareOf, base, status, perUnit, breakdowns.join()];
  return `${measured.join(' ')} ${timeKeyOf(figure)}`;
}
