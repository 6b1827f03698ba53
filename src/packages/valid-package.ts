import { join } from 'node:path';
import type { AnyRow, Headers, Properties, Table } from './tables/table.js';

/** A row of a table, read by the table's columns. */
export interface Row {
  readonly line: number;
  readonly file: string;
  /** How its file calls columns that a package calls otherwise. */
  readonly headers?: Headers | undefined;
  /** Each column's value; a cell that is wrong is null. */
  readonly values: AnyRow;
  /** What the graph keeps of a row that is whole, beside its key. */
  readonly properties: Properties;
  /** The cell of the id as it stands there, right or wrong; '' for a row that is an edge. */
  readonly statedId: string;
  /** What tells the row from the others of its table. */
  readonly key: string;
  /** Tells whether the row is still what it was. */
  readonly hash: string;
  /** Whether nothing is wrong with the row; what is wrong was reported, and need not be reported again. */
  whole: boolean;
}

export interface ValidTable {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly Row[];
}

export interface ValidPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  /** The folder, as the person named it. */
  readonly folder: string;
  /** Whether it is a reference list, which gives way to what other packages state. */
  readonly yields: boolean;
  /** Digest of all rows, those included that are left to other packages; equal digests are equal packages. */
  readonly digest: string;
  /** How many rows it has, those included that are left to other packages. */
  readonly rowCount: number;
  /** How many rows are left to other packages, and are not among its tables. */
  readonly left: number;
  /** The rows of yielding packages that give way to its own. */
  readonly replaces: readonly Replaced[];
  readonly tables: readonly ValidTable[];
}

/** A row of another package that gives way to one at hand. */
export interface Replaced {
  readonly table: Table;
  /** The key of the row. */
  readonly key: string;
}

/** The file of a package's table, or where the table would be listed. */
export function fileOf({ folder, tables }: ValidPackage, tableName: string): string {
  return tables.find(({ table }) => table.name === tableName)?.file ?? join(folder, 'datapackage.json');
}
