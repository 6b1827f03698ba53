import { describe, expect, test } from 'vitest';
import { cellIdOf, cellOf, yearOf } from '../../src/model/cell.js';
import { parseEdtfDate } from '../../src/model/edtf-date.js';
import { importPackages } from '../../src/packages/import.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  type Rows,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();

/** The numbers that are kept, and what they are when the figures are counted. */
async function counts(): Promise<{ kept: string[]; counted: string[] }> {
  const rows = async (text: string): Promise<string[]> =>
    (await database.read<{ line: string }>(`${text} AS line ORDER BY line`)).map(({ line }) => line);
  const kept = await rows(
    "MATCH (node:CubeCell|Slice) RETURN labels(node)[0] + ': ' + node.id + ': ' + node.count",
  );
  const facet = (field: string, value: string): Promise<string[]> =>
    rows(
      `MATCH (figure:Observation) WITH ${value} AS value, count(*) AS count WHERE value IS NOT NULL
       RETURN 'Slice: ${field} ' + value + ': ' + count`,
    );
  const counted = [
    await rows(
      "MATCH (figure:Observation) WITH figure.cell AS cell, count(*) AS count RETURN 'CubeCell: ' + cell + ': ' + count",
    ),
    ...(await Promise.all(
      ['indicator', 'year', 'status', 'measure', 'qualifier', 'joint'].map((field) =>
        facet(field, `figure.${field}`),
      ),
    )),
    await rows(
      `MATCH (source:Source)<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(figure)
       WITH source, count(DISTINCT figure) AS count RETURN 'Slice: source ' + source.id + ': ' + count`,
    ),
    await rows(
      `MATCH (figure:Observation)-[:ABOUT]->(area:Area)
       WITH figure, area.level AS level ORDER BY level
       WITH figure, collect(DISTINCT level) AS levels
       WITH reduce(text = head(levels), level IN tail(levels) | text + '+' + level) AS levels, count(*) AS count
       RETURN 'Slice: level ' + levels + ': ' + count`,
    ),
  ];
  return { kept, counted: counted.flat().sort() };
}

async function expectRight(): Promise<void> {
  const { kept, counted } = await counts();
  expect([...kept].sort()).toEqual(counted);
}

describe('a cell', () => {
  const figure = {
    indicator: 'members_admitted',
    year: 2017,
    status: 'ACTUAL',
    measure: 'VALUE',
    qualifier: 'EXACT',
    joint: false,
    periodToMax: '2017-12-31',
  } as const;

  test('is called by what its figures are', () => {
    expect(cellIdOf(figure)).toBe('members_admitted | 2017 | ACTUAL | VALUE | EXACT | own');
    expect(cellIdOf({ ...figure, joint: true, year: null })).toContain('| some year |');
    expect(cellIdOf({ ...figure, year: null, periodToMax: null })).toContain('| undated |');
  });

  test('says what none of its figures has', () => {
    expect(cellOf(figure).unknown).toEqual([]);
    expect(cellOf({ ...figure, qualifier: 'RANGE', year: null, periodToMax: null }).unknown).toEqual([
      'periodToMax',
      'value',
    ]);
  });

  test.each([
    ['2017', 2017],
    ['2018?-07-05', 2018],
    ['2017-12/2018-01', null],
    ['201X', null],
    ['XXXX-05-30', null],
    ['../2017', null],
  ])('%s ends in the year %s', (edtf, year) => {
    expect(yearOf(parseEdtfDate(edtf))).toBe(year);
  });
});

describe('the numbers of figures that are kept', () => {
  const more: Rows = {
    observations: [
      observationRow('range', {
        stated: '1-3',
        qualifier: 'RANGE',
        value: '',
        lower: 1,
        upper: 3,
        period_from: '',
        period_to: '',
      }),
      observationRow('twice', { about: 'area:north', period_to: '2017', period_from: '2017' }),
      observationRow('both', { about: 'area:city|area:north', joint: 'true', status: 'TARGET' }),
    ],
    evidence: [
      evidenceRow('range', '1-3'),
      evidenceRow('twice', '1'),
      { ...evidenceRow('twice', 'một'), id: 'evidence:again' },
      evidenceRow('both', '1'),
    ],
  };

  const nothing: Rows = {
    breakdowns: [{ id: 'breakdown:women', dimension: 'GROUP', name: 'Women', name_vi: 'Nữ' }],
  };
  const without = ({ observations, evidence, ...rest }: Rows): Rows => {
    expect([observations, evidence]).not.toContain(undefined);
    return rest;
  };

  test('are right after each import: new figures, changed ones, ones that are gone, areas of another level', async () => {
    const city = { ...SMALL_CITY };
    const [joint, own] = [SMALL_CITY.observations?.[0] ?? {}, SMALL_CITY.observations?.[1] ?? {}];
    const states: [city: Rows, more: Rows][] = [
      [city, more],
      [{ ...city, observations: [joint, { ...own, status: 'PLANNED', period_to: '2019' }] }, more],
      [
        {
          ...city,
          areas:
            city.areas?.map((area) => (area.id === 'area:north' ? { ...area, level: 'COMMUNE' } : area)) ??
            [],
        },
        more,
      ],
      [
        city,
        { observations: more.observations?.slice(0, 1) ?? [], evidence: more.evidence?.slice(0, 1) ?? [] },
      ],
      [without(city), nothing],
    ];
    for (const [first, second] of states) {
      const { problems } = await importInto(
        database,
        await writePackage(first, 'city'),
        await writePackage(second, 'more'),
      );
      expect(problems).toEqual([]);
      await expectRight();
    }
    expect((await counts()).kept).toEqual([]);
  }, 120_000);

  test('are counted anew in a store that an earlier version made, by an import that changes nothing else', async () => {
    const folder = await writePackage(
      {
        ...SMALL_CITY,
        ...{
          observations: [...(SMALL_CITY.observations ?? []), ...(more.observations ?? [])],
          evidence: [...(SMALL_CITY.evidence ?? []), ...(more.evidence ?? [])],
        },
      },
      'city',
    );
    const more2 = await writePackage(nothing, 'more');
    await importInto(database, folder, more2);
    const before = await counts();
    await database.write(async (transaction) => {
      await transaction.run('MATCH (counted:CubeCell|Slice) DELETE counted');
      await transaction.run('MATCH (dataset:Dataset) REMOVE dataset.rules');
      await transaction.run('MATCH (figure:Observation) REMOVE figure.cell, figure.year, figure.periodSpan');
    });
    const { problems } = await importPackages(() => Promise.resolve(database), [folder, more2]);
    expect(problems).toEqual([]);
    await expectRight();
    expect(await counts()).toEqual(before);
    const [row] = await database.read<{ spans: string[]; years: number[] }>(
      'MATCH (figure:Observation) RETURN collect(DISTINCT figure.periodSpan) AS spans, collect(DISTINCT figure.year) AS years',
    );
    expect(row?.spans.sort()).toEqual(['LONGER', 'YEAR']);
    expect(row?.years.sort()).toEqual([2017, 2018]);
  }, 120_000);
});
