import { roomOf } from '../agreement.js';
import { isAbove } from '../arithmetic.js';
import type { Figure } from '../figure.js';
import type { Interval } from '../quantity.js';

/** A figure with the numbers that it leaves room for. */
interface Roomed {
  readonly figure: Figure;
  readonly quantity: Interval;
}

/**
 * The pairs of which the first is above the second, whatever the numbers were before they were printed. Looks at these pairs
 * and at little more: of a nation's thousands of claims nearly all agree.
 */
export function* pairsAbove(
  ones: readonly Figure[],
  others: readonly Figure[],
): Generator<readonly [above: Figure, below: Figure]> {
  const roomed = (figures: readonly Figure[]): Roomed[] =>
    figures.map((figure) => ({ figure, quantity: roomOf(figure) }));
  const lowest = roomed(others)
    .filter(({ quantity }) => quantity.upper !== null)
    .sort((a, b) => (a.quantity.upper ?? 0) - (b.quantity.upper ?? 0) || openFirst(a, b, 'upperInclusive'));
  const highest = roomed(ones)
    .filter(({ quantity }) => quantity.lower !== null)
    .sort((a, b) => (b.quantity.lower ?? 0) - (a.quantity.lower ?? 0) || openFirst(a, b, 'lowerInclusive'));
  for (const one of highest) {
    let count = 0;
    for (const other of lowest) {
      if (!isAbove(one.quantity, other.quantity)) break;
      count += 1;
      yield [one.figure, other.figure];
    }
    if (count === 0) return;
  }
}

/** Of equal bounds, one that is not reached is the further one. */
function openFirst(one: Roomed, other: Roomed, bound: 'lowerInclusive' | 'upperInclusive'): number {
  return Number(one.quantity[bound]) - Number(other.quantity[bound]);
}
