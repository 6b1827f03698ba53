import type { Database } from '../neo4j/database.js';
import { graphOutside } from './graph-outside.js';
import type { Outside } from './outside.js';
import {
  CHANGES_AT_MOST,
  countChanges,
  planImport,
  revisionOf,
  type PackagePlan,
  type PlanCounts,
} from './plan.js';
import { inReadingOrder, type Problem } from './problem.js';
import { readPackage } from './read.js';
import type { ValidPackage } from './valid-package.js';
import { validatePackages } from './validate.js';
import { ensureSchema } from './schema.js';
import { writePlan, type WriteCounters } from './write.js';

/** What came of an import. With problems, nothing was written. */
export interface ImportResult {
  readonly problems: readonly Problem[];
  readonly plans: readonly PackagePlan[];
  readonly rows: PlanCounts;
  readonly written: WriteCounters | null;
  /** How many things the audit found in the graph; null where nothing changed. */
  readonly findings: number | null;
}

export interface ImportOptions {
  /** Plan only; write nothing. */
  readonly dryRun?: boolean;
  /** Most rows that may change. */
  readonly changesAtMost?: number;
  readonly onProgress?: (message: string) => void;
}

const NO_ROWS: PlanCounts = { create: 0, update: 0, remove: 0 };

/**
 * The way in: folders -> read -> validate -> plan -> write. All folders are imported together, or none.
 * What is wrong with the packages is in the result; errors of the database are thrown.
 */
export async function importPackages(
  openDatabase: () => Promise<Database>,
  folders: readonly string[],
  { dryRun = false, changesAtMost = CHANGES_AT_MOST, onProgress = () => undefined }: ImportOptions = {},
): Promise<ImportResult> {
  const failed = (problems: readonly Problem[]): ImportResult => ({
    problems: inReadingOrder(problems),
    plans: [],
    rows: NO_ROWS,
    written: null,
    findings: null,
  });
  let opened: Promise<Database> | null = null;
  // Opened late: a package that is wrong in itself is refused without waiting for a database to start.
  const database = async (): Promise<Database> => {
    opened ??= openDatabase();
    return opened;
  };
  // Read before anything is compared with the graph: whatever another import changes after that is noticed.
  let seen: Promise<number> | null = null;
  const revision = async (): Promise<number> => {
    seen ??= revisionOf(await database());
    return seen;
  };
  onProgress('reading');
  const { packages, problems } = await checkPackages(folders, (names) =>
    graphOutside(async () => {
      await revision();
      return database();
    }, names),
  );
  if (problems.length > 0) return failed(problems);
  onProgress('comparing with the graph');
  const conflicts: Problem[] = [];
  const plan = await planImport(await database(), await revision(), packages, conflicts, changesAtMost);
  if (conflicts.length > 0) return failed(conflicts);
  if (!dryRun) await ensureSchema(await database());
  const written = dryRun ? null : await writePlan(await database(), plan, onProgress);
  return {
    problems: [],
    plans: plan.packages,
    rows: countChanges(plan.packages),
    written: written?.counters ?? null,
    findings: written?.findings ?? null,
  };
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
