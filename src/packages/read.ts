import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeLabel } from '../model/identity.js';
import { adapters, type Adapter } from './adapters/index.js';
import { type CsvFormat, eachRow } from './csv.js';
import { readDescriptor, type Descriptor } from './descriptor.js';
import type { UnreadReference } from './names.js';
import type { Problem } from './problem.js';
import { RowReader } from './rows.js';
import { tables as allTables } from './tables/index.js';
import { headerOf, type Table } from './tables/table.js';
import { unlistedFiles } from './unlisted.js';
import type { Row } from './valid-package.js';

/** A table as it was read: every row of its file, right or wrong. */
export interface ReadTable {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly Row[];
}

/** A package as it was read from its folder. */
export interface ReadPackage {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly tables: readonly ReadTable[];
  /** References that name something otherwise than by its id. */
  readonly unread: readonly UnreadReference[];
  /** Whether every table could be read to its end; otherwise rules between rows would see what is wrong where nothing is. */
  readonly isWhole: boolean;
  /** The kinds of nodes of which it may state some that could not be read. */
  readonly unknown: ReadonlySet<NodeLabel>;
}

/**
 * Reads a package's folder, or a folder that an adapter knows. What cannot be read goes to `problems`; null when there
 * is no usable descriptor.
 */
export async function readPackage(folder: string, problems: Problem[]): Promise<ReadPackage | null> {
  const unread: UnreadReference[] = [];
  const adapter = await adapterFor(folder);
  if (adapter !== null) {
    const list = await adapter.read(folder, problems);
    const tables = list.tables.map(({ table, file, headers, rows }): ReadTable => {
      const reader = new RowReader({ table, file, headers, problems, unread });
      return { table, file, rows: rows.map((row) => reader.read(row)) };
    });
    const unknown = new Set(list.isWhole ? [] : allTables.flatMap(labelsOf));
    return { ...list, folder, tables, unread, unknown };
  }
  const before = problems.length;
  const descriptor = await readDescriptor(folder, problems);
  if (descriptor === null) return null;
  // Where the descriptor is wrong, nobody knows which tables it was to list.
  const isListed = problems.length === before;
  const unlisted = isListed ? await unlistedFiles(folder, descriptor.resources) : [];
  problems.push(...unlisted.map(({ problem }) => problem));
  const unreadTables = isListed ? unlisted.flatMap(({ table }) => table ?? []) : [...allTables];
  const tables: ReadTable[] = [];
  for (const { table, path } of descriptor.resources) {
    const file = join(folder, path);
    const rows: Row[] = [];
    const reader = new RowReader({ table, file, problems, unread });
    const { isRead, unread: columns } = await eachRow(formatOf(table), folder, file, problems, (row) =>
      rows.push(reader.read(row)),
    );
    if (!isRead || table.key.some((name) => columns.has(name))) unreadTables.push(table);
    tables.push({ table, file, rows });
  }
  const unknown = new Set(unreadTables.flatMap(labelsOf));
  return { folder, descriptor, tables, unread, isWhole: unreadTables.length === 0, unknown };
}

function labelsOf({ label }: Table): NodeLabel[] {
  return label === null ? [] : [label];
}

/** The adapter that knows a folder; a folder with a descriptor needs none. */
async function adapterFor(folder: string): Promise<Adapter | null> {
  if (existsSync(join(folder, 'datapackage.json'))) return null;
  for (const adapter of adapters) if (await adapter.knows(folder)) return adapter;
  return null;
}

function formatOf({ name, columns }: Table): CsvFormat {
  return {
    name,
    columns: new Map(
      Object.entries(columns).map(([key, { required }]) => [headerOf(key), { name: key, required }]),
    ),
  };
}
