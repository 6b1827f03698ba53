import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, type Adapter } from './adapters/index.js';
import { readCsv, type CsvFormat, type RawRow } from './csv.js';
import { readDescriptor, type Descriptor } from './descriptor.js';
import type { Problem } from './problem.js';
import { headerOf, type Table } from './tables/table.js';

/** A table as it stands in its file: cells by column, unparsed. */
export interface RawTable {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly RawRow[];
}

/** A package as it stands in its folder. */
export interface RawPackage {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly tables: readonly RawTable[];
  /** Whether every table could be read to its end; otherwise what it would define is not known. */
  readonly isWhole: boolean;
}

/**
 * Reads a package's folder, or a folder that an adapter knows. What cannot be read goes to `problems`; null when there
 * is no usable descriptor.
 */
export async function readPackage(folder: string, problems: Problem[]): Promise<RawPackage | null> {
  const adapter = await adapterFor(folder);
  if (adapter !== null) return adapter.read(folder, problems);
  const before = problems.length;
  const descriptor = await readDescriptor(folder, problems);
  if (descriptor === null) return null;
  let isWhole = problems.length === before;
  const tables: RawTable[] = [];
  for (const { table, path } of descriptor.resources) {
    const file = join(folder, path);
    const read = await readCsv(formatOf(table), folder, file, problems);
    isWhole &&= read.isWhole;
    tables.push({ table, file, rows: read.rows });
  }
  return { folder, descriptor, tables, isWhole };
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
