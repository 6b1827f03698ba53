import type { Outside } from './outside.js';
import type { Problem } from './problem.js';
import { trees } from './tables/index.js';
import type { Table } from './tables/table.js';
import { byChild, holdTogether, parentsAtHand, type Parent } from './tree.js';
import type { Replaced, Row, ValidPackage } from './valid-package.js';

/** Packages of which each row is one that the package itself is to state. */
export interface Settled {
  readonly packages: readonly ValidPackage[];
  /** The outside without what gives way to the packages. */
  readonly outside: Outside;
}

/**
 * Settles which package states what. A package that yields leaves out the rows that another package states, and the
 * parents of a unit at a time for which another package states one; the other package, when it comes later, takes them.
 * What two packages state that both yield, or that both do not, is a problem.
 */
export async function settle(
  packages: readonly ValidPackage[],
  outside: Outside,
  problems: Problem[],
): Promise<Settled> {
  const left = new Set<Row>();
  const replaced = new Map<string, Replaced[]>(packages.map(({ name }) => [name, []]));
  await settleKeys(packages, outside, { left, replaced, problems });
  for (const tree of trees) await settleParents(tree, packages, outside, left, replaced);
  const gone = new Set([...replaced.values()].flat().map(({ table, key }) => `${table.name} ${key}`));
  const isThere = (tableName: string, { row }: { readonly row: string }): boolean =>
    !gone.has(`${tableName} ${row}`);
  return {
    packages: packages.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({ ...table, rows: table.rows.filter((row) => !left.has(row)) })),
      left: one.tables.reduce((sum, { rows }) => sum + rows.filter((row) => left.has(row)).length, 0),
      replaces: replaced.get(one.name) ?? [],
    })),
    outside: {
      ...outside,
      parents: async (tree, units) =>
        (await outside.parents(tree, units)).filter((edge) => isThere(tree.name, edge)),
      links: async (relation, ids) =>
        (await outside.links(relation, ids)).filter((edge) => isThere(relation.table.name, edge)),
      linksTo: async (relation, ids) =>
        (await outside.linksTo(relation, ids)).filter((edge) => isThere(relation.table.name, edge)),
    },
  };
}

/** One id is one node, and one key is one edge, whatever the package: two edges would count a child twice. */
async function settleKeys(
  packages: readonly ValidPackage[],
  outside: Outside,
  to: { left: Set<Row>; replaced: ReadonlyMap<string, Replaced[]>; problems: Problem[] },
): Promise<void> {
  const firm = new Set(
    packages
      .filter(({ yields }) => !yields)
      .flatMap(({ tables }) =>
        tables.flatMap(({ table, rows }) => rows.map(({ key }) => `${table.name} ${key}`)),
      ),
  );
  for (const table of new Set(packages.flatMap(({ tables }) => tables.map((one) => one.table)))) {
    const stating = packages.flatMap((one) =>
      one.tables.filter((other) => other.table === table).map(({ rows }) => ({ one, rows })),
    );
    const holders = await outside.holders(
      table,
      stating.flatMap(({ rows }) => rows.map(({ key }) => key)),
    );
    for (const { one, rows } of stating) {
      for (const row of rows) {
        const holder = holders.get(row.key);
        if (one.yields && (firm.has(`${table.name} ${row.key}`) || holder?.yields === false))
          to.left.add(row);
        else if (!one.yields && holder?.yields === true)
          to.replaced.get(one.name)?.push({ table, key: row.key });
        else if (holder !== undefined) {
          const message = `${table.called(row.values)} already stands in the package "${holder.package}" of ${outside.place}`;
          to.problems.push({
            file: row.file,
            line: row.line,
            column: table.label === null ? null : 'id',
            message,
          });
        }
      }
    }
  }
}

/** Of the parents that a unit has at one time, those that a yielding package states give way. */
async function settleParents(
  tree: Table,
  packages: readonly ValidPackage[],
  outside: Outside,
  left: Set<Row>,
  replaced: ReadonlyMap<string, Replaced[]>,
): Promise<void> {
  const atHand = parentsAtHand(tree, packages);
  const units = [...new Set(atHand.map(({ child }) => child))];
  const others = units.length === 0 ? [] : await outside.parents(tree, units);
  const parents = [...atHand, ...others.map((edge): Parent => ({ ...edge, at: null }))];
  const taken = new Set<string>();
  for (const ofOneUnit of byChild(parents).values()) {
    const firm = ofOneUnit.filter(({ yields }) => !yields);
    for (const parent of ofOneUnit) {
      if (!parent.yields) continue;
      const instead = firm.find((one) => holdTogether(one, parent));
      if (instead === undefined) continue;
      if (parent.at !== null) left.add(parent.at);
      else if (instead.at !== null && !taken.has(parent.row)) {
        taken.add(parent.row);
        replaced.get(instead.package)?.push({ table: tree, key: parent.row });
      }
    }
  }
}
