import type { Database, Transaction } from '../neo4j/database.js';
import { afterChanges, beforeChanges, type Before } from './graph-audit/changes.js';
import { auditAll } from './graph-audit/everything.js';
import { GraphStore } from './graph-audit/graph-store.js';
import { oneByOne, within } from './runner.js';
import { type TableChanges, touchedBefore, touchedNow } from './graph-audit/touched.js';

/**
 * Audits what an import changes, within its transaction (rule 9): findings that the changed rows can bear on are worked out
 * anew, all others stay. What is read grows with what changed and with what is stated of the same places and days, not with the
 * graph. Call `begin`, write the rows, call `end`.
 */
export class ChangeAudit {
  private constructor(
    private readonly store: GraphStore,
    private readonly changes: readonly TableChanges[],
    private readonly before: Before,
  ) {}

  /** Looks at what is about to change, and drops the findings that hold rows which are to be written. */
  static async begin(transaction: Transaction, changes: readonly TableChanges[]): Promise<ChangeAudit> {
    const store = new GraphStore(within(transaction));
    return new ChangeAudit(store, changes, await beforeChanges(store, await touchedBefore(store, changes)));
  }

  /**
   * Audits what the written rows bear on.
   * @returns how many findings the graph holds now
   */
  async end(): Promise<number> {
    await afterChanges(this.store, this.before, await touchedNow(this.store, this.changes));
    return this.store.count();
  }
}

/**
 * Audits the whole graph anew, outside of one transaction: for a graph that was loaded in bulk. Reads it in stretches, so that
 * memory does not grow with the figures; of the areas and organizations all are in memory. Nothing else may write meanwhile.
 * When it ends in the middle, calling it again starts anew.
 * @returns how many findings the graph holds now
 */
export async function auditEverything(
  database: Database,
  onProgress: (message: string) => void = () => undefined,
): Promise<number> {
  const store = new GraphStore(oneByOne(database));
  await auditAll(store, onProgress);
  return store.count();
}

/** Takes all findings out of the graph, outside of one transaction, before rows are written that {@link auditEverything} follows. */
export async function dropFindings(database: Database): Promise<void> {
  await new GraphStore(oneByOne(database)).dropAll();
}
