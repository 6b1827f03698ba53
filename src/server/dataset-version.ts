import type { Database } from '../neo4j/database.js';

/** How long a look at the version may take. */
const WITHIN_MS = 2_000;

/**
 * The version of the dataset as the database has it. A look costs a round trip, so that whoever asks while one is under
 * way shares the next: it begins after they asked, and sees every import that was committed before.
 */
export class DatasetVersion {
  private underWay: Promise<string | null> | null = null;
  private next: Promise<string | null> | null = null;

  constructor(readonly database: Database) {}

  /** The version that was seen last, of a dataset that was whole; null where none was. */
  lastSeen: string | null = null;

  /** The version now; null while an import writes in batches or what it wrote does not show yet, and before the first one. */
  async now(): Promise<string | null> {
    if (this.underWay === null) return this.look();
    this.next ??= this.underWay
      .catch(() => null)
      .then(() => {
        this.next = null;
        return this.look();
      });
    return this.next;
  }

  private look(): Promise<string | null> {
    const look = this.read().finally(() => {
      this.underWay = null;
    });
    this.underWay = look;
    return look;
  }

  private async read(): Promise<string | null> {
    const [dataset] = await this.database.read<{ version: string }>(
      `MATCH (dataset:Dataset {id: 'dataset'})
       WHERE dataset.state = 'READY' AND coalesce(dataset.settled, dataset.writes) = dataset.writes
       RETURN dataset.revision + ' ' + coalesce(dataset.digest, '') AS version`,
      {},
      { timeoutMs: WITHIN_MS },
    );
    this.lastSeen = dataset?.version ?? null;
    return this.lastSeen;
  }
}
