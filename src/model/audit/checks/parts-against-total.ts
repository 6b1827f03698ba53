import { type Figure, isSameSpan, spanOf } from '../../figure.js';
import { rollUp } from '../../rollup/rollup.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, written, writtenInterval, writtenPeriod } from '../words.js';

/**
 * The figures of the parts against the figure of the whole. A sum above the whole is wrong whatever is missing. A sum
 * below it is wrong only where the parts are known to be all that there are: reports often name the foremost parts alone.
 */
export const partsAgainstTotal: Check = {
  name: 'PARTS_AGAINST_TOTAL',
  description:
    'The figures of disjoint parts add up to more than the figure of the whole, or all parts to less.',
  run: (audited) =>
    [...audited.figuresByPlaces].flatMap(([places, figures]) =>
      places.includes('|') ? [] : totalsIn(figures).flatMap((total) => findingFor(audited, total)),
    ),
};

/** The figures that can be totals of parts. */
function totalsIn(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ measure, perUnit }) => measure === 'VALUE' && !perUnit);
}

function findingFor(audited: Audited, total: Figure): Finding[] {
  const span = spanOf(total);
  const [unit] = total.about;
  const indicator = audited.indicators.get(total.indicator);
  if (span === null || unit === undefined || indicator?.additive !== true) return [];
  const units = audited.unitsAtAndBelow(unit, span.last);
  // Other claims of the total are compared with the parts in their own turn, and with this one as the same fact.
  const others = audited
    .figuresAbout(units, total.indicator)
    .filter((figure) => figure === total || audited.placesOf(figure) !== audited.placesOf(total))
    .filter((figure) => {
      const own = spanOf(figure);
      return own !== null && isSameSpan(own, span);
    });
  const { comparison, sum, parts } = rollUp(
    { unit, additive: true, status: total.status, breakdowns: total.breakdowns, period: span },
    units,
    others,
  );
  if (sum === null || (comparison !== 'OVER' && comparison !== 'UNDER')) return [];
  const root = units.find(({ id }) => id === unit);
  if (comparison === 'UNDER' && root?.partsListed !== 'ALL') return [];
  const count = parts.filter(({ state }) => state !== 'MISSING').length;
  const stands = comparison === 'OVER' ? 'more than' : 'less than';
  return [
    findingOf(
      'PARTS_AGAINST_TOTAL',
      'ERROR',
      [total, ...sum.used],
      `${placeNames(audited, total)}, ${total.indicator}, ${writtenPeriod(total)}: ${count} parts add up to ` +
        `${sum.number.value === null ? writtenInterval(sum.number) : written(sum.number.value)} ` +
        `(${sum.number.stated}), ${stands} the total ${cited(total)}.`,
    ),
  ];
}
