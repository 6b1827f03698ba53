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

/** The faults of a row's inference: unknown columns, nothing inferred there, or no premises. */
export function inferenceFaults(
  row: Inference & Readonly<Record<string, unknown>>,
  columns: Columns,
): RowFault<typeof inferenceColumns>[] {
  const faults: RowFault<typeof inferenceColumns>[] = [];
  // Nearly all rows.
  if (row.inferred.length === 0 && row.premises === null) return [];
  const byHeader = new Map(Object.keys(columns).map((name) => [headerOf(name), name]));
  for (const header of row.inferred) {
    const name = byHeader.get(header);
    if (name === undefined)
      faults.push({ column: 'inferred', message: `"${header}" is not a column of this table` });
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
