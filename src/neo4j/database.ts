import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Plan,
  type RecordShape,
  type ResultSummary,
} from 'neo4j-driver';
import { cancelled, OutcomeGraphError } from '../errors.js';

/** Where a database is and how to get in. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** How long a read is waited for. */
export interface ReadOptions {
  /** How long it may take in the database. */
  readonly timeoutMs?: number;
  /** Ends it, in the database too, when nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
}

/** The oldest server whose Cypher has what the statements here use (scoped `CALL (x) {}`, dynamic labels). */
const OLDEST_VERSION = [5, 26] as const;

/** How long a read may take in the database, and how much longer we wait for its answer. */
const READ_TIMEOUT_MS = 30_000;
const ANSWER_MARGIN_MS = 2_000;

/** How long a server may be silent before we say that there is none. */
const VERIFY_DEADLINE_MS = 6_000;

/** How long closing waits for connections to end well. */
const CLOSE_DEADLINE_MS = 2_000;

/** A Neo4j database: reads as single auto-commit statements, writes as one transaction. */
export class Database {
  private readonly driver: Driver;
  /** What sessions have in common. */
  private readonly common: { readonly database: string; readonly bookmarkManager?: BookmarkManager };

  constructor(readonly address: DatabaseAddress) {
    // With one server whatever is read comes after whatever was written; only members of a cluster are to be told.
    const isRouted = /^neo4j(\+s|\+ssc)?:/.test(address.uri);
    this.common = {
      database: address.database,
      ...(isRouted ? { bookmarkManager: neo4j.bookmarkManager() } : {}),
    };
    this.driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
      // With the database down every request would wait for the driver's default of 30 s.
      maxTransactionRetryTime: 3_000,
      connectionAcquisitionTimeout: 10_000,
      connectionTimeout: 5_000,
      telemetryDisabled: true,
      // A property that no node has yet is warned of with every answer, in more bytes than a small answer has.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'outcome-graph',
    });
  }

  /**
   * Makes sure that the database answers, lets us in and is new enough.
   * @throws OutcomeGraphError UNAVAILABLE, UNAUTHORIZED or FAILED, with what to do.
   */
  async verify(): Promise<void> {
    const { uri, user, database } = this.address;
    try {
      const { agent } = await withinDeadline(this.driver.getServerInfo({ database }), VERIFY_DEADLINE_MS);
      await this.read('RETURN 1', {}, { timeoutMs: VERIFY_DEADLINE_MS });
      const version = /Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '');
      const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
      if (
        version !== null &&
        (major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1]))
      ) {
        throw new OutcomeGraphError(
          'FAILED',
          `The server at ${uri} is Neo4j ${major}.${minor}, which is too old.`,
          {
            where: 'NEO4J_URI',
            remedy: `Use Neo4j ${OLDEST_VERSION.join('.')} or later.`,
          },
        );
      }
    } catch (error) {
      if (error instanceof OutcomeGraphError && error.code !== 'TIMEOUT') throw error;
      if (isUnauthorized(error)) {
        throw new OutcomeGraphError(
          'UNAUTHORIZED',
          `The Neo4j server at ${uri} refuses the user "${user}" with this password.`,
          {
            where: 'NEO4J_PASSWORD',
            remedy: 'Set NEO4J_USER and NEO4J_PASSWORD to what the server knows.',
            cause: error,
          },
        );
      }
      if (error instanceof Neo4jError && error.code.includes('DatabaseNotFound')) {
        throw new OutcomeGraphError('UNAVAILABLE', `The server at ${uri} has no database "${database}".`, {
          where: 'NEO4J_DATABASE',
          remedy: 'Name one that it has; usually "neo4j".',
          cause: error,
        });
      }
      throw new OutcomeGraphError('UNAVAILABLE', `No Neo4j server answers at ${uri}.`, {
        where: 'NEO4J_URI',
        remedy: 'Start the server or correct the address.',
        cause: error,
      });
    }
  }

  /**
   * Runs one reading statement outside of a managed transaction, which would cost two more messages.
   * @throws OutcomeGraphError TIMEOUT or CANCELLED, and what the driver throws
   */
  async read<R extends RecordShape = RecordShape>(
    statement: string,
    parameters: Parameters = {},
    { timeoutMs = READ_TIMEOUT_MS, signal }: ReadOptions = {},
  ): Promise<R[]> {
    if (signal?.aborted === true) throw cancelled();
    const session = this.driver.session({
      ...this.common,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const answer = withoutStack(() => session.run<R>(statement, parameters, { timeout: timeoutMs }));
      const { records } = await withinDeadline(answer, timeoutMs + ANSWER_MARGIN_MS, signal);
      return records.map((record) => record.toObject());
    } catch (error) {
      if (error instanceof Neo4jError) Error.captureStackTrace(error);
      throw error;
    } finally {
      // It resets the connection if there is no answer yet, which ends the statement in the database. A connection that hangs
      // also hangs here; the answer must not wait for it.
      session.close().catch(() => undefined);
    }
  }

  /**
   * Runs one reading statement and hands out its records as they come, a few of them in memory at a time; for answers that
   * may be large. It may take as long as it is read.
   */
  async *stream<R extends RecordShape = RecordShape>(
    statement: string,
    parameters: Parameters = {},
  ): AsyncGenerator<R> {
    const session = this.driver.session({ ...this.common, defaultAccessMode: neo4j.session.READ });
    try {
      for await (const record of session.run<R>(statement, parameters)) yield record.toObject();
    } finally {
      await session.close();
    }
  }

  /** The operators by which the database would run a statement, from the last to the first; it is not run. */
  async explain(statement: string, parameters: Parameters = {}): Promise<string[]> {
    const session = this.driver.session({ database: this.address.database });
    try {
      const { summary } = await session.run(`EXPLAIN ${statement}`, parameters);
      const operators: string[] = [];
      const visit = ({ operatorType, children }: Plan): void => {
        operators.push(operatorType.replace(/@.*$/, ''));
        children.forEach(visit);
      };
      if (summary.plan !== false) visit(summary.plan);
      return operators;
    } finally {
      await session.close();
    }
  }

  /** Runs work in one writing transaction: all of it is committed, or nothing. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session(this.common);
    try {
      return await session.executeWrite(async (transaction) => work(new Transaction(transaction)));
    } finally {
      await session.close();
    }
  }

  /** Runs one statement that must stand alone, such as a change of the schema. */
  async runAlone(statement: string): Promise<void> {
    const session = this.driver.session(this.common);
    try {
      await session.run(statement);
    } finally {
      await session.close();
    }
  }

  /** Closes the connections; one that hangs is not waited for. */
  async close(): Promise<void> {
    await withinDeadline(this.driver.close(), CLOSE_DEADLINE_MS).catch((error: unknown) => {
      if (!(error instanceof OutcomeGraphError)) throw error;
    });
  }
}

/** A writing transaction. */
export class Transaction {
  constructor(private readonly transaction: ManagedTransaction) {}

  /** Runs one statement and returns its records and what it changed. */
  async run<R extends RecordShape = RecordShape>(
    statement: string,
    parameters: Parameters = {},
  ): Promise<{ rows: R[]; counters: Readonly<Record<string, number>> }> {
    const { records, summary } = await this.transaction.run<R>(statement, parameters);
    return { rows: records.map((record) => record.toObject()), counters: countersOf(summary) };
  }

  /** Runs one statement and hands out its records as they come, as {@link Database.stream} does. */
  async *stream<R extends RecordShape = RecordShape>(
    statement: string,
    parameters: Parameters = {},
  ): AsyncGenerator<R> {
    for await (const record of this.transaction.run<R>(statement, parameters)) yield record.toObject();
  }
}

function countersOf(summary: ResultSummary): Record<string, number> {
  return summary.counters.updates();
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security.');
}

/**
 * Makes an answer of the driver, which writes down for each where it was asked for, for the case that it fails: that takes a
 * seventh of the time of the smallest answer. Who waits for it can still say where, once it has failed.
 */
function withoutStack<T>(makeAnswer: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return makeAnswer();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A hanging connection is bounded by nobody else, whatever the transaction's timeout says. */
async function withinDeadline<T>(work: Promise<T>, deadlineMs: number, signal?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new OutcomeGraphError('TIMEOUT', 'The database did not answer in time.'));
    }, deadlineMs);
    onAbort = () => {
      reject(cancelled());
    };
    signal?.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
