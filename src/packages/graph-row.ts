import { createHash, hash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { searchWordsOf } from '../model/search-query.js';
import { readCypherFile } from '../neo4j/cypher-files.js';
import type { AnyRow, Properties, Table } from './tables/table.js';
import type { Row } from './valid-package.js';

/** A row as it goes to `cypher/write/<table>.cypher`. */
export interface GraphRow {
  /** The node's id, or the key of the edge's row. */
  readonly id: string;
  /** What the statement gets: the ids that the row refers to by column, `properties` and `labels`. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Tells whether a row, or the way in which rows of its table are written, changed since it was last imported. */
export function rowHash(table: Table, values: AnyRow, properties: Properties): string {
  const text = writingOf(table) + textOf(properties) + table.labels(values).join() + textOf(values);
  return hash('sha256', text, 'base64url').slice(0, 12);
}

/** A text of some values that no others have: no text of a package holds a control character. JSON would take twice as long. */
function textOf(values: AnyRow): string {
  let text = '';
  for (const name in values) {
    const value = values[name] ?? null;
    if (value !== null)
      text += `\u0001${name}${typeof value === 'string' ? `\u0002${value}` : `\u0003${JSON.stringify(value)}`}`;
  }
  return text;
}

const writings = new Map<string, string>();

/** Digest of the statements that write a table: changed statements write its rows anew. */
function writingOf(table: Table): string {
  const known = writings.get(table.name);
  if (known !== undefined) return known;
  const statements = readCypherFile('write', table.name).map(({ text }) => text);
  const digest = createHash('sha256').update(statements.join(';\n')).digest('base64url').slice(0, 12);
  writings.set(table.name, digest);
  return digest;
}

/** What a validated row becomes in the graph. */
export function graphRowOf(packageName: string, table: Table, row: Row): GraphRow {
  const { key, values } = row;
  const properties: Record<string, unknown> = table.label === null ? { row: key } : { id: key };
  addGraphValues(properties, row.properties);
  properties.package = packageName;
  properties.rowHash = row.hash;
  const parameters: Record<string, unknown> = { id: key, labels: table.labels(values), properties };
  for (const name of referringColumns(table)) parameters[name] = values[name];
  return { id: key, parameters };
}

const referring = new Map<Table, readonly string[]>();

/** The columns that name what a row refers to. */
function referringColumns(table: Table): readonly string[] {
  const known = referring.get(table);
  if (known !== undefined) return known;
  const found = Object.entries(table.columns).flatMap(([name, { refersTo }]) =>
    refersTo.length > 0 ? [name] : [],
  );
  referring.set(table, found);
  return found;
}

/** What the graph keeps of a row that is whole, beside its key: its own properties, and the words of search. */
export function storedProperties(table: Table, values: AnyRow): Properties {
  const own = table.properties(values);
  const searchText = searchTextOf(table, own);
  if (searchText !== null) own.searchText = searchText;
  return own;
}

/** The properties that people look for things by. */
const NAMING_PROPERTIES = ['name', 'nameVi', 'title', 'code', 'aliases', 'formerNames', 'quote'];

/** The words by which search finds a node; null for what has neither a name nor a quote. */
function searchTextOf(table: Table, properties: Properties): string | null {
  if (table.label === null) return null;
  const words: string[] = [];
  for (const name of NAMING_PROPERTIES) {
    const value = properties[name];
    if (value == null) continue;
    for (const text of Array.isArray(value) ? value : [value]) words.push(...searchWordsOf(String(text)));
  }
  return words.length === 0 ? null : words.join(' ');
}

/** Properties as the driver writes them: what is empty is not kept, and whole numbers are integers. */
export function graphValues(properties: Properties): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  addGraphValues(values, properties);
  return values;
}

/** Adds what is not empty. The driver writes every number as a float unless told otherwise; 41 organizations are no 41.0. */
function addGraphValues(to: Record<string, unknown>, properties: Properties): void {
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value == null || (Array.isArray(value) && value.length === 0)) continue;
    to[name] = typeof value === 'number' && Number.isSafeInteger(value) ? neo4j.int(value) : value;
  }
}
