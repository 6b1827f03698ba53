import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptor } from '../descriptor.js';
import { NOTHING_OUTSIDE } from '../outside.js';
import type { Problem } from '../problem.js';
import { type ReadPackage, readPackage } from '../read.js';
import { rowsOf, textIn } from '../rules/rule.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import { BULK_FORMAT, BulkFiles, type OddRow } from './bulk-files.js';
import { addRows, type ConvertedPackage } from './convert.js';
import { FACT_TABLES, type FactsOutside } from './facts.js';
import { IdTable } from './id-table.js';
import { Workers } from './workers.js';

/** What came of converting packages; with problems, nothing may be loaded. */
export interface Converted {
  readonly problems: readonly Problem[];
  /** What neo4j-admin's import is told. */
  readonly arguments: readonly string[];
  readonly packages: readonly ConvertedPackage[];
  readonly odd: readonly OddRow[];
  readonly nodes: number;
  readonly edges: number;
}

/**
 * Validates packages as if all were imported together into an empty graph, and writes them as the files of a bulk load.
 * What states units, indicators and documents is read first, all together; then the facts, several packages
 * at once, of which no more is held than what is being read.
 */
export async function convertPackages(
  folders: readonly string[],
  into: string,
  onProgress: (message: string) => void,
): Promise<Converted> {
  const problems: Problem[] = [];
  const files = new BulkFiles(into, 'base');
  const { base, facts } = await inTwo(folders, problems);
  if (problems.length > 0) return refused(problems);
  onProgress('reading units, indicators and documents');
  const kept = await convertBase(base, files, problems);
  if (problems.length > 0) return refused(problems);
  const known = new Known(kept);
  const packages: ConvertedPackage[] = [...kept];
  const workers = new Workers(into);
  try {
    packages.push(...(await convertFacts(workers, facts, known, problems, onProgress)));
    if (problems.length > 0) return refused(problems);
    addDataset(files, packages);
    const written = await workers.end();
    const own = files.end();
    return {
      problems,
      arguments: [...BULK_FORMAT, ...own, ...written.flatMap((one) => one.arguments)],
      packages,
      odd: [...files.odd, ...written.flatMap(({ odd }) => odd)],
      nodes: written.reduce((sum, { nodes }) => sum + nodes, files.nodeCount),
      edges: written.reduce((sum, { edges }) => sum + edges, files.edgeCount),
    };
  } finally {
    await workers.terminate();
  }
}

/** Reads what others rely on, all of it together, as an import would. */
async function convertBase(
  folders: readonly string[],
  files: BulkFiles,
  problems: Problem[],
): Promise<readonly ValidPackage[]> {
  const read: ReadPackage[] = [];
  for (const folder of folders) {
    const one = await readPackage(folder, problems);
    if (one !== null) read.push(one);
  }
  if (problems.length > 0) return [];
  const valid = await validatePackages(read, NOTHING_OUTSIDE, problems);
  if (problems.length === 0) for (const one of valid) addRows(files, one);
  return valid;
}

function refused(problems: readonly Problem[]): Converted {
  return { problems, arguments: [], packages: [], odd: [], nodes: 0, edges: 0 };
}

/** Parts folders into those that others rely on, and those of facts alone. */
async function inTwo(
  folders: readonly string[],
  problems: Problem[],
): Promise<{ base: string[]; facts: string[] }> {
  const base: string[] = [];
  const facts: string[] = [];
  const names = new Map<string, string>();
  for (const folder of folders) {
    if (!existsSync(join(folder, 'datapackage.json'))) {
      // A list that an adapter reads, or nothing: reading it tells.
      base.push(folder);
      continue;
    }
    const descriptor = await readDescriptor(folder, problems);
    if (descriptor === null) continue;
    const other = names.get(descriptor.name);
    if (other !== undefined) {
      problems.push({
        file: `${folder}/datapackage.json`,
        line: null,
        column: null,
        message: `has the name "${descriptor.name}", which ${other} has too; give each package its own name`,
      });
    }
    names.set(descriptor.name, folder);
    const isOfFacts =
      !descriptor.yields && descriptor.resources.every(({ table }) => FACT_TABLES.has(table.name));
    (isOfFacts ? facts : base).push(folder);
  }
  return { base, facts };
}

/** What packages of facts can rely on. */
class Known {
  private readonly ids = new IdTable();
  private readonly names: string[] = [];
  private readonly indicatorKinds: ReadonlyMap<string, string>;

  constructor(packages: readonly ValidPackage[]) {
    for (const { name, tables } of packages)
      this.add(
        name,
        tables.flatMap(({ table, rows }) => (table.label === null ? [] : rows.map(({ key }) => key))),
      );
    this.indicatorKinds = new Map(
      rowsOf(packages, 'indicators').map(({ key, values }) => [key, textIn(values, 'kind') ?? '']),
    );
  }

  /** Adds what a package states; returns each id that another one states, with its name. */
  add(name: string, ids: readonly string[]): { id: string; other: string }[] {
    const owner = this.names.push(name) - 1;
    return ids.flatMap((id) => {
      const other = this.ids.add(id, owner);
      return other === null || other === owner ? [] : [{ id, other: this.names[other] ?? '' }];
    });
  }

  get outside(): FactsOutside {
    return { ids: this.ids.shared, packages: [...this.names], indicatorKinds: this.indicatorKinds };
  }
}

async function convertFacts(
  workers: Workers,
  folders: readonly string[],
  known: Known,
  problems: Problem[],
  onProgress: (message: string) => void,
): Promise<ConvertedPackage[]> {
  const packages: ConvertedPackage[] = [];
  let open = folders;
  let count = 0;
  // What refers to events and sources of other packages of facts is read once more when all of these are known.
  for (let again = true; open.length > 0 && again;) {
    const answers = await workers.convert(open, known.outside, () => {
      count += 1;
      onProgress(`reading package ${Math.min(count, folders.length)} of ${folders.length}`);
    });
    const failed: string[] = [];
    const found: Problem[] = [];
    for (const [index, answer] of answers.entries()) {
      const folder = open[index] ?? '';
      if (answer.package === null) {
        failed.push(folder);
        found.push(...answer.problems);
        continue;
      }
      packages.push(answer.package);
      for (const { id, other } of known.add(answer.package.name, answer.ids))
        problems.push({
          file: `${folder}/datapackage.json`,
          line: null,
          column: null,
          message: `"${id}" already stands in the package "${other}"`,
        });
    }
    again = failed.length < open.length;
    open = failed;
    if (!again) problems.push(...found);
  }
  return packages;
}

/** The packages and the dataset as nodes. What is loaded is whole only once its indexes and its audit are there. */
function addDataset(files: BulkFiles, packages: readonly ConvertedPackage[]): void {
  for (const { name, title, version, yields, rowCount } of packages)
    files.node(['Package'], `package ${name}`, { name, title, version, yields: yields || null, rowCount });
  files.node(['Dataset'], 'dataset', { id: 'dataset', revision: 0, writes: 0, state: 'LOADING' });
}
