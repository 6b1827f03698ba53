import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../package-root.js';

/** The folders of the packages that come with the project, as a person would name them from here. */
export function shippedPackages(): string[] {
  const data = join(packageRoot, 'data');
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const folder = join(data, entry.name);
      const fromHere = relative(process.cwd(), folder);
      return fromHere.startsWith('..') ? folder : fromHere;
    })
    .sort();
}
