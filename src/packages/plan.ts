import { createHash } from 'node:crypto';
import type { Database } from '../neo4j/database.js';
import { graphRowOf, type GraphRow } from './graph-row.js';
import type { Problem } from './problem.js';
import { tables } from './tables/index.js';
import type { Table } from './tables/table.js';
import type { Row, ValidPackage } from './validate.js';

/** What an import changes in one table of one package. */
export interface TablePlan {
  readonly table: Table;
  readonly create: readonly GraphRow[];
  readonly update: readonly GraphRow[];
  /** Ids of rows that are no longer in the package. */
  readonly remove: readonly string[];
}

/** What an import changes in one package. */
export interface PackagePlan {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  /** Digest of all rows; equal digests are equal packages. */
  readonly digest: string;
  readonly rowCount: number;
  /** Whether the graph already holds the package as it is. */
  readonly unchanged: boolean;
  readonly tables: readonly TablePlan[];
}

/** What an import changes, and the state of the graph that this was worked out from. */
export interface ImportPlan {
  /** The dataset's revision that the packages were compared with; 0 before the first import. */
  readonly revision: number;
  readonly packages: readonly PackagePlan[];
}

/** The sums of a plan. */
export interface PlanCounts {
  readonly create: number;
  readonly update: number;
  readonly remove: number;
}

interface PlannedRow {
  readonly row: Row;
  readonly graphRow: GraphRow;
}

interface Draft extends Omit<PackagePlan, 'tables'> {
  readonly rows: ReadonlyMap<string, readonly PlannedRow[]>;
  readonly tables: TablePlan[];
}

/** Compares packages with the graph, row by row. Rows that another package already holds go to `problems`. */
export async function planImport(
  database: Database,
  revision: number,
  packages: readonly ValidPackage[],
  problems: Problem[],
): Promise<ImportPlan> {
  const names = packages.map(({ name }) => name);
  const digests = await digestsInGraph(database, names);
  const drafts = packages.map((valid) => draftOf(valid, digests.get(valid.name)));
  const changed = drafts.filter(({ unchanged }) => !unchanged);
  for (const table of changed.length === 0 ? [] : tables) {
    const ids = changed.flatMap((draft) => rowsIn(draft, table).map(({ graphRow }) => graphRow.id));
    const before = await rowsInGraph(database, table, names, ids);
    for (const draft of changed) {
      const plan = planTable(draft, table, before, names, problems);
      if (plan.create.length + plan.update.length + plan.remove.length > 0) draft.tables.push(plan);
    }
  }
  return { revision, packages: withoutMoves(drafts) };
}

function draftOf(valid: ValidPackage, digestInGraph: string | undefined): Draft {
  const rows = new Map(
    valid.tables.map(({ table, rows: tableRows }) => [
      table.name,
      tableRows.map((row) => ({ row, graphRow: graphRowOf(valid.name, table, row.values) })),
    ]),
  );
  const lines = [...rows].flatMap(([name, planned]) =>
    planned.map(({ graphRow }) => `${name} ${graphRow.id} ${graphRow.hash}`),
  );
  const digest = createHash('sha256')
    .update([valid.title, valid.version ?? '', ...lines.sort()].join('\n'))
    .digest('hex');
  const { name, title, version } = valid;
  return {
    name,
    title,
    version,
    digest,
    rowCount: lines.length,
    unchanged: digest === digestInGraph,
    rows,
    tables: [],
  };
}

function rowsIn(draft: Draft, table: Table): readonly PlannedRow[] {
  return draft.rows.get(table.name) ?? [];
}

function planTable(
  draft: Draft,
  table: Table,
  before: readonly RowInGraph[],
  names: readonly string[],
  problems: Problem[],
): TablePlan {
  // One id is one node, and one key is one edge, whatever the package: two edges would count a child twice.
  const existing = new Map(before.map((row) => [row.id, row]));
  const plan = { table, create: [] as GraphRow[], update: [] as GraphRow[], remove: [] as string[] };
  const present = new Set<string>();
  for (const { row, graphRow } of rowsIn(draft, table)) {
    present.add(graphRow.id);
    const old = existing.get(graphRow.id);
    if (old === undefined) plan.create.push(graphRow);
    else if (!names.includes(old.owner)) {
      const message = `${table.called(row.values)} already stands in the package "${old.owner}" of the graph`;
      problems.push({ file: row.file, line: row.line, column: table.label === null ? null : 'id', message });
    } else if (old.hash !== graphRow.hash || old.owner !== draft.name) plan.update.push(graphRow);
  }
  plan.remove = before
    .filter(({ id, owner }) => owner === draft.name && !present.has(id))
    .map(({ id }) => id);
  return plan;
}

/** A row that moved from one imported package to another is no removal. */
function withoutMoves(drafts: readonly Draft[]): PackagePlan[] {
  const kept = new Set(
    drafts.flatMap(({ tables: plans }) =>
      plans.flatMap(({ table, update }) => update.map(({ id }) => `${table.name} ${id}`)),
    ),
  );
  return drafts.map(({ name, title, version, digest, rowCount, unchanged, tables: plans }) => ({
    name,
    title,
    version,
    digest,
    rowCount,
    unchanged,
    tables: plans.map((plan) => ({
      ...plan,
      remove: plan.remove.filter((id) => !kept.has(`${plan.table.name} ${id}`)),
    })),
  }));
}

/** Adds up what a plan changes. */
export function countChanges(plans: readonly Pick<PackagePlan, 'tables'>[]): PlanCounts {
  const all = plans.flatMap((plan) => plan.tables);
  const sum = (size: (plan: TablePlan) => number): number =>
    all.reduce((total, plan) => total + size(plan), 0);
  return {
    create: sum(({ create }) => create.length),
    update: sum(({ update }) => update.length),
    remove: sum(({ remove }) => remove.length),
  };
}

/** How many imports have changed the graph so far. */
export async function revisionOf(database: Database): Promise<number> {
  const [row] = await database.read<{ revision: number }>(
    "MATCH (dataset:Dataset {id: 'dataset'}) RETURN dataset.revision AS revision",
  );
  return row?.revision ?? 0;
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
  readonly id: string;
  readonly hash: string;
  readonly owner: string;
}

/** The rows of a table that belong to the packages at hand, and those of others that have one of the ids. */
async function rowsInGraph(
  database: Database,
  table: Table,
  names: readonly string[],
  ids: readonly string[],
): Promise<RowInGraph[]> {
  if (table.label === null) {
    const type = table.edgeType ?? '';
    return database.read<RowInGraph>(
      `MATCH ()-[edge:${type}]->() WHERE edge.package IN $names
       RETURN edge.row AS id, edge.rowHash AS hash, edge.package AS owner
       UNION
       UNWIND $ids AS id MATCH ()-[edge:${type} {row: id}]->()
       RETURN edge.row AS id, edge.rowHash AS hash, edge.package AS owner`,
      { names, ids },
    );
  }
  return database.read<RowInGraph>(
    `MATCH (node:${table.label}) WHERE node.package IN $names
     RETURN node.id AS id, node.rowHash AS hash, node.package AS owner
     UNION
     UNWIND $ids AS id MATCH (node:${table.label} {id: id})
     RETURN node.id AS id, node.rowHash AS hash, node.package AS owner`,
    { names, ids },
  );
}
