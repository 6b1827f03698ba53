import { beforeEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../src/packages/problem.js';
import { contentOf, emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';
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
beforeEach(() => emptyDatabase(database));

const { areas = [], part_of = [], indicators = [], sources = [] } = SMALL_CITY;
const CITY: Rows = { areas, part_of, sources };
const VOCABULARY: Rows = { indicators };
const flow = indicators[0] ?? {};

/** Imports packages one after the other, each of which must be without a problem. */
async function given(packages: Readonly<Record<string, Rows>>): Promise<void> {
  for (const [name, rows] of Object.entries(packages))
    expect((await importInto(database, await writePackage(rows, name))).problems).toEqual([]);
}

/** The problems of one package beside what is in the graph, without its folder. */
async function problemsOf(rows: Rows, name = 'new'): Promise<string[]> {
  const before = await contentOf(database);
  const folder = await writePackage(rows, name);
  const { problems } = await importInto(database, folder);
  if (problems.length > 0) expect(await contentOf(database)).toEqual(before);
  return problems.map((problem) =>
    problemLine(problem).replace(`${folder}/`, '').replaceAll(folder, 'FOLDER'),
  );
}

describe('an indicator of another package', () => {
  test('decides whether a figure is a flow or a stock', async () => {
    await given({ city: CITY, vocabulary: VOCABULARY });
    const stock = observationRow('a', { period_kind: 'STOCK', period_from: '' });
    expect(await problemsOf({ observations: [stock], evidence: [evidenceRow('a', '1')] })).toEqual([
      'observations.csv:2: period_kind: says STOCK, but joint_cells_ended is a FLOW in the graph',
    ]);
    expect(
      await problemsOf({ observations: [observationRow('a', {})], evidence: [evidenceRow('a', '1')] }),
    ).toEqual([]);
  });

  test('says what its values are counted in', async () => {
    await given({ city: CITY, vocabulary: VOCABULARY });
    const rows = {
      observations: [
        observationRow('share', { stated: '57%', value: 57 }),
        observationRow('less', { stated: 'giảm 5', value: -5 }),
      ],
      evidence: [evidenceRow('share', '57%'), evidenceRow('less', 'giảm 5')],
    };
    expect(await problemsOf(rows)).toEqual([
      expect.stringMatching(/^observations\.csv:2: measure: says VALUE, but "57%" is a percentage/),
      expect.stringMatching(/^observations\.csv:3: value: says -5, but joint_cells_ended counts cells/),
    ]);
  });

  test('cannot become a stock while another package states flows of it', async () => {
    const report = { observations: [observationRow('a', {})], evidence: [evidenceRow('a', '1')] };
    await given({ city: CITY, vocabulary: VOCABULARY, report });
    expect(await problemsOf({ indicators: [{ ...flow, kind: 'STOCK' }] }, 'vocabulary')).toEqual([
      'indicators.csv:2: kind: says STOCK, but "observation:a" of the package "report" in the graph states a FLOW of it',
    ]);
  });
});

describe('evidence of another package', () => {
  const figure = observationRow('a', { stated: '12', value: 12 });
  const report = { ...VOCABULARY, observations: [figure], evidence: [evidenceRow('a', '12 cells')] };
  const more = { ...evidenceRow('a', 'again 12'), id: 'evidence:more' };

  test('is evidence for a fact whose own package has none', async () => {
    await given({ city: CITY, report, more: { evidence: [more] } });
    expect(await problemsOf({ ...VOCABULARY, observations: [figure] }, 'report')).toEqual([]);
  });

  test('must hold the number as it is stated', async () => {
    await given({ city: CITY, report, more: { evidence: [more] } });
    const changed = { ...figure, stated: '13', value: 13 };
    expect(await problemsOf({ ...VOCABULARY, observations: [changed] }, 'report')).toEqual([
      'observations.csv:2: stated: "13" stands in no quote that supports this observation ("again 12")',
    ]);
  });

  test('cannot go while a fact of another package has no other', async () => {
    await given({ city: CITY, report, more: { evidence: [more] } });
    await given({ report: { ...VOCABULARY, observations: [figure] } });
    expect(await problemsOf({ sources: [{ id: 'source:x', title: 'X' }] }, 'more')).toEqual([
      expect.stringMatching(
        /^datapackage\.json: no longer supports "observation:a" of the package "report" in the graph, which has no other evidence; put/,
      ),
    ]);
    expect(await problemsOf({ evidence: [{ ...more, supports: 'area:city' }] }, 'more')).toEqual([
      expect.stringMatching(/^evidence\.csv:2: supports: no longer supports "observation:a"/),
    ]);
    expect(await problemsOf({ evidence: [{ ...more, quote: 'twelve' }] }, 'more')).toEqual([
      'evidence.csv:2: quote: "12", which "observation:a" of the package "report" in the graph states, ' +
        'would stand in no quote that supports it ("twelve")',
    ]);
    // Both together: the figure takes its evidence back.
    const { problems } = await importInto(
      database,
      await writePackage(report, 'report'),
      await writePackage({ sources: [{ id: 'source:x', title: 'X' }] }, 'more'),
    );
    expect(problems).toEqual([]);
  });

  test('may go while the fact has another', async () => {
    await given({ city: CITY, report, more: { evidence: [more] } });
    expect(await problemsOf({ sources: [{ id: 'source:x', title: 'X' }] }, 'more')).toEqual([]);
  });
});

describe('what packages say of others of their kind', () => {
  const source = (key: string, republishes = ''): Rows[string][number] => ({
    id: `source:${key}`,
    title: key,
    republishes,
  });

  test('does not lead back to itself over what is in the graph', async () => {
    await given({
      page: { sources: [source('page')] },
      copy: { sources: [source('copy', 'source:page')] },
      more: { sources: [source('more', 'source:copy')] },
    });
    expect(await problemsOf({ sources: [source('page', 'source:more')] }, 'page')).toEqual([
      'sources.csv:2: republishes: leads back to itself: source:page repeats source:more (FOLDER/sources.csv:2), ' +
        'source:more repeats source:copy (the package "more" in the graph), ' +
        'source:copy repeats source:page (the package "copy" in the graph); ' +
        'find out which was there first, and leave its republishes empty',
    ]);
    // Both together, the other way round.
    const { problems } = await importInto(
      database,
      await writePackage({ sources: [source('page', 'source:more')] }, 'page'),
      await writePackage({ sources: [source('copy')] }, 'copy'),
    );
    expect(problems).toEqual([]);
  });

  test('leads no unit back to one that is no more', async () => {
    await given({ city: CITY });
    const row = (from: string, to: string, date: string): Rows[string][number] => ({
      predecessor: `area:${from}`,
      successor: `area:${to}`,
      date,
      share: 'WHOLE',
    });
    await given({ one: { successions: [row('north', 'south', '2010-01-01')] } });
    expect(await problemsOf({ successions: [row('north', 'city', '2012-01-01')] })).toEqual([
      'successions.csv:2: successor: nothing of area:north is left for area:city on 2012-01-01 (FOLDER/successions.csv:2): ' +
        'the WHOLE of it went to area:south on 2010-01-01 (the package "one" in the graph); ' +
        'mend a day, or say PARTIAL where only a part went',
    ]);
    expect(await problemsOf({ successions: [row('south', 'north', '2020-01-01')] })).toEqual([
      expect.stringMatching(
        /^successions\.csv:2: successor: leads back to itself: .*, area:north was succeeded by area:south on 2010-01-01 \(the package "one" in the graph\); a unit of which/,
      ),
    ]);
  });
});

describe('what an area or an indicator of another package is', () => {
  const row = (area: string, parent: string): Rows[string][number] => ({
    area: `area:${area}`,
    parent: `area:${parent}`,
  });

  test('decides what it can hold, and what can group it', async () => {
    await given({ city: CITY });
    const region = { id: 'area:delta', name: 'Đồng bằng', level: 'REGION' };
    expect(
      await problemsOf({
        areas: [{ id: 'area:twin', name: 'huyện Đôi', level: 'DISTRICT' }, region],
        part_of: [row('twin', 'south'), row('city', 'delta')],
        groups: [{ region: 'area:city', area: 'area:south' }],
      }),
    ).toEqual([
      expect.stringMatching(/^groups\.csv:2: area: only a REGION groups areas, and area:city is a PROVINCE;/),
      expect.stringMatching(/^part_of\.csv:2: parent: area:twin is a DISTRICT, .* area:south is a DISTRICT;/),
      expect.stringMatching(/^part_of\.csv:3: parent: area:delta is a REGION, which stands beside the tree;/),
    ]);
    expect(
      await problemsOf({ areas: [region], groups: [{ region: 'area:delta', area: 'area:city' }] }),
    ).toEqual([]);
  });

  test('cannot become what rows of other packages do not fit', async () => {
    const flow = { ...indicators[0], id: 'some', subset_of: 'joint_cells_ended' };
    await given({
      city: { areas, sources },
      vocabulary: VOCABULARY,
      tree: { part_of },
      more: { indicators: [flow] },
    });
    const [city = {}, ...districts] = areas;
    expect(
      await problemsOf({ areas: [{ ...city, level: 'DISTRICT' }, ...districts], sources }, 'city'),
    ).toEqual([
      expect.stringMatching(
        /^areas\.csv:2: level: area:\w+ is a DISTRICT, which is part of NATION or PROVINCE, and area:city is a DISTRICT; .* \(the package "tree" in the graph\)$/,
      ),
    ]);
    expect(
      await problemsOf({ areas: [{ ...city, level: 'NATION' }, ...districts], sources }, 'city'),
    ).toEqual([]);
    expect(
      await problemsOf(
        { indicators: [{ ...flow, id: 'joint_cells_ended', subset_of: '', kind: 'STOCK' }] },
        'vocabulary',
      ),
    ).toEqual([
      'indicators.csv:2: kind: some is a FLOW, and no part of joint_cells_ended, which is a STOCK; ' +
        'mend subset_of, or a kind (the package "more" in the graph)',
    ]);
    expect(
      await problemsOf({ indicators: [{ ...flow, id: 'ending', subset_of: '', ends: 'some' }] }),
    ).toEqual([
      'indicators.csv:2: ends: what is ended is a STOCK, and some is a FLOW; name for ending what becomes less',
    ]);
  });
});

describe('parents that another package states', () => {
  const village = { id: 'area:village', name: 'xã Nhỏ', level: 'COMMUNE' };
  const coast = { id: 'area:coast', name: 'tỉnh Biển', level: 'PROVINCE' };
  const edge = (area: string, parent: string, from = '', to = ''): Rows[string][number] => ({
    area: `area:${area}`,
    parent: `area:${parent}`,
    valid_from: from,
    valid_to: to,
  });

  test('count when a unit would have two at a time', async () => {
    await given({ city: CITY });
    expect(await problemsOf({ areas: [coast], part_of: [edge('south', 'coast', '2015-01-01')] })).toEqual([
      'part_of.csv:2: parent: area:south already has the parent area:city at that time (the package "city" in the graph)',
    ]);
    // Before the other parent there is room.
    expect(await problemsOf({ areas: [coast], part_of: [edge('south', 'coast', '', '2009-01-07')] })).toEqual(
      [],
    );
  });

  test('count when a unit would be within itself, however far above', async () => {
    const line = (organization: string, parent: string, from = '', to = ''): Rows[string][number] => ({
      organization: `organization:${organization}`,
      parent: `organization:${parent}`,
      valid_from: from,
      valid_to: to,
    });
    const chain = ['a', 'b', 'c', 'd', 'e'].map((key) => ({
      id: `organization:${key}`,
      name: key,
      kind: 'COMMITTEE',
    }));
    await given({
      units: { organizations: chain },
      low: { subordinate_to: [line('a', 'b'), line('b', 'c')] },
      high: { subordinate_to: [line('c', 'd', '', '2020-01-01'), line('d', 'e')] },
    });
    expect(await problemsOf({ subordinate_to: [line('e', 'a', '2010-01-01')] })).toEqual([
      'subordinate_to.csv:2: parent: organization:e would be within itself; look at the rows of its parents, ' +
        'also in the package "low" in the graph and the package "high" in the graph',
    ]);
    expect(await problemsOf({ subordinate_to: [line('e', 'a', '2020-01-01')] })).toEqual([]);
  });

  test('do not count when their package comes along without them', async () => {
    await given({ city: CITY });
    const { problems } = await importInto(
      database,
      await writePackage({ ...CITY, part_of: part_of.slice(0, 1) }, 'city'),
      await writePackage({ areas: [coast], part_of: [edge('south', 'coast', '2015-01-01')] }, 'new'),
    );
    expect(problems).toEqual([]);
  });

  test('are looked up a level at a time, whatever the number of rows', async () => {
    await given({ city: CITY });
    const villages = Array.from({ length: 300 }, (_, index) => ({ ...village, id: `area:village-${index}` }));
    const rows = villages.map((_, index) => edge(`village-${index}`, 'south'));
    let reads = 0;
    const counting = Object.create(database, {
      read: {
        value: async (...args: Parameters<typeof database.read>) => {
          reads += args[0].includes('edge:PART_OF]->(parent)') ? 1 : 0;
          return database.read(...args);
        },
      },
    }) as typeof database;
    const folder = await writePackage({ areas: villages, part_of: rows });
    expect((await importInto(counting, folder)).problems).toEqual([]);
    expect(reads).toBeLessThan(6);
  });
});
