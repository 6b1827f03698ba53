import { expect, test } from 'vitest';
import { reportUnread } from '../../src/packages/names.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import type { Problem } from '../../src/packages/problem.js';
import { packageOf } from '../support/package-of.js';

test('a name in thousands of rows is looked up among thousands of names in no time, in part too', async () => {
  const areas = Array.from({ length: 10_000 }, (_, at) => ({
    id: `area:u-${at}`,
    name: `xã Số ${at}`,
    aliases: [],
  }));
  const place = { file: 'observations.csv', column: 'about', message: 'is no id', labels: ['Area'] as const };
  const unread = Array.from({ length: 4_000 }, (_, at) => ({
    ...place,
    line: at + 2,
    cell: at % 2 === 0 ? 'Xã Số 77' : `số ${at}`,
  }));
  const problems: Problem[] = [];
  const begin = performance.now();
  await reportUnread(unread, [packageOf('areas', areas)], NOTHING_OUTSIDE, problems);
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(problems.map(({ message }) => message).slice(0, 4)).toEqual([
    '"Xã Số 77" is a name, and an id is needed: area:u-77 (xã Số 77)',
    '"số 1" is a name, and an id is needed: area:u-1 (xã Số 1)',
    '"Xã Số 77" is a name, and an id is needed: area:u-77 (xã Số 77)',
    '"số 3" is a name, and an id is needed: area:u-3 (xã Số 3)',
  ]);
  const [first, ...others] = await messagesFor(['Xã Số 7|xã Số 8', 'xã số', 'số xã', 'area:u-1']);
  expect(first).toBe('"Xã Số 7" is a name, and an id is needed: area:u-7 (xã Số 7)');
  expect(others).toEqual([
    expect.stringMatching(
      /^"xã số" is the name of several, and the id of one is needed: area:u-0 \(xã Số 0\), .* area:u-4 \(xã Số 4\)$/,
    ),
    'is no id',
    'is no id',
  ]);

  async function messagesFor(cells: readonly string[]): Promise<string[]> {
    const found: Problem[] = [];
    const rows = cells.map((cell, at) => ({ ...place, line: at + 2, cell }));
    await reportUnread(rows, [packageOf('areas', areas)], NOTHING_OUTSIDE, found);
    return found.map(({ message }) => message);
  }
});
