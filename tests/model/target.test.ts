import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import { spanOf } from '../../src/model/figure.js';
import { targetOf } from '../../src/model/target.js';
import { figure, type FigureParts } from './figures.js';

/** Whether a result meets a target. */
function met(result: Figure, ...others: Figure[]): string | null {
  const span = spanOf(result);
  if (span === null) throw new Error('a result has a time');
  return targetOf(result.quantity, span, result.breakdowns, [result, ...others])?.met ?? null;
}

function target(value: number, parts: FigureParts = {}): Figure {
  return figure('target', 'city', value, { status: 'TARGET', ...parts });
}

describe('a target', () => {
  test.each([
    [200, {}, 'TRUE'],
    [199, {}, 'FALSE'],
    [199, { qualifier: 'MORE_THAN' as const }, 'UNDECIDABLE'],
    [200, { qualifier: 'MORE_THAN' as const }, 'TRUE'],
    [300, { qualifier: 'NEARLY' as const }, 'UNDECIDABLE'],
    [200, { qualifier: 'NEARLY' as const }, 'FALSE'],
    [500, { qualifier: 'ABOUT' as const }, 'UNDECIDABLE'],
  ])('of 200 and a result of %d, %j: %s', (value, words, answer) => {
    expect(met(figure('result', 'city', value, words), target(200))).toBe(answer);
  });

  test('whose time is not over is not missed', () => {
    const interim = figure('interim', 'city', 57, { flow: ['2019-01-01', '2019-09-12'] });
    expect(met(interim, target(100))).toBe('UNDECIDABLE');
    expect(met(interim, target(50))).toBe('TRUE');
  });

  test('of a range is met at its lower end, and a limit by staying within it', () => {
    expect(met(figure('result', 'city', 8_100), target(0, { range: [8_000, 8_500] }))).toBe('TRUE');
    expect(met(figure('result', 'city', 5), target(5, { qualifier: 'AT_MOST' }))).toBe('TRUE');
    expect(met(figure('result', 'city', 6), target(5, { qualifier: 'AT_MOST' }))).toBe('FALSE');
  });

  test('of what is better in smaller numbers is a limit', () => {
    const result = figure('result', 'city', 3);
    const answer = (ascending: boolean | null) =>
      targetOf(result.quantity, { first: '2019-01-01', last: '2019-12-31' }, [], [target(5)], ascending)?.met;
    expect([answer(false), answer(true), answer(null)]).toEqual(['TRUE', 'FALSE', 'FALSE']);
  });

  test('that is not given itself shows in the stated share of it', () => {
    const share = (value: number, parts: FigureParts = {}): Figure =>
      figure('share', 'city', value, { measure: 'SHARE', shareOf: 'TARGET', ...parts });
    expect(met(figure('result', 'city', 9), share(100.5))).toBe('TRUE');
    expect(met(figure('result', 'city', 9), share(100))).toBe('TRUE');
    expect(met(figure('result', 'city', 9), share(90))).toBe('FALSE');
    expect(met(figure('result', 'city', 9), share(32.7, { shareOf: 'ABOVE_TARGET' }))).toBe('TRUE');
    const time = { flow: ['2019-01-01', '2019-09-12'] as const };
    expect(met(figure('result', 'city', 9, time), share(57, time))).toBe('UNDECIDABLE');
  });

  test('is none where none is stated, or only for something else', () => {
    expect(met(figure('result', 'city', 9))).toBeNull();
    expect(met(figure('result', 'city', 9), target(5, { breakdowns: ['breakdown:women'] }))).toBeNull();
    expect(met(figure('result', 'city', 9), target(5, { flow: '2018' }))).toBeNull();
  });
});
