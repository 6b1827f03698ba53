import { canAddUpTo } from '../../agreement.js';
import type { Figure } from '../../figure.js';
import { listIn } from '../../grouping.js';
import { type Comparison, compareWith, FiguresAtUnit, type Rollup } from '../../rollup/rollup.js';
import type { Audited } from '../audited.js';
import { type Comparable, comparable } from '../days.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { canBeAbove, mostBelow } from '../most-below.js';
import { severityOf } from '../one-time.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * The figures of the parts against the figure of the whole. A sum above the whole is wrong whatever is missing. A sum
 * below it is wrong only where the parts are known to be all that there are: reports often name the foremost parts alone.
 */
export const partsAgainstTotal: Check = {
  name: 'PARTS_AGAINST_TOTAL',
  description:
    'The figures of disjoint parts add up to more than the figure of the whole, or all parts to less.',
  reach: 'DAYS',
  run: (audited) => comparable(audited).flatMap((group) => findingsIn(audited, group)),
  closerLooks: (audited) =>
    comparable(audited).flatMap((group) =>
      looksIn(audited, group).map(({ place, parts }) => ({ place, day: group.span.last, parts })),
    ),
};

/** A place whose total may not be what its parts add up to. */
interface Look {
  readonly place: string;
  readonly totals: readonly Figure[];
  readonly parts: readonly Figure[];
}

/** The places of which it takes a closer look to know whether parts and total can both be right; most need none. */
function looksIn({ hierarchy }: Audited, { span, figures }: Comparable): Look[] {
  const most = mostBelow(hierarchy, figures, span.last);
  const totals = new Map<string, Figure[]>();
  for (const figure of figures) {
    const place = hierarchy.placesOf(figure);
    const bound = most.get(place);
    if (bound === undefined) continue;
    const isListed = figure.about.some((unit) => hierarchy.units.get(unit)?.partsListed === 'ALL');
    if (isListed || canBeAbove(bound, figure.quantity)) listIn(totals, place).push(figure);
  }
  if (totals.size === 0) return [];
  const parts = new Map<string, Figure[]>();
  for (const figure of figures) {
    const above = new Set(figure.about.flatMap((unit) => [...hierarchy.placesAbove(unit, span.last)]));
    for (const place of above) if (totals.has(place)) listIn(parts, place).push(figure);
  }
  return [...totals].map(([place, some]) => ({ place, totals: some, parts: parts.get(place) ?? [] }));
}

function findingsIn(audited: Audited, group: Comparable): Finding[] {
  return looksIn(audited, group).flatMap(({ place, totals, parts }) => {
    const { hierarchy } = audited;
    // Claims of one total are compared with one sum; unless a part reaches up to the total's own place, and may be taken for it.
    const isPlain = parts.every(({ about }) => about.every((unit) => hierarchy.placeOf(unit) !== place));
    let shared: Rollup | null = null;
    return totals.flatMap((total) => {
      const [unit] = total.about;
      if (unit === undefined) return [];
      const rollup =
        shared ??
        // Other claims of the total are compared with the parts in their own turn, and with this one as the same fact.
        new FiguresAtUnit(
          { unit, additive: true, status: total.status, breakdowns: total.breakdowns },
          hierarchy.treeBetween(unit, parts, group.span.last),
          [total, ...parts],
        ).rollUp(group.span);
      if (isPlain) shared = rollup;
      const comparison = isPlain ? compareWith(rollup, total.quantity) : rollup.comparison;
      return findingFor(audited, total, rollup, comparison);
    });
  });
}

function findingFor(
  audited: Audited,
  total: Figure,
  { sum, parts }: Rollup,
  comparison: Comparison | null,
): Finding[] {
  if (sum === null || (comparison !== 'OVER' && comparison !== 'UNDER')) return [];
  if (canAddUpTo(sum.used, total)) return [];
  const [unit = ''] = total.about;
  if (comparison === 'UNDER' && audited.units.get(unit)?.partsListed !== 'ALL') return [];
  const count = parts.filter(({ state }) => state !== 'MISSING').length;
  const stands = comparison === 'OVER' ? 'more than' : 'less than';
  return [
    findingOf(
      'PARTS_AGAINST_TOTAL',
      severityOf([total, ...sum.used]),
      [total, ...sum.used],
      `${placeNames(audited, total)}, ${total.indicator}, ${writtenPeriod(total)}: ${count} parts add up to ` +
        `${writtenInterval(sum.number)} (${sum.number.stated}), which is ${stands} the total ${cited(total)}.`,
    ),
  ];
}
