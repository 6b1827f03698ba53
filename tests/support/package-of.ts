import { tableNamed } from '../../src/packages/tables/index.js';
import { type AnyRow, rowKey } from '../../src/packages/tables/table.js';
import type { ValidPackage } from '../../src/packages/valid-package.js';

/** A package of one table, as far as rules between rows look at it. */
export function packageOf(tableName: string, values: readonly AnyRow[], name = 'test'): ValidPackage {
  const table = tableNamed(tableName);
  if (table === undefined) throw new Error(`there is no table ${tableName}`);
  const file = `${tableName}.csv`;
  const rows = values.map((row, index) => ({
    line: index + 2,
    file,
    values: row,
    properties: {},
    statedId: '',
    key: rowKey(table, row),
    hash: '',
    whole: true,
  }));
  return {
    name,
    title: name,
    version: null,
    folder: '.',
    yields: false,
    digest: '',
    rowCount: rows.length,
    left: 0,
    replaces: [],
    tables: [{ table, file, rows }],
  };
}
