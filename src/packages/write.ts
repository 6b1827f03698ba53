import { createHash, randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { OutcomeGraphError } from '../errors.js';
import { batchesOf } from '../model/grouping.js';
import type { Database, Transaction } from '../neo4j/database.js';
import { auditEverything, ChangeAudit, dropFindings } from './audit-graph.js';
import { countAll, countSources, figuresBefore, keepCells } from './cells.js';
import { type ImportPlan, type PackagePlan, type TablePlan, writesOf } from './plan.js';
import { ChangeRollups, dropRollups, renewAllRollups } from './rollups/change-rollups.js';
import { RULES_OF_FIRST_ROWS, rulesOfStore, rulesParameter } from './rules-version.js';
import { statementFor } from './statements.js';
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
  /** How many things the audit has found in the graph; null where nothing changed and nothing was audited. */
  readonly findings: number | null;
}

/** Rows in one statement: large enough to be fast, small enough for a small heap. */
const ROWS_PER_STATEMENT = 5_000;

/** Rows in one transaction of a change that takes several: the database holds about 300 MB for them. */
const ROWS_PER_TRANSACTION = 50_000;

/**
 * Writes a plan in one transaction: all of it or nothing.
 * @throws OutcomeGraphError BUSY when another import changed the graph after it was compared with the packages.
 */
export async function writePlan(
  database: Database,
  { writesBefore, packages }: ImportPlan,
  onProgress: (message: string) => void = () => undefined,
): Promise<Written> {
  const changed = packages.filter(({ unchanged }) => !unchanged);
  if (changed.length === 0) {
    if (!(await isSettled(database))) await settle(database);
    return { counters: { ...NO_CHANGES }, findings: null };
  }
  const written = await database.write(async (transaction) => {
    const counters = { ...NO_CHANGES };
    await holdDataset(transaction, writesBefore);
    const changes = changed.flatMap((plan) => plan.tables);
    const audit = await ChangeAudit.begin(transaction, changes);
    const rollups = await ChangeRollups.begin(transaction, changes);
    const counted = await figuresBefore(transaction, changed);
    for (const { rows, run } of stepsOf(changed, onProgress)) {
      for (const batch of batchesOf(rows, ROWS_PER_STATEMENT)) addTo(counters, await run(transaction, batch));
    }
    onProgress('counting');
    await keepCells(transaction, changed, counted);
    onProgress('auditing');
    const findings = await audit.end();
    await recordImport(transaction, changed);
    onProgress('rolling up');
    await rollups.end();
    return { counters, findings };
  });
  await settle(database);
  return written;
}

/**
 * Writes a plan that is too large for one transaction in several, while the dataset is LOADING ({@link beginLoading});
 * {@link finishLoading} ends that. Each row is written whole or not at all, so that an import that was cut off is finished
 * by running it again.
 * @throws OutcomeGraphError BUSY when another import began meanwhile.
 */
export async function writeInBatches(
  database: Database,
  loading: Loading,
  packages: readonly PackagePlan[],
  onProgress: (message: string) => void,
): Promise<WriteCounters> {
  const changed = packages.filter(({ unchanged }) => !unchanged);
  const counters = { ...NO_CHANGES };
  // Both are made anew in the end: what is to go must not be held by a finding, and no roll-up may be wrong meanwhile.
  if (changed.length > 0) {
    await dropFindings(database);
    await dropRollups(database);
  }
  for (const { rows, run } of stepsOf(changed, onProgress)) {
    for (const batch of batchesOf(rows, ROWS_PER_TRANSACTION)) {
      const written = await database.write(async (transaction) => {
        await holdLoading(transaction, loading);
        const ofBatch = { ...NO_CHANGES };
        for (const part of batchesOf(batch, ROWS_PER_STATEMENT)) addTo(ofBatch, await run(transaction, part));
        return ofBatch;
      });
      addTo(counters, written);
    }
  }
  await database.write(async (transaction) => {
    await holdLoading(transaction, loading);
    await recordImport(transaction, changed);
  });
  return counters;
}

/** An import that writes in several transactions. */
export interface Loading {
  /** Tells it from others that begin later, and take its place. */
  readonly token: string;
}

/**
 * Says that the dataset is not whole from now on.
 * @param renews whether its rows are, and only what follows from them is worked out anew, which any import may finish
 */
export async function beginLoading(database: Database, { renews = false } = {}): Promise<Loading> {
  const token = randomUUID();
  await database.write(async (transaction) => {
    await transaction.run(
      `MERGE (dataset:Dataset {id: 'dataset'})
       SET dataset.revision = coalesce(dataset.revision, 0), dataset.writes = coalesce(dataset.writes, 0) + 1,
         dataset.state = 'LOADING', dataset.loadedBy = $token, dataset.renews = $renews,
         ${RULES_OF_FIRST_ROWS}`,
      { token, renews: renews || null, rules: rulesParameter },
    );
  });
  return { token };
}

/**
 * Works out anew what follows from the rows of a store, where other rules than these did.
 * @returns how many things the audit found; null where there was nothing to do, or an import that was cut off comes first
 * @throws OutcomeGraphError BUSY when another import began to load meanwhile, or several wrote.
 */
export async function renew(
  database: Database,
  onProgress: (message: string) => void,
): Promise<number | null> {
  const { areThese, isWhole } = await rulesOfStore(database);
  if (areThese || !isWhole) return null;
  return finishLoading(database, await beginLoading(database, { renews: true }), onProgress);
}

/** How often roll-ups and audit are made anew because another import changed the graph under them. */
const TRIES = 3;

/**
 * Counts, rolls up and audits what was loaded, and says that the dataset is whole. Rolling up and auditing take more than one
 * transaction: where another import wrote meanwhile, they are done again.
 * @returns how many things the audit found
 * @throws OutcomeGraphError BUSY when another import began to load meanwhile, or several wrote.
 */
export async function finishLoading(
  database: Database,
  loading: Loading,
  onProgress: (message: string) => void,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    onProgress('counting');
    const writes = await database.write(async (transaction) => {
      const held = await holdLoading(transaction, loading);
      await countAll(transaction);
      return held;
    });
    try {
      await renewAllRollups(database, onProgress);
      onProgress('auditing');
      const findings = await auditEverything(database, onProgress);
      if (await endLoading(database, loading, { writes })) return findings;
    } catch (error) {
      // What another import wrote can stand in the way of what was worked out without it.
      if ((await writesOf(database)) === writes) throw error;
    }
    if (tries === TRIES) throw busy();
  }
}

/**
 * Says that the dataset is whole, which was loaded with all that follows from it.
 * @returns whether it is: not where anything was written after `writes` were counted
 */
export async function endLoading(
  database: Database,
  loading: Loading,
  {
    uncounted = [],
    writes = null,
  }: {
    /** The sources whose figures are not counted yet. */
    readonly uncounted?: readonly string[];
    readonly writes?: number | null;
  } = {},
): Promise<boolean> {
  const isWhole = await database.write(async (transaction) => {
    const held = await holdLoading(transaction, loading);
    if (writes !== null && held !== writes + 1) return false;
    await countSources(transaction, new Set(uncounted));
    return true;
  });
  if (!isWhole) return false;
  await database.write(async (transaction) => {
    await holdLoading(transaction, loading);
    await transaction.run(
      `MATCH (dataset:Dataset {id: 'dataset'})
       SET dataset.state = 'READY', dataset.rules = $rules REMOVE dataset.loadedBy, dataset.renews`,
      { rules: rulesParameter },
    );
    await advance(transaction);
  });
  return true;
}

/** What nothing changes. */
export const NO_CHANGES: WriteCounters = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
};

type Counters = { -readonly [K in keyof WriteCounters]: number };

/** The sum of two counts. */
export function sumOf(one: WriteCounters, other: WriteCounters): WriteCounters {
  const sum = { ...one };
  addTo(sum, other);
  return sum;
}

function addTo(counters: Counters, changed: Partial<WriteCounters>): void {
  for (const name of Object.keys(counters) as (keyof WriteCounters)[]) counters[name] += changed[name] ?? 0;
}

/** One step of writing: rows, and what is run with any number of them. */
interface Step {
  readonly rows: readonly unknown[];
  readonly run: (transaction: Transaction, rows: readonly unknown[]) => Promise<Partial<WriteCounters>>;
}

/** The steps of writing plans. What is referred to is written before what refers to it, and forgotten after it. */
function* stepsOf(plans: readonly PackagePlan[], onProgress: (message: string) => void): Generator<Step> {
  for (const table of [...tables].reverse()) yield forget(table, plans);
  for (const table of tables) yield state(table, plans, onProgress);
  for (const table of [...tables].reverse()) yield remove(table, plans);
}

function plansFor(table: Table, plans: readonly PackagePlan[]): TablePlan[] {
  return plans.flatMap(({ tables: tablePlans }) =>
    tablePlans.filter((plan) => plan.table.name === table.name),
  );
}

function forget(table: Table, plans: readonly PackagePlan[]): Step {
  const stale = plansFor(table, plans).flatMap(({ update, remove: gone }) => [
    ...update.map(({ id }) => ({ id })),
    ...gone.map((id) => ({ id })),
  ]);
  return {
    rows: stale,
    run: async (transaction, rows) =>
      (await transaction.run(statementFor(table.name, 'forget'), { rows })).counters,
  };
}

function state(table: Table, plans: readonly PackagePlan[], onProgress: (message: string) => void): Step {
  const rows = plansFor(table, plans).flatMap(({ create, update }) =>
    [...create, ...update].map(({ parameters }) => parameters),
  );
  let written = 0;
  return {
    rows,
    run: async (transaction, part) => {
      if (written === 0) onProgress(`writing ${table.name}`);
      const { counters } = await transaction.run(statementFor(table.name, 'state'), { rows: part });
      written += part.length;
      // What is written at once needs no steps told.
      if (rows.length > ROWS_PER_STATEMENT)
        onProgress(`${table.name}: ${Math.min(written, rows.length)} of ${rows.length} rows`);
      return counters;
    },
  };
}

function remove(table: Table, plans: readonly PackagePlan[]): Step {
  const label = table.label ?? '';
  return {
    rows: table.label === null ? [] : plansFor(table, plans).flatMap((plan) => plan.remove),
    // Without DETACH: that nothing refers to them any more was seen when the import was planned.
    run: async (transaction, ids) =>
      (await transaction.run(`UNWIND $ids AS id MATCH (node:${label} {id: id}) DELETE node`, { ids }))
        .counters,
  };
}

/** Locks the dataset until the transaction ends, and makes sure that it is still the one that was planned for. */
async function holdDataset(transaction: Transaction, writesBefore: number): Promise<void> {
  const { rows } = await transaction.run<{ writes: number }>(
    `MERGE (dataset:Dataset {id: 'dataset'})
     SET dataset.revision = coalesce(dataset.revision, 0), dataset.state = coalesce(dataset.state, 'READY'),
       dataset.settled = coalesce(dataset.settled, dataset.writes, 0),
       dataset.writes = coalesce(dataset.writes, 0) + 1,
       ${RULES_OF_FIRST_ROWS}
     RETURN dataset.writes AS writes`,
    { rules: rulesParameter },
  );
  if (rows[0]?.writes !== writesBefore + 1) throw busy();
}

/**
 * Locks the dataset until the transaction ends, and makes sure that nobody else writes in batches by now.
 * @returns how many writes there were, this one among them
 */
async function holdLoading(transaction: Transaction, { token }: Loading): Promise<number> {
  const { rows } = await transaction.run<{ token: string | null; writes: number }>(
    `MATCH (dataset:Dataset {id: 'dataset'})
     SET dataset.writes = dataset.writes + 1
     RETURN dataset.loadedBy AS token, dataset.writes AS writes`,
  );
  const [held] = rows;
  if (held?.token !== token) throw busy();
  return held.writes;
}

function busy(): OutcomeGraphError {
  return new OutcomeGraphError(
    'BUSY',
    'Another import changed the graph in the meantime; nothing more was written.',
    { remedy: 'Run the import again.' },
  );
}

/** Keeps which packages the graph holds now: one of which no row is left is none of them. */
async function recordImport(transaction: Transaction, plans: readonly PackagePlan[]): Promise<void> {
  const held = plans.filter(({ rowCount }) => rowCount > 0);
  const empty = plans.filter(({ rowCount }) => rowCount === 0);
  await transaction.run(
    `UNWIND $packages AS row
     MERGE (package:Package {name: row.name})
     SET package += row`,
    {
      packages: held.map(({ name, title, version, yields, digest, rowCount }) => ({
        name,
        title,
        version,
        yields: yields || null,
        digest,
        rowCount: neo4j.int(rowCount),
      })),
    },
  );
  await transaction.run('MATCH (package:Package) WHERE package.name IN $names DELETE package', {
    names: empty.map(({ name }) => name),
  });
}

/**
 * Says that all that was written shows, in a transaction of its own: a large one shows bit by bit while it is committed, the
 * revision before the figures or after them, and what was read meanwhile is no answer to keep. Who waits for the lock of the
 * dataset comes after all that was committed before.
 */
async function settle(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await transaction.run("MATCH (dataset:Dataset {id: 'dataset'}) SET dataset.settled = -1");
    await advance(transaction);
  });
}

/** Whether all that imports wrote is known to show; not after one that was cut off when its transaction was committed. */
async function isSettled(database: Database): Promise<boolean> {
  const unsettled = await database.read(
    `MATCH (dataset:Dataset {id: 'dataset', state: 'READY'}) WHERE dataset.settled <> dataset.writes RETURN 1`,
  );
  return unsettled.length === 0;
}

/**
 * Gives the dataset its next revision and the digest of all that it holds, in a transaction that holds the dataset and comes
 * after all that these are of. Whether it is whole is not touched: an import in batches that was cut off is for that import to
 * finish.
 */
async function advance(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.run<{ name: string; digest: string }>(
    'MATCH (package:Package) RETURN package.name AS name, package.digest AS digest ORDER BY name',
  );
  const held = rows.map(({ name, digest }) => `${name} ${digest}`).join('\n');
  await transaction.run(
    `MATCH (dataset:Dataset {id: 'dataset'})
     SET dataset.revision = dataset.revision + 1, dataset.digest = $digest, dataset.settled = dataset.writes`,
    { digest: createHash('sha256').update(held).digest('hex') },
  );
}
