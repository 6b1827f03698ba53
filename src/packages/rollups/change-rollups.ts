import type { UnitsOverTime } from '../../model/rollup/units-over-time.js';
import { today } from '../../today.js';
import type { Database, Transaction } from '../../neo4j/database.js';
import type { TablePlan } from '../plan.js';
import { oneByOne, within } from '../runner.js';
import { makeRollups } from './make-rollups.js';
import { type Concerned, type GroupName, type GroupOfFigures, keyOf, RollupStore } from './rollup-store.js';

/** The tables whose rows say how units stand to each other, with the columns that name these. */
const STRUCTURE: Readonly<Record<string, readonly string[]>> = {
  areas: [],
  organizations: ['responsibleFor'],
  part_of: ['area', 'parent'],
  subordinate_to: ['organization', 'parent'],
  groups: ['region', 'area'],
};

/** Units whose place changed from which on all roll-ups are made anew: a list of a whole country came. */
const UNITS_AT_MOST = 500;

/**
 * Keeps roll-ups right while rows are written, within their transaction: those that the changed rows can bear on are worked
 * out anew, all others stay. Call `begin`, write the rows, call `end`.
 */
export class ChangeRollups {
  private constructor(
    private readonly store: RollupStore,
    private readonly changes: readonly TablePlan[],
    private readonly before: {
      readonly concerned: readonly Concerned[];
      readonly units: ReadonlySet<string>;
    },
  ) {}

  /** Looks at what is about to change. */
  static async begin(transaction: Transaction, changes: readonly TablePlan[]): Promise<ChangeRollups> {
    const store = new RollupStore(within(transaction));
    const stale = (table: string): string[] =>
      of(changes, table).flatMap(({ update, remove }) => [...update.map(({ id }) => id), ...remove]);
    const moved = staleUnits(changes);
    return new ChangeRollups(store, changes, {
      concerned: await store.concerned(behind(stale)),
      units: moved.size === 0 ? moved : aboveAtAnyTime(await store.units(), moved),
    });
  }

  /** Makes anew what the written rows bear on. */
  async end(): Promise<void> {
    const { store, changes, before } = this;
    const present = (table: string): string[] =>
      of(changes, table).flatMap(({ create, update }) => [...create, ...update].map(({ id }) => id));
    const concerned = [...before.concerned, ...(await store.concerned(behind(present)))];
    const moved = new Set([...before.units, ...presentUnits(changes)]);
    const indicators = of(changes, 'indicators').flatMap(({ update }) => update.map(({ id }) => id));
    if (concerned.length === 0 && moved.size === 0 && indicators.length === 0) return;
    const units = await store.units();
    if (moved.size > UNITS_AT_MOST) {
      const gone = new Set(await store.keptOfAll());
      await renew(store, units, await store.groups(null), null, gone);
      await store.forget([...gone]);
      return;
    }
    const wanted = new Map<string, { group: GroupName; units: Set<string> | null }>();
    const want = (group: GroupName, of: Iterable<string>): void => {
      const known = wanted.get(keyOf(group)) ?? { group, units: new Set() };
      wanted.set(keyOf(group), known);
      for (const unit of of) known.units?.add(unit);
    };
    for (const { group, units: about } of concerned) want(group, aboveAtAnyTime(units, about));
    if (moved.size > 0) {
      const above = aboveAtAnyTime(units, moved);
      for (const group of await store.groupsAt([...new Set([...above, ...belowAtAnyTime(units, moved)])]))
        want(group, above);
    }
    const groups = await store.groups([
      ...new Set([...indicators, ...[...wanted.values()].map(({ group }) => group.indicator)]),
    ]);
    for (const { group } of groups)
      if (indicators.includes(group.indicator)) wanted.set(keyOf(group), { group, units: null });
    const byKey = new Map(groups.map((one) => [keyOf(one.group), one]));
    const gone = new Set<string>();
    for (const [key, { group, units: only }] of wanted) {
      for (const id of await store.keptOf(group, only === null ? null : [...only])) gone.add(id);
      const there = byKey.get(key);
      if (there !== undefined) await renew(store, units, [there], only, gone);
    }
    await store.forget([...gone]);
  }
}

/** Makes every roll-up anew, outside of one transaction: for a graph that was written in batches. */
export async function renewAllRollups(
  database: Database,
  onProgress: (message: string) => void,
): Promise<void> {
  const store = new RollupStore(oneByOne(database));
  await store.dropAll();
  const units = await store.units();
  const groups = await store.groups(null);
  for (const [at, group] of groups.entries()) {
    onProgress(`rolling up: ${at + 1} of ${groups.length}`);
    await renew(store, units, [group], null);
  }
}

/** Takes all roll-ups out of the graph, outside of one transaction, before rows are written in batches. */
export async function dropRollups(database: Database): Promise<void> {
  await new RollupStore(oneByOne(database)).dropAll();
}

/** @param gone the ids of roll-ups that were kept, of which those that still are are taken out */
async function renew(
  store: RollupStore,
  units: UnitsOverTime,
  groups: readonly GroupOfFigures[],
  only: ReadonlySet<string> | null,
  gone: Set<string> = new Set(),
): Promise<void> {
  const day = today();
  for (const one of groups)
    for await (const rollups of makeRollups(one, units, day, only, (part) => store.figures(one.group, part)))
      await store.keep(rollups, (id) => gone.delete(id));
}

function of(changes: readonly TablePlan[], table: string): TablePlan[] {
  return changes.filter((change) => change.table.name === table);
}

function behind(idsOf: (table: string) => string[]): Parameters<RollupStore['concerned']>[0] {
  return { observations: idsOf('observations'), evidence: idsOf('evidence'), sources: idsOf('sources') };
}

/** The units of rows that change or go. Of an edge only its key is known, in which its ends stand as JSON. */
function staleUnits(changes: readonly TablePlan[]): Set<string> {
  const units = new Set<string>();
  for (const { table, update, remove } of changes) {
    if (STRUCTURE[table.name] === undefined) continue;
    for (const id of [...update.map((row) => row.id), ...remove])
      for (const unit of unitsIn(id)) units.add(unit);
  }
  return units;
}

/** The units of rows that are new or changed. */
function presentUnits(changes: readonly TablePlan[]): Set<string> {
  const units = new Set<string>();
  for (const { table, create, update } of changes) {
    const columns = STRUCTURE[table.name];
    if (columns === undefined) continue;
    for (const { id, parameters } of [...create, ...update]) {
      for (const unit of unitsIn(id)) units.add(unit);
      for (const column of columns) {
        const value = parameters[column];
        if (typeof value === 'string') units.add(value);
      }
    }
  }
  return units;
}

/** The ids in the key of a row: its own, or those of an edge. */
function unitsIn(key: string): readonly string[] {
  return key.startsWith('"') ? (key.match(/(?:area|organization):[^"]+/g) ?? []) : [key];
}

/** Some units and all that were ever above them, or share a place with these, or group them. */
function aboveAtAnyTime(units: UnitsOverTime, from: Iterable<string>): Set<string> {
  const reached = new Set(from);
  for (const id of reached) {
    const unit = units.units.get(id);
    for (const { id: above } of [...(unit?.above ?? []), ...(unit?.groups ?? [])]) reached.add(above);
    if (unit?.responsibleFor != null) reached.add(unit.responsibleFor);
    for (const other of [...units.responsibleFor(id), ...units.regionsOf(id)]) reached.add(other);
  }
  return reached;
}

/** Some units and all that were ever below them. */
function belowAtAnyTime(units: UnitsOverTime, from: Iterable<string>): Set<string> {
  const below = new Map<string, string[]>();
  for (const { id, above } of units.units.values())
    for (const tie of above) below.set(tie.id, [...(below.get(tie.id) ?? []), id]);
  const reached = new Set(from);
  for (const id of reached) {
    for (const child of below.get(id) ?? []) reached.add(child);
    for (const mate of units.responsibleFor(id)) reached.add(mate);
  }
  return reached;
}
