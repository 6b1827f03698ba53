import type { OrderKey } from './parts.js';

/** The values of an order's keys at one item: where a page ends and the next one begins (keyset pagination). */
export type CursorKeys = readonly CursorKey[];

/** A value of a key; null is not known. */
export type CursorKey = string | number | boolean | null;

/** A cursor as users see it: opaque, safe in an address, good for the connection that it was made by. */
export function encodeCursor(connection: string, keys: CursorKeys): string {
  return Buffer.from(JSON.stringify([connection, ...keys])).toString('base64url');
}

/** Reads a cursor of a connection and its order; null when it is none. */
export function decodeCursor(
  cursor: string,
  connection: string,
  order: readonly OrderKey[],
): CursorKeys | null {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Not JSON: not a cursor. The caller names the argument.
    return null;
  }
  if (!Array.isArray(decoded) || decoded[0] !== connection) return null;
  const keys: unknown[] = decoded.slice(1);
  return keys.length === order.length &&
    keys.every((key, index): key is CursorKey => isOfOrder(key, order[index]))
    ? keys
    : null;
}

/** What search orders by that is a number; everything else says what its keys are. */
const NUMBERS_OF_SEARCH: ReadonlySet<string> = new Set(['likeness', 'score']);

function isOfOrder(key: unknown, order: OrderKey | undefined): boolean {
  if (key === null) return order?.isNullable === true;
  const isNumber = order?.kind === 'NUMBER' || NUMBERS_OF_SEARCH.has(order?.expression ?? '');
  return isNumber ? Number.isFinite(key) : typeof key === 'string';
}
