import { periodOfFigures } from '../../model/rollup/rollup.js';
import type { InferredDate } from '../../model/rollup/rollup.js';
import type { KeptRollup } from '../../model/rollup/kept-rollups.js';
import { rollupKey } from '../../model/rollup/rollup-key.js';
import type { Quantity } from '../../model/quantity.js';
import type { Properties } from '../tables/table.js';

/**
 * What the graph keeps of a roll-up, always under the same names, null for what there is not: `:Rollup`, of which
 * `src/compiler/computed/kept-rollup.ts` makes the answer.
 */
export function rollupRow({ unit, group, period, asOf, rollup, parts }: KeptRollup): Properties {
  const { indicator, status, breakdowns } = group;
  const { method, comparison, number, used, sum, outside, isExact, partsAtMost } = rollup;
  const time = periodOfFigures(used);
  const sumUsed = sum === null || isSame(sum.used, used) ? [] : idsOf(sum.used);
  return {
    id: unit + rollupKey({ indicator, status, breakdowns, period }),
    unit,
    indicator,
    status,
    breakdowns,
    asked: edtfOf(period),
    // Open ends are null: no day stands for "always".
    asOfFrom: asOf.from === '' ? null : asOf.from,
    asOfTo: asOf.to === '~' ? null : asOf.to,
    method,
    comparison,
    ...quantityRow('', number),
    periodKind: time?.kind ?? null,
    ...dateRow('from', time?.from ?? null),
    ...dateRow('to', time?.to ?? null),
    used: idsOf(used),
    ...quantityRow('sum', sum?.number ?? null),
    sumUsed,
    outside: idsOf(outside),
    parts: parts.map((part) => part.unit),
    partStates: parts.map((part) => part.state),
    exact: isExact,
    coveredAtMost: partsAtMost,
  };
}

/** A period as it is asked for; null is any time. */
function edtfOf({ first, last }: KeptRollup['period']): string | null {
  if (first === null || last === null) return null;
  return first === last ? first : `${first}/${last}`;
}

function idsOf(figures: readonly { readonly id: string }[]): string[] {
  return figures.map(({ id }) => id);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function quantityRow(prefix: string, quantity: Quantity | null): Properties {
  const name = (of: string): string =>
    prefix === '' ? of : prefix + of.charAt(0).toUpperCase() + of.slice(1);
  return {
    [name('stated')]: quantity?.stated ?? null,
    [name('value')]: quantity?.value ?? null,
    [name('qualifier')]: quantity?.qualifier ?? null,
    [name('lower')]: quantity?.lower ?? null,
    [name('upper')]: quantity?.upper ?? null,
    [name('lowerInclusive')]: quantity?.lowerInclusive ?? null,
    [name('upperInclusive')]: quantity?.upperInclusive ?? null,
  };
}

function dateRow(prefix: string, date: InferredDate | null): Properties {
  return {
    [prefix]: date?.edtf ?? null,
    [`${prefix}Min`]: date?.min ?? null,
    [`${prefix}Max`]: date?.max ?? null,
    [`${prefix}Inferred`]: date?.inferred ?? null,
  };
}
