import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { asksForCypher } from './context.js';

/** A request for an answer, as HTTP carries it. */
export interface AnswerRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: unknown;
  readonly body: unknown;
}

/** An answer that was kept: the bytes that were sent, and what they answer for. */
export interface KeptAnswer {
  /** The version of the dataset that it was made from. */
  readonly version: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly contentType: string;
}

/** Longest answer that is kept, in bytes. */
const ANSWER_BYTES_AT_MOST = 8_000_000;

/** What is counted for an answer besides its bytes: key, headers, bookkeeping. */
const OVERHEAD_BYTES = 500;

/** Answers by document, variables, day and form; the least recently used give way. */
export class AnswerCache {
  private readonly kept: LRUCache<string, KeptAnswer> | null;

  /** @param bytesAtMost what all answers may take; 0 keeps none. */
  constructor(bytesAtMost: number) {
    this.kept =
      bytesAtMost === 0
        ? null
        : new LRUCache({
            maxSize: bytesAtMost,
            // One larger than all would drive out everything, and stay itself.
            maxEntrySize: Math.min(bytesAtMost, ANSWER_BYTES_AT_MOST),
            sizeCalculation: ({ body }, key) => body.length + key.length + OVERHEAD_BYTES,
          });
  }

  get(key: string): KeptAnswer | undefined {
    return this.kept?.get(key);
  }

  /** Whether any answer is kept. */
  get isOn(): boolean {
    return this.kept !== null;
  }

  set(key: string, answer: KeptAnswer): void {
    this.kept?.set(key, answer);
  }
}

/** Headers that no form of a foreign page can send; empty ones say nothing, as to Apollo. */
const PREFLIGHTED_BY = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * What an answer depends on besides the data; null for a request whose answer is not kept. Only requests that Apollo lets
 * pass as no form of a foreign page (CSRF) have a key, so that an answer that was kept tells no more than it does.
 */
export function cacheKeyOf(request: AnswerRequest, today: string): string | null {
  const { method, headers } = request;
  if (asksForCypher(headers) !== false) return null;
  const isJson = /^application\/json\b/i.test(textOf(headers['content-type']));
  const isPreflighted = PREFLIGHTED_BY.some((name) => textOf(headers[name]) !== '');
  if (!(method === 'POST' ? isJson : isPreflighted)) return null;
  const asked = askedBy(request);
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return null;
  const { query, variables, operationName, extensions } = asked as Record<string, unknown>;
  if (typeof query !== 'string' || extensions != null) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  // A key is JSON, in which what is no number of JSON (1e400) would be null.
  if (!areFinite(variables)) return null;
  return JSON.stringify([
    query,
    operationName ?? null,
    sorted(variables ?? {}),
    textOf(headers.accept),
    today,
  ]);
}

/** What a request asks, by its body or its address; null for what is no question. */
export function askedBy({ method, body, query }: Omit<AnswerRequest, 'headers'>): unknown {
  return method === 'POST' ? body : askedByAddress(query);
}

/** The tag of an answer's bytes. */
export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client has the answer already, by its `if-none-match`. */
export function isKnown(request: Pick<AnswerRequest, 'method' | 'headers'>, etag: string): boolean {
  if (request.method !== 'GET') return false;
  const tags = textOf(request.headers['if-none-match']).split(',');
  return tags.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function textOf(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join() : (header ?? '');
}

function askedByAddress(address: unknown): unknown {
  if (typeof address !== 'object' || address === null) return null;
  const { variables, extensions, ...rest } = address as Record<string, unknown>;
  if (extensions !== undefined) return null;
  if (variables === undefined || variables === '') return rest;
  try {
    return typeof variables === 'string' ? { ...rest, variables: JSON.parse(variables) as unknown } : null;
  } catch {
    // Apollo says what is wrong with it.
    return null;
  }
}

/** Whether all numbers in a value are finite. */
function areFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(areFinite);
}

/** A value with the keys of its objects in one order: variables are the same in any. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
