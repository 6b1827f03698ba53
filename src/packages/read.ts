import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, type Adapter } from './adapters/index.js';
import { type CsvFormat, eachRow } from './csv.js';
import { readDescriptor, type Descriptor } from './descriptor.js';
import type { UnreadReference } from './names.js';
import type { Problem } from './problem.js';
import { RowReader } from './rows.js';
import { headerOf, type Table } from './tables/table.js';
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
  /** Whether every table could be read to its end; otherwise what it would define is not known. */
  readonly isWhole: boolean;
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
    const tables = list.tables.map(({ table, file, rows }): ReadTable => {
      const reader = new RowReader({ table, file, problems, unread });
      return { table, file, rows: rows.map((row) => reader.read(row)) };
    });
    return { ...list, folder, tables, unread };
  }
  const before = problems.length;
  const descriptor = await readDescriptor(folder, problems);
  if (descriptor === null) return null;
  let isWhole = problems.length === before;
  const tables: ReadTable[] = [];
  for (const { table, path } of descriptor.resources) {
    const file = join(folder, path);
    const rows: Row[] = [];
    const reader = new RowReader({ table, file, problems, unread });
    const read = await eachRow(formatOf(table), folder, file, problems, (row) => rows.push(reader.read(row)));
    isWhole &&= read.isWhole;
    tables.push({ table, file, rows });
  }
  return { folder, descriptor, tables, unread, isWhole };
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
