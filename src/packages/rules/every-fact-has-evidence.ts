import { at, rowsOf, textIn, type PackageRule } from './rule.js';

/** Rule 4: no observation and no action without an evidence, and no inferred date of an event without its phrase. */
export const everyFactHasEvidence: PackageRule = (packages) => {
  const evidence = rowsOf(packages, 'evidence');
  // An evidence row that is wrong was reported itself; what it supports may not be readable.
  if (evidence.some(({ whole }) => !whole)) return [];
  const supported = new Set(evidence.map(({ values }) => textIn(values, 'supports')));
  const facts = [
    ...rowsOf(packages, 'observations'),
    ...rowsOf(packages, 'actions'),
    ...rowsOf(packages, 'events').filter(
      ({ values }) => Array.isArray(values.inferred) && values.inferred.includes('date'),
    ),
  ];
  return facts
    .filter(({ values, whole }) => whole && !supported.has(textIn(values, 'id')))
    .map((row) =>
      at(row, 'id', 'has no evidence; add a row to evidence.csv with the exact phrase of the source'),
    );
};
