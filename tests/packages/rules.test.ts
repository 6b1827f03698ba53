import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { packagesOutside } from '../../src/packages/packages-outside.js';
import { noCircles } from '../../src/packages/rules/no-circles.js';
import { noUnitIsWithinItself } from '../../src/packages/rules/no-unit-is-within-itself.js';
import { oneParentAtATime } from '../../src/packages/rules/one-parent-at-a-time.js';
import { tableNamed } from '../../src/packages/tables/index.js';
import type { AnyRow } from '../../src/packages/tables/table.js';
import type { ValidPackage } from '../../src/packages/valid-package.js';
import { packageOf } from '../support/package-of.js';

type Edge = readonly [area: string, parent: string, validFrom?: string, validTo?: string];

function treeOf(edges: readonly Edge[]): ValidPackage[] {
  const rows = edges.map(([area, parent, validFrom = null, validTo = null]) => ({
    area,
    parent,
    validFrom,
    validTo,
  }));
  return [packageOf('part_of', rows)];
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

describe('the rules of the trees', () => {
  test('take 3,000 children of one parent and 3,000 rows of one child in their stride', async () => {
    const day = (year: number): string => `${String(year).padStart(4, '0')}-01-01`;
    const edges: Edge[] = [
      ...Array.from({ length: 3000 }, (_, index): Edge => [`child-${index}`, 'parent']),
      ...Array.from({ length: 3000 }, (_, index): Edge => [
        'parent',
        `top-${index}`,
        day(index),
        day(index + 1),
      ]),
    ];
    const packages = treeOf(edges);
    expect(await oneParentAtATime(packages, NOTHING_OUTSIDE)).toEqual([]);
    expect(await milliseconds(() => oneParentAtATime(packages, NOTHING_OUTSIDE))).toBeLessThan(500);
    const few = treeOf([...edges.slice(0, 3000), ...edges.slice(3000, 3050)]);
    expect(await milliseconds(() => noUnitIsWithinItself(few, NOTHING_OUTSIDE))).toBeLessThan(1000);
  });

  test('a circle holds only where all its edges hold at one time', async () => {
    const circle = (to: string): Edge[] => [
      ['a', 'b', '2000-01-01', to],
      ['b', 'c', '2005-01-01'],
      ['c', 'a', '2010-01-01'],
    ];
    expect(await noUnitIsWithinItself(treeOf(circle('2010-01-01')), NOTHING_OUTSIDE)).toEqual([]);
    expect(await noUnitIsWithinItself(treeOf(circle('2010-01-02')), NOTHING_OUTSIDE)).toHaveLength(3);
  });

  test('of two parents at a time the row that comes later is told, however they begin', async () => {
    const lines = async (edges: readonly Edge[]): Promise<(number | null)[]> =>
      (await oneParentAtATime(treeOf(edges), NOTHING_OUTSIDE)).map(({ line }) => line);
    expect(
      await lines([
        ['a', 'b', '2010-01-01'],
        ['a', 'c', '2000-01-01'],
      ]),
    ).toEqual([3]);
    expect(
      await lines([
        ['a', 'b', '2000-01-01', '2010-01-01'],
        ['a', 'c', '2010-01-01'],
      ]),
    ).toEqual([]);
    expect(
      await lines([
        ['a', 'b'],
        ['a', 'c', '2000-01-01', '2001-01-01'],
        ['a', 'd', '2005-01-01'],
      ]),
    ).toEqual([3, 4]);
  });
});

type Copies = Readonly<Record<string, string | null>>;

function sourcesOf(republished: Copies, name?: string): ValidPackage {
  return packageOf(
    'sources',
    Object.entries(republished).map(([id, republishes]) => ({ id, republishes })),
    name,
  );
}

type Succession = readonly [from: string, to: string, date: string, share: 'WHOLE' | 'PARTIAL' | 'UNKNOWN'];

function successionsOf(rows: readonly Succession[], name?: string): ValidPackage {
  return packageOf(
    'successions',
    rows.map(([predecessor, successor, date, share]) => ({ predecessor, successor, date, share })),
    name,
  );
}

/** What the rule says of some packages, beside others that are there already. */
async function circlesIn(packages: readonly ValidPackage[], others: readonly ValidPackage[] = []) {
  const problems = await noCircles(packages, packagesOutside('the graph', others));
  return problems.map(({ file, line, column, message }) => `${file}:${line}: ${column}: ${message}`);
}

/** The nodes that each node reaches over one edge or more. */
function reachedFrom(edges: readonly (readonly [from: string, to: string])[]): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>();
  for (const start of new Set(edges.map(([from]) => from))) {
    const found = new Set(edges.flatMap(([from, to]) => (from === start ? [to] : [])));
    for (const at of found) for (const [from, to] of edges) if (from === at) found.add(to);
    reached.set(start, found);
  }
  return reached;
}

describe('what rows say of others of their kind', () => {
  test('does not lead back to itself: the message names the way and what to do', async () => {
    expect(await circlesIn([sourcesOf({ a: 'b', b: 'c', c: null, d: 'c' })])).toEqual([]);
    expect(await circlesIn([sourcesOf({ a: 'b', b: 'c', c: 'a', d: 'c' })])).toEqual([
      'sources.csv:2: republishes: leads back to itself: a repeats b (sources.csv:2), b repeats c (sources.csv:3), ' +
        'c repeats a (sources.csv:4); find out which was there first, and leave its republishes empty',
    ]);
    expect(await circlesIn([sourcesOf({ a: 'a' })])).toHaveLength(1);
  });

  test('is told once for each circle, and of a long one the ends', async () => {
    const ring = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, index) => [`s${index}`, `s${(index + 1) % 40_000}`]),
    );
    const told = await circlesIn([sourcesOf({ ...ring, a: 'b', b: 'a', late: 's0' })]);
    expect(told).toEqual([
      expect.stringContaining(', and so on over 39994 more, s39999 repeats s0 (sources.csv:40001);'),
      expect.stringMatching(/^sources\.csv:40002: .* a repeats b .*, b repeats a/),
    ]);
    const tail = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, index) => [`s${index}`, index === 0 ? null : `s${index - 1}`]),
    );
    expect(await milliseconds(() => circlesIn([sourcesOf(tail)]))).toBeLessThan(2_000);
  });

  test('is followed through other packages; what they say among themselves was there before', async () => {
    const others = [sourcesOf({ b: 'c', x: 'y', y: 'x' }, 'one'), sourcesOf({ c: 'a' }, 'two')];
    expect(await circlesIn([sourcesOf({ a: 'b', d: 'x' })], others)).toEqual([
      'sources.csv:2: republishes: leads back to itself: a repeats b (sources.csv:2), ' +
        'b repeats c (the package "one" in the graph), c repeats a (the package "two" in the graph); ' +
        'find out which was there first, and leave its republishes empty',
    ]);
    expect(await circlesIn([sourcesOf({ a: null })], others)).toEqual([]);
  });

  test('asks nothing where no row says anything', async () => {
    const outside = { ...NOTHING_OUTSIDE, links: () => Promise.reject(new Error('was asked')) };
    expect(await noCircles([sourcesOf({ a: null }), successionsOf([])], outside)).toEqual([]);
  });

  test('is held of indicators, sectors and groups, and documents', async () => {
    const two = (column: string, many = false): AnyRow[] => [
      { id: 'a', [column]: many ? ['c', 'b'] : 'b' },
      { id: 'b', [column]: many ? ['a'] : 'a' },
    ];
    for (const [table, column, many] of [
      ['indicators', 'subsetOf', false],
      ['indicators', 'ends', false],
      ['breakdowns', 'subsetOf', false],
      ['resolutions', 'implements', true],
      ['resolutions', 'replaces', true],
    ] as const)
      expect([table, column, await circlesIn([packageOf(table, two(column, many))])]).toEqual([
        table,
        column,
        [expect.stringMatching(/: leads back to itself: a .* b \(.*:2\), b .* a \(.*:3\); /)],
      ]);
  });

  test('names every row on a circle, and none where there is no circle', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const row = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(...ids.map(() => row)), fc.nat({ max: 6 }), async (rows, atHand) => {
        const stated = rows.map((replaces, index) => ({ id: ids[index] ?? '', replaces }));
        const edges = stated.flatMap(({ id, replaces }) => replaces.map((to) => [id, to] as const));
        const reached = reachedFrom(edges);
        const told = (
          await circlesIn(
            [packageOf('resolutions', stated.slice(0, atHand))],
            [packageOf('resolutions', stated.slice(atHand), 'other')],
          )
        ).join('\n');
        for (const [from, to] of edges) {
          const isAtHand = ids.indexOf(from) < atHand;
          const isOnCircle = from === to || reached.get(to)?.has(from) === true;
          if (isAtHand) expect(told.includes(`${from} replaces ${to} (`)).toBe(isOnCircle);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a circle of successions', () => {
  test('of one unit is refused with its row, whatever the share', () => {
    const check = (predecessor: string, successor: string) =>
      tableNamed('successions')
        ?.check({ predecessor, successor, date: '2010-01-01', share: 'PARTIAL' })
        .map(({ column, message }) => `${column}: ${message}`);
    expect(check('area:a', 'area:a')).toEqual([
      'successor: is the unit itself, which does not succeed itself; name the other one, or take the row out',
    ]);
    expect(check('area:a', 'area:b')).toEqual([]);
  });

  test('is refused where a unit takes over another when it is no more itself', async () => {
    expect(
      await circlesIn([
        successionsOf([
          ['a', 'b', '2010-01-01', 'WHOLE'],
          ['b', 'a', '2015-01-01', 'WHOLE'],
        ]),
      ]),
    ).toEqual([
      'successions.csv:2: successor: leads back to itself: a was succeeded by b on 2010-01-01 (successions.csv:2), ' +
        'b was succeeded by a on 2015-01-01 (successions.csv:3); a unit of which the WHOLE was taken over is no more: ' +
        'mend a day or a share, or give the unit that came later an id of its own',
    ]);
    // However it goes on. What came first on one day nobody knows; but not all of each can be in the next.
    const circle = (date: string, share: Succession[3]): Succession[] => [
      ['a', 'b', '2010-01-01', 'WHOLE'],
      ['b', 'c', date, 'PARTIAL'],
      ['c', 'a', date, share],
    ];
    for (const [date, share, count] of [
      ['2010-01-02', 'UNKNOWN', 1],
      ['2010-01-01', 'UNKNOWN', 0],
      ['2009-12-31', 'WHOLE', 0],
    ] as const)
      expect([date, share, await circlesIn([successionsOf(circle(date, share))])]).toEqual([
        date,
        share,
        Array(count).fill(expect.any(String)),
      ]);
  });

  test('can be right: land that goes to and fro, and a part that comes back to what it was split from', async () => {
    const onOneDay = (share: Succession[3]): Succession[] => [
      ['a', 'b', '2010-01-01', 'WHOLE'],
      ['b', 'a', '2010-01-01', share],
    ];
    expect(await circlesIn([successionsOf(onOneDay('WHOLE'))])).toHaveLength(1);
    expect(await circlesIn([successionsOf(onOneDay('PARTIAL'))])).toEqual([]);
    expect(
      await circlesIn([
        successionsOf([
          ['a', 'b', '2010-01-01', 'PARTIAL'],
          ['b', 'a', '2010-01-01', 'PARTIAL'],
          ['c', 'd', '1990-01-01', 'PARTIAL'],
          ['d', 'c', '2020-01-01', 'WHOLE'],
        ]),
      ]),
    ).toEqual([]);
  });

  test('is told just where a unit on it takes over another later than its last day, or all are WHOLE', async () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd');
    const date = fc.constantFrom('2000-01-01', '2010-01-01', '2020-01-01');
    const succession = fc.tuple(unit, unit, date, fc.constantFrom('WHOLE', 'PARTIAL', 'UNKNOWN'));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(succession, { maxLength: 6 }), async (rows) => {
        const ends = ([from, to]: (typeof rows)[number]) => [from, to] as const;
        const whole = rows.filter(([, , , share]) => share === 'WHOLE');
        const reached = reachedFrom(rows.map(ends));
        const isAllWhole = [...reachedFrom(whole.map(ends))].some(([own, others]) => others.has(own));
        const isBack = whole.some(([own, next, end]) =>
          rows.some(
            ([before, to, later]) =>
              to === own &&
              later > end &&
              (next === before || own === next || reached.get(next)?.has(before) === true),
          ),
        );
        count += isAllWhole || isBack ? 1 : 0;
        const told = await circlesIn([successionsOf(rows)]);
        expect(told.length > 0).toBe(isAllWhole || isBack);
      }),
      { numRuns: 1_000 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
