import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the code');
    folder = parent;
  }
  return folder;
}

/** The folder of this package, where `schema/`, `cypher/`, `data/` and `distributions/` are, whether run from `src` or `dist`. */
export const packageRoot = findPackageRoot();
