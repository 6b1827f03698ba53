import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { inputError } from '../compiler/arguments.js';
import { OutcomeGraphError } from '../errors.js';

/** The codes that `errors[].extensions.code` can have, with what each means. `docs/errors.md` lists them for users. */
export const API_ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL, or has too many tokens.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  LIMIT_EXCEEDED: 'The operation is larger than the server answers.',
  BAD_USER_INPUT: 'A value of an argument or variable cannot be used.',
  AMBIGUOUS: 'More than one thing answers to what was asked for; `extensions.ids` names them.',
  OPERATION_RESOLUTION_FAILURE: 'The document has several operations, and none or an unknown one was named.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Documents are not kept between requests; send the whole document.',
  BAD_REQUEST: 'The HTTP request cannot be used.',
  NOT_FOUND: 'There is nothing at the address.',
  BUSY: 'Too many large operations wait for an answer; try again, or ask for less at a time.',
  UNAVAILABLE: 'The database is not available now; try again.',
  TIMEOUT: 'The database did not answer in time; ask for less.',
  TOO_LARGE: 'The answer needs more memory than one operation may have; ask for less.',
  INTERNAL_SERVER_ERROR: 'A fault of the server; its log has the number that the message names.',
} as const;

export type ApiErrorCode = keyof typeof API_ERROR_CODES;

function isApiErrorCode(code: unknown): code is ApiErrorCode {
  return typeof code === 'string' && Object.hasOwn(API_ERROR_CODES, code);
}

/** Where faults are logged. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

const DOWN =
  /^(ServiceUnavailable|SessionExpired|ProtocolError|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.DatabaseError\.Transaction\.TransactionStartFailed)/;
/** The driver gives no code to a server that takes no more connections, e.g. because it hangs. */
const NO_CONNECTION = /^Connection acquisition timed out/;
const TOO_LATE = /TransactionTimedOut|TransactionTerminated|LockAcquisitionTimeout/;

/** The code that a fault of the database or of ours is shown under. */
function codeOf(error: unknown): ApiErrorCode {
  if (error instanceof OutcomeGraphError) {
    if (error.code === 'TIMEOUT' || error.code === 'UNAVAILABLE' || error.code === 'BUSY') return error.code;
    // Nobody is left to read it.
    if (error.code === 'CANCELLED') return 'UNAVAILABLE';
    return 'INTERNAL_SERVER_ERROR';
  }
  if (!(error instanceof Neo4jError)) return 'INTERNAL_SERVER_ERROR';
  if (DOWN.test(error.code) || NO_CONNECTION.test(error.message)) return 'UNAVAILABLE';
  if (TOO_LATE.test(error.code)) return 'TIMEOUT';
  if (error.code.includes('MemoryPoolOutOfMemory')) return 'TOO_LARGE';
  return 'INTERNAL_SERVER_ERROR';
}

/** How HTTP says it, and after how many seconds to try again. */
const HTTP: Partial<Record<ApiErrorCode, { readonly status: number; readonly retryAfter?: string }>> = {
  BUSY: { status: 503, retryAfter: '10' },
  UNAVAILABLE: { status: 503, retryAfter: '1' },
  TIMEOUT: { status: 504 },
};

function httpOf(code: ApiErrorCode): object {
  const { status, retryAfter } = HTTP[code] ?? {};
  if (status === undefined) return {};
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', retryAfter]]);
  return { http: { status, headers } };
}

/** What was shown in place of a fault, so that it is not masked and numbered a second time. */
const masked = new WeakSet<GraphQLError>();

/** What a user is shown of a fault: a code and a sentence, nothing of the database. */
export function toApiError(error: unknown, log: ErrorLog): GraphQLError {
  if (error instanceof GraphQLError && isApiErrorCode(error.extensions.code)) return error;
  if (isOfArgument(error)) return inputError(error.message, error.nodes ?? []);
  const code = codeOf(error);
  let message: string = API_ERROR_CODES[code];
  if (code === 'INTERNAL_SERVER_ERROR') {
    const number = randomUUID();
    log.error({ err: error, number }, 'a request failed');
    message = `A fault of the server; its log names it ${number}.`;
  }
  const shown = new GraphQLError(message, { extensions: { code, ...httpOf(code) } });
  masked.add(shown);
  return shown;
}

/**
 * Whether graphql-js refuses the value of an argument, to which it gives no code: one that can be told from the values of variables
 * alone, such as null for a variable with a default where null may not stand.
 */
function isOfArgument(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && error.originalError == null && error.message.startsWith('Argument "')
  );
}

/** The last gate before an error leaves: only known codes pass, and never a stack. */
export function formatApiError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: ErrorLog,
): GraphQLFormattedError {
  const code = ownCodeOf(error) ?? formatted.extensions?.code;
  if (isApiErrorCode(code) && (code !== 'INTERNAL_SERVER_ERROR' || wasMasked(error))) {
    const extensions = Object.entries(formatted.extensions ?? {}).filter(([name]) => name !== 'stacktrace');
    return { ...formatted, extensions: { ...Object.fromEntries(extensions), code } };
  }
  // Faults that were not raised by a root field, such as a value that the schema does not allow, come here unmasked.
  const { message, extensions } = toApiError(unwrapResolverError(error), log);
  return { ...formatted, message, extensions };
}

/** Apollo gives one code to all errors of validation; an error of ours among them keeps its own. */
function ownCodeOf(error: unknown): ApiErrorCode | null {
  const original = error instanceof GraphQLError ? error.originalError : null;
  const code = original instanceof GraphQLError ? original.extensions.code : null;
  return isApiErrorCode(code) ? code : null;
}

function wasMasked(error: unknown): boolean {
  const original = unwrapResolverError(error);
  return original instanceof GraphQLError && masked.has(original);
}
