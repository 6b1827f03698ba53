import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../neo4j/database.js';
import { readDescriptor } from './descriptor.js';
import { graphOutside } from './graph-outside.js';
import type { Outside } from './outside.js';
import {
  CHANGES_AT_MOST,
  countChanges,
  type ImportPlan,
  isLoading,
  planImport,
  type PackagePlan,
  type PlanCounts,
  withoutRows,
  writesOf,
} from './plan.js';
import { inReadingOrder, type Problem } from './problem.js';
import { readPackage } from './read.js';
import type { ValidPackage } from './valid-package.js';
import { validatePackages } from './validate.js';
import { ensureSchema } from './schema.js';
import { hasMoreRowsThan } from './size.js';
import { reportTwins } from './twins.js';
import {
  beginLoading,
  finishLoading,
  type Loading,
  NO_CHANGES,
  renew,
  sumOf,
  type WriteCounters,
  writeInBatches,
  writePlan,
} from './write.js';

/** What came of an import. */
export interface ImportResult {
  /** With problems, nothing was written but the packages in `plans`. */
  readonly problems: readonly Problem[];
  /** Why there can be more problems than these; null where there are not. */
  readonly untold: string | null;
  readonly plans: readonly PackagePlan[];
  readonly rows: PlanCounts;
  readonly written: WriteCounters | null;
  /** How many things the audit found in the graph; null where nothing changed. */
  readonly findings: number | null;
}

export interface ImportOptions {
  /** Plan only; write nothing. */
  readonly dryRun?: boolean;
  /** Most rows that one transaction takes. */
  readonly changesAtMost?: number;
  readonly onProgress?: (message: string) => void;
}

const NO_ROWS: PlanCounts = { create: 0, update: 0, remove: 0 };

/** The result of packages with something wrong in them. */
export function refused(problems: readonly Problem[], untold: string | null = null): ImportResult {
  return {
    problems: inReadingOrder(problems),
    untold,
    plans: [],
    rows: NO_ROWS,
    written: null,
    findings: null,
  };
}

/**
 * The way in: folders -> read -> validate -> plan -> write. All folders are imported together, or none; more than one
 * transaction takes are imported one after another, in batches.
 * What is wrong with the packages is in the result; errors of the database are thrown.
 */
export async function importPackages(
  openDatabase: () => Promise<Database>,
  folders: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { dryRun = false, changesAtMost = CHANGES_AT_MOST, onProgress = () => undefined } = options;
  if (!dryRun && (await hasMoreRowsThan(folders, changesAtMost)))
    return importInBatches(openDatabase, folders, changesAtMost, onProgress);
  const planned = await planPackages(openDatabase, folders, changesAtMost, onProgress);
  if (planned.problems.length > 0) return refused(planned.problems);
  const { plan } = planned;
  if (!dryRun) await ensureSchema(await openDatabase());
  const written = dryRun ? null : await writePlan(await openDatabase(), plan, onProgress);
  const renewed = dryRun ? null : await renew(await openDatabase(), onProgress);
  return {
    problems: [],
    untold: null,
    plans: plan.packages,
    rows: countChanges(plan.packages),
    written: written?.counters ?? null,
    findings: renewed ?? written?.findings ?? null,
  };
}

/** Of a package whose rows are in the graph already, the share that may change for the change to be followed row by row. */
const SMALL_CHANGE = 0.1;

/** Whether what follows from some changes is worked out faster than what follows from the whole graph. */
function isSmallChange(plans: readonly PackagePlan[], changesAtMost: number): boolean {
  const { create, update, remove } = countChanges(plans);
  const rows = plans.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return create + update + remove <= Math.min(changesAtMost, rows * SMALL_CHANGE);
}

/**
 * Imports packages one after another. One of which little changes is written in one transaction; from the first one of which
 * more does, each takes as many as it needs, and the dataset is LOADING until roll-ups and audit were made anew. What was cut
 * off, or stopped at a package with something wrong in it, is finished by running it again.
 */
async function importInBatches(
  openDatabase: () => Promise<Database>,
  folders: readonly string[],
  changesAtMost: number,
  onProgress: (message: string) => void,
): Promise<ImportResult> {
  const twins = await twinsIn(folders);
  if (twins.length > 0) return refused(twins, 'the tables of these packages were not looked at yet');
  const database = await openDatabase();
  await ensureSchema(database);
  const wasLoading = await isLoading(database);
  let loading: Loading | null = null;
  const plans: PackagePlan[] = [];
  const written: WriteCounters[] = [];
  let found: number | null = null;
  for (const [index, folder] of folders.entries()) {
    const report = (message: string): void => {
      onProgress(`package ${index + 1} of ${folders.length}: ${message}`);
    };
    const planned = await planPackages(() => Promise.resolve(database), [folder], Infinity, report);
    if (planned.problems.length > 0) {
      const after = folders.length - index - 1;
      const untold =
        after === 0
          ? null
          : `what comes after this package was not looked at (${after} of ${folders.length})`;
      return { ...refused(planned.problems, untold), plans };
    }
    const changed = planned.plan.packages.some(({ unchanged }) => !unchanged);
    if (changed && loading === null && !wasLoading && isSmallChange(planned.plan.packages, changesAtMost)) {
      const small = await writePlan(database, planned.plan, report);
      written.push(small.counters);
      found = small.findings;
    } else if (changed) {
      loading ??= await beginLoading(database);
      written.push(await writeInBatches(database, loading, planned.plan.packages, report));
    }
    // Rows of the next packages need the room.
    plans.push(...planned.plan.packages.map(withoutRows));
  }
  if (loading === null && wasLoading) loading = await beginLoading(database);
  const findings =
    loading === null
      ? ((await renew(database, onProgress)) ?? found)
      : await finishLoading(database, loading, onProgress);
  return {
    problems: [],
    untold: null,
    plans,
    rows: countChanges(plans),
    written: written.reduce(sumOf, NO_CHANGES),
    findings,
  };
}

/** What is wrong with the names of packages that are read one after another. */
async function twinsIn(folders: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  const named = [];
  for (const folder of folders) {
    // What else is wrong with a descriptor is said when its package is read; a list that an adapter reads has none.
    const descriptor = existsSync(join(folder, 'datapackage.json')) ? await readDescriptor(folder, []) : null;
    if (descriptor !== null) named.push({ name: descriptor.name, folder });
  }
  reportTwins(named, problems);
  return problems;
}

/** The first steps of the way in: read, validate, and compare with the graph. */
async function planPackages(
  openDatabase: () => Promise<Database>,
  folders: readonly string[],
  changesAtMost: number,
  onProgress: (message: string) => void,
): Promise<{ problems: readonly Problem[]; plan: ImportPlan }> {
  // Read before anything is compared with the graph: whatever another import changes after that is noticed.
  let seen: Promise<number> | null = null;
  const writesBefore = async (): Promise<number> => {
    seen ??= writesOf(await openDatabase());
    return seen;
  };
  onProgress('reading');
  const { packages, problems } = await checkPackages(folders, (names) =>
    graphOutside(async () => {
      await writesBefore();
      return openDatabase();
    }, names),
  );
  if (problems.length > 0) return { problems, plan: { writesBefore: 0, packages: [] } };
  onProgress('comparing with the graph');
  const conflicts: Problem[] = [];
  const plan = await planImport(
    await openDatabase(),
    await writesBefore(),
    packages,
    conflicts,
    changesAtMost,
  );
  return { problems: conflicts, plan };
}

/** The first half of the way in: read and validate. */
export async function checkPackages(
  folders: readonly string[],
  outsideOf: (packageNames: readonly string[]) => Outside | Promise<Outside>,
): Promise<{ packages: readonly ValidPackage[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const raw = [];
  for (const folder of folders) {
    const read = await readPackage(folder, problems);
    if (read !== null) raw.push(read);
  }
  // A folder that is no package at all may hold what the others refer to.
  if (raw.length < folders.length) return { packages: [], problems: inReadingOrder(problems) };
  const names = raw.map(({ descriptor }) => descriptor.name);
  const packages = await validatePackages(raw, await outsideOf(names), problems);
  return { packages, problems: inReadingOrder(problems) };
}
