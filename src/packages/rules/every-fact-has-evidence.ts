import { atEvidenceOf, evidenceById, factsOfOthers, quotesAtHand, quotesOutside } from './evidence.js';
import { at, isInferred, rowsOf, textIn, type PackageRule } from './rule.js';

/** Rule 4: no observation and no action without an evidence, and no inferred date of an event without its phrase. */
export const everyFactHasEvidence: PackageRule = async (packages, outside) => {
  // An evidence row that is wrong was reported itself; what it supports may not be readable.
  if (rowsOf(packages, 'evidence').some(({ whole }) => !whole)) return [];
  const atHand = quotesAtHand(packages);
  const bare = [
    ...rowsOf(packages, 'observations'),
    ...rowsOf(packages, 'actions'),
    ...rowsOf(packages, 'events').filter((row) => isInferred(row, 'date')),
  ].filter(({ values, whole }) => whole && !atHand.has(textIn(values, 'id') ?? ''));
  const others = (await factsOfOthers(packages, outside)).filter(({ id }) => !atHand.has(id));
  const elsewhere = await quotesOutside(packages, outside, [
    ...bare.map(({ values }) => textIn(values, 'id') ?? ''),
    ...others.map(({ id }) => id),
  ]);
  const evidence = evidenceById(packages);
  return [
    ...bare
      .filter(({ values }) => !elsewhere.has(textIn(values, 'id') ?? ''))
      .map((row) =>
        at(row, 'id', 'has no evidence; add a row to evidence.csv with the exact phrase of the source'),
      ),
    ...others
      .filter(({ id }) => !elsewhere.has(id))
      .map((fact) =>
        atEvidenceOf(
          fact,
          packages,
          evidence,
          'supports',
          `no longer supports "${fact.id}" of the package "${fact.package}" in ${outside.place}, which has no other evidence; ` +
            'put the evidence back, or take the fact out of that package first',
        ),
      ),
  ];
};
