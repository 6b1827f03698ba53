import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  type Interval,
  intervalsMeet,
  QUALIFIERS,
  quantityFaults,
  quantityOf,
} from '../../src/model/quantity.js';

const stated = { stated: 'gần 1.200', lower: null, upper: null };

describe('numbers keep their words', () => {
  test.each([
    ['EXACT', { lower: 41, upper: 41, lowerInclusive: true, upperInclusive: true }],
    ['NEARLY', { lower: null, upper: 41, upperInclusive: false }],
    ['MORE_THAN', { lower: 41, upper: null, lowerInclusive: false }],
    ['AT_LEAST', { lower: 41, upper: null, lowerInclusive: true }],
    ['AT_MOST', { lower: null, upper: 41, upperInclusive: true }],
    ['ABOUT', { lower: null, upper: null }],
  ] as const)('%s states just its bounds', (qualifier, bounds) => {
    expect(quantityOf({ ...stated, qualifier, value: 41 })).toMatchObject({
      value: 41,
      qualifier,
      ...bounds,
    });
  });

  test('a range has bounds and no value of its own', () => {
    const range = {
      stated: '8.000 - 8.500',
      qualifier: 'RANGE',
      value: null,
      lower: 8000,
      upper: 8500,
    } as const;
    expect(quantityOf(range)).toMatchObject({
      value: null,
      lower: 8000,
      upper: 8500,
      lowerInclusive: true,
      upperInclusive: true,
    });
    expect(quantityFaults({ ...range, value: 8000 })).toHaveLength(1);
    expect(quantityFaults({ ...range, upper: 7000 })).toHaveLength(1);
    expect(quantityFaults({ ...range, lower: null, upper: null })).toHaveLength(2);
  });

  test('a bound that the words do not state cannot be given', () => {
    expect(quantityFaults({ ...stated, qualifier: 'NEARLY', value: 1200, lower: 1100 })).toEqual([
      { column: 'lower', message: expect.stringContaining('RANGE') as string },
    ]);
    expect(() => quantityOf({ ...stated, qualifier: 'EXACT', value: null })).toThrow(RangeError);
  });
});

describe('two claims agree when their intervals meet', () => {
  test('"more than 140,000" and "more than 143,000" do not conflict', () => {
    expect(intervalsMeet(boundsOf('MORE_THAN', 140_000), boundsOf('MORE_THAN', 143_000))).toBe(true);
  });

  test('"nearly 50" and 50 conflict, "at most 50" and 50 do not', () => {
    expect(intervalsMeet(boundsOf('NEARLY', 50), boundsOf('EXACT', 50))).toBe(false);
    expect(intervalsMeet(boundsOf('AT_MOST', 50), boundsOf('EXACT', 50))).toBe(true);
  });

  const interval = fc
    .tuple(fc.constantFrom(...QUALIFIERS), fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 10 }))
    .map(([qualifier, value, width]): Interval =>
      qualifier === 'RANGE'
        ? { lower: value, upper: value + width, lowerInclusive: true, upperInclusive: true }
        : boundsOf(qualifier, value),
    );
  const holds = ({ lower, upper, lowerInclusive, upperInclusive }: Interval, number: number): boolean =>
    (lower === null || number > lower || (lowerInclusive && number === lower)) &&
    (upper === null || number < upper || (upperInclusive && number === upper));

  test('meeting is having a number in common, in either order', () => {
    // Halves, so that open ends a whole number apart still have numbers between them.
    const numbers = Array.from({ length: 401 }, (_, index) => -100 + index / 2);
    fc.assert(
      fc.property(interval, interval, (one, other) => {
        const common = numbers.some((number) => holds(one, number) && holds(other, number));
        expect(intervalsMeet(one, other)).toBe(common);
        expect(intervalsMeet(other, one)).toBe(common);
      }),
      { numRuns: 2000 },
    );
  });
});
