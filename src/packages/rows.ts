import type { RawRow } from './csv.js';
import { rowHash, storedProperties } from './graph-row.js';
import type { UnreadReference } from './names.js';
import type { Problem } from './problem.js';
import type { Column, Parsed } from './tables/columns.js';
import { headerIn, type Headers, rowKey, type Table } from './tables/table.js';
import type { Row } from './valid-package.js';

/** Where a table's rows stand, and where what is wrong with them goes. */
export interface RowPlace {
  readonly table: Table;
  readonly file: string;
  /** How the file calls columns that a package calls otherwise. */
  readonly headers?: Headers | undefined;
  readonly problems: Problem[];
  /** References that name something otherwise than by its id. */
  readonly unread: UnreadReference[];
}

/** Reads the rows of a table, one after another: each row's cells by the table's columns. */
export class RowReader {
  private readonly columns: readonly (readonly [name: string, column: Column, parse: Column['parse']])[];

  constructor(private readonly place: RowPlace) {
    this.columns = Object.entries(place.table.columns).map(([name, column]) => [
      name,
      column,
      column.isOfFew ? remembering(column.parse) : column.parse,
    ]);
  }

  read(raw: RawRow): Row {
    const { table, file, headers, problems } = this.place;
    const { line, cells, unread } = raw;
    const statedId = table.label === null ? '' : (cells.id ?? '');
    if (!raw.isWhole)
      return { line, file, values: {}, properties: {}, statedId, key: '', hash: '', whole: false };
    const report = (column: string, message: string): void => {
      problems.push({ file, line, column: headerIn(this.place, column), message });
    };
    const values: Record<string, unknown> = {};
    let whole = unread.size === 0;
    for (const [name, column, parse] of this.columns) {
      const cell = cells[name] ?? '';
      if (cell === '') {
        values[name] = column.empty;
        // What is wrong with the header was reported there.
        if (!column.required || unread.has(name)) continue;
        report(name, 'is empty, and every row needs it');
        whole = false;
        continue;
      }
      const parsed = parse(cell);
      if ('fault' in parsed) {
        values[name] = null;
        whole = false;
        const { refersTo: labels } = column;
        if (labels.length === 0) report(name, parsed.fault);
        else {
          const { unread } = this.place;
          unread.push({
            file,
            line,
            column: headerIn(this.place, name),
            message: parsed.fault,
            cell,
            labels,
          });
        }
      } else {
        values[name] = parsed.value;
      }
    }
    // Rules between cells would stumble over a cell that is not there, or is not known.
    const faults = whole ? table.check(values) : [];
    for (const { column, message } of faults) report(column, message);
    whole &&= faults.length === 0;
    const properties = whole ? storedProperties(table, values) : {};
    return {
      line,
      file,
      headers,
      values,
      properties,
      statedId,
      key: rowKey(table, values),
      hash: whole ? rowHash(table, values, properties) : '',
      whole,
    };
  }
}

/** Different cells of a column that are remembered. */
const REMEMBERED_AT_MOST = 5_000;

/** Cells of a column that has few different ones are read once each. */
function remembering(parse: Column['parse']): Column['parse'] {
  const known = new Map<string, Parsed<unknown>>();
  return (cell) => {
    const told = known.get(cell);
    if (told !== undefined) return told;
    const parsed = parse(cell);
    if (known.size >= REMEMBERED_AT_MOST) known.clear();
    known.set(cell, parsed);
    return parsed;
  };
}
