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

/** How often one that waits looks whether others have a part in it. */
const LOOKS = 10;

/** Each further statement of an operation stands in line as if it had come so much later than the one before. */
const TURN_MS = 1_000;

/** An operation whose statements wait. */
export interface Waiting {
  readonly size: OperationSize;
  /** Tells the operation from others: its statements are those of the same object. */
  readonly operation: object;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lets the statements of large operations to the database a few at a time, so that small ones never wait for more than these.
 * Without it fifty large operations at once all run out of time, and with them everybody else. They go in the order in which they
 * came, but operations take turns: of those that come together the first statement of each goes before the second of any.
 */
export class LargeReads {
  private readonly queue: PQueue;
  private readonly planned = new LRUCache<Statement, true>({ max: PLANNED_AT_MOST });
  /** How many statements of each operation are in the queue or with the database. */
  private readonly open = new Map<object, number>();

  /** @param atOnce how many large statements are with the database at once; without, all */
  constructor(
    atOnce = Infinity,
    private readonly waitMs: number = WAIT_MS,
  ) {
    this.queue = new PQueue({ concurrency: atOnce });
  }

  /**
   * Does a read of an operation, now or when it is its turn. When the signal is aborted it is not waited for. Time in
   * which no other operation is there does not count: behind its own statements one waits as long as these take.
   * @throws OutcomeGraphError BUSY where too many wait or it waited too long, CANCELLED, and what the read throws
   */
  async inTurn<T>(
    statement: Statement,
    { size, operation, signal }: Waiting,
    read: () => Promise<T>,
  ): Promise<T> {
    const isPlanned = size.edges <= LARGE.edges || this.planned.has(statement);
    if (isPlanned && size.nodes <= LARGE.nodes) return read();
    if (this.queue.size >= WAITING_AT_MOST) throw busy();
    const waiting = new AbortController();
    let looksLeft = LOOKS;
    const giveUp = setInterval(() => {
      if (this.open.size > 1) looksLeft -= 1;
      if (looksLeft === 0) waiting.abort(busy());
    }, this.waitMs / LOOKS);
    const leave = (): void => {
      waiting.abort(cancelled());
    };
    signal?.addEventListener('abort', leave);
    const stopWaiting = (): void => {
      clearInterval(giveUp);
      signal?.removeEventListener('abort', leave);
    };
    const before = this.open.get(operation) ?? 0;
    this.open.set(operation, before + 1);
    try {
      return await this.queue.add(
        async () => {
          stopWaiting();
          const answer = await read();
          this.planned.set(statement, true);
          return answer;
        },
        { signal: waiting.signal, priority: -(performance.now() + before * TURN_MS) },
      );
    } finally {
      stopWaiting();
      const left = (this.open.get(operation) ?? 1) - 1;
      if (left === 0) this.open.delete(operation);
      else this.open.set(operation, left);
    }
  }
}

function busy(): OutcomeGraphError {
  return new OutcomeGraphError('BUSY', 'Too many large operations wait for an answer.', {
    remedy: 'Try again, or ask for less at a time.',
  });
}
