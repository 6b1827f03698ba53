import { packagesOutside } from '../packages-outside.js';
import { type Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { readPackage } from '../read.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import type { BulkFiles } from './bulk-files.js';

/** What is known of a package once it is converted. */
export type ConvertedPackage = Pick<ValidPackage, 'name' | 'title' | 'version' | 'digest' | 'rowCount'>;

/**
 * Reads a package, validates it, and writes it as files of a bulk load.
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
  if (read.descriptor.yields) {
    problems.push({
      file: `${folder}/datapackage.json`,
      line: null,
      column: null,
      message:
        'yields to other packages, which needs them in the graph; import the others first, and it after them',
    });
    return null;
  }
  const [valid] = await validatePackages([read], outside, problems);
  if (problems.length > before || valid === undefined) return null;
  for (const { table, rows } of valid.tables) for (const row of rows) files.add(valid.name, table, row);
  return valid;
}

/** What packages that were converted before hold. */
export function convertedOutside(place: string, packages: readonly ValidPackage[]): Outside {
  return packagesOutside(place, packages);
}
