import neo4j from 'neo4j-driver';
import type { Database } from '../neo4j/database.js';
import type { GraphRow } from './graph-row.js';
import type { PackagePlan, TablePlan } from './plan.js';
import type { Table } from './tables/table.js';

/** What an import would do to one row. */
export interface RowChange {
  readonly table: string;
  readonly kind: 'NEW' | 'CHANGED' | 'REMOVED';
  /** The node's id, or what an edge ties, e.g. `area:vn-92-924, area:vn-92`. */
  readonly id: string;
  /** Of a changed row: each property with what it was and what it would be; empty when only references changed. */
  readonly properties: readonly {
    readonly name: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** Rows whose former state is fetched at once. */
const ROWS_AT_ONCE = 5_000;

/** What a plan would change, row by row, for people to read before it is done. */
export async function* changesOf(database: Database, plan: PackagePlan): AsyncGenerator<RowChange> {
  for (const { table, create, update, remove } of plan.tables) {
    const change = (kind: RowChange['kind'], id: string): RowChange => ({
      table: table.name,
      kind,
      id: readableKey(id),
      properties: [],
    });
    for (const { id } of create) yield change('NEW', id);
    yield* changedRows(database, table, update);
    for (const id of remove) yield change('REMOVED', id);
  }
}

async function* changedRows(
  database: Database,
  table: Table,
  update: TablePlan['update'],
): AsyncGenerator<RowChange> {
  for (let at = 0; at < update.length; at += ROWS_AT_ONCE) {
    const rows = update.slice(at, at + ROWS_AT_ONCE);
    const before = await propertiesInGraph(database, table, rows);
    for (const row of rows) {
      yield {
        table: table.name,
        kind: 'CHANGED',
        id: readableKey(row.id),
        properties: differences(before.get(row.id) ?? {}, row.parameters.properties as Properties),
      };
    }
  }
}

type Properties = Readonly<Record<string, unknown>>;

async function propertiesInGraph(
  database: Database,
  table: Table,
  rows: readonly GraphRow[],
): Promise<ReadonlyMap<string, Properties>> {
  const pattern =
    table.label === null
      ? `()-[it:${table.edgeType ?? ''} {row: id}]->() USING INDEX SEEK it:${table.edgeType ?? ''}(row)`
      : `(it:${table.label} {id: id}) USING INDEX SEEK it:${table.label}(id)`;
  const found = await database.read<{ id: string; properties: Properties }>(
    `UNWIND $ids AS id MATCH ${pattern} RETURN id, properties(it) AS properties`,
    { ids: rows.map(({ id }) => id) },
  );
  return new Map(found.map(({ id, properties }) => [id, properties]));
}

/** What follows from the other properties, or is nobody's business. */
const FOLLOWS = new Set(['rowHash', 'searchText', 'row', 'year', 'periodSpan', 'cell']);

function differences(before: Properties, after: Properties): RowChange['properties'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => !FOLLOWS.has(name) && written(before[name]) !== written(after[name]))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}

/** A value as people and comparisons see it; the driver has its own whole numbers. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.map(written).join(' | ');
  return neo4j.isInt(value) ? value.toString() : JSON.stringify(value);
}

/** The key of an edge's row is the JSON of its columns. */
function readableKey(id: string): string {
  return id.startsWith('"') ? id.replaceAll('"', '').trim().replaceAll(' ', ', ') : id;
}
