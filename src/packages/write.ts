import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { OutcomeGraphError } from '../errors.js';
import { readCypherFile } from '../neo4j/cypher-files.js';
import type { Database, Transaction } from '../neo4j/database.js';
import { auditGraph, forgetFindings } from './audit-graph.js';
import { figuresBefore, isCounted, keepCells } from './cells.js';
import type { ImportPlan, PackagePlan, TablePlan } from './plan.js';
import { tables } from './tables/index.js';
import type { Table } from './tables/table.js';

/** What the database says that a write changed. */
export interface WriteCounters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
}

/** What came of writing a plan. */
export interface Written {
  /** The rows of packages; findings are not among them. */
  readonly counters: WriteCounters;
  /** How many things the audit found; null where nothing changed and nothing was audited. */
  readonly findings: number | null;
}

/** Rows in one statement: large enough to be fast, small enough for a small heap. */
const ROWS_PER_STATEMENT = 5_000;

/**
 * Writes a plan in one transaction: all of it or nothing.
 * @throws OutcomeGraphError BUSY when another import changed the graph after it was compared with the packages.
 */
export async function writePlan(
  database: Database,
  { revision, packages }: ImportPlan,
  onProgress: (message: string) => void = () => undefined,
): Promise<Written> {
  const changed = packages.filter(({ unchanged }) => !unchanged);
  if (changed.length === 0 && (await isCounted(database))) {
    return {
      counters: { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 },
      findings: null,
    };
  }
  return database.write(async (transaction) => {
    const counters = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
    const run = async (statement: string, parameters: Record<string, unknown>): Promise<void> => {
      const { counters: updates } = await transaction.run(statement, parameters);
      for (const name of Object.keys(counters) as (keyof typeof counters)[])
        counters[name] += updates[name] ?? 0;
    };
    await holdRevision(transaction, revision);
    await forgetFindings(transaction);
    const before = await figuresBefore(transaction, changed);
    // What is referred to is written before what refers to it, and forgotten after it.
    for (const table of [...tables].reverse()) await forget(table, changed, run);
    for (const table of tables) await state(table, changed, run, onProgress);
    for (const table of [...tables].reverse()) await remove(table, changed, run);
    onProgress('counting');
    await keepCells(transaction, changed, before);
    onProgress('auditing');
    const findings = await auditGraph(transaction);
    await recordImport(transaction, changed);
    return { counters, findings };
  });
}

type Run = (statement: string, parameters: Record<string, unknown>) => Promise<void>;

function plansFor(table: Table, plans: readonly PackagePlan[]): TablePlan[] {
  return plans.flatMap(({ tables: tablePlans }) =>
    tablePlans.filter((plan) => plan.table.name === table.name),
  );
}

function statementOf(table: Table, purpose: 'state' | 'forget'): string {
  const found = readCypherFile('write', table.name).find(({ comment }) => comment.startsWith(purpose));
  if (found === undefined)
    throw new Error(`cypher/write/${table.name}.cypher has no statement "// ${purpose}"`);
  return found.text;
}

function* batchesOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) yield rows.slice(at, at + ROWS_PER_STATEMENT);
}

async function forget(table: Table, plans: readonly PackagePlan[], run: Run): Promise<void> {
  for (const plan of plansFor(table, plans)) {
    const stale = [...plan.update.map(({ id }) => id), ...plan.remove].map((id) => ({ id }));
    for (const rows of batchesOf(stale)) await run(statementOf(table, 'forget'), { rows });
  }
}

async function state(
  table: Table,
  plans: readonly PackagePlan[],
  run: Run,
  onProgress: (message: string) => void,
): Promise<void> {
  const rows = plansFor(table, plans).flatMap((plan) =>
    [...plan.create, ...plan.update].map(({ parameters }) => parameters),
  );
  if (rows.length > 0) onProgress(`writing ${table.name}`);
  let written = 0;
  for (const batch of batchesOf(rows)) {
    await run(statementOf(table, 'state'), { rows: batch });
    written += batch.length;
    // What is written at once needs no steps told.
    if (rows.length > ROWS_PER_STATEMENT) onProgress(`${table.name}: ${written} of ${rows.length} rows`);
  }
}

async function remove(table: Table, plans: readonly PackagePlan[], run: Run): Promise<void> {
  if (table.label === null) return;
  // Without DETACH: that nothing refers to them any more was seen when the import was planned.
  const ids = plansFor(table, plans).flatMap((plan) => plan.remove);
  for (const batch of batchesOf(ids))
    await run(`UNWIND $ids AS id MATCH (node:${table.label} {id: id}) DELETE node`, { ids: batch });
}

/** Locks the dataset until the transaction ends, and makes sure that it is still the one that was planned for. */
async function holdRevision(transaction: Transaction, planned: number): Promise<void> {
  const { rows } = await transaction.run<{ revision: number }>(
    `MERGE (dataset:Dataset {id: 'dataset'})
     SET dataset.revision = coalesce(dataset.revision, 0)
     RETURN dataset.revision AS revision`,
  );
  if (rows[0]?.revision === planned) return;
  throw new OutcomeGraphError(
    'BUSY',
    'Another import changed the graph in the meantime; nothing was written.',
    {
      remedy: 'Run the import again.',
    },
  );
}

/** Keeps what was imported, and gives the dataset its next revision and the digest of all that it holds now. */
async function recordImport(transaction: Transaction, plans: readonly PackagePlan[]): Promise<void> {
  await transaction.run(
    `UNWIND $packages AS row
     MERGE (package:Package {name: row.name})
     SET package += row`,
    {
      packages: plans.map(({ name, title, version, yields, digest, rowCount }) => ({
        name,
        title,
        version,
        yields: yields || null,
        digest,
        rowCount: neo4j.int(rowCount),
      })),
    },
  );
  const { rows } = await transaction.run<{ name: string; digest: string }>(
    'MATCH (package:Package) RETURN package.name AS name, package.digest AS digest ORDER BY name',
  );
  const held = rows.map(({ name, digest }) => `${name} ${digest}`).join('\n');
  await transaction.run(
    `MATCH (dataset:Dataset {id: 'dataset'})
     SET dataset.revision = dataset.revision + 1, dataset.state = 'READY', dataset.digest = $digest`,
    { digest: createHash('sha256').update(held).digest('hex') },
  );
}
