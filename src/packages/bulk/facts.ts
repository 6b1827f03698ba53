import { NOTHING_OUTSIDE, type Outside } from '../outside.js';
import { IdTable, type SharedIds } from './id-table.js';

/** The tables of a package of facts: rows that no other package looks at by more than their id. */
export const FACT_TABLES: ReadonlySet<string> = new Set([
  'observations',
  'actions',
  'evidence',
  'events',
  'sources',
]);

/** What facts rely on, in a form that crosses to other threads. */
export interface FactsOutside {
  readonly ids: SharedIds;
  /** The packages by their numbers in the table of ids. */
  readonly packages: readonly string[];
  /** FLOW or STOCK by indicator. */
  readonly indicatorKinds: ReadonlyMap<string, string>;
}

/** The outside of a package of facts: units, indicators and documents that others state. */
export function outsideOfFacts({ ids, packages, indicatorKinds }: FactsOutside): Outside {
  const table = new IdTable(ids);
  return {
    ...NOTHING_OUTSIDE,
    place: 'the packages that state units, indicators and documents',
    existing: (wanted) => Promise.resolve(new Set(wanted.filter((id) => table.ownerOf(id) !== null))),
    indicatorKinds: () => Promise.resolve(indicatorKinds),
    holders: (_table, keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const owner = table.ownerOf(key);
            return owner === null ? [] : [[key, { package: packages[owner] ?? '', yields: false }] as const];
          }),
        ),
      ),
  };
}
