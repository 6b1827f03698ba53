import { isAbove } from '../arithmetic.js';
import type { Interval } from '../quantity.js';

interface Stated {
  readonly quantity: Interval;
}

/**
 * The pairs of which the first is above the second, whatever numbers within their bounds are taken. Looks at these pairs
 * and at little more: of a nation's thousands of claims nearly all agree.
 */
export function* pairsAbove<T extends Stated>(
  ones: readonly T[],
  others: readonly T[],
): Generator<readonly [above: T, below: T]> {
  const lowest = others
    .filter(({ quantity }) => quantity.upper !== null)
    .sort((a, b) => (a.quantity.upper ?? 0) - (b.quantity.upper ?? 0) || openFirst(a, b, 'upperInclusive'));
  const highest = ones
    .filter(({ quantity }) => quantity.lower !== null)
    .sort((a, b) => (b.quantity.lower ?? 0) - (a.quantity.lower ?? 0) || openFirst(a, b, 'lowerInclusive'));
  for (const one of highest) {
    let count = 0;
    for (const other of lowest) {
      if (!isAbove(one.quantity, other.quantity)) break;
      count += 1;
      yield [one, other];
    }
    if (count === 0) return;
  }
}

/** Of equal bounds, one that is not reached is the further one. */
function openFirst(one: Stated, other: Stated, bound: 'lowerInclusive' | 'upperInclusive'): number {
  return Number(one.quantity[bound]) - Number(other.quantity[bound]);
}
