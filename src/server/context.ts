import { Budget } from '../compiler/budget.js';
import type { Statement } from '../compiler/cypher.js';
import type { Database } from '../neo4j/database.js';

/** What one request carries from HTTP to the root fields. */
export interface RequestContext {
  readonly database: Database;
  /** Today as `YYYY-MM-DD` (UTC), the same for the whole request. */
  readonly today: string;
  /** What the request may still ask for. */
  readonly budget: Budget;
  /** The statements of the request, when they were asked for with `x-show-cypher: 1`. */
  readonly statements: Statement[] | null;
  readonly onStatement?: (statement: Statement) => void;
}

/** The context of a request. */
export function requestContext(database: Database, showCypher: boolean): RequestContext {
  const today = new Date().toISOString().slice(0, 10);
  const common = { database, today, budget: new Budget() };
  if (!showCypher) return { ...common, statements: null };
  const statements: Statement[] = [];
  return { ...common, statements, onStatement: (statement) => statements.push(statement) };
}
