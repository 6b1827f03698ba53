import type { Problem } from './problem.js';

/** Reports packages that have the name of another one: each would replace the rows of the other. */
export function reportTwins(
  packages: readonly { readonly name: string; readonly folder: string }[],
  problems: Problem[],
): void {
  const folders = new Map<string, string>();
  for (const { name, folder } of packages) {
    const other = folders.get(name);
    if (other === undefined) folders.set(name, folder);
    else {
      problems.push({
        file: `${folder}/datapackage.json`,
        line: null,
        column: null,
        message: `has the name "${name}", which ${other} has too; give each package its own name`,
      });
    }
  }
}
