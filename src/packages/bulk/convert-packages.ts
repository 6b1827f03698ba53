import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../../today.js';
import { readDescriptor } from '../descriptor.js';
import { sumOfCounts } from '../figure-counts.js';
import type { Problem } from '../problem.js';
import { RULES_VERSION } from '../rules-version.js';
import { reportTwins } from '../twins.js';
import type { BaseAnswer, BaseQuestion } from './base-worker.js';
import { BULK_FORMAT, BulkFiles, type OddRow, type WrittenFiles } from './bulk-files.js';
import type { ConvertedPackage } from './convert.js';
import type { ConvertedBase } from './convert-base.js';
import { convertFacts } from './convert-facts.js';
import type { DerivingFrom } from './derive.js';
import { deriveAll } from './derive-all.js';
import { FACT_TABLES } from './facts.js';
import type { SortedFigures } from './figure-heaps.js';
import { Known } from './known.js';
import { NodeNumbers } from './node-numbers.js';
import { Workers } from './workers.js';

/** What came of converting packages; with problems, nothing may be loaded. */
export interface Converted {
  readonly problems: readonly Problem[];
  /** Why there can be more problems than these; null where there are not. */
  readonly untold: string | null;
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

/** Megabytes that may be held of what others rely on, all of which is read at once: a process with 100,000 units takes 375 in all. */
const BASE_MEGABYTES = 4_096;

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
  if (problems.length > 0) return refused(problems, 'the tables of these packages were not looked at yet');
  onProgress('reading units, indicators and documents');
  const read = await convertBaseApart(base, into, problems);
  if (read === null) return refused(problems, factsUntold(facts));
  const { outside, units, unitCount, vocabulary } = read;
  const known = new Known(outside);
  const { packages, written, figures, untold } = await convertFacts(
    into,
    facts,
    known,
    read.written.numbersEnd,
    problems,
    onProgress,
  );
  if (problems.length > 0) return refused(problems, untold);
  const all = [read.figures, ...figures];
  const sources = all.flatMap((one) => one.sources);
  const strays = all.flatMap((one) => one.strays);
  const from: DerivingFrom = {
    units,
    unitCount,
    ids: known.outside.ids,
    vocabulary,
    sources,
    strays,
    today: today(),
  };
  const derived = await deriveAll(into, all, from, numbersEnd([read.written, ...written]), onProgress);
  const converted = [...read.packages, ...packages];
  const before = [read.written, ...written, ...derived.written];
  const numbers = new NodeNumbers({ first: numbersEnd(before) });
  const files = new BulkFiles(into, 'dataset', numbers);
  addDataset(files, converted);
  addCounts(files, all);
  const everything = [...before, files.end()];
  return {
    problems,
    untold: null,
    arguments: [...BULK_FORMAT, ...everything.flatMap((one) => one.arguments)],
    packages: converted,
    odd: everything.flatMap((one) => one.odd),
    nodes: everything.reduce((sum, one) => sum + one.nodes, 0),
    edges: everything.reduce((sum, one) => sum + one.edges, 0),
    findings: read.findings + derived.findings,
    uncounted: [...new Set(strays.map(([, source]) => source))],
  };
}

/** Reads what others rely on in a process of its own, whose memory goes with it. */
async function convertBaseApart(
  folders: readonly string[],
  into: string,
  problems: Problem[],
): Promise<ConvertedBase | null> {
  const workers = new Workers<BaseQuestion, BaseAnswer>({
    script: 'base-worker.js',
    settingsOf: () => null,
    megabytes: BASE_MEGABYTES,
    atMost: 1,
  });
  try {
    const [answer] = await workers.all({ folders, into });
    problems.push(...(answer?.problems ?? []));
    return answer?.base ?? null;
  } finally {
    await workers.terminate();
  }
}

/** Facts are read once what they rely on is right. */
function factsUntold(facts: readonly string[]): string | null {
  return facts.length === 0
    ? null
    : 'packages of observations, actions, evidence, events and sources alone were not looked at yet: they rely on these';
}

function refused(problems: readonly Problem[], untold: string | null): Converted {
  return {
    problems,
    untold,
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
  const named: { name: string; folder: string }[] = [];
  for (const folder of folders) {
    if (!existsSync(join(folder, 'datapackage.json'))) {
      // A list that an adapter reads, or nothing: reading it tells.
      base.push(folder);
      continue;
    }
    const descriptor = await readDescriptor(folder, problems);
    if (descriptor === null) continue;
    named.push({ name: descriptor.name, folder });
    const isOfFacts =
      !descriptor.yields && descriptor.resources.every(({ table }) => FACT_TABLES.has(table.name));
    (isOfFacts ? facts : base).push(folder);
  }
  reportTwins(named, problems);
  return { base, facts };
}

/** The first number that no node has. */
function numbersEnd(written: readonly WrittenFiles[]): number {
  return Math.max(...written.map((one) => one.numbersEnd));
}

/** The packages and the dataset as nodes. What is loaded is whole only once its indexes and its audit are there. */
function addDataset(files: BulkFiles, packages: readonly ConvertedPackage[]): void {
  for (const { name, title, version, yields, rowCount } of packages.filter((one) => one.rowCount > 0))
    files.node(['Package'], { name, title, version, yields: yields || null, rowCount });
  files.node(['Dataset'], {
    id: 'dataset',
    revision: 0,
    writes: 0,
    state: 'LOADING',
    rules: RULES_VERSION,
  });
}

/** The cells and slices of all figures as nodes. */
function addCounts(files: BulkFiles, figures: readonly SortedFigures[]): void {
  for (const [label, kind] of [
    ['CubeCell', 'cells'],
    ['Slice', 'slices'],
  ] as const)
    for (const { id, properties, more } of sumOfCounts(figures.map(({ counts }) => counts[kind])))
      files.node([label], { id, ...properties, count: more });
}
