import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listIn } from '../../model/grouping.js';
import type { TiedTo } from '../../model/rollup/units-over-time.js';
import { resolutionsIn, unitsIn, vocabularyIn } from '../audit.js';
import { CELLS_VERSION } from '../cells.js';
import { readDescriptor } from '../descriptor.js';
import { sumOfCounts } from '../figure-counts.js';
import { NOTHING_OUTSIDE } from '../outside.js';
import type { Problem } from '../problem.js';
import { type ReadPackage, readPackage } from '../read.js';
import { rowsOf, textIn } from '../rules/rule.js';
import type { ValidPackage } from '../valid-package.js';
import { validatePackages } from '../validate.js';
import { BULK_FORMAT, BulkFiles, type OddRow, type WrittenFiles } from './bulk-files.js';
import { addRows, type ConvertedPackage, withoutRows } from './convert.js';
import type { ConvertAnswer, ConvertQuestion, ConvertSettings } from './convert-thread.js';
import type { DerivingFrom, DerivingUnit } from './derive.js';
import { deriveAll } from './derive-all.js';
import { FACT_TABLES, type FactsOutside, markOfUnit, placesOfUnits } from './facts.js';
import { FigureHeaps, type SortedFigures } from './figure-heaps.js';
import { IdTable } from './id-table.js';
import { Threads } from './threads.js';

/** What came of converting packages; with problems, nothing may be loaded. */
export interface Converted {
  readonly problems: readonly Problem[];
  /** What neo4j-admin's import is told. */
  readonly arguments: readonly string[];
  readonly packages: readonly ConvertedPackage[];
  readonly odd: readonly OddRow[];
  readonly nodes: number;
  readonly edges: number;
  /** How many things the audit found. */
  readonly findings: number;
  /** Sources whose quotes support figures of other packages: their figures are counted once all are together. */
  readonly uncounted: readonly string[];
}

/**
 * Validates packages as if all were imported together into an empty graph, and writes them as the files of a bulk load, with
 * the counts, roll-ups and findings that follow from them. What states units, indicators and documents is read first, all
 * together; then the facts, several packages at once, of which no more is held than what is being read; then figures that
 * are added up or compared with each other.
 */
export async function convertPackages(
  folders: readonly string[],
  into: string,
  onProgress: (message: string) => void,
): Promise<Converted> {
  const problems: Problem[] = [];
  const { base, facts } = await inTwo(folders, problems);
  if (problems.length > 0) return refused(problems);
  onProgress('reading units, indicators and documents');
  const files = new BulkFiles(into, 'base');
  const read = await convertBase(base, into, files, problems);
  if (read === null) return refused(problems);
  const { known, units } = read;
  const { packages, written, figures } = await convertFacts(into, facts, known, problems, onProgress);
  if (problems.length > 0) return refused(problems);
  const all = [read.figures, ...figures];
  const sources = all.flatMap((one) => one.sources);
  const strays = all.flatMap((one) => one.strays);
  const from: DerivingFrom = { ...units, sources, strays, today: new Date().toISOString().slice(0, 10) };
  const derived = await deriveAll(into, all, from, onProgress);
  const converted = [...read.packages, ...packages];
  addDataset(files, converted);
  addCounts(files, all);
  const everything = [files.end(), ...written, ...derived.written];
  return {
    problems,
    arguments: [...BULK_FORMAT, ...everything.flatMap((one) => one.arguments)],
    packages: converted,
    odd: everything.flatMap((one) => one.odd),
    nodes: everything.reduce((sum, one) => sum + one.nodes, 0),
    edges: everything.reduce((sum, one) => sum + one.edges, 0),
    findings: derived.findings,
    uncounted: [...new Set(strays.map(([, source]) => source))],
  };
}

/** What the packages are about that others rely on. */
interface Base {
  readonly known: Known;
  readonly packages: readonly ConvertedPackage[];
  readonly units: Pick<DerivingFrom, 'units' | 'vocabulary' | 'resolutions'>;
  readonly figures: SortedFigures;
}

/** Reads what others rely on, all of it together, as an import would; null when there are problems. */
async function convertBase(
  folders: readonly string[],
  into: string,
  files: BulkFiles,
  problems: Problem[],
): Promise<Base | null> {
  const read: ReadPackage[] = [];
  for (const folder of folders) {
    const one = await readPackage(folder, problems);
    if (one !== null) read.push(one);
  }
  if (problems.length > 0) return null;
  const valid = await validatePackages(read, NOTHING_OUTSIDE, problems);
  if (problems.length > 0) return null;
  for (const one of valid) addRows(files, one);
  const known = new Known(valid);
  const figures = new FigureHeaps(join(into, 'base-figures.heaps'));
  figures.add(valid, placesOfUnits(known.outside));
  return {
    known,
    packages: valid.map(withoutRows),
    units: {
      units: derivingUnits(valid),
      vocabulary: vocabularyIn(valid),
      resolutions: resolutionsIn(valid),
    },
    figures: figures.end(),
  };
}

/** The units of packages, with the areas that each region groups. */
function derivingUnits(packages: readonly ValidPackage[]): DerivingUnit[] {
  const groups = new Map<string, TiedTo[]>();
  for (const { values } of rowsOf(packages, 'groups'))
    listIn(groups, textIn(values, 'region') ?? '').push({
      id: textIn(values, 'area') ?? '',
      validFrom: textIn(values, 'validFrom'),
      validTo: textIn(values, 'validTo'),
    });
  return unitsIn(packages).map((unit) => ({ ...unit, groups: groups.get(unit.id) ?? [] }));
}

function refused(problems: readonly Problem[]): Converted {
  return {
    problems,
    arguments: [],
    packages: [],
    odd: [],
    nodes: 0,
    edges: 0,
    findings: 0,
    uncounted: [],
  };
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
    const marks = new Map(
      unitsIn(packages).map(({ id, type, kind, responsibleFor }) => [
        id,
        markOfUnit(responsibleFor ?? id, type === 'Area' ? kind : null),
      ]),
    );
    for (const { name, tables } of packages)
      this.add(
        name,
        tables.flatMap(({ table, rows }) => (table.label === null ? [] : rows.map(({ key }) => key))),
        marks,
      );
    this.indicatorKinds = new Map(
      rowsOf(packages, 'indicators').map(({ key, values }) => [key, textIn(values, 'kind') ?? '']),
    );
  }

  /** Adds what a package states; returns each id that another one states, with its name. */
  add(
    name: string,
    ids: readonly string[],
    marks: ReadonlyMap<string, number> = new Map(),
  ): { id: string; other: string }[] {
    const owner = this.names.push(name) - 1;
    return ids.flatMap((id) => {
      const other = this.ids.add(id, owner, marks.get(id));
      return other === null || other === owner ? [] : [{ id, other: this.names[other] ?? '' }];
    });
  }

  get outside(): FactsOutside {
    return { ids: this.ids.shared, packages: [...this.names], indicatorKinds: this.indicatorKinds };
  }
}

/** What came of packages of facts. */
interface Facts {
  readonly packages: readonly ConvertedPackage[];
  readonly written: readonly WrittenFiles[];
  readonly figures: readonly SortedFigures[];
}

/** Problems of one package after which no other is looked at: more of the same would not help who has to mend them. */
const PROBLEMS_AT_MOST = 1_000;

/** What a thread may hold that converts packages: twice what a package of 100,000 rows takes. */
const CONVERTING = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 };

type ConvertedAnswer = Extract<ConvertAnswer, { kind: 'converted' }>;

async function convertFacts(
  into: string,
  folders: readonly string[],
  known: Known,
  problems: Problem[],
  onProgress: (message: string) => void,
): Promise<Facts> {
  const threads = new Threads<ConvertQuestion, ConvertAnswer>({
    script: 'convert-thread.js',
    dataOf: (index): ConvertSettings => ({ folder: into, prefix: `facts-${index}` }),
    limits: CONVERTING,
  });
  try {
    const packages: ConvertedPackage[] = [];
    let open = folders;
    let count = 0;
    // What refers to events and sources of other packages of facts is read once more when all of these are known.
    for (let again = true; open.length > 0 && again;) {
      const answers: (ConvertedAnswer | undefined)[] = [];
      const { outside } = known;
      await threads.each(
        open.map((folder): ConvertQuestion => ({ kind: 'convert', package: folder, outside })),
        (answer, at) => {
          if (answer.kind !== 'converted') throw new Error(`a thread answered ${answer.kind}`);
          answers[at] = answer;
          count += 1;
          onProgress(`reading package ${Math.min(count, folders.length)} of ${folders.length}`);
          return answer.problems.length <= PROBLEMS_AT_MOST;
        },
      );
      const failed: string[] = [];
      const found: Problem[] = [];
      for (const [index, folder] of open.entries()) {
        const answer = answers[index];
        if (answer === undefined) continue;
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
    if (problems.length > 0) return { packages, written: [], figures: [] };
    const ended = (await threads.all({ kind: 'end' })).flatMap((one) => (one.kind === 'ended' ? [one] : []));
    return {
      packages,
      written: ended.map(({ written }) => written),
      figures: ended.map(({ figures }) => figures),
    };
  } finally {
    await threads.terminate();
  }
}

/** The packages and the dataset as nodes. What is loaded is whole only once its indexes and its audit are there. */
function addDataset(files: BulkFiles, packages: readonly ConvertedPackage[]): void {
  for (const { name, title, version, yields, rowCount } of packages)
    files.node(['Package'], `package ${name}`, { name, title, version, yields: yields || null, rowCount });
  files.node(['Dataset'], 'dataset', {
    id: 'dataset',
    revision: 0,
    writes: 0,
    state: 'LOADING',
    cells: CELLS_VERSION,
  });
}

/** The cells and slices of all figures as nodes. */
function addCounts(files: BulkFiles, figures: readonly SortedFigures[]): void {
  for (const [label, kind] of [
    ['CubeCell', 'cells'],
    ['Slice', 'slices'],
  ] as const)
    for (const { id, properties, more } of sumOfCounts(figures.map(({ counts }) => counts[kind])))
      files.node([label], null, { id, ...properties, count: more });
}
