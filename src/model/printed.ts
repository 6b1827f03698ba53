import { asPrinted } from './arithmetic.js';
import type { Interval, Quantity } from './quantity.js';

/**
 * The numbers that a percentage can have been before it was printed: sources round it, or cut it off, to the digits that
 * they print. A word such as "more than" opens its side.
 */
export function percentageAsPrinted(quantity: Quantity): Interval {
  const { value, stated, lower, upper } = quantity;
  if (value === null) return quantity;
  const printed = asPrinted(value, stated);
  const [low, high] = [printed.lower ?? value, printed.upper ?? value];
  const cutOff = value + (high - value) * 2;
  return {
    lower: lower === null ? null : low,
    upper: upper === null ? null : cutOff,
    lowerInclusive: true,
    upperInclusive: true,
  };
}
