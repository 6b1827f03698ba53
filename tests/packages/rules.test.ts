import { describe, expect, test } from 'vitest';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { noUnitIsWithinItself } from '../../src/packages/rules/no-unit-is-within-itself.js';
import { oneParentAtATime } from '../../src/packages/rules/one-parent-at-a-time.js';
import { partOf } from '../../src/packages/tables/part-of.js';
import type { Table } from '../../src/packages/tables/table.js';
import type { ValidPackage } from '../../src/packages/valid-package.js';

type Edge = readonly [area: string, parent: string, validFrom?: string, validTo?: string];

function treeOf(edges: readonly Edge[]): ValidPackage[] {
  const rows = edges.map(([area, parent, validFrom = null, validTo = null], index) => ({
    line: index + 2,
    file: 'part_of.csv',
    values: { area, parent, validFrom, validTo },
    properties: {},
    statedId: '',
    key: String(index),
    hash: '',
    whole: true,
  }));
  const tables = [{ table: partOf as unknown as Table, file: 'part_of.csv', rows }];
  return [
    {
      name: 'test',
      title: 'test',
      version: null,
      folder: '.',
      yields: false,
      digest: '',
      rowCount: rows.length,
      left: 0,
      replaces: [],
      tables,
    },
  ];
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
