import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { searchWordsOf } from '../model/search-query.js';
import { rowKey, type AnyRow, type Properties, type Table } from './tables/table.js';

/** Raised when the same row is written in another way, so that an import writes it anew. */
const WRITING_VERSION = 1;

/** A row as it goes to `cypher/write/<table>.cypher`. */
export interface GraphRow {
  /** The node's id, or the key of the edge's row. */
  readonly id: string;
  /** Tells whether the row changed since it was last imported. */
  readonly hash: string;
  /** What the statement gets: the row's values, `properties` and `labels`. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a validated row becomes in the graph. */
export function graphRowOf(packageName: string, table: Table, values: AnyRow): GraphRow {
  const id = rowKey(table, values);
  const own = table.properties(values);
  const searchText = searchTextOf(table, own);
  const stored = searchText === null ? own : { ...own, searchText };
  const labels = table.labels(values);
  const hash = createHash('sha256')
    .update(JSON.stringify([WRITING_VERSION, stored, labels, values]))
    .digest('base64url')
    .slice(0, 12);
  const identity = table.label === null ? { row: id } : { id };
  return {
    id,
    hash,
    parameters: {
      ...values,
      id,
      package: packageName,
      labels,
      properties: asGraphValues({ ...identity, ...stored, package: packageName, rowHash: hash }),
    },
  };
}

/** The properties that people look for things by. */
const NAMING_PROPERTIES = ['name', 'nameVi', 'title', 'code', 'aliases', 'formerNames'];

/** The words by which search finds a node; null for what has no name. */
function searchTextOf(table: Table, properties: Properties): string | null {
  if (table.label === null) return null;
  const words = NAMING_PROPERTIES.flatMap((name) => properties[name] ?? []).flatMap((text) =>
    searchWordsOf(String(text)),
  );
  return words.length === 0 ? null : words.join(' ');
}

/** The driver writes every number as a float unless told otherwise; 41 organizations are no 41.0. */
function asGraphValues(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [
        name,
        typeof value === 'number' && Number.isSafeInteger(value) ? neo4j.int(value) : value,
      ]),
  );
}
