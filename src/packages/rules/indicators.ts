import type { KnownIndicator, Outside } from '../outside.js';
import type { Row, ValidPackage } from '../valid-package.js';
import { idsOf, rowsOf, textIn } from './rule.js';

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
  return new Map([...(open.length === 0 ? [] : await outside.indicators(open)), ...indicatorsIn(packages)]);
}
