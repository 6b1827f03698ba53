import type { TablePlan } from '../plan.js';
import type { Touched } from './changes.js';
import type { GraphStore } from './graph-store.js';

/** What an import changes in one table. */
export type TableChanges = TablePlan;

/**
 * What an import is about to touch, as it stands before: also what its new rows refer to, to tell later what they changed of it.
 */
export async function touchedBefore(store: GraphStore, changes: readonly TableChanges[]): Promise<Touched> {
  const stale = (table: string): string[] =>
    of(changes, table).flatMap(({ update, remove }) => [...update.map(({ id }) => id), ...remove]);
  return {
    figures: [
      ...new Set([
        ...stale('observations'),
        ...(await store.idsOf('figures behind evidence', stale('evidence'))),
        ...(await store.idsOf('figures behind sources', stale('sources'))),
      ]),
    ],
    units: [
      ...new Set([
        ...stale('areas'),
        ...stale('organizations'),
        ...(await store.idsOf('units behind part_of', stale('part_of'))),
        ...(await store.idsOf('units behind subordinate_to', stale('subordinate_to'))),
      ]),
    ],
    besides: [
      ...written(changes, 'part_of', 'area', 'parent'),
      ...written(changes, 'subordinate_to', 'organization', 'parent'),
      ...written(changes, 'organizations', 'responsibleFor'),
    ],
    resolutions: stale('resolutions'),
    breakdowns: stale('breakdowns').length > 0,
  };
}

/** What an import has touched, as it stands after. */
export async function touchedNow(store: GraphStore, changes: readonly TableChanges[]): Promise<Touched> {
  const present = (table: string): string[] => written(changes, table, 'id');
  return {
    figures: [
      ...new Set([
        ...present('observations'),
        ...(await store.idsOf('figures behind evidence', present('evidence'))),
        ...(await store.idsOf('figures behind sources', present('sources'))),
      ]),
    ],
    units: [
      ...new Set([
        ...present('areas'),
        ...present('organizations'),
        ...written(changes, 'part_of', 'area'),
        ...written(changes, 'subordinate_to', 'organization'),
      ]),
    ],
    besides: [],
    resolutions: present('resolutions'),
    breakdowns: of(changes, 'breakdowns').some(({ update, remove }) => update.length + remove.length > 0),
  };
}

function of(changes: readonly TableChanges[], table: string): TableChanges[] {
  return changes.filter((change) => change.table.name === table);
}

/** The ids in some columns of the rows that are new or changed. */
function written(changes: readonly TableChanges[], table: string, ...columns: readonly string[]): string[] {
  return of(changes, table).flatMap(({ create, update }) =>
    [...create, ...update].flatMap(({ id, parameters }) =>
      columns.flatMap((column) => {
        const value = column === 'id' ? id : parameters[column];
        return typeof value === 'string' ? [value] : [];
      }),
    ),
  );
}
