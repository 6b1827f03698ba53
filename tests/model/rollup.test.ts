import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import type { RollupUnit } from '../../src/model/rollup/places.js';
import { type Rollup, type RollupQuestion, rollUp } from '../../src/model/rollup/rollup.js';
import { area, committee, figure } from './figures.js';

const CITY = [area('city'), area('north', ['city']), area('south', ['city']), area('west', ['city'])];
const IN_2019 = { first: '2019-01-01', last: '2019-12-31' };

function ask(
  units: readonly RollupUnit[],
  figures: readonly Figure[],
  question: Partial<RollupQuestion> = {},
): Rollup {
  return rollUp(
    { unit: 'city', additive: true, status: 'ACTUAL', breakdowns: [], period: IN_2019, ...question },
    units,
    figures,
  );
}

function usedIn({ used }: Rollup): string[] {
  return used.map(({ id }) => id);
}

function reasonsIn({ excluded }: Rollup): Record<string, string> {
  return Object.fromEntries(excluded.map(({ figure: { id }, reason }) => [id, reason]));
}

function statesIn({ parts }: Rollup): Record<string, string> {
  return Object.fromEntries(parts.map(({ place, state }) => [place.units[0]?.id ?? '', state]));
}

describe('a roll-up', () => {
  test('of nothing is nothing, and not 0', () => {
    const answer = ask(CITY, []);
    expect([answer.method, answer.number, answer.sum, answer.comparison]).toEqual(['NONE', null, null, null]);
    expect(statesIn(answer)).toEqual({ north: 'MISSING', south: 'MISSING', west: 'MISSING' });
  });

  test('takes the figure that is reported for the unit, and only compares it with the sum of the parts', () => {
    const answer = ask(CITY, [figure('whole', 'city', 10), figure('n', 'north', 4), figure('s', 'south', 5)]);
    expect([answer.method, answer.number?.value, usedIn(answer)]).toEqual(['REPORTED', 10, ['whole']]);
    expect([answer.sum?.number.value, answer.comparison]).toEqual([9, 'PARTIAL']);
    expect(reasonsIn(answer)).toEqual({ n: 'OVERLAPS', s: 'OVERLAPS' });
  });

  test.each([
    [[4, 5, 1], 'CONSISTENT'],
    [[4, 5, 3], 'OVER'],
    [[4, 4, 1], 'UNDER'],
  ])('compares the parts %j with 10: %s', (values, comparison) => {
    const parts = ['north', 'south', 'west'].map((unit, at) => figure(unit, unit, values[at] ?? 0));
    expect(ask(CITY, [figure('whole', 'city', 10), ...parts]).comparison).toBe(comparison);
  });

  test('is PARTIAL where parts are known to be missing from the graph, however many are covered', () => {
    const [city = area('city'), ...rest] = CITY;
    const parts = ['north', 'south', 'west'].map((unit) => figure(unit, unit, 1));
    const answer = ask([{ ...city, partsListed: 'SOME' }, ...rest], [figure('whole', 'city', 10), ...parts]);
    expect(answer.comparison).toBe('PARTIAL');
  });

  test('a joint figure counts once above its units, and is nobody’s own', () => {
    const joint = figure('joint', ['north', 'south'], 11);
    const above = ask(CITY, [joint]);
    expect([above.method, above.number?.value, usedIn(above)]).toEqual(['SUM', 11, ['joint']]);
    expect(statesIn(above)).toEqual({ north: 'JOINTLY', south: 'JOINTLY', west: 'MISSING' });
    const below = ask(CITY, [joint], { unit: 'north' });
    expect([below.method, below.number, reasonsIn(below)]).toEqual(['NONE', null, { joint: 'OUTSIDE' }]);
  });

  test('a joint figure yields to its members’ own figures where all are there', () => {
    const joint = figure('joint', ['north', 'south'], 11);
    const both = ask(CITY, [joint, figure('n', 'north', 5), figure('s', 'south', 6)]);
    expect([usedIn(both), reasonsIn(both)]).toEqual([['n', 's'], { joint: 'OVERLAPS' }]);
    const one = ask(CITY, [joint, figure('n', 'north', 5)]);
    expect([usedIn(one), reasonsIn(one)]).toEqual([['joint'], { n: 'OVERLAPS' }]);
  });

  test('takes the coarser figure before the finer ones under it', () => {
    const units = [...CITY, area('n1', ['north']), area('n2', ['north'])];
    const answer = ask(units, [figure('n', 'north', 9), figure('one', 'n1', 4), figure('two', 'n2', 5)]);
    expect(usedIn(answer)).toEqual(['n']);
    const finer = ask(units, [figure('one', 'n1', 4), figure('two', 'n2', 5), figure('s', 'south', 1)]);
    expect([finer.number?.value, statesIn(finer)]).toEqual([
      10,
      { north: 'COVERED', south: 'COVERED', west: 'MISSING' },
    ]);
    expect(statesIn(ask(units, [figure('one', 'n1', 4)])).north).toBe('PARTLY');
  });

  test('gives up a figure of one part for a joint one that covers more', () => {
    const units = [...CITY, area('n1', ['north'])];
    const answer = ask(units, [
      figure('n', 'north', 1),
      figure('s', 'south', 2),
      figure('three', ['north', 'south', 'west'], 7),
    ]);
    expect(usedIn(answer)).toEqual(['three']);
  });

  test('an area and its committee are one place: either’s figure, never both', () => {
    const units = [...CITY, committee('north-committee', [], { responsibleFor: 'north' })];
    const answer = ask(units, [figure('a', 'north', 5), figure('b', 'north-committee', 6)]);
    expect([usedIn(answer), Object.values(reasonsIn(answer))]).toEqual([['a'], ['SAME_FACT']]);
    expect(usedIn(ask(units, [figure('b', 'north-committee', 6)]))).toEqual(['b']);
  });

  test('blocs are parts of their committee, and count beside the areas', () => {
    const units = [
      ...CITY,
      committee('city-committee', [], { responsibleFor: 'city' }),
      committee('bloc', ['city-committee']),
      committee('board', ['city-committee'], { isOrgan: true }),
    ];
    const answer = ask(units, [figure('n', 'north', 5), figure('b', 'bloc', 2)]);
    expect([answer.number?.value, statesIn(answer)]).toEqual([
      7,
      { north: 'COVERED', south: 'MISSING', west: 'MISSING', bloc: 'COVERED' },
    ]);
  });

  test('a part that a committee reaches by a shorter line is still within the district of its area', () => {
    const units = [
      ...CITY,
      committee('city-committee', [], { responsibleFor: 'city' }),
      area('commune', ['north']),
      committee('commune-committee', ['city-committee'], { responsibleFor: 'commune' }),
    ];
    const answer = ask(units, [figure('n', 'north', 9), figure('c', 'commune-committee', 4)]);
    expect([usedIn(answer), reasonsIn(answer)]).toEqual([['n'], { c: 'OVERLAPS' }]);
  });

  test('hierarchies that lead round in a circle end', () => {
    const units = [
      area('city'),
      area('north', ['city']),
      committee('city-committee', ['north-committee'], { responsibleFor: 'city' }),
      committee('north-committee', ['city-committee'], { responsibleFor: 'north' }),
    ];
    expect(ask(units, [figure('n', 'north-committee', 3)]).number?.value).toBe(3);
  });

  test('adds only figures of one period: that of the reported figure, else the one that covers most', () => {
    const half = { flow: ['2019-01', '2019-06'] as const };
    const figures = [figure('n', 'north', 1, half), figure('s', 'south', 2, half), figure('w', 'west', 9)];
    const sum = ask(CITY, figures);
    expect([usedIn(sum), reasonsIn(sum)]).toEqual([['n', 's'], { w: 'PERIOD' }]);
    const reported = ask(CITY, [...figures, figure('whole', 'city', 12)]);
    expect([reported.sum?.number.value, reasonsIn(reported)]).toEqual([
      9,
      { n: 'PERIOD', s: 'PERIOD', w: 'OVERLAPS' },
    ]);
  });

  test('flows that follow one another make up the period, for a part and for the unit itself', () => {
    const halves = (unit: string): Figure[] => [
      figure(`${unit}-1`, unit, 1, { flow: ['2019-01', '2019-06'] }),
      figure(`${unit}-2`, unit, 2, { flow: ['2019-07-01', '2019-12-31'] }),
    ];
    expect(ask(CITY, [...halves('north'), figure('s', 'south', 4)]).number?.value).toBe(7);
    const own = ask(CITY, halves('city'));
    expect([own.method, own.number?.value, usedIn(own)]).toEqual(['SUM', 3, ['city-1', 'city-2']]);
    const gap = ask(CITY, [
      figure('q1', 'city', 1, { flow: ['2019-01', '2019-03'] }),
      ...halves('city').slice(1),
    ]);
    expect([gap.method, usedIn(gap)]).toEqual(['REPORTED', ['city-2']]);
  });

  test('stocks never add over time: the latest counts, and an earlier one is superseded', () => {
    const answer = ask(CITY, [
      figure('june', 'city', 100, { stock: '2019-06-30' }),
      figure('december', 'city', 110, { stock: '2019-12-31' }),
    ]);
    expect([answer.number?.value, reasonsIn(answer)]).toEqual([110, { june: 'SUPERSEDED' }]);
  });

  test('an interim count is superseded by the later one from the same start', () => {
    const answer = ask(CITY, [
      figure('interim', 'city', 60, { flow: ['2019-01-01', '2019-09-12'] }),
      figure('final', 'city', 100),
    ]);
    expect([usedIn(answer), reasonsIn(answer)]).toEqual([['final'], { interim: 'SUPERSEDED' }]);
  });

  test('what cannot be added is shown with the reason', () => {
    const answer = ask(CITY, [
      figure('target', 'north', 1, { status: 'TARGET' }),
      figure('share', 'north', 1, { measure: 'SHARE', shareOf: 'TARGET' }),
      figure('each', 'north', 1, { perUnit: true }),
      figure('women', 'north', 1, { breakdowns: ['breakdown:women'] }),
      figure('undated', 'north', 1, { flow: ['XXXX-01-01', 'XXXX-05-30'] }),
      figure('earlier', 'north', 1, { flow: '2018' }),
    ]);
    expect(answer.method).toBe('NONE');
    expect(reasonsIn(answer)).toEqual({
      target: 'STATUS',
      share: 'NOT_ADDITIVE',
      each: 'NOT_ADDITIVE',
      women: 'SUBSET',
      undated: 'UNDATED',
      earlier: 'PERIOD',
    });
    const women = ask(CITY, [figure('all', 'north', 5)], { breakdowns: ['breakdown:women'] });
    expect(reasonsIn(women)).toEqual({ all: 'BREAKDOWN' });
  });

  test('an indicator that does not add up over units is never summed, but reported', () => {
    const figures = [figure('n', 'north', 4), figure('whole', 'city', 9)];
    const answer = ask(CITY, figures, { additive: false });
    expect([answer.number?.value, answer.sum, reasonsIn(answer)]).toEqual([9, null, { n: 'NOT_ADDITIVE' }]);
  });

  test('adds bounds as bounds: nearly 1,200 and 41 are below 1,241, and not at least anything', () => {
    const answer = ask(CITY, [
      figure('n', 'north', 1200, { qualifier: 'NEARLY', stated: 'gần 1.200' }),
      figure('s', 'south', 41),
    ]);
    expect(answer.number).toEqual({
      stated: 'gần 1.200 + 41',
      value: 1241,
      qualifier: 'NEARLY',
      lower: null,
      upper: 1241,
      lowerInclusive: false,
      upperInclusive: false,
    });
  });

  test('says how far from the best it can be where too many figures overlap', () => {
    const parts = Array.from({ length: 60 }, (_, at) => area(`part-${at}`, ['city']));
    // Every third with its neighbours left and right: a tangle in which all are tied together.
    const tangle = parts.map((_, at) =>
      figure(`f${at}`, [`part-${at}`, `part-${(at + 1) % 60}`, `part-${(at * 7 + 3) % 60}`], 1),
    );
    const answer = ask([area('city'), ...parts], tangle);
    const covered = Object.values(statesIn(answer)).filter((state) => state !== 'MISSING').length;
    expect(answer.isExact).toBe(false);
    expect(covered).toBeGreaterThan(0);
    expect(answer.partsAtMost).toBeGreaterThanOrEqual(covered);
    const taken = answer.used.flatMap(({ about }) => about);
    expect(new Set(taken).size).toBe(taken.length);
  });
});
