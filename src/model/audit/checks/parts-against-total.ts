import { type Figure, type Span, spanOf } from '../../figure.js';
import { groupBy, listIn } from '../../grouping.js';
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
  run: (audited) => comparable(audited).flatMap((figures) => findingsIn(audited, figures)),
};

/** Values that can be parts and totals of each other: of one indicator, status, sector or group, and of the same days. */
function comparable({ input, indicators }: Audited): Figure[][] {
  const values = input.figures.filter(
    (figure) =>
      figure.measure === 'VALUE' &&
      !figure.perUnit &&
      spanOf(figure) !== null &&
      indicators.get(figure.indicator)?.additive === true,
  );
  const groups = groupBy(values, (figure) => {
    const span = spanOf(figure);
    const { indicator, status, breakdowns } = figure;
    return [indicator, status, breakdowns.join(), span?.first, span?.last].join(' ');
  });
  return [...groups.values()].filter((figures) => figures.length > 1);
}

function findingsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const [first] = figures;
  const span = first === undefined ? null : spanOf(first);
  if (span === null) return [];
  const below = new Map<string, Figure[]>();
  for (const figure of figures) {
    const above = new Set(figure.about.flatMap((unit) => [...audited.placesAbove(unit, span.last)]));
    for (const place of above) listIn(below, place).push(figure);
  }
  return figures.flatMap((total) => {
    const places = new Set(total.about.map((unit) => audited.placeOf(unit)));
    const [place] = places;
    const parts = places.size > 1 || place === undefined ? [] : (below.get(place) ?? []);
    return parts.length === 0 || !canDiffer(audited, total, parts)
      ? []
      : findingFor(audited, total, parts, span);
  });
}

/** Whether any choice of the parts can be above the total, or all of them below it; most totals need no closer look. */
function canDiffer(audited: Audited, { about, quantity }: Figure, parts: readonly Figure[]): boolean {
  const most = parts.reduce((sum, part) => sum + Math.max(part.quantity.lower ?? 0, 0), 0);
  if (quantity.upper !== null && most >= quantity.upper) return true;
  return about.some((unit) => audited.units.get(unit)?.partsListed === 'ALL');
}

function findingFor(audited: Audited, total: Figure, parts: readonly Figure[], span: Span): Finding[] {
  const [unit] = total.about;
  if (unit === undefined) return [];
  const units = audited.unitsBetween(unit, parts, span.last);
  // Other claims of the total are compared with the parts in their own turn, and with this one as the same fact.
  const {
    comparison,
    sum,
    parts: states,
  } = rollUp(
    { unit, additive: true, status: total.status, breakdowns: total.breakdowns, period: span },
    units,
    [total, ...parts],
  );
  if (sum === null || (comparison !== 'OVER' && comparison !== 'UNDER')) return [];
  const root = units.find(({ id }) => id === unit);
  if (comparison === 'UNDER' && root?.partsListed !== 'ALL') return [];
  const count = states.filter(({ state }) => state !== 'MISSING').length;
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
