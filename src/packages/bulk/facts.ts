import { AREA_LEVELS, type AreaLevel } from '../../model/vocabulary.js';
import { NOTHING_OUTSIDE, type Outside } from '../outside.js';
import type { KnownIndicator } from '../rules/indicators.js';
import { PLACE_HEAPS, type PlaceOfUnit } from './figure-heaps.js';
import { heapNumber } from './heaps.js';
import { IdTable, type SharedIds } from './id-table.js';
import type { NumberIfKnown } from './node-numbers.js';

/** The tables of a package of facts: rows that no other package looks at by more than their id. */
export const FACT_TABLES: ReadonlySet<string> = new Set([
  'observations',
  'actions',
  'evidence',
  'events',
  'sources',
]);

/** What facts rely on, in a form that crosses to other processes. */
export interface FactsOutside {
  readonly ids: SharedIds;
  /** The packages by their numbers in the table of ids. */
  readonly packages: readonly string[];
  readonly indicators: ReadonlyMap<string, KnownIndicator>;
}

/** The outside of a package of facts: units, indicators and documents that others state. */
export function outsideOfFacts({ ids, packages, indicators }: FactsOutside): Outside {
  const table = new IdTable(ids);
  return {
    ...NOTHING_OUTSIDE,
    place: 'the packages that state units, indicators and documents',
    existing: (wanted) => Promise.resolve(new Set(wanted.filter((id) => table.ownerOf(id) !== null))),
    // Of what others state, facts look at nothing else.
    valuesOf: (label) => Promise.resolve(label === 'Indicator' ? indicators : new Map()),
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

/** Tells the numbers of the nodes that facts refer to. */
export function nodesOutside({ ids }: Pick<FactsOutside, 'ids'>): NumberIfKnown {
  const table = new IdTable(ids);
  return (id) => table.nodeOf(id);
}

/** What is kept with the id of a unit: its level and its heap. */
export function markOfUnit(place: string, level: string | null): number {
  const at = level === null ? -1 : AREA_LEVELS.indexOf(level as AreaLevel);
  return (at + 1) * PLACE_HEAPS + (heapNumber(place) % PLACE_HEAPS);
}

/** Where the figures of each unit belong. */
export function placesOfUnits({ ids }: Pick<FactsOutside, 'ids'>): (unit: string) => PlaceOfUnit {
  const table = new IdTable(ids);
  return (unit) => {
    const mark = table.markOf(unit);
    return { heap: mark % PLACE_HEAPS, level: AREA_LEVELS[Math.floor(mark / PLACE_HEAPS) - 1] ?? null };
  };
}
