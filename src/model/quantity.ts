/**
 * Rule 1: numbers keep their words. A figure is what the source states, the number in it, the word that
 * qualifies it, and the bounds that follow from that word; a bound that the text does not state is null.
 */

/** The words that a number may come with. */
export const QUALIFIERS = ['EXACT', 'NEARLY', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'AT_MOST', 'RANGE'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A set of numbers from `lower` to `upper`; null is "no bound stated" on that side. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
}

/** A figure with its words. `value` is the number as stated; for a RANGE it is null. */
export interface Quantity extends Interval {
  readonly stated: string;
  readonly value: number | null;
  readonly qualifier: Qualifier;
}

/** What a row of a package says of a number, before it is known to make sense. */
export interface StatedNumber {
  readonly stated: string;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  /** Only for a RANGE. */
  readonly lower: number | null;
  /** Only for a RANGE. */
  readonly upper: number | null;
}

/** A reason why stated parts do not make a quantity, and the column that it is about. */
export interface QuantityFault {
  readonly column: 'value' | 'lower' | 'upper' | 'qualifier';
  readonly message: string;
}

const UNBOUNDED: Interval = { lower: null, upper: null, lowerInclusive: false, upperInclusive: false };

/** The bounds that a qualifier gives to one number; "about" states none. */
export function boundsOf(qualifier: Exclude<Qualifier, 'RANGE'>, value: number): Interval {
  switch (qualifier) {
    case 'EXACT':
      return { lower: value, upper: value, lowerInclusive: true, upperInclusive: true };
    case 'NEARLY':
      return { ...UNBOUNDED, upper: value };
    case 'MORE_THAN':
      return { ...UNBOUNDED, lower: value };
    case 'AT_LEAST':
      return { ...UNBOUNDED, lower: value, lowerInclusive: true };
    case 'AT_MOST':
      return { ...UNBOUNDED, upper: value, upperInclusive: true };
    case 'ABOUT':
      return UNBOUNDED;
  }
}

/** The faults of a stated number; none means that {@link quantityOf} can be called. */
export function quantityFaults(number: StatedNumber): QuantityFault[] {
  const faults: QuantityFault[] = [];
  if (number.qualifier === 'RANGE') {
    if (number.value !== null) {
      faults.push({ column: 'value', message: 'a RANGE has no value of its own, only lower and upper' });
    }
    if (number.lower === null) faults.push({ column: 'lower', message: 'a RANGE needs its lower bound' });
    if (number.upper === null) faults.push({ column: 'upper', message: 'a RANGE needs its upper bound' });
    if (number.lower !== null && number.upper !== null && number.lower >= number.upper) {
      faults.push({
        column: 'upper',
        message: `the upper bound ${number.upper} is not above the lower bound ${number.lower}`,
      });
    }
    return faults;
  }
  if (number.value === null) faults.push({ column: 'value', message: `${number.qualifier} needs a value` });
  for (const column of ['lower', 'upper'] as const) {
    if (number[column] !== null) {
      faults.push({ column, message: `bounds follow from ${number.qualifier}; only a RANGE states its own` });
    }
  }
  return faults;
}

/**
 * The quantity of a stated number.
 * @throws RangeError when the number has {@link quantityFaults}; ask for them first.
 */
export function quantityOf(number: StatedNumber): Quantity {
  const [fault] = quantityFaults(number);
  if (fault !== undefined) throw new RangeError(`${fault.column}: ${fault.message}`);
  const { stated, qualifier, value } = number;
  if (qualifier === 'RANGE' || value === null) {
    return {
      stated,
      qualifier,
      value: null,
      lower: number.lower,
      upper: number.upper,
      lowerInclusive: true,
      upperInclusive: true,
    };
  }
  return { stated, qualifier, value, ...boundsOf(qualifier, value) };
}

/** Whether two intervals have a number in common: two claims agree when their intervals meet. */
export function intervalsMeet(one: Interval, other: Interval): boolean {
  return reaches(one, other) && reaches(other, one);
}

/** Whether `low`'s lower end lies at or before `high`'s upper end. */
function reaches(low: Interval, high: Interval): boolean {
  if (low.lower === null || high.upper === null) return true;
  if (low.lower !== high.upper) return low.lower < high.upper;
  return low.lowerInclusive && high.upperInclusive;
}
