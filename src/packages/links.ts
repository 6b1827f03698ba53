import { followed, type LinkEdge, type Outside, type Relation } from './outside.js';
import { tableNamed } from './tables/index.js';
import type { Row, ValidPackage } from './valid-package.js';

/** By which rows of a table tie nodes of one kind to each other, and by which edges in the graph. */
export function relationOf(tableName: string, from: string, to: string, edgeType: string): Relation {
  const table = tableNamed(tableName);
  if (table === undefined) throw new Error(`there is no table ${tableName}`);
  return { table, from, to, edgeType };
}

/** Which unit took over which. */
export const SUCCESSION = relationOf('successions', 'predecessor', 'successor', 'SUCCEEDED_BY');

/** That a row names another of its kind, as a row at hand or another package says. */
export interface Link extends LinkEdge {
  /** The row at hand that says so; null when another package does. */
  readonly at: Row | null;
}

/** What the rows at hand say of one relation, wherever a row is whole. */
export function linksAtHand({ table, from, to }: Relation, packages: readonly ValidPackage[]): Link[] {
  return packages.flatMap(({ name, tables }) =>
    tables
      .filter((one) => one.table.name === table.name)
      .flatMap(({ rows }) =>
        rows.flatMap((row): Link[] => {
          if (!row.whole) return [];
          const { [from]: own, [to]: named, date = null, share = null } = row.values;
          const others = Array.isArray(named) ? named : named == null ? [] : [named];
          return others.map((other) => ({
            from: String(own),
            to: String(other),
            date: date as string | null,
            share: share as string | null,
            package: name,
            row: row.key,
            at: row,
          }));
        }),
      ),
  );
}

/** The links at hand, and those of other packages that go on from them, asked for step by step; none where none is at hand. */
export async function linksConcerned(
  relation: Relation,
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<Link[]> {
  const links = linksAtHand(relation, packages);
  const others = await followed(
    links.map(({ to }) => to),
    (ids) => outside.links(relation, ids),
    ({ to }) => to,
  );
  return [...links, ...others.map((edge): Link => ({ ...edge, at: null }))];
}
