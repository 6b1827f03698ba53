import type { Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { headerIn, type AnyRow } from '../tables/table.js';
import type { Row, ValidPackage } from '../valid-package.js';

/**
 * A rule between rows: what it finds wrong with packages whose rows are each right, taken together with what
 * other packages say outside.
 */
export type PackageRule = (packages: readonly ValidPackage[], outside: Outside) => Promise<Problem[]>;

/** The rows of one table over all packages. */
export function rowsOf(packages: readonly ValidPackage[], tableName: string): Row[] {
  return packages.flatMap(({ tables }) =>
    tables.filter(({ table }) => table.name === tableName).flatMap(({ rows }) => rows),
  );
}

/** The ids of rows. */
export function idsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.map(({ values }) => textIn(values, 'id') ?? ''));
}

/** A problem at one column of a row. */
export function at(row: Row, column: string, message: string): Problem {
  return { file: row.file, line: row.line, column: headerIn(row, column), message };
}

/** Where something is said, for messages: in a row at hand, or in another package. */
export function placeOf(
  { at: row, package: other }: { readonly at: Row | null; readonly package: string },
  { place }: Pick<Outside, 'place'>,
): string {
  return row === null ? `the package "${other}" in ${place}` : `${row.file}:${row.line}`;
}

/** A row's values that are text, by column; '' where there is none. */
export function textsIn<Column extends string>(
  values: AnyRow,
  columns: readonly Column[],
): Record<Column, string> {
  return Object.fromEntries(columns.map((column) => [column, textIn(values, column) ?? ''])) as Record<
    Column,
    string
  >;
}

/** Whether a row says of one of its columns, by its header, that the source does not state it outright. */
export function isInferred({ values: { inferred } }: Pick<Row, 'values'>, header: string): boolean {
  return Array.isArray(inferred) && inferred.includes(header);
}

/** A row's value that is text, or null. */
export function textIn(values: AnyRow, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}
