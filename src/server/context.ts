import type { Statement } from '../compiler/cypher.js';
import type { Database } from '../neo4j/database.js';

/** What one request carries from HTTP to the root fields. */
export interface RequestContext {
  readonly database: Database;
  /** Today as `YYYY-MM-DD` (UTC), the same for the whole request. */
  readonly today: string;
  /** The statements of the request, when they were asked for with `x-show-cypher: 1`. */
  readonly statements: Statement[] | null;
  readonly onStatement?: (statement: Statement) => void;
}

/** The context of a request. */
export function requestContext(database: Database, showCypher: boolean): RequestContext {
  const today = new Date().toISOString().slice(0, 10);
  if (!showCypher) return { database, today, statements: null };
  const statements: Statement[] = [];
  return { database, today, statements, onStatement: (statement) => statements.push(statement) };
}
