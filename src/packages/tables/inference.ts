import { shown } from '../../model/as-seen.js';
import { isUncertain } from '../../model/edtf-date.js';
import { text, texts } from './columns.js';
import type { Columns, RowFault } from './table.js';
import { headerOf } from './table.js';

/** Rule 3: what a source does not state outright is marked, with the premises that it was reasoned from. */
export const inferenceColumns = {
  inferred: texts('Names of the columns of this row that the source does not state outright.'),
  premises: text('What the inferred columns were reasoned from.'),
};

interface Inference {
  readonly inferred: readonly string[];
  readonly premises: string | null;
}

type InferredRow = Inference & Readonly<Record<string, unknown>>;
type InferredColumns = Columns & typeof inferenceColumns;

/**
 * What tells the faults of a row's inference: unknown columns, nothing inferred there, no premises, or a date that says that
 * it is uncertain and is not said to be inferred.
 */
export function inferenceOf<C extends InferredColumns>(columns: C): (row: InferredRow) => RowFault<C>[] {
  const names = Object.keys(columns) as (keyof C & string)[];
  const byHeader = new Map(names.map((name) => [headerOf(name), name]));
  const dates = names.filter((name) => columns[name]?.isEdtf === true);
  return (row) => [...uncertainDates(row, dates), ...namedFaults<C>(row, byHeader)];
}

/** An uncertain date is one that somebody reasoned out; "about 2018" (`2018~`) can be the source's own word. */
function uncertainDates<N extends string>(
  row: InferredRow,
  dates: readonly N[],
): { column: N; message: string }[] {
  const faults: { column: N; message: string }[] = [];
  for (const column of dates) {
    const date = row[column];
    if (typeof date !== 'string' || !isUncertain(date) || row.inferred.includes(headerOf(column))) continue;
    faults.push({
      column,
      message:
        `${date} is uncertain, but is not said to be inferred; name ${headerOf(column)} in inferred and say in premises ` +
        'what it was reasoned from, or write the date as the source states it',
    });
  }
  return faults;
}

function namedFaults<C extends InferredColumns>(
  row: InferredRow,
  byHeader: ReadonlyMap<string, string>,
): RowFault<C>[] {
  // Nearly all rows.
  if (row.inferred.length === 0 && row.premises === null) return [];
  const faults: RowFault<C>[] = [];
  for (const header of row.inferred) {
    const name = byHeader.get(header);
    if (name === undefined)
      faults.push({ column: 'inferred', message: `"${shown(header)}" is not a column of this table` });
    else if (row[name] === null)
      faults.push({ column: 'inferred', message: `${header} is said to be inferred but is empty` });
  }
  if (row.inferred.length > 0 && row.premises === null) {
    faults.push({
      column: 'premises',
      message: `says nothing, but ${row.inferred.join(' and ')} is inferred; give the premises`,
    });
  }
  if (row.inferred.length === 0 && row.premises !== null) {
    faults.push({
      column: 'inferred',
      message: 'is empty, but premises are given; name the columns that were inferred',
    });
  }
  return faults;
}
