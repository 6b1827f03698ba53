import type { Database, Parameters, Transaction } from '../neo4j/database.js';

/** Runs statements: in one transaction, or each in its own. */
export interface Runner {
  stream<R extends object>(statement: string, parameters: Parameters): AsyncIterable<R>;
  write<R extends object>(statement: string, parameters: Parameters): Promise<R[]>;
}

/** Everything in one transaction: all is kept, or nothing. */
export function within(transaction: Transaction): Runner {
  return {
    stream: (statement, parameters) => transaction.stream(statement, parameters),
    write: async <R extends object>(statement: string, parameters: Parameters) =>
      (await transaction.run<R>(statement, parameters)).rows,
  };
}

/** Each statement in a transaction of its own, so that none grows with the graph. */
export function oneByOne(database: Database): Runner {
  return {
    stream: (statement, parameters) => database.stream(statement, parameters),
    write: <R extends object>(statement: string, parameters: Parameters) =>
      database.write(async (transaction) => (await transaction.run<R>(statement, parameters)).rows),
  };
}
