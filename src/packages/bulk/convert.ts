import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { graphRowOf } from '../graph-row.js';
import { packagesOutside } from '../packages-outside.js';
import type { Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { readPackage } from '../read.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import { BulkFiles, type OddRow } from './bulk-files.js';
import { IdTable } from './id-table.js';

/** What came of converting packages; with problems, nothing may be loaded. */
export interface Converted {
  readonly problems: readonly Problem[];
  /** What neo4j-admin's import is told. */
  readonly arguments: readonly string[];
  readonly packages: readonly Pick<ValidPackage, 'name' | 'title' | 'version' | 'digest' | 'rowCount'>[];
  readonly odd: readonly OddRow[];
  readonly nodes: number;
  readonly edges: number;
}

/** Tables whose rows no other package looks at by more than their id: the bulk of any large package. */
const FACTS: ReadonlySet<string> = new Set(['observations', 'evidence', 'actions']);

/**
 * Validates packages one after another, as if each were imported after those before it, and writes them as the files of a
 * bulk load. Of the rows of facts only the ids are kept, so that memory does not grow with them.
 */
export async function convertPackages(
  folders: readonly string[],
  into: string,
  onProgress: (message: string) => void,
): Promise<Converted> {
  const files = new BulkFiles(into);
  await files.begin();
  const problems: Problem[] = [];
  const kept: ValidPackage[] = [];
  const ids = new IdTable();
  for (const [at, folder] of folders.entries()) {
    onProgress(`reading package ${at + 1} of ${folders.length}`);
    const raw = await readPackage(folder, problems);
    if (raw === null) break;
    if (raw.descriptor.yields) {
      problems.push({
        file: `${folder}/datapackage.json`,
        line: null,
        column: null,
        message:
          'yields to other packages, which needs them in the graph; import the others first, and it after them',
      });
      break;
    }
    const [valid] = await validatePackages([raw], outsideOf(kept, ids), problems);
    if (problems.length > 0 || valid === undefined) break;
    for (const { table, rows } of valid.tables) {
      for (const row of rows) {
        if (table.label !== null) ids.add(row.key, at);
        files.add(table, graphRowOf(valid.name, table, row));
      }
    }
    kept.push({ ...valid, tables: valid.tables.filter(({ table }) => !FACTS.has(table.name)) });
  }
  for (const { name, title, version, digest, rowCount } of kept) {
    const properties = { name, title, ...(version === null ? {} : { version }), digest };
    files.node(['Package'], `package ${name}`, { ...properties, rowCount: neo4j.int(rowCount) });
  }
  // What is loaded is whole only once it is audited.
  const digest = createHash('sha256').update(digestsOf(kept)).digest('hex');
  files.node(['Dataset'], 'dataset', { id: 'dataset', revision: neo4j.int(0), state: 'LOADING', digest });
  return {
    problems,
    arguments: files.end(),
    packages: kept,
    odd: files.odd,
    nodes: files.nodeCount,
    edges: files.edgeCount,
  };
}

function digestsOf(packages: readonly ValidPackage[]): string {
  return packages
    .map(({ name, digest }) => `${name} ${digest}`)
    .sort()
    .join('\n');
}

/** What the packages before one hold. */
function outsideOf(kept: readonly ValidPackage[], ids: IdTable): Outside {
  const lite = packagesOutside('the packages before it', kept);
  return {
    ...lite,
    existing: (wanted) => Promise.resolve(new Set(wanted.filter((id) => ids.ownerOf(id) !== null))),
    holders: async (table, keys) => {
      if (table.label === null) return lite.holders(table, keys);
      return new Map(
        keys.flatMap((key) => {
          const owner = ids.ownerOf(key);
          return owner === null ? [] : [[key, { package: kept[owner]?.name ?? '', yields: false }] as const];
        }),
      );
    },
  };
}
