import type { Outside } from '../outside.js';
import type { Row, ValidPackage } from '../valid-package.js';
import { idsOf, rowsOf, textIn } from './rule.js';

/** What rules look at of an indicator. */
export interface KnownIndicator {
  /** FLOW or STOCK. */
  readonly kind: string;
  readonly unit: string;
  /** What one unit of a number is. */
  readonly counts: string;
}

const LOOKED_AT = ['kind', 'unit', 'counts'] as const satisfies readonly (keyof KnownIndicator)[];

/** The figures at hand that are values of their indicators themselves. */
export function valuesIn(packages: readonly ValidPackage[]): Row[] {
  return rowsOf(packages, 'observations').filter((row) => row.whole && row.values.measure === 'VALUE');
}

/** What packages state of indicators, as far as their rows could be read. */
export function indicatorsIn(packages: readonly ValidPackage[]): Map<string, KnownIndicator> {
  const rows = rowsOf(packages, 'indicators').filter(({ whole }) => whole);
  return new Map(
    rows.map(({ values }) => {
      const text = (name: string): string => textIn(values, name) ?? '';
      return [text('id'), { kind: text('kind'), unit: text('unit'), counts: text('counts') }];
    }),
  );
}

/** Several rules look at the indicators of the same values. */
const asked = new WeakMap<readonly ValidPackage[], Promise<ReadonlyMap<string, KnownIndicator>>>();

/** The indicators that values at hand are of, here or outside; one whose row could not be read is not known. */
export function indicatorsOfValues(
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<ReadonlyMap<string, KnownIndicator>> {
  const known = asked.get(packages) ?? indicatorsMeasured(packages, outside);
  asked.set(packages, known);
  return known;
}

async function indicatorsMeasured(
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<ReadonlyMap<string, KnownIndicator>> {
  const measured = new Set(valuesIn(packages).map(({ values }) => textIn(values, 'indicator') ?? ''));
  const defined = idsOf(rowsOf(packages, 'indicators'));
  const open = [...measured].filter((id) => !defined.has(id));
  const found = new Map<string, KnownIndicator>();
  for (const column of open.length === 0 ? [] : LOOKED_AT) {
    for (const [id, value] of await outside.valuesOf('Indicator', column, open))
      found.set(id, { ...(found.get(id) ?? { kind: '', unit: '', counts: '' }), [column]: value });
  }
  return new Map([...found, ...indicatorsIn(packages)]);
}
