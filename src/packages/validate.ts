import type { NodeLabel } from '../model/identity.js';
import { labelOfId } from '../model/identity.js';
import { nearestOf } from './nearest.js';
import type { Problem } from './problem.js';
import type { RawRow } from './csv.js';
import type { RawPackage, RawTable } from './read.js';
import { packageRules } from './rules/index.js';
import { headerOf, type AnyRow, type Table } from './tables/table.js';

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
  readonly tables: readonly ValidTable[];
}

/** What exists outside of the packages at hand. */
export interface Outside {
  /** Which of the ids exist; asked once, with all ids that are not in the packages. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of a kind, among which a misspelt one may be found. */
  candidates(label: NodeLabel): Promise<readonly string[]>;
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
    tables: raw.tables.map((table) => ({ table: table.table, rows: readTable(table, edges, problems) })),
  }));
  reportTwins(packages, problems);
  // Ids of rows that failed still count as defined, or one fault would be reported as two.
  const defined = definedIds(packages, problems);
  // A table that could not be read would make everything that refers to it look wrong.
  if (!packages.every(({ isWhole }) => isWhole)) return readable;
  await checkReferences(readable, defined, outside, problems);
  for (const rule of packageRules) problems.push(...rule(readable));
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

/** What tells a row from the other rows of its table. */
export function rowKey(table: Table, values: AnyRow): string {
  return table.key.map((name) => JSON.stringify(values[name] ?? '')).join(' ');
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

async function checkReferences(
  packages: readonly ValidPackage[],
  defined: ReadonlySet<string>,
  outside: Outside,
  problems: Problem[],
): Promise<void> {
  const open: { row: Row; column: string; id: string }[] = [];
  for (const { tables } of packages) {
    for (const { table, rows } of tables) {
      const referring = Object.entries(table.columns).filter(([, column]) => column.refersTo.length > 0);
      for (const row of rows) {
        for (const [name] of referring) {
          for (const id of idsIn(row.values[name])) {
            if (!defined.has(id)) open.push({ row, column: headerOf(name), id });
          }
        }
      }
    }
  }
  if (open.length === 0) return;
  const existing = await outside.existing([...new Set(open.map(({ id }) => id))]);
  const suggest = suggestions(defined, outside);
  for (const { row, column, id } of open) {
    if (existing.has(id)) continue;
    row.whole = false;
    problems.push({
      file: row.file,
      line: row.line,
      column,
      message: `there is no "${id}" in these packages or in the graph${await suggest(id)}`,
    });
  }
}

/** The ids in a reference cell's value: none, one or several. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Missing ids that get a suggestion; a person who misspelt more will find the others alike. */
const SUGGESTIONS_AT_MOST = 20;

/** "did you mean ...": the nearest id of the same kind, when it is near enough to be a slip. */
function suggestions(defined: ReadonlySet<string>, outside: Outside): (id: string) => Promise<string> {
  const candidates = new Map<NodeLabel, string[]>();
  const known = new Map<string, string>();
  return async (id) => {
    const told = known.get(id);
    const label = labelOfId(id);
    if (told !== undefined || label === null || known.size >= SUGGESTIONS_AT_MOST) return told ?? '';
    let ids = candidates.get(label);
    if (ids === undefined) {
      ids = [...[...defined].filter((one) => labelOfId(one) === label), ...(await outside.candidates(label))];
      candidates.set(label, ids);
    }
    const nearest = nearestOf(id, ids);
    const text = nearest === null ? '' : `; did you mean "${nearest}"?`;
    known.set(id, text);
    return text;
  };
}
