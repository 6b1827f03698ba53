import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describePackage } from '../packages/descriptor.js';
import { CHANGES_AT_MOST } from '../packages/plan.js';
import { tables } from '../packages/tables/index.js';
import { figureRows, vocabularyRows } from './figures.js';
import { Random } from './random.js';
import { Truth } from './truth.js';
import { Country, unitRows } from './units.js';

/** Cells of a row by header. */
export type Cells = Readonly<Record<string, string>>;

/** How large a made-up dataset is. */
export interface GeneratedSize {
  readonly areas: number;
  readonly observations: number;
  /** The same seed makes the same bytes. */
  readonly seed: number;
}

/** Areas and figures in one package: an import holds the rows of a package, and reads two or more at once. */
const AREAS_A_PACKAGE = Math.floor(CHANGES_AT_MOST * 0.45);
const FIGURES_A_PACKAGE = Math.floor(CHANGES_AT_MOST * 0.1);

/** Rows that are written at once. */
const ROWS_A_WRITE = 2_000;

/**
 * Writes a made-up dataset as data packages, each small enough for one import: a vocabulary, the units, and the figures
 * with their sources and evidence.
 * @returns the folders, in the order in which they are imported
 */
export async function generatePackages(
  folder: string,
  { areas, observations, seed }: GeneratedSize,
  onProgress: (message: string) => void,
): Promise<string[]> {
  const country = new Country(areas);
  const random = new Random(seed);
  const truth = new Truth(country, random);
  const folders: string[] = [];
  const write = async (name: string, rows: Readonly<Record<string, readonly Cells[]>>): Promise<void> => {
    onProgress(`writing ${name}`);
    folders.push(await writePackage(folder, name, rows));
  };
  await write('generated-vocabulary', vocabularyRows());
  for (const [number, from, to] of stretches(areas, AREAS_A_PACKAGE))
    await write(`generated-units-${number}`, unitRows(country, from, to));
  for (const [number, from, to] of stretches(observations, FIGURES_A_PACKAGE))
    await write(`generated-figures-${number}`, figureRows(truth, random, from, to));
  return folders;
}

/** A count in stretches: their number in three digits, where each begins, and where the next one does. */
function* stretches(count: number, size: number): Generator<readonly [string, number, number]> {
  for (let from = 0, number = 1; from < count; from += size, number += 1)
    yield [String(number).padStart(3, '0'), from, Math.min(count, from + size)];
}

async function writePackage(
  parent: string,
  name: string,
  rows: Readonly<Record<string, readonly Cells[]>>,
): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  const present = tables.filter((table) => (rows[table.name]?.length ?? 0) > 0);
  const described = present.map((table) => ({ table, headers: Object.keys(rows[table.name]?.[0] ?? {}) }));
  for (const { table, headers } of described)
    await writeTable(join(folder, `${table.name}.csv`), headers, rows[table.name] ?? []);
  const descriptor = describePackage(folder, described, { name, title: name });
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
  return folder;
}

async function writeTable(path: string, headers: readonly string[], rows: readonly Cells[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.write(stringify([headers as string[]]));
    for (let at = 0; at < rows.length; at += ROWS_A_WRITE) {
      const part = rows.slice(at, at + ROWS_A_WRITE);
      await file.write(stringify(part.map((row) => headers.map((header) => row[header] ?? ''))));
    }
  } finally {
    await file.close();
  }
}
