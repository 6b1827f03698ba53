import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { cancelled, OutcomeGraphError } from '../errors.js';
import type { OperationSize } from './budget.js';
import type { Statement } from './cypher.js';

/** What an operation asks for more than is large: it keeps the database busy for a good part of a second, or for seconds. */
const LARGE: OperationSize = {
  /** The database plans about as many in a fifth of a second, and does not plan a statement again that it knows. */
  edges: 20,
  nodes: 100_000,
};

/** Statements that the database is taken to know; it remembers 1,000 of them unless it is set otherwise. */
const PLANNED_AT_MOST = 500;

/** How many may wait, and how long: as long as one may take. */
const WAITING_AT_MOST = 100;
const WAIT_MS = 30_000;

/** How many large statements are with the database at once where nothing is said. */
export const LARGE_READS_AT_ONCE = 2;

/**
 * Lets the statements of large operations to the database a few at a time, in the order in which they came, so that small ones
 * never wait for more than these. Without it fifty large operations at once all run out of time, and with them everybody else.
 */
export class LargeReads {
  private readonly queue: PQueue;
  private readonly planned = new LRUCache<Statement, true>({ max: PLANNED_AT_MOST });

  constructor(
    atOnce: number = LARGE_READS_AT_ONCE,
    private readonly waitMs: number = WAIT_MS,
  ) {
    this.queue = new PQueue({ concurrency: atOnce });
  }

  /**
   * Does a read of an operation of some size, now or when it is its turn. When the signal is aborted it is not waited for.
   * @throws OutcomeGraphError BUSY where too many wait or it waited too long, CANCELLED, and what the read throws
   */
  async inTurn<T>(
    statement: Statement,
    size: OperationSize,
    signal: AbortSignal | undefined,
    read: () => Promise<T>,
  ): Promise<T> {
    const isPlanned = size.edges <= LARGE.edges || this.planned.has(statement);
    if (isPlanned && size.nodes <= LARGE.nodes) return read();
    if (this.queue.size >= WAITING_AT_MOST) throw busy();
    const waiting = new AbortController();
    const giveUp = setTimeout(() => {
      waiting.abort(busy());
    }, this.waitMs);
    const leave = (): void => {
      waiting.abort(cancelled());
    };
    signal?.addEventListener('abort', leave);
    const stopWaiting = (): void => {
      clearTimeout(giveUp);
      signal?.removeEventListener('abort', leave);
    };
    try {
      return await this.queue.add(
        async () => {
          stopWaiting();
          const answer = await read();
          this.planned.set(statement, true);
          return answer;
        },
        { signal: waiting.signal },
      );
    } finally {
      stopWaiting();
    }
  }
}

function busy(): OutcomeGraphError {
  return new OutcomeGraphError('BUSY', 'Too many large operations wait for an answer.', {
    remedy: 'Try again, or ask for less at a time.',
  });
}
