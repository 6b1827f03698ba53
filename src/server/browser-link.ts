import neo4j from 'neo4j-driver';
import type { Statement } from '../compiler/cypher.js';

/** A Neo4j Browser, and the database that it should connect to. */
export interface BrowserAddress {
  /** Where Browser is served, e.g. `http://127.0.0.1:7474/browser/`. */
  readonly url: string;
  readonly boltUri: string;
  /** Whom Browser proposes to connect as. */
  readonly user: string;
  readonly database: string;
}

/** A link that opens Browser, with a statement in its editor if one is given. */
export function browserLink({ url, boltUri, user, database }: BrowserAddress, cypher?: string): string {
  // Browser reads %20 as a space, but not the + that URLSearchParams writes.
  const values = {
    dbms: boltUri.replace('://', `://${user}@`),
    db: database,
    ...(cypher === undefined ? {} : { cmd: 'edit', arg: cypher }),
  };
  const query = Object.entries(values).map(
    ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`,
  );
  return `${url}?${query.join('&')}`;
}

/** A text without halves of characters, which no address can hold. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** A statement that runs as it stands: its parameters written as literals. */
export function withLiterals({ text, parameters }: Statement): string {
  return text.replace(/\$(\w+)/g, (_, name: string) => cypherLiteral(parameters[name]));
}

function cypherLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (neo4j.isInt(value)) return value.toString();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string')
    return `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([name, item]) => `${name}: ${cypherLiteral(item)}`);
    return `{${entries.join(', ')}}`;
  }
  throw new Error(`no literal for a ${typeof value}`);
}

/** Parameters as JSON shows them. */
export function plainParameters(parameters: Statement['parameters']): Record<string, unknown> {
  return plain(parameters) as Record<string, unknown>;
}

function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
