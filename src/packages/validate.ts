import { createHash } from 'node:crypto';
import { rowHash } from './graph-row.js';
import { reportUnread, type UnreadReference } from './names.js';
import { NOTHING_OUTSIDE, unseen, type Outside } from './outside.js';
import type { Problem } from './problem.js';
import type { RawRow } from './csv.js';
import type { RawPackage, RawTable } from './read.js';
import { checkReferences } from './references.js';
import { packageRules } from './rules/index.js';
import { settle } from './settle.js';
import { StatedOnce } from './stated-once.js';
import { headerOf, rowKey } from './tables/table.js';
import type { Row, ValidPackage } from './valid-package.js';

/** Reads one row's cells by the table's columns. */
function readRow(
  raw: RawTable,
  row: RawRow,
  report: (column: string | null, message: string) => void,
  unread: UnreadReference[],
): Row {
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
      whole = false;
      const { refersTo: labels } = column;
      if (labels.length === 0) report(name, parsed.fault);
      else {
        const { file } = raw;
        unread.push({ file, line: row.line, column: headerOf(name), message: parsed.fault, cell, labels });
      }
    } else {
      values[name] = parsed.value;
    }
  }
  // Rules between cells would stumble over a cell that is not there.
  const faults = whole ? raw.table.check(values) : [];
  for (const { column, message } of faults) report(column, message);
  whole &&= faults.length === 0;
  return {
    line: row.line,
    file: raw.file,
    values,
    key: rowKey(raw.table, values),
    hash: whole ? rowHash(raw.table, values) : '',
    whole,
  };
}

/**
 * Validates packages together: every cell, every row, every reference, every rule of the model.
 * All problems are collected; only when there are none may the packages be planned and written.
 */
export async function validatePackages(
  packages: readonly RawPackage[],
  outside: Outside,
  problems: Problem[],
): Promise<readonly ValidPackage[]> {
  const unread: UnreadReference[] = [];
  const read = packages.map((raw) => readPackageRows(raw, unread, problems));
  reportTwins(packages, problems);
  const stated = new StatedOnce(problems);
  stated.addAll(packages, read);
  const isWhole = packages.every((one) => one.isWhole);
  await reportUnread(unread, read, isWhole ? outside : NOTHING_OUTSIDE, problems);
  // A table that could not be read would make everything that refers to it look wrong.
  if (!isWhole) return read;
  if (problems.length === 0 && (await areThereAlready(read, outside))) return read;
  await checkReferences(read, stated, outside, problems);
  // A package that is wrong in itself is refused without looking at what is in a graph, which would have to start first.
  const settled = await settle(read, problems.length === 0 ? outside : unseen(outside), problems);
  for (const rule of packageRules)
    for (const problem of await rule(settled.packages, settled.outside)) problems.push(problem);
  return settled.packages;
}

/**
 * Whether there is nothing to compare: packages that were checked when they came, and from which nothing that they rely
 * on could leave since. What a yielding package states depends on the others.
 */
async function areThereAlready(packages: readonly ValidPackage[], outside: Outside): Promise<boolean> {
  if (packages.some(({ yields }) => yields)) return false;
  const digests = await outside.digests(packages.map(({ name }) => name));
  return packages.every(({ name, digest }) => digests.get(name) === digest);
}

function readPackageRows(raw: RawPackage, unread: UnreadReference[], problems: Problem[]): ValidPackage {
  const { name, title, version, yields } = raw.descriptor;
  const tables = raw.tables.map((table) => ({
    table: table.table,
    file: table.file,
    rows: readTable(table, unread, problems),
  }));
  const lines = tables.flatMap(({ table, rows }) =>
    rows.map(({ key, hash }) => `${table.name} ${key} ${hash}`),
  );
  const digest = createHash('sha256')
    .update([title, version ?? '', yields ? 'yields' : '', ...lines.sort()].join('\n'))
    .digest('hex');
  const { folder } = raw;
  return {
    name,
    title,
    version,
    folder,
    yields,
    digest,
    rowCount: lines.length,
    left: 0,
    replaces: [],
    tables,
  };
}

function readTable(raw: RawTable, unread: UnreadReference[], problems: Problem[]): Row[] {
  return raw.rows.map((row) => {
    if (!row.isWhole) return { line: row.line, file: raw.file, values: {}, key: '', hash: '', whole: false };
    const report = (column: string | null, message: string): void => {
      const { file } = raw;
      problems.push({ file, line: row.line, column: column === null ? null : headerOf(column), message });
    };
    return readRow(raw, row, report, unread);
  });
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
