import { followed, type Outside, type ParentEdge } from './outside.js';
import type { Table } from './tables/table.js';
import type { Row, ValidPackage } from './valid-package.js';

/** That a unit has a parent for a time, as a row at hand or another package says. */
export interface Parent extends ParentEdge {
  /** The row at hand that says so; null when another package does. */
  readonly at: Row | null;
}

/** What the rows at hand say of one tree, wherever a row is whole. */
export function parentsAtHand(tree: Table, packages: readonly ValidPackage[]): Parent[] {
  return packages.flatMap(({ name, yields, tables }) =>
    tables
      .filter(({ table }) => table.name === tree.name)
      .flatMap(({ rows }) =>
        rows.filter(({ whole }) => whole).map((row) => parentIn(tree, { package: name, yields }, row)),
      ),
  );
}

function parentIn(tree: Table, stating: Pick<Parent, 'package' | 'yields'>, row: Row): Parent {
  const { values } = row;
  const dayIn = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  return {
    child: String(values[tree.child ?? '']),
    parent: String(values.parent),
    validFrom: dayIn('validFrom'),
    validTo: dayIn('validTo'),
    row: row.key,
    at: row,
    ...stating,
  };
}

/**
 * The parents at hand, and what other packages say of the same units and of all above them.
 * Asks level by level: a tree is a few levels high, however many units it has.
 */
export async function parentsConcerned(
  tree: Table,
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<Parent[]> {
  const parents = parentsAtHand(tree, packages);
  const others = await followed(
    parents.flatMap(({ child, parent }) => [child, parent]),
    (units) => outside.parents(tree, units),
    ({ parent }) => parent,
  );
  return [...parents, ...others.map((edge): Parent => ({ ...edge, at: null }))];
}

/** The parents of each unit. */
export function byChild(parents: readonly Parent[]): Map<string, Parent[]> {
  const units = new Map<string, Parent[]>();
  for (const parent of parents) {
    const known = units.get(parent.child);
    if (known === undefined) units.set(parent.child, [parent]);
    else known.push(parent);
  }
  return units;
}

type Stretch = Pick<ParentEdge, 'validFrom' | 'validTo'>;

/** Whether a stretch of time begins before the other ends; what is not given is open. */
export function beginsBeforeEndOf({ validFrom }: Stretch, { validTo }: Stretch): boolean {
  return validFrom === null || validTo === null || validFrom < validTo;
}

/** Whether two stretches of time have a common day. */
export function holdTogether(one: Stretch, other: Stretch): boolean {
  return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
}
