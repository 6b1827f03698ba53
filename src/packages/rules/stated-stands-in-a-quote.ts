import { at, rowsOf, textIn, type PackageRule } from './rule.js';

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Rules 1 and 4: the number with its words must stand in a quote that supports the observation. */
export const statedStandsInAQuote: PackageRule = (packages) => {
  const quotes = new Map<string, string[]>();
  for (const { values } of rowsOf(packages, 'evidence')) {
    const supported = textIn(values, 'supports') ?? '';
    quotes.set(supported, [...(quotes.get(supported) ?? []), textIn(values, 'quote') ?? '']);
  }
  return rowsOf(packages, 'observations')
    .filter(({ whole }) => whole)
    .flatMap((row) => {
      const stated = textIn(row.values, 'stated') ?? '';
      const supporting = quotes.get(textIn(row.values, 'id') ?? '') ?? [];
      if (supporting.length === 0 || supporting.some((quote) => plain(quote).includes(plain(stated))))
        return [];
      return [
        at(
          row,
          'stated',
          `"${stated}" stands in no quote that supports this observation (${supporting.map((quote) => `"${quote}"`).join(', ')})`,
        ),
      ];
    });
};
