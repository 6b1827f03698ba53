import { shown } from '../../model/as-seen.js';
import {
  atEvidenceOf,
  evidenceById,
  factsOfOthers,
  occurrencesOf,
  quotesAtHand,
  quotesOutside,
} from './evidence.js';
import type { Row } from '../valid-package.js';
import { at, rowsOf, textIn, type PackageRule } from './rule.js';

function standsIn(quotes: readonly string[], stated: string): boolean {
  return quotes.some((quote) => occurrencesOf(stated, quote).length > 0);
}

function isUnread({ values }: Row): boolean {
  return textIn(values, 'supports') === null || textIn(values, 'quote') === null;
}

/** Rules 1 and 4: the number with its words must stand in a quote that supports the observation. */
export const statedStandsInAQuote: PackageRule = async (packages, outside) => {
  // A quote that could not be read was reported itself, and may be the one that is looked for.
  if (rowsOf(packages, 'evidence').some(isUnread)) return [];
  const atHand = quotesAtHand(packages);
  const isLacking = (id: string, stated: string): boolean => !standsIn(atHand.get(id) ?? [], stated);
  const rows = rowsOf(packages, 'observations')
    .filter(({ whole }) => whole)
    .map((row) => ({
      row,
      id: textIn(row.values, 'id') ?? '',
      stated: textIn(row.values, 'stated') ?? '',
    }))
    .filter(({ id, stated }) => isLacking(id, stated));
  const others = (await factsOfOthers(packages, outside)).flatMap((fact) =>
    fact.stated !== null && isLacking(fact.id, fact.stated) ? [{ ...fact, stated: fact.stated }] : [],
  );
  const elsewhere = await quotesOutside(
    packages,
    outside,
    [...rows, ...others].map(({ id }) => id),
  );
  /** The quotes that lack the words; none when one has them, or when there is no evidence at all, which another rule says. */
  const lackingIn = (id: string, stated: string): string[] => {
    const quotes = [...(atHand.get(id) ?? []), ...(elsewhere.get(id) ?? [])];
    return standsIn(quotes, stated) ? [] : quotes;
  };
  const evidence = evidenceById(packages);
  return [
    ...rows.flatMap(({ row, id, stated }) => {
      const quotes = lackingIn(id, stated);
      if (quotes.length === 0) return [];
      return [
        at(
          row,
          'stated',
          `"${shown(stated)}" stands in no quote that supports this observation (${list(quotes)})`,
        ),
      ];
    }),
    ...others.flatMap((fact) => {
      const quotes = lackingIn(fact.id, fact.stated);
      if (quotes.length === 0) return [];
      const message =
        `"${shown(fact.stated)}", which "${fact.id}" of the package "${fact.package}" in ${outside.place} states, ` +
        `would stand in no quote that supports it (${list(quotes)})`;
      return [atEvidenceOf(fact, packages, evidence, 'quote', message)];
    }),
  ];
};

function list(quotes: readonly string[]): string {
  return quotes.map((quote) => `"${shown(quote)}"`).join(', ');
}
