import type { Row } from '../validate.js';
import { at, rowsOf, textIn, type PackageRule } from './rule.js';

interface Edge {
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly row: Row;
}

/** Neither tree may hold a circle: following the parents of one time never leads back. */
export const noUnitIsWithinItself: PackageRule = (packages) => [
  ...circles(rowsOf(packages, 'part_of'), 'area'),
  ...circles(rowsOf(packages, 'subordinate_to'), 'organization'),
];

function circles(rows: readonly Row[], child: string) {
  const parents = new Map<string, Edge[]>();
  for (const row of rows) {
    const unit = textIn(row.values, child) ?? '';
    const edge = {
      parent: textIn(row.values, 'parent') ?? '',
      from: textIn(row.values, 'validFrom') ?? '0000',
      to: textIn(row.values, 'validTo') ?? '9999-99',
      row,
    };
    parents.set(unit, [...(parents.get(unit) ?? []), edge]);
  }
  return rows.flatMap((row) => {
    const unit = textIn(row.values, child) ?? '';
    const start = parents.get(unit)?.find((edge) => edge.row === row);
    return start !== undefined && leadsBack(unit, start, parents)
      ? [at(row, 'parent', `${unit} would be within itself; look at the rows of its parents`)]
      : [];
  });
}

/** Whether the parents that hold at one time with `start` lead back to the unit. */
function leadsBack(unit: string, start: Edge, parents: ReadonlyMap<string, readonly Edge[]>): boolean {
  const open = [start];
  const seen = new Set<string>();
  for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
    if (edge.parent === unit) return true;
    for (const next of parents.get(edge.parent) ?? []) {
      const from = next.from > edge.from ? next.from : edge.from;
      const to = next.to < edge.to ? next.to : edge.to;
      const key = `${next.parent} ${from} ${to}`;
      if (from < to && !seen.has(key)) {
        seen.add(key);
        open.push({ ...next, from, to });
      }
    }
  }
  return false;
}
