import type { OrderKey } from './parts.js';

/** The values of an order's keys at one item: where a page ends and the next one begins (keyset pagination). */
export type CursorKeys = readonly (string | number | boolean)[];

/** A cursor as users see it: opaque, safe in an address. */
export function encodeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor made for an order; null when it was not made by us for such an order. */
export function decodeCursor(cursor: string, order: readonly OrderKey[]): CursorKeys | null {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Not JSON: not a cursor. The caller names the argument.
    return null;
  }
  return Array.isArray(keys) && keys.length === order.length && keys.every(isKey) ? keys : null;
}

function isKey(key: unknown): key is string | number | boolean {
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean';
}
