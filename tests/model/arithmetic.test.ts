import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  asPrinted,
  differenceOf,
  isAbove,
  percentOf,
  sumOfIntervals,
  sumOfQuantities,
} from '../../src/model/arithmetic.js';
import { intervalsMeet, QUALIFIERS, type Quantity, quantityOf } from '../../src/model/quantity.js';

function number(
  value: number,
  qualifier: Exclude<(typeof QUALIFIERS)[number], 'RANGE'> = 'EXACT',
  stated = String(value),
): Quantity {
  return quantityOf({ stated, value, qualifier, lower: null, upper: null });
}

const quantity = fc
  .tuple(
    fc.integer({ min: 1, max: 1_000 }),
    fc.constantFrom(...QUALIFIERS.filter((word) => word !== 'RANGE')),
  )
  .map(([value, qualifier]) => number(value, qualifier));

describe('arithmetic on numbers with words', () => {
  test('adds decimals as they are printed', () => {
    expect(addDecimals([0.1, 0.2])).toBe(0.3);
    expect(addDecimals([1, -0.05])).toBe(0.95);
    expect(() => sumOfQuantities([])).toThrow(RangeError);
  });

  test('a sum has a bound only where every number has one', () => {
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 6 }), (numbers) => {
        const sum = sumOfIntervals(numbers);
        expect(sum.lower === null).toBe(numbers.some(({ lower }) => lower === null));
        expect(sum.upper === null).toBe(numbers.some(({ upper }) => upper === null));
        expect(sumOfQuantities([...numbers].reverse()).value).toBe(sumOfQuantities(numbers).value);
      }),
    );
  });

  test('a difference and a percentage hold every number that the two can make', () => {
    const bounded = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.nat(), fc.nat())
      .map(([low, width, a, b]) => ({
        range: quantityOf({ stated: '', value: null, qualifier: 'RANGE', lower: low, upper: low + width }),
        within: [low + (a % (width + 1)), low + (b % (width + 1))] as const,
      }));
    fc.assert(
      fc.property(bounded, bounded, (one, other) => {
        const difference = differenceOf(one.range, other.range);
        const percent = percentOf(one.range, other.range);
        for (const first of one.within)
          for (const second of other.within) {
            expect(intervalsMeet(difference, number(first - second))).toBe(true);
            expect(percent?.lower).toBeLessThanOrEqual((first / second) * 100 + 0.0001);
            expect(percent?.upper).toBeGreaterThanOrEqual((first / second) * 100 - 0.0001);
          }
      }),
    );
  });

  test('a percentage of a number that may be 0 is none, and of one without bounds has none', () => {
    expect(percentOf(number(1), number(0))).toBeNull();
    const share = percentOf(number(957), number(1679));
    expect([share?.value, share?.lower, share?.upper]).toEqual([56.9982, 56.9982, 56.9982]);
    const open = percentOf(number(100), number(200, 'NEARLY'));
    expect([open?.lower, open?.upper, open?.value]).toEqual([50, null, 50]);
  });

  test('one number is above another only when no number is in both and none below', () => {
    expect(isAbove(number(10), number(9))).toBe(true);
    expect(isAbove(number(10), number(10))).toBe(false);
    expect(isAbove(number(10, 'MORE_THAN'), number(10))).toBe(true);
    expect(isAbove(number(10, 'ABOUT'), number(1))).toBe(false);
    fc.assert(
      fc.property(quantity, quantity, (one, other) => {
        if (isAbove(one, other)) expect(intervalsMeet(one, other)).toBe(false);
        else if (!intervalsMeet(one, other)) expect(isAbove(other, one)).toBe(true);
      }),
    );
  });

  test('printed digits tell how far a number was rounded', () => {
    expect([asPrinted(57, '57%').lower, asPrinted(57, '57%').upper]).toEqual([56.5, 57.5]);
    expect([asPrinted(6.1, '6,10%').lower, asPrinted(6.1, '6,10%').upper]).toEqual([6.095, 6.105]);
    expect(asPrinted(0.39, '0,39%').upper).toBe(0.395);
  });
});
