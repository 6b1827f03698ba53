import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nearestOf } from './nearest.js';
import type { Problem } from './problem.js';
import { tableNamed, tables } from './tables/index.js';
import type { Table } from './tables/table.js';

/** A table's file, as `datapackage.json` lists it. */
export interface ListedTable {
  readonly table: Table;
  readonly path: string;
}

/** A CSV file beside the tables of a package that is none of them. */
export interface UnlistedFile {
  readonly problem: Problem;
  /** The table that it is, or was most likely meant to be; null when it is like none. */
  readonly table: Table | null;
}

/**
 * The CSV files beside the tables of a package that `datapackage.json` does not list: nothing in them would be imported, and
 * nobody would hear of it. Folders in which no table lies are the curator's own.
 */
export async function unlistedFiles(
  folder: string,
  listed: readonly ListedTable[],
): Promise<readonly UnlistedFile[]> {
  const files = listed.map(({ path }) => join(folder, path));
  // By what they lead to: where capital letters make no difference, a file can be listed by another spelling.
  const known = new Set(await Promise.all(files.map(whereItLeads)));
  const found: UnlistedFile[] = [];
  for (const one of new Set([folder, ...files.map((file) => dirname(file))])) {
    for (const name of await csvFilesIn(one)) {
      const file = join(one, name);
      if (!known.has(await whereItLeads(file))) found.push(unlisted(folder, file, name, listed));
    }
  }
  return found;
}

async function whereItLeads(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

async function csvFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.csv$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function unlisted(folder: string, file: string, name: string, listed: readonly ListedTable[]): UnlistedFile {
  const told = (message: string, table: Table | null): UnlistedFile => ({
    problem: { file, line: null, column: null, message },
    table,
  });
  const word = name.slice(0, -'.csv'.length);
  const table = tableNamed(word);
  if (table !== undefined) {
    const other = listed.find((one) => one.table === table);
    return told(
      other === undefined
        ? `is not listed in datapackage.json, so that nothing in it would be imported; list it ("outcome-graph describe ${folder}" does), or move it to a folder of its own`
        : `is not listed in datapackage.json, which has ${other.path} for this table; list the one that is meant, and move the other to a folder of its own`,
      table,
    );
  }
  const nearest = nearestOf(
    word.toLowerCase().replace(/[\s-]+/g, '_'),
    tables.map((one) => one.name),
  );
  const meant =
    nearest === null
      ? `tables are ${tables.map((one) => one.name).join(', ')}; move what is no table to a folder of its own`
      : `did you mean "${nearest}.csv"? Rename it, or move it to a folder of its own`;
  return told(
    `is no table of a data package, so that nothing in it would be imported; ${meant}`,
    nearest === null ? null : (tableNamed(nearest) ?? null),
  );
}
