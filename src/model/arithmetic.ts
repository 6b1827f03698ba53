import type { Interval, Qualifier, Quantity } from './quantity.js';

/**
 * Arithmetic on intervals (rule 1). Figures are decimal numbers as sources print them, so that sums are rounded to
 * the digits that were printed: 0.1 + 0.2 is 0.3.
 */

function decimalsOf(value: number): number {
  const text = String(value);
  const exponent = /e-(\d+)$/.exec(text)?.[1];
  if (exponent !== undefined) return Math.min(Number(exponent) + 2, 20);
  return text.split('.')[1]?.length ?? 0;
}

/** Adds decimal numbers without the noise of binary fractions. */
export function addDecimals(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(Math.min(decimals, 20)));
}

/** The interval of a sum: each bound is the sum of the bounds, and none where one is missing. */
export function sumOfIntervals(intervals: readonly Interval[]): Interval {
  const side = (bound: 'lower' | 'upper'): number | null => {
    const bounds = intervals.map((interval) => interval[bound]);
    const stated = bounds.filter((value) => value !== null);
    return stated.length === bounds.length ? addDecimals(stated) : null;
  };
  const lower = side('lower');
  const upper = side('upper');
  return {
    lower,
    upper,
    lowerInclusive: lower !== null && intervals.every(({ lowerInclusive }) => lowerInclusive),
    upperInclusive: upper !== null && intervals.every(({ upperInclusive }) => upperInclusive),
  };
}

/** The word that an interval deserves. */
function qualifierOf({ lower, upper, lowerInclusive, upperInclusive }: Interval): Qualifier {
  if (lower !== null && upper !== null) return lower === upper ? 'EXACT' : 'RANGE';
  if (upper !== null) return upperInclusive ? 'AT_MOST' : 'NEARLY';
  if (lower !== null) return lowerInclusive ? 'AT_LEAST' : 'MORE_THAN';
  return 'ABOUT';
}

/**
 * The sum of figures that do not overlap. `stated` is the sum as it would be written, in the words of the sources;
 * `value` is the sum of the numbers as stated, null where one is a RANGE.
 * @throws RangeError when there is nothing to add: nothing is not 0.
 */
export function sumOfQuantities(quantities: readonly Quantity[]): Quantity {
  const [only] = quantities;
  if (only === undefined) throw new RangeError('there is no sum of nothing');
  if (quantities.length === 1) return only;
  const interval = sumOfIntervals(quantities);
  const values = quantities.map(({ value }) => value).filter((value) => value !== null);
  return {
    stated: quantities.map(({ stated }) => stated).join(' + '),
    value: values.length === quantities.length ? addDecimals(values) : null,
    qualifier: qualifierOf(interval),
    ...interval,
  };
}

/** A number of which more may be known: it can be anything upwards. */
export function atLeast(quantity: Quantity): Quantity {
  const { lower, lowerInclusive } = quantity;
  const interval: Interval = { lower, lowerInclusive, upper: null, upperInclusive: false };
  return { ...quantity, qualifier: qualifierOf(interval), ...interval };
}

/** Whether every number of one interval is above every number of the other. */
export function isAbove(one: Interval, other: Interval): boolean {
  if (one.lower === null || other.upper === null) return false;
  if (one.lower !== other.upper) return one.lower > other.upper;
  return !(one.lowerInclusive && other.upperInclusive);
}

/**
 * What a printed number can have been before it was rounded: 57 is from 56.5 to 57.5, 0.39 from 0.385 to 0.395. Sources
 * round either way, so both ends count.
 */
export function asPrinted(value: number, stated: string): Interval {
  const decimals = Math.max(decimalsOf(value), decimalsPrinted(value, stated));
  const half = 0.5 * 10 ** -decimals;
  return {
    lower: Number((value - half).toFixed(decimals + 1)),
    upper: Number((value + half).toFixed(decimals + 1)),
    lowerInclusive: true,
    upperInclusive: true,
  };
}

/** How many decimals a number has where it is printed: "6,10%" has two. */
function decimalsPrinted(value: number, stated: string): number {
  const whole = String(Math.trunc(Math.abs(value)));
  const printed = new RegExp(`(?<![\\d.,])${whole}[.,](\\d+)`).exec(stated)?.[1];
  if (printed === undefined) return 0;
  return Number(`${whole}.${printed}`) === Math.abs(value) ? printed.length : 0;
}

/** Digits after the point of a percentage that is worked out. */
const PERCENT_DECIMALS = 4;

/** One number as a percentage of another; null when that can be 0 or less. Rounded to four decimals. */
export function percentOf(part: Quantity, whole: Quantity): Quantity | null {
  const least = whole.lower ?? whole.value;
  if (least === null || least <= 0 || (whole.upper !== null && whole.upper <= 0)) return null;
  const percent = (above: number | null, below: number | null): number | null =>
    above === null || below === null || below === 0
      ? null
      : Number(((above / below) * 100).toFixed(PERCENT_DECIMALS));
  // Without a lower bound the whole can be anything down to 0, and the percentage anything upwards.
  const interval: Interval = {
    lower: percent(part.lower, whole.upper),
    upper: percent(part.upper, whole.lower),
    lowerInclusive:
      part.lowerInclusive && whole.upperInclusive && part.lower !== null && whole.upper !== null,
    upperInclusive:
      part.upperInclusive && whole.lowerInclusive && part.upper !== null && whole.lower !== null,
  };
  return {
    stated: `${part.stated} / ${whole.stated}`,
    value: percent(part.value, whole.value),
    qualifier: qualifierOf(interval),
    ...interval,
  };
}

/** One number less another; each bound is the one less the opposite of the other. */
export function differenceOf(later: Quantity, earlier: Quantity): Quantity {
  const less = (from: number | null, what: number | null): number | null =>
    from === null || what === null ? null : addDecimals([from, -what]);
  const interval: Interval = {
    lower: less(later.lower, earlier.upper),
    upper: less(later.upper, earlier.lower),
    lowerInclusive: later.lowerInclusive && earlier.upperInclusive,
    upperInclusive: later.upperInclusive && earlier.lowerInclusive,
  };
  return {
    stated: `${later.stated} − ${earlier.stated}`,
    value: less(later.value, earlier.value),
    qualifier: qualifierOf(interval),
    ...interval,
  };
}
