import { join } from 'node:path';
import type { Database } from '../neo4j/database.js';
import { graphRowOf, type GraphRow } from './graph-row.js';
import type { Problem } from './problem.js';
import { reportStillReferredTo } from './still-referred-to.js';
import { tables } from './tables/index.js';
import type { Table } from './tables/table.js';
import type { Replaced, ValidPackage } from './valid-package.js';

/** What an import changes in one table of one package. */
export interface TablePlan {
  readonly table: Table;
  readonly create: readonly GraphRow[];
  readonly update: readonly GraphRow[];
  /** Keys of rows that are no longer in the package, or that give way to its own. */
  readonly remove: readonly string[];
}

/** What an import changes in one package. */
export interface PackagePlan {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  /** Whether it is a reference list, which gives way to what other packages state. */
  readonly yields: boolean;
  /** Digest of all rows; equal digests are equal packages. */
  readonly digest: string;
  readonly rowCount: number;
  /** How many of its rows are left to other packages. */
  readonly left: number;
  /** The rows of yielding packages that give way to its own. */
  readonly replaces: readonly Replaced[];
  /** Whether the graph already holds the package as it is. */
  readonly unchanged: boolean;
  /** How many rows it changes. */
  readonly changes: PlanCounts;
  readonly tables: readonly TablePlan[];
}

/** What an import changes, and the state of the graph that this was worked out from. */
export interface ImportPlan {
  /** How many transactions had written when the packages were compared with the graph ({@link writesOf}). */
  readonly writesBefore: number;
  readonly packages: readonly PackagePlan[];
}

/** The sums of a plan. */
export interface PlanCounts {
  readonly create: number;
  readonly update: number;
  readonly remove: number;
}

interface Draft extends Omit<PackagePlan, 'tables' | 'unchanged' | 'changes'> {
  readonly valid: ValidPackage;
  readonly tables: TablePlan[];
}

/**
 * Compares packages with the graph, row by row. Rows that are gone but that another package still refers to go to
 * `problems`.
 */
export async function planImport(
  database: Database,
  writesBefore: number,
  packages: readonly ValidPackage[],
  problems: Problem[],
  changesAtMost: number,
): Promise<ImportPlan> {
  const names = packages.map(({ name }) => name);
  const digests = await digestsInGraph(database, names);
  const drafts = packages.map((valid): Draft => ({ ...valid, valid, tables: [] }));
  // What a yielding package states depends on the others too, so that its rows do not tell whether it changed.
  const isTheSame = ({ name, digest }: ValidPackage): boolean => digests.get(name) === digest;
  // Of a package without rows the graph keeps nothing.
  const isUnknown = ({ name, rowCount }: ValidPackage): boolean => rowCount === 0 && !digests.has(name);
  const compared = drafts.filter((draft) => draft.valid.yields || !isTheSame(draft.valid));
  for (const table of compared.length === 0 ? [] : tables) {
    const before = await rowsInGraph(database, table, names);
    for (const draft of compared) {
      const plan = planTable(draft.valid, table, before);
      if (plan.create.length + plan.update.length + plan.remove.length > 0) draft.tables.push(plan);
    }
  }
  const tablePlans = withoutMoves(drafts);
  const plans = drafts.map(({ valid, ...draft }, index): PackagePlan => {
    const changes = tablePlans[index] ?? [];
    return {
      ...draft,
      tables: changes,
      changes: changesOf(changes),
      unchanged: (isTheSame(valid) || isUnknown(valid)) && changes.length === 0,
    };
  });
  await reportStillReferredTo(database, packages, plans, problems);
  reportTooMany(packages, plans, changesAtMost, problems);
  return { writesBefore, packages: plans };
}

function planTable(valid: ValidPackage, table: Table, before: ReadonlyMap<string, RowInGraph>): TablePlan {
  const plan = { table, create: [] as GraphRow[], update: [] as GraphRow[], remove: [] as string[] };
  const replaced = new Set(valid.replaces.filter((row) => row.table === table).map(({ key }) => key));
  const present = new Set<string>();
  for (const { rows } of valid.tables.filter((one) => one.table === table)) {
    for (const row of rows) {
      present.add(row.key);
      const old = before.get(row.key);
      if (replaced.has(row.key)) plan.update.push(graphRowOf(valid.name, table, row));
      else if (old === undefined) plan.create.push(graphRowOf(valid.name, table, row));
      else if (old.hash !== row.hash || old.owner !== valid.name)
        plan.update.push(graphRowOf(valid.name, table, row));
    }
  }
  for (const [id, { owner }] of before) if (owner === valid.name && !present.has(id)) plan.remove.push(id);
  for (const key of replaced) if (!present.has(key)) plan.remove.push(key);
  return plan;
}

/**
 * Most rows that one import changes. It is one transaction, which the database holds on its heap until it is committed:
 * 200,000 rows of areas and edges took 1.1 GB and 34 s, 39,000 of them 0.2 GB.
 */
export const CHANGES_AT_MOST = 100_000;

function reportTooMany(
  packages: readonly ValidPackage[],
  plans: readonly PackagePlan[],
  atMost: number,
  problems: Problem[],
): void {
  const { create, update, remove } = countChanges(plans);
  const changes = create + update + remove;
  const [largest] = [...packages].sort((one, other) => other.rowCount - one.rowCount);
  if (changes <= atMost || largest === undefined) return;
  problems.push({
    file: join(largest.folder, 'datapackage.json'),
    line: null,
    column: null,
    message:
      `${changes.toLocaleString('en')} rows are new, changed or gone in this import, and ${atMost.toLocaleString('en')} ` +
      'are the most that one transaction takes; import this one by itself, or part it into several',
  });
}

/** A row that moved from one imported package to another is no removal. */
function withoutMoves(drafts: readonly Draft[]): TablePlan[][] {
  const kept = new Set(
    drafts.flatMap(({ tables: plans }) =>
      plans.flatMap(({ table, update }) => update.map(({ id }) => `${table.name} ${id}`)),
    ),
  );
  return drafts.map(({ tables: plans }) =>
    plans
      .map((plan) => ({ ...plan, remove: plan.remove.filter((id) => !kept.has(`${plan.table.name} ${id}`)) }))
      .filter(({ create, update, remove }) => create.length + update.length + remove.length > 0),
  );
}

/** Adds up what plans change. */
export function countChanges(plans: readonly Pick<PackagePlan, 'changes'>[]): PlanCounts {
  const sum = (of: keyof PlanCounts): number => plans.reduce((total, { changes }) => total + changes[of], 0);
  return { create: sum('create'), update: sum('update'), remove: sum('remove') };
}

function changesOf(tablePlans: readonly TablePlan[]): PlanCounts {
  const sum = (of: keyof PlanCounts): number =>
    tablePlans.reduce((total, plan) => total + plan[of].length, 0);
  return { create: sum('create'), update: sum('update'), remove: sum('remove') };
}

/** What is told of a plan once it is carried out. */
export function withoutRows(plan: PackagePlan): PackagePlan {
  return { ...plan, tables: [] };
}

/** How many transactions of imports have written to the graph so far: what changes whenever the graph does. */
export async function writesOf(database: Database): Promise<number> {
  const [row] = await database.read<{ writes: number }>(
    "MATCH (dataset:Dataset {id: 'dataset'}) RETURN coalesce(dataset.writes, 0) AS writes",
  );
  return row?.writes ?? 0;
}

/** Whether an import in batches was cut off, so that the dataset is not whole. */
export async function isLoading(database: Database): Promise<boolean> {
  const rows = await database.read("MATCH (dataset:Dataset {id: 'dataset', state: 'LOADING'}) RETURN 1");
  return rows.length > 0;
}

async function digestsInGraph(database: Database, names: readonly string[]): Promise<Map<string, string>> {
  const known = await database.read<{ name: string; digest: string }>(
    'MATCH (package:Package) WHERE package.name IN $names RETURN package.name AS name, package.digest AS digest',
    { names },
  );
  return new Map(known.map(({ name, digest }) => [name, digest]));
}

/** A row that the graph already holds. */
interface RowInGraph {
  readonly hash: string;
  readonly owner: string;
}

/** The rows of a table that belong to the packages at hand. */
async function rowsInGraph(
  database: Database,
  table: Table,
  names: readonly string[],
): Promise<Map<string, RowInGraph>> {
  const [pattern, key] =
    table.label === null ? [`()-[row:${table.edgeType ?? ''}]->()`, 'row'] : [`(row:${table.label})`, 'id'];
  const rows = await database.read<{ id: string } & RowInGraph>(
    `MATCH ${pattern} WHERE row.package IN $names
     RETURN row.${key} AS id, row.rowHash AS hash, row.package AS owner`,
    { names },
  );
  return new Map(rows.map(({ id, hash, owner }) => [id, { hash, owner }]));
}
