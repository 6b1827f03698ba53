import type { NodeLabel } from '../../model/identity.js';
import type { Column } from './columns.js';

export type Columns = Readonly<Record<string, Column>>;

/** A validated row: each column's value, null where the cell was empty. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** What is wrong with one row, at one of its columns. */
export interface RowFault<C extends Columns = Columns> {
  readonly column: keyof C & string;
  readonly message: string;
}

/** What is kept on the node or edge that a row stands for. */
export type Properties = Record<string, string | number | boolean | null | readonly string[]>;

/**
 * One table of a data package: the single definition of its columns, which serves validation, the row's type,
 * and `datapackage.json`. How its rows become nodes and edges is `cypher/write/<name>.cypher`.
 */
export interface Table<C extends Columns = Columns> {
  /** Name of the resource; its file is `<name>.csv`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The nodes that the rows state; null for a table whose rows are edges. */
  readonly label: NodeLabel | null;
  /** The relationship type of a table whose rows are edges. */
  readonly edgeType: string | null;
  readonly columns: C;
  /** The columns that tell one row from another. */
  readonly key: readonly (keyof C & string)[];
  /** The column of the smaller unit, in a table whose rows are a tree of units over time; null for any other. */
  readonly child: (keyof C & string) | null;
  /** What a row is called in messages. */
  readonly called: (row: RowOf<C>) => string;
  /** Rules between the cells of one row. */
  readonly check: (row: RowOf<C>) => RowFault<NoInfer<C>>[];
  /** The properties of the node or edge; edges to other nodes follow from the row itself. */
  readonly properties: (row: RowOf<C>) => Properties;
  /** Further labels of the node, e.g. `District`. */
  readonly labels: (row: RowOf<C>) => string[];
}

type Optional = 'check' | 'labels' | 'key' | 'edgeType' | 'child' | 'called';
type Definition<C extends Columns> = Omit<Table<C>, Optional> & Partial<Pick<Table<C>, Optional>>;

/** A table as the rest of the way in sees it: rows of any table alike. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Defines a table. */
export function defineTable<C extends Columns>(definition: Definition<C>): Table<C> {
  return {
    edgeType: null,
    key: ['id'],
    child: null,
    called: ({ id }) => `"${String(id)}"`,
    check: () => [],
    labels: () => [],
    ...definition,
  };
}

/** What tells a row from the other rows of its table: its id, or for an edge the values of its key columns. */
export function rowKey(table: Table, values: AnyRow): string {
  if (table.label !== null) return String(values.id);
  return table.key.map((name) => JSON.stringify(values[name] ?? '')).join(' ');
}

/** Headers of a list of somebody else's, by the columns of ours that are filled from them. */
export type Headers = ReadonlyMap<string, string>;

/** The header of a column in the file that a row comes from. */
export function headerIn(
  { headers: own }: { readonly headers?: Headers | undefined },
  column: string,
): string {
  return own?.get(column) ?? headerOf(column);
}

const headers = new Map<string, string>();

/** The header of a column: its name in snake_case. */
export function headerOf(column: string): string {
  const known = headers.get(column);
  if (known !== undefined) return known;
  const header = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  headers.set(column, header);
  return header;
}
