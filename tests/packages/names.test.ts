import { beforeEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../src/packages/problem.js';
import { emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();

describe('a name where an id is needed', () => {
  beforeEach(async () => {
    await emptyDatabase(database);
    const units = {
      ...SMALL_CITY,
      areas: [
        ...(SMALL_CITY.areas ?? []),
        { id: 'area:twin', name: 'xã Bắc', level: 'COMMUNE', aliases: 'Bắc', valid_to: '' },
        { id: 'area:lonely', name: 'xã Một Mình', level: 'COMMUNE', aliases: 'Đảo Xa', valid_to: '' },
      ],
      breakdowns: [{ id: 'breakdown:group-women', dimension: 'GROUP', name: 'Women', name_vi: 'Nữ' }],
    };
    expect((await importInto(database, await writePackage(units, 'units'))).problems).toEqual([]);
  });

  const faultsOf = async (cells: Record<string, string>): Promise<string[]> => {
    const folder = await writePackage(
      {
        observations: [observationRow('mine', { about: 'area:south', stated: '4', value: 4, ...cells })],
        evidence: [evidenceRow('mine', '4 chi bộ ghép')],
      },
      'mine',
    );
    const { problems } = await importInto(database, folder);
    return problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''));
  };

  test.each([
    [
      { about: 'Huyen Nam' },
      'observations.csv:2: about: "Huyen Nam" is a name, and an id is needed: area:south (huyện Nam)',
    ],
    [
      { about: 'area:north|Đảo Xa', joint: 'true' },
      'observations.csv:2: about: "Đảo Xa" is a name, and an id is needed: area:lonely (xã Một Mình)',
    ],
    [
      { indicator: 'Joint cells ended' },
      'observations.csv:2: indicator: "Joint cells ended" is a name, and an id is needed: joint_cells_ended (Joint cells ended)',
    ],
    [
      { breakdowns: 'nữ' },
      'observations.csv:2: breakdowns: "nữ" is a name, and an id is needed: breakdown:group-women (Women)',
    ],
  ])('%j is answered with the id', async (cells, line) => {
    expect(await faultsOf(cells)).toEqual([line]);
  });

  test('of two, both are named, with the last day of one that is no more', async () => {
    const [line, ...others] = await faultsOf({ about: 'huyện Bắc|x' });
    expect(others).toEqual([]);
    expect(line).toBe(
      'observations.csv:2: about: "huyện Bắc" is a name, and an id is needed: area:north (huyện Bắc, until 2025-07-01)',
    );
    const [both] = await faultsOf({ about: 'BAC' });
    expect(both).toMatch(/"BAC" is a name, and an id is needed: area:twin \(xã Bắc\)/);
  });

  test('of what nobody knows, the message says how an id looks', async () => {
    const [line] = await faultsOf({ about: 'Nơi Khác' });
    expect(line).toMatch(/"Nơi Khác" is not an id of Area or Organization/);
  });
});

test.each([
  ['1.200', '"1.200" may be 1200 with a point for thousands, or 1.2'],
  ['12.345', '"12.345" may be 12345 with a point for thousands, or 12.345'],
  ['1,200', '"1,200" is not a number'],
])('the number %s is not guessed', async (value, message) => {
  await emptyDatabase(database);
  const folder = await writePackage({
    ...SMALL_CITY,
    observations: [
      observationRow('joint', { about: 'area:north|area:south', joint: 'true', stated: value, value }),
    ],
    evidence: [evidenceRow('joint', `${value} chi bộ ghép`)],
  });
  const { problems } = await importInto(database, folder);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
});
