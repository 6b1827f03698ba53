import type { Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { readPackage } from '../read.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import type { BulkFiles } from './bulk-files.js';

/** What is known of a package once it is converted. */
export type ConvertedPackage = Pick<
  ValidPackage,
  'name' | 'title' | 'version' | 'yields' | 'left' | 'digest' | 'rowCount'
>;

/**
 * Reads a package of facts, validates it, and writes it as files of a bulk load.
 * @returns the package; null when there are problems, of which `problems` tells
 */
export async function convertPackage(
  folder: string,
  outside: Outside,
  files: BulkFiles,
  problems: Problem[],
): Promise<ValidPackage | null> {
  const before = problems.length;
  const read = await readPackage(folder, problems);
  if (read === null) return null;
  const [valid] = await validatePackages([read], outside, problems);
  if (problems.length > before || valid === undefined) return null;
  addRows(files, valid);
  return valid;
}

/** Writes the rows of a package. */
export function addRows(files: BulkFiles, { name, tables }: ValidPackage): void {
  for (const { table, rows } of tables) for (const row of rows) files.add(name, table, row);
}

/** What is known of a package, without its rows. */
export function withoutRows({
  name,
  title,
  version,
  yields,
  left,
  digest,
  rowCount,
}: ValidPackage): ConvertedPackage {
  return { name, title, version, yields, left, digest, rowCount };
}
