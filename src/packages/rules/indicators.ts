import type { Outside } from '../outside.js';
import type { Row, ValidPackage } from '../valid-package.js';
import { idsOf, rowsOf, textIn, textsIn } from './rule.js';

/** Of an indicator: FLOW or STOCK, what its numbers are in, and what one of these is. */
const LOOKED_AT = ['kind', 'unit', 'counts'] as const;

/** What rules look at of an indicator. */
export type KnownIndicator = Readonly<Record<(typeof LOOKED_AT)[number], string>>;

/** The figures at hand that are values of their indicators themselves. */
export function valuesIn(packages: readonly ValidPackage[]): Row[] {
  return rowsOf(packages, 'observations').filter((row) => row.whole && row.values.measure === 'VALUE');
}

/** What packages state of indicators, as far as their rows could be read. */
export function indicatorsIn(packages: readonly ValidPackage[]): Map<string, KnownIndicator> {
  const rows = rowsOf(packages, 'indicators').filter(({ whole }) => whole);
  return new Map(rows.map(({ key, values }) => [key, textsIn(values, LOOKED_AT)]));
}

/** The indicators that values at hand are of, here or outside; one whose row could not be read is not known. */
export async function indicatorsOfValues(
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<ReadonlyMap<string, KnownIndicator>> {
  const measured = new Set(valuesIn(packages).map(({ values }) => textIn(values, 'indicator') ?? ''));
  const defined = idsOf(rowsOf(packages, 'indicators'));
  const open = [...measured].filter((id) => !defined.has(id));
  const others = open.length === 0 ? [] : await outside.valuesOf('Indicator', LOOKED_AT, open);
  const found = [...others].map(([id, values]) => [id, textsIn(values, LOOKED_AT)] as const);
  return new Map([...found, ...indicatorsIn(packages)]);
}
