import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll } from 'vitest';
import { describePackage } from '../../src/packages/descriptor.js';
import { tables } from '../../src/packages/tables/index.js';

export type Cells = Readonly<Record<string, string | number | boolean>>;
/** Rows by table; cells by header. */
export type Rows = Readonly<Record<string, readonly Cells[]>>;

let counter = 0;
const folders: string[] = [];

/** Writes a data package to a folder of its own; columns that no row fills are left out. */
export async function writePackage(
  rows: Rows,
  name = 'test',
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  counter += 1;
  const parent = await mkdtemp(join(tmpdir(), 'outcome-graph-package-'));
  folders.push(parent);
  const folder = join(parent, `${name}-${counter}`);
  await mkdir(folder);
  const present = tables.filter((table) => rows[table.name] !== undefined);
  await writeFile(
    join(folder, 'datapackage.json'),
    JSON.stringify(
      describePackage(
        folder,
        present.map((table) => ({ table, headers: headersOf(rows[table.name] ?? []) })),
        { ...more, name },
      ),
    ),
  );
  for (const table of present)
    await writeFile(join(folder, `${table.name}.csv`), csvOf(rows[table.name] ?? []));
  return folder;
}

function headersOf(rows: readonly Cells[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function csvOf(rows: readonly Cells[]): string {
  const headers = headersOf(rows);
  return stringify(
    rows.map((row) => headers.map((header) => String(row[header] ?? ''))),
    { header: true, columns: headers },
  );
}

/** Removes the folders of a file's packages when its tests are done. */
export function cleanPackagesAfterwards(): void {
  afterAll(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
}

/** A city with two districts, one indicator, one source: what most tests begin with. */
export const SMALL_CITY: Rows = {
  areas: [
    { id: 'area:city', name: 'thành phố Thử', level: 'PROVINCE', valid_to: '' },
    { id: 'area:north', name: 'huyện Bắc', level: 'DISTRICT', valid_to: '2025-07-01' },
    { id: 'area:south', name: 'huyện Nam', level: 'DISTRICT', valid_to: '' },
  ],
  part_of: [
    { area: 'area:north', parent: 'area:city', valid_from: '', valid_to: '2025-07-01' },
    { area: 'area:south', parent: 'area:city', valid_from: '2009-01-07', valid_to: '' },
  ],
  indicators: [
    {
      id: 'joint_cells_ended',
      name: 'Joint cells ended',
      name_vi: 'Chi bộ ghép được xóa',
      definition: 'Test.',
      unit: 'cells',
      counts: 'CELL',
      kind: 'FLOW',
    },
  ],
  sources: [{ id: 'source:page', title: 'A page', text_kind: 'FULL' }],
  observations: [
    observationRow('joint', { about: 'area:north|area:south', joint: 'true', stated: '11', value: 11 }),
    observationRow('own', { about: 'area:south', stated: 'gần 5', value: 5, qualifier: 'NEARLY' }),
  ],
  evidence: [evidenceRow('joint', '11 chi bộ ghép'), evidenceRow('own', 'gần 5 chi bộ ghép')],
};

/** A row of observations.csv. */
export function observationRow(key: string, cells: Cells): Cells {
  return {
    id: `observation:${key}`,
    indicator: 'joint_cells_ended',
    about: 'area:city',
    joint: '',
    stated: '1',
    value: 1,
    qualifier: 'EXACT',
    period_kind: 'FLOW',
    period_from: '2008',
    period_to: '2018',
    ...cells,
  };
}

/** The row of evidence.csv that supports an observation. */
export function evidenceRow(key: string, quote: string): Cells {
  return { id: `evidence:${key}`, supports: `observation:${key}`, source: 'source:page', quote };
}
