import { unseen, type Outside } from './outside.js';
import type { Problem } from './problem.js';
import type { RawRow } from './csv.js';
import type { RawPackage, RawTable } from './read.js';
import { checkReferences } from './references.js';
import { packageRules } from './rules/index.js';
import { headerOf, rowKey, type AnyRow, type Table } from './tables/table.js';

/** A row of a table, read by the table's columns. */
export interface Row {
  readonly line: number;
  readonly file: string;
  /** Each column's value; a cell that is wrong is null. */
  readonly values: AnyRow;
  /** Whether nothing is wrong with the row; what is wrong was reported, and need not be reported again. */
  whole: boolean;
}

export interface ValidTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

export interface ValidPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  /** The folder, as the person named it. */
  readonly folder: string;
  readonly tables: readonly ValidTable[];
}

/** Reads one row's cells by the table's columns. */
function readRow(raw: RawTable, row: RawRow, report: (column: string | null, message: string) => void): Row {
  const values: Record<string, unknown> = {};
  let whole = true;
  for (const [name, column] of Object.entries(raw.table.columns)) {
    const cell = row.cells[name] ?? '';
    if (cell === '') {
      values[name] = column.empty;
      if (!column.required) continue;
      report(name, 'is empty, and every row needs it');
      whole = false;
      continue;
    }
    const parsed = column.parse(cell);
    if ('fault' in parsed) {
      values[name] = null;
      report(name, parsed.fault);
      whole = false;
    } else {
      values[name] = parsed.value;
    }
  }
  // Rules between cells would stumble over a cell that is not there.
  const faults = whole ? raw.table.check(values) : [];
  for (const { column, message } of faults) report(column, message);
  return { line: row.line, file: raw.file, values, whole: whole && faults.length === 0 };
}

/**
 * Validates packages together: every cell, every row, every reference, every rule of the model.
 * All problems are collected; only when there are none may the packages be planned and written.
 */
export async function validatePackages(
  packages: readonly RawPackage[],
  outside: Outside,
  problems: Problem[],
): Promise<ValidPackage[]> {
  const edges = new Map<string, string>();
  const readable = packages.map((raw): ValidPackage => ({
    name: raw.descriptor.name,
    title: raw.descriptor.title,
    version: raw.descriptor.version,
    folder: raw.folder,
    tables: raw.tables.map((table) => ({ table: table.table, rows: readTable(table, edges, problems) })),
  }));
  reportTwins(packages, problems);
  // Ids of rows that failed still count as defined, or one fault would be reported as two.
  const defined = definedIds(packages, problems);
  // A table that could not be read would make everything that refers to it look wrong.
  if (!packages.every(({ isWhole }) => isWhole)) return readable;
  await checkReferences(readable, defined, outside, problems);
  // A package that is wrong in itself is refused without looking at what is in a graph, which would have to start first.
  const seen = problems.length === 0 ? outside : unseen(outside);
  for (const rule of packageRules) for (const problem of await rule(readable, seen)) problems.push(problem);
  return readable;
}

/** Reads a table's rows; `edges` holds where each edge was stated, since an edge has no id to be told by. */
function readTable(raw: RawTable, edges: Map<string, string>, problems: Problem[]): Row[] {
  const rows: Row[] = [];
  for (const row of raw.rows) {
    if (!row.isWhole) {
      rows.push({ line: row.line, file: raw.file, values: {}, whole: false });
      continue;
    }
    const report = (column: string | null, message: string): void => {
      problems.push({
        file: raw.file,
        line: row.line,
        column: column === null ? null : headerOf(column),
        message,
      });
    };
    const read = readRow(raw, row, report);
    rows.push(read);
    if (raw.table.label === null && read.whole) {
      const key = `${raw.table.name} ${rowKey(raw.table, read.values)}`;
      const first = edges.get(key);
      if (first === undefined) edges.set(key, `${raw.file}:${row.line}`);
      else report(null, `says the same as ${first}`);
    }
  }
  return rows;
}

function reportTwins(packages: readonly RawPackage[], problems: Problem[]): void {
  const folders = new Map<string, string>();
  for (const { descriptor, folder } of packages) {
    const other = folders.get(descriptor.name);
    if (other === undefined) folders.set(descriptor.name, folder);
    else {
      problems.push({
        file: `${folder}/datapackage.json`,
        line: null,
        column: null,
        message: `has the name "${descriptor.name}", which ${other} has too; give each package its own name`,
      });
    }
  }
}

function definedIds(packages: readonly RawPackage[], problems: Problem[]): Set<string> {
  const places = new Map<string, string>();
  for (const { tables } of packages) {
    for (const { table, file, rows } of tables) {
      if (table.label === null) continue;
      for (const { line, cells } of rows) {
        const id = cells.id ?? '';
        if (id === '') continue;
        const place = places.get(id);
        if (place === undefined) places.set(id, `${file}:${line}`);
        else problems.push({ file, line, column: 'id', message: `"${id}" is already the id of ${place}` });
      }
    }
  }
  return new Set(places.keys());
}
