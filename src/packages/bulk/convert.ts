import type { Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { readPackage } from '../read.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import type { BulkFiles } from './bulk-files.js';
import { numberIn, type NumberIfKnown, type NumberOf } from './node-numbers.js';

/** What is known of a package once it is converted. */
export type ConvertedPackage = Pick<
  ValidPackage,
  'name' | 'title' | 'version' | 'yields' | 'left' | 'digest' | 'rowCount'
>;

/**
 * Reads a package of facts, validates it, and writes it as files of a bulk load.
 * @param numberOutside of what it refers to in other packages
 * @returns the package, and the numbers of its nodes; null when there are problems, of which `problems` tells
 */
export async function convertPackage(
  folder: string,
  outside: Outside,
  numberOutside: NumberIfKnown,
  files: BulkFiles,
  problems: Problem[],
): Promise<{ valid: ValidPackage; numberOf: NumberOf } | null> {
  const before = problems.length;
  const read = await readPackage(folder, problems);
  if (read === null) return null;
  const [valid] = await validatePackages([read], outside, problems);
  if (problems.length > before || valid === undefined) return null;
  return { valid, numberOf: addRows(files, [valid], numberOutside) };
}

/**
 * Writes the rows of packages that may refer to each other.
 * @param numberOutside of what they refer to in other packages
 * @returns the numbers of all that they state and refer to
 */
export function addRows(
  files: BulkFiles,
  packages: readonly ValidPackage[],
  numberOutside: NumberIfKnown = () => null,
): NumberOf {
  const numbers = new Map<string, number>();
  for (const { tables } of packages)
    for (const { table, rows } of tables)
      if (table.label !== null) for (const { key } of rows) numbers.set(key, files.number());
  const numberOf = numberIn((id) => numbers.get(id), numberOutside);
  for (const { name, tables } of packages)
    for (const { table, rows } of tables) for (const row of rows) files.add(name, table, row, numberOf);
  return numberOf;
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
