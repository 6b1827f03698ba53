import { today } from '../today.js';
import type { Statement } from '../compiler/cypher.js';
import type { UnknownIds } from '../compiler/given-ids.js';
import type { OperationAnswer } from '../compiler/operation.js';
import type { Database } from '../neo4j/database.js';

/** What one request carries from HTTP to the root fields. */
export interface RequestContext {
  readonly database: Database;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /** Today as `YYYY-MM-DD` (UTC), the same for the whole request. */
  readonly today: string;
  /** The statements of the request, when they were asked for with `x-show-cypher`. */
  readonly statements: Statement[] | null;
  readonly onStatement?: (statement: Statement) => void;
  /** What is told of ids that nothing has, in the order of the statements that found it. */
  readonly unknownIds: UnknownIds[];
  readonly onUnknownIds: (unknown: UnknownIds) => void;
  /** What the operation was answered with, once it was. Apollo copies the context, and not what it holds. */
  readonly outcome: { answer: OperationAnswer | null };
}

/** The header by which a request asks for the statements of its answer. */
export const SHOW_CYPHER = 'x-show-cypher';

/** What the header may say. */
const SHOW: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  '0': false,
  false: false,
  '': false,
};

/** Whether a request asks for the statements of its answer; null where its header says neither yes nor no. */
export function asksForCypher(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): boolean | null {
  const said = String(headers[SHOW_CYPHER] ?? '')
    .trim()
    .toLowerCase();
  return Object.hasOwn(SHOW, said) ? (SHOW[said] ?? null) : null;
}

/** The context of a request. */
export function requestContext(database: Database, signal: AbortSignal, showCypher: boolean): RequestContext {
  const unknownIds: UnknownIds[] = [];
  const common = {
    database,
    signal,
    today: today(),
    unknownIds,
    onUnknownIds: (unknown: UnknownIds) => unknownIds.push(unknown),
    outcome: { answer: null },
  };
  if (!showCypher) return { ...common, statements: null };
  const statements: Statement[] = [];
  return { ...common, statements, onStatement: (statement) => statements.push(statement) };
}
