import { trees } from '../tables/index.js';
import { byChild, parentsConcerned, type Parent } from '../tree.js';
import { at, type PackageRule } from './rule.js';

/** Neither tree may hold a circle: following the parents of one time never leads back. */
export const noUnitIsWithinItself: PackageRule = async (packages, outside) => {
  const problems = [];
  for (const tree of trees) {
    const parents = await parentsConcerned(tree, packages, outside);
    const above = byChild(parents);
    for (const parent of parents) {
      if (parent.at === null) continue;
      const others = leadsBack(parent, above);
      if (others === null) continue;
      const where = others.map((name) => `the package "${name}" in ${outside.place}`).join(' and ');
      problems.push(
        at(
          parent.at,
          'parent',
          `${parent.child} would be within itself; look at the rows of its parents${where === '' ? '' : `, also in ${where}`}`,
        ),
      );
    }
  }
  return problems;
};

/** A unit on the way up, for the stretch of time for which the way holds. */
interface Step {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  /** The other packages whose edges the way took. */
  readonly others: readonly string[];
}

const FIRST = '';
const LAST = '~';

/**
 * Whether the parents that hold at one time with `start` lead back to its unit.
 * @returns the other packages whose edges lead there; null when they lead nowhere.
 */
function leadsBack(start: Parent, above: ReadonlyMap<string, readonly Parent[]>): readonly string[] | null {
  const open: Step[] = [
    { unit: start.parent, from: start.validFrom ?? FIRST, to: start.validTo ?? LAST, others: [] },
  ];
  const seen = new Map<string, Step[]>();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { unit, from, to, others } = step;
    if (unit === start.child) return others;
    const before = seen.get(unit) ?? [];
    // What was followed for a longer time need not be followed again.
    if (before.some((earlier) => earlier.from <= from && to <= earlier.to)) continue;
    before.push(step);
    seen.set(unit, before);
    for (const next of above.get(unit) ?? []) {
      const nextFrom = next.validFrom !== null && next.validFrom > from ? next.validFrom : from;
      const nextTo = next.validTo !== null && next.validTo < to ? next.validTo : to;
      if (nextFrom >= nextTo) continue;
      const passed = next.at !== null || others.includes(next.package) ? others : [...others, next.package];
      open.push({ unit: next.parent, from: nextFrom, to: nextTo, others: passed });
    }
  }
  return null;
}
