import { isSameList } from '../../model/figure.js';
import { periodOfFigures } from '../../model/rollup/rollup.js';
import type { KeptRollup } from '../../model/rollup/kept-rollups.js';
import { periodText, rollupKey } from '../../model/rollup/rollup-key.js';
import type { Properties } from '../tables/table.js';

/**
 * What the graph keeps of a roll-up, always under the same names, null for what there is not: `:Rollup`, of which
 * `src/compiler/computed/kept-rollup.ts` makes the answer. One literal, since millions are made in a bulk load.
 */
export function rollupRow(kept: KeptRollup): Properties {
  const { unit, group, period, asOf, rollup, parts, restIsMissing, alsoFor, twin } = kept;
  const { indicator, status, breakdowns } = group;
  const { method, comparison, number, used, sum, outside, isExact, partsAtMost } = rollup;
  const time = periodOfFigures(used);
  const [from, to] = [time?.from ?? null, time?.to ?? null];
  const usedIds = idsOf(used);
  // A sum over the parts that is the answer is kept once.
  const isAnswer = sum !== null && (sum.used === used || isSameList(idsOf(sum.used), usedIds));
  const other = isAnswer ? null : sum;
  const areTwinsParts = twin === null || restIsMissing || parts.every((part) => part.twin === part.unit);
  return {
    id: unit + rollupKey({ indicator, status, breakdowns, period }),
    unit,
    twin,
    indicator,
    status,
    breakdowns,
    asked: periodText(period),
    alsoFor: alsoFor.map((one) => periodText(one) ?? ''),
    // Open ends are null: no day stands for "always".
    asOfFrom: asOf.from === '' ? null : asOf.from,
    asOfTo: asOf.to === '~' ? null : asOf.to,
    method,
    comparison,
    stated: number?.stated ?? null,
    value: number?.value ?? null,
    qualifier: number?.qualifier ?? null,
    lower: number?.lower ?? null,
    upper: number?.upper ?? null,
    lowerInclusive: number?.lowerInclusive ?? null,
    upperInclusive: number?.upperInclusive ?? null,
    periodKind: time?.kind ?? null,
    from: from?.edtf ?? null,
    fromMin: from?.min ?? null,
    fromMax: from?.max ?? null,
    fromInferred: from?.inferred ?? null,
    to: to?.edtf ?? null,
    toMin: to?.min ?? null,
    toMax: to?.max ?? null,
    toInferred: to?.inferred ?? null,
    used: usedIds,
    summed: isAnswer || null,
    sumStated: other?.number.stated ?? null,
    sumValue: other?.number.value ?? null,
    sumQualifier: other?.number.qualifier ?? null,
    sumLower: other?.number.lower ?? null,
    sumUpper: other?.number.upper ?? null,
    sumLowerInclusive: other?.number.lowerInclusive ?? null,
    sumUpperInclusive: other?.number.upperInclusive ?? null,
    sumUsed: other === null ? [] : idsOf(other.used),
    outside: idsOf(outside),
    parts: parts.map((part) => part.unit),
    twinParts: areTwinsParts ? [] : parts.map((part) => part.twin),
    partStates: parts.map((part) => part.state),
    restIsMissing,
    exact: isExact,
    coveredAtMost: partsAtMost,
  };
}

function idsOf(figures: readonly { readonly id: string }[]): string[] {
  return figures.map(({ id }) => id);
}
