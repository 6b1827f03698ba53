import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allAgree,
  bestOf,
  compareClaims,
  isSameFact,
  originalOf,
  originsOf,
  roomOf,
} from '../../src/model/agreement.js';
import type { Figure } from '../../src/model/figure.js';
import { QUALIFIERS } from '../../src/model/quantity.js';
import { figure, type FigureParts } from './figures.js';

const samePlace = (unit: string): string => unit.replace('-committee', '');

describe('claims of one fact', () => {
  test('are about the same place, time, measure and status', () => {
    const one = figure('one', 'city', 10);
    expect(isSameFact(one, figure('two', 'city-committee', 11), samePlace)).toBe(true);
    const others: [string, FigureParts][] = [
      ['another time', { flow: '2018' }],
      ['another status', { status: 'TARGET' }],
      ['a part of it', { breakdowns: ['breakdown:women'] }],
      ['a share', { measure: 'SHARE', shareOf: 'TARGET' }],
      ['no time', { flow: [null, null] }],
    ];
    for (const [id, parts] of others)
      expect([id, isSameFact(one, figure(id, 'city', 10, parts), samePlace)]).toEqual([id, false]);
    expect(isSameFact(one, figure('north', 'north', 10), samePlace)).toBe(false);
  });

  test('count what they say in their own words: other words, another fact; none, the indicator’s', () => {
    const cells = figure('cells', 'city', 10, { definition: 'thôn có chi bộ' });
    expect(
      isSameFact(cells, figure('members', 'city', 12, { definition: 'thôn có đảng viên' }), samePlace),
    ).toBe(false);
    expect(isSameFact(cells, figure('plain', 'city', 12), samePlace)).toBe(true);
  });

  test('agree when their intervals meet: two lower bounds always do', () => {
    const lower = (id: string, value: number) =>
      figure(id, 'city', value, { qualifier: 'MORE_THAN', stock: '2025-09-26' });
    expect(allAgree([lower('a', 140_000), lower('b', 141_000), lower('c', 143_000)])).toBe(true);
    expect(allAgree([figure('a', 'city', 8), figure('b', 'city', 13)])).toBe(false);
  });

  test('of a change may go either way, and then do not agree', () => {
    const change = (id: string, direction: 'INCREASE' | 'DECREASE'): Figure =>
      figure(id, 'city', 20, { measure: 'CHANGE', direction });
    const [up, down] = [change('up', 'INCREASE'), change('down', 'DECREASE')];
    expect(isSameFact(up, down, samePlace)).toBe(true);
    expect([allAgree([up, down]), allAgree([down, change('again', 'DECREASE')])]).toEqual([false, true]);
  });

  test('leave the room of their printed digits, where these are not all that there are', () => {
    const roomOfStated = (stated: string, value: number, parts: FigureParts = {}) => {
      const { lower, upper } = roomOf(figure('a', 'city', value, { stated, ...parts }));
      return [lower, upper];
    };
    expect(roomOfStated('5,3 triệu', 5_300_000)).toEqual([5_250_000, 5_400_000]);
    // An indicator may count in millions itself.
    expect(roomOfStated('5,3 triệu', 5.3)).toEqual([expect.closeTo(5.25), expect.closeTo(5.4)]);
    expect(roomOfStated('1.200 tỷ đồng', 1_200e9)).toEqual([1_199.5e9, 1_201e9]);
    expect(roomOfStated('12 nghìn', 12_000)).toEqual([11_500, 13_000]);
    expect(roomOfStated('5,3-5,50 triệu', 0, { range: [5_300_000, 5_500_000] })).toEqual([
      5_250_000, 5_510_000,
    ]);
    for (const [stated, value] of [
      ['5.325.000', 5_325_000],
      ['5 triệu 300 nghìn', 5_300_000],
      ['3 xã', 3],
    ] as const)
      expect([stated, roomOfStated(stated, value)]).toEqual([stated, [value, value]]);
    // "More than" names a limit.
    expect(roomOfStated('hơn 5,3 triệu', 5_300_000, { qualifier: 'MORE_THAN' })).toEqual([5_300_000, null]);
  });

  test('in thousands agree with whatever rounds to them, or is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000 }), fc.boolean(), (exact, isCutOff) => {
        const thousands = isCutOff ? Math.floor(exact / 1_000) : Math.round(exact / 1_000);
        const printed = figure('a', 'city', thousands * 1_000, { stated: `${thousands} nghìn` });
        expect(allAgree([printed, figure('b', 'city', exact)])).toBe(true);
      }),
    );
  });

  test('have a best one, with the reason', () => {
    const reasonOf = (better: FigureParts, worse: FigureParts): string | undefined => {
      const found = bestOf([figure('a', 'city', 10, worse), figure('b', 'city', 10, better)]);
      return found?.best.id === 'b' ? found.reason : 'the other one';
    };
    expect(reasonOf({}, { qualifier: 'ABOUT' })).toBe('MORE_PRECISE');
    expect(reasonOf({}, { inferred: ['period_to'] })).toBe('STATED_OUTRIGHT');
    expect(reasonOf({ verification: 'FOUND' }, {})).toBe('QUOTE_FOUND');
    expect(reasonOf({ stock: '2019-12-31' }, { stock: '2019-12' })).toBe('LATER_STATE');
    expect(reasonOf({}, { sources: [{ id: 'source:b', published: null, original: 'source:a' }] })).toBe(
      'ORIGINAL',
    );
    expect(reasonOf({ sources: [{ id: 'source:b', published: '2019-12-31', original: null }] }, {})).toBe(
      'LATEST_SOURCE',
    );
    expect(bestOf([figure('a', 'city', 10), figure('b', 'city', 10)])).toMatchObject({
      best: { id: 'a' },
      reason: 'FIRST_BY_ID',
    });
    expect(bestOf([figure('a', 'city', 10)])?.reason).toBe('ONLY_CLAIM');
    expect(bestOf([])).toBeNull();
  });

  test('are put in a total order: the best does not depend on how they come', () => {
    const claim = fc.record({
      id: fc.uuid(),
      value: fc.integer({ min: 0, max: 3 }),
      qualifier: fc.constantFrom(...QUALIFIERS.filter((word) => word !== 'RANGE')),
      inferred: fc.constantFrom<readonly string[]>([], ['period_to']),
      verification: fc.constantFrom('FOUND' as const, 'UNVERIFIED' as const, 'LOST' as const),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(claim, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
        (claims) => {
          const figures = claims.map(({ id, value, ...more }) => figure(id, 'city', value, more));
          const best = bestOf(figures);
          expect(bestOf([...figures].reverse())).toEqual(best);
          for (const other of figures)
            if (other !== best?.best)
              expect(best === null ? 1 : compareClaims(best.best, other).order).toBe(-1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('on a page that repeats another have one origin', () => {
    const copy = figure('copy', 'city', 10, {
      sources: [{ id: 'source:copy', published: null, original: 'source:page' }],
    });
    expect(new Set([figure('own', 'city', 10), copy].flatMap(originsOf))).toEqual(new Set(['source:page']));
  });

  test('go back to the page that came first, however many repeat each other', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { freq: 3 }), { maxLength: 30 }), (earlier) => {
        // Each repeats none, or one that came before it.
        const before = earlier.map((at, own) => (at === null || own === 0 ? null : String(at % own)));
        const republishedBy = (id: string): string | null => before[Number(id)] ?? null;
        for (const id of before.keys()) {
          const original = originalOf(String(id), republishedBy);
          const next = republishedBy(String(id));
          expect(original).toBe(next === null ? null : (originalOf(next, republishedBy) ?? next));
          expect(original === null || republishedBy(original) === null).toBe(true);
        }
      }),
    );
  });

  test('go back to nothing where pages repeat each other in a circle', () => {
    const circle: Readonly<Record<string, string>> = { a: 'b', b: 'c', c: 'b', d: 'd' };
    for (const id of Object.keys(circle)) expect(originalOf(id, (of) => circle[of] ?? null)).toBeNull();
  });
});
