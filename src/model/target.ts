import { percentOf } from './arithmetic.js';
import { bestOf } from './agreement.js';
import { type Figure, isSameList, isWithin, type Span, spanOf } from './figure.js';
import type { Interval, Quantity } from './quantity.js';

/** Whether a target was met; UNDECIDABLE when the words of the figures, or time that is left, allow both. */
export const TARGET_ANSWERS = ['TRUE', 'FALSE', 'UNDECIDABLE'] as const;
export type TargetMet = (typeof TARGET_ANSWERS)[number];

/** What became of a target. */
export interface TargetAnswer {
  readonly met: TargetMet;
  /** The target, or a share of it that a source states. */
  readonly figure: Figure;
  /** The number as a percentage of the target; null where only a share is stated. */
  readonly share: Quantity | null;
}

/**
 * Compares a number with the target for the same place: one whose period holds that of the number. A plan counts as met
 * when the number reaches it, a limit ("at most", or a number of what is better in smaller ones) when it stays within it, a
 * range when its nearer end is reached. While the period of the target is not over, a number that falls short decides nothing.
 * @param figures figures of the indicator about the unit itself, whatever their status
 * @param ascending whether more of the indicator is better; null is not known, and is taken for more
 */
export function targetOf(
  number: Quantity,
  span: Span,
  breakdowns: readonly string[],
  figures: readonly Figure[],
  ascending: boolean | null = null,
): TargetAnswer | null {
  const there = figures.filter(
    (figure) => !figure.joint && !figure.perUnit && isSameList(figure.breakdowns, breakdowns),
  );
  const holding = there.flatMap((figure) => {
    const own = spanOf(figure);
    const isTarget =
      figure.measure === 'VALUE' && (figure.status === 'TARGET' || figure.status === 'PLANNED');
    return isTarget && own !== null && isWithin(span, own) ? [{ figure, own }] : [];
  });
  const shortest = holding.map(({ own }) => own.last).sort()[0];
  const target = bestOf(holding.filter(({ own }) => own.last === shortest).map(({ figure }) => figure))?.best;
  if (target !== undefined) {
    const isOver = spanOf(target)?.last === span.last;
    return {
      met: isMet(number, target.quantity, isOver, ascending === false),
      figure: target,
      share: percentOf(number, target.quantity),
    };
  }
  const shares = there.filter((figure) => {
    const own = spanOf(figure);
    const isShare = figure.measure === 'SHARE' && figure.status === 'ACTUAL';
    const isOfTarget = figure.shareOf === 'TARGET' || figure.shareOf === 'ABOVE_TARGET';
    return isShare && isOfTarget && own !== null && own.first === span.first && own.last === span.last;
  });
  const share = bestOf(shares)?.best;
  if (share === undefined) return null;
  const { lower, lowerInclusive, upper } = share.quantity;
  const enough = share.shareOf === 'ABOVE_TARGET' ? 0 : 100;
  const reached =
    lower !== null && (lower > enough || (lower === enough && (lowerInclusive || enough === 100)));
  const missed = upper !== null && upper < enough && isWholeYears(span);
  return { met: reached ? 'TRUE' : missed ? 'FALSE' : 'UNDECIDABLE', figure: share, share: null };
}

/** A plan is for a year or a term: a share of it on a day before its end is no last word. */
function isWholeYears({ last }: Span): boolean {
  return last.endsWith('-12-31');
}

function isMet(number: Interval, target: Quantity, isOver: boolean, isLimit: boolean): TargetMet {
  const says = target.qualifier;
  if (says === 'AT_MOST' || (isLimit && says !== 'AT_LEAST' && says !== 'MORE_THAN')) {
    if (isSurelyUpTo(number, target.upper, target.upperInclusive)) return isOver ? 'TRUE' : 'UNDECIDABLE';
    return number.lower !== null && target.upper !== null && number.lower > target.upper
      ? 'FALSE'
      : 'UNDECIDABLE';
  }
  // The lowest number that may satisfy the target, and one that surely does.
  const [mayDo, mustDo] =
    target.qualifier === 'RANGE' || target.qualifier === 'AT_LEAST' || target.qualifier === 'MORE_THAN'
      ? [target.lower, target.lower]
      : [target.lower, target.upper];
  const { lower, upper } = number;
  if (lower !== null && mustDo !== null) {
    const isStrict = target.qualifier === 'MORE_THAN' && number.lowerInclusive;
    if (isStrict ? lower > mustDo : lower >= mustDo) return 'TRUE';
  }
  if (!isOver || upper === null || mayDo === null) return 'UNDECIDABLE';
  const isShort =
    upper < mayDo || (upper === mayDo && (!number.upperInclusive || target.qualifier === 'MORE_THAN'));
  return isShort ? 'FALSE' : 'UNDECIDABLE';
}

function isSurelyUpTo(
  { upper, upperInclusive }: Interval,
  limit: number | null,
  isInclusive: boolean,
): boolean {
  if (upper === null || limit === null) return false;
  return upper < limit || (upper === limit && (isInclusive || !upperInclusive));
}
