import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { problemLine } from '../../src/packages/problem.js';
import { readPackage } from '../../src/packages/read.js';
import { useApi } from '../support/api.js';
import { emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';

const AREAS = 'id,name,name_short,level,unit_type,gso_code,parent_id,valid_from,valid_to,name_alt,flag';
const SUCCESSIONS = 'predecessor_id,successor_id,date,kind,basis,match';
const GAZETTEER = join(packageRoot, '..', 'shared', 'gazetteer');

const database = useEmptyDatabase();
const api = useApi(database);
let folder: string;

/** A province that absorbed another, one that became a city, a district that became a commune, and communes of all kinds. */
const SMALL = {
  areas: [
    'vn-90,Tỉnh Bắc,Bắc,PROVINCE,tỉnh,90,,,2025-06-30,,',
    'vn-91,Tỉnh Nam,Nam,PROVINCE,tỉnh,91,,,2025-06-30,,',
    'vn-90-2025,Tỉnh Bắc,Bắc,PROVINCE,tỉnh,90,,2025-07-01,2026-04-29,,',
    'vn-90-2026,Thành phố Bắc,Bắc,PROVINCE,thành phố trực thuộc trung ương,90,,2026-04-30,,,',
    'vn-90-900-to-20090106,Huyện Đông,Đông,DISTRICT,huyện,900,vn-90,,2009-01-06,,',
    'vn-90-900,Quận Đông,Đông,DISTRICT,quận,900,vn-90,2009-01-07,2025-06-30,,',
    'vn-90-901,Huyện Đảo,Đảo,DISTRICT,huyện,901,vn-90,2022-05-01,2025-06-30,,',
    'vn-90-90901-2025,Đặc khu Đảo,Đảo,COMMUNE,đặc khu,90901,vn-90-2025,2025-07-01,,,',
    'vn-90-900-90001,Xã Hoà Bình,Hoà Bình,COMMUNE,xã,90001,vn-90-900,,2025-06-30,Xã Hòa Bình,',
    'vn-90-90001-2025,Xã Hòa Bình,Hòa Bình,COMMUNE,xã,90001,vn-90-2025,2025-07-01,2026-04-29,,',
    'vn-90-90001-2026,Phường Hòa Bình,Hòa Bình,COMMUNE,phường,90001,vn-90-2026,2026-04-30,,,',
    'vn-90-900-90002,Xã Một,Một,COMMUNE,xã,90002,vn-90-900,,2025-06-30,,STALE_IN_SOURCE',
    'vn-90-900-90003,Xã Hai,Hai,COMMUNE,xã,90003,vn-90-900,,2025-06-30,,',
    'vn-90-90002-2025,Xã Một,Một,COMMUNE,xã,90002,vn-90-2025,2025-07-01,,,',
    'vn-90-900-90004-to-20190630,Xã Bốn,Bốn,COMMUNE,xã,90004,vn-90-900,,2019-06-30,,',
    'vn-90-900-90004,Phường Bốn,Bốn,COMMUNE,phường,90004,vn-90-900,2019-07-01,2025-06-30,,',
    'vn-90-900-90005-to-20190630,Xã Năm,Năm,COMMUNE,xã,90005,vn-90-900,,2019-06-30,,',
    'vn-90-90003-2025,Xã Ba,Ba,COMMUNE,xã,90003,vn-90-2025,2025-07-01,,,',
  ],
  successions: [
    'vn-90,vn-90-2025,2025-07-01,MERGED,TEXT_WHOLE,NAME',
    'vn-91,vn-90-2025,2025-07-01,MERGED,TEXT_WHOLE,NAME',
    'vn-90-900-90004-to-20190630,vn-90-900-90004,2019-07-01,MERGED,TEXT_WHOLE,NAME',
    'vn-90-900-90005-to-20190630,vn-90-900-90004,2019-07-01,MERGED,TEXT_WHOLE,NAME',
    'vn-90-2025,vn-90-2026,2026-04-30,RENAMED,TEXT_WHOLE,SAME_CODE',
    'vn-90-901,vn-90-90901-2025,2025-07-01,RENAMED,TEXT_WHOLE,DISTRICT',
    'vn-90-900-90001,vn-90-90001-2025,2025-07-01,UNCHANGED,TEXT_KEPT,SAME_CODE',
    'vn-90-90001-2025,vn-90-90001-2026,2026-04-30,RENAMED,LIST_DIFF,SAME_CODE',
    'vn-90-900-90002,vn-90-90002-2025,2025-07-01,MERGED,TEXT_WHOLE,NAME',
    'vn-90-900-90003,vn-90-90002-2025,2025-07-01,PARTIAL,TEXT_PART,NAME',
    'vn-90-900-90003,vn-90-90003-2025,2025-07-01,PARTIAL,IMPLIED_PARTIAL,NAME',
  ],
};

async function write(areas: readonly string[], successions: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'areas.csv'), [AREAS, ...areas, ''].join('\n'));
  await writeFile(join(folder, 'successions.csv'), [SUCCESSIONS, ...successions, ''].join('\n'));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outcome-graph-gazetteer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface AreaAnswer {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly formerNames: readonly { name: string; until: string | null }[];
  readonly identifiers: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string | null;
  readonly then: { id: string } | null;
  readonly now: { id: string } | null;
  readonly successors: readonly {
    share: string;
    date: string;
    basis: string | null;
    inferred: boolean;
    area: { id: string };
  }[];
}

async function areaOf(id: string): Promise<AreaAnswer | null> {
  const { data } = await api.ask<{ area: AreaAnswer | null }>(
    `query ($id: ID!) { area(id: $id) {
      id name kind formerNames { name until } identifiers validFrom validTo note
      then: parent(asOf: "2018-01-01") { id } now: parent(asOf: "2026-06-01") { id }
      successors { share date basis inferred area { id } }
    } }`,
    { id },
  );
  return data.area;
}

describe('a gazetteer', () => {
  beforeEach(async () => {
    await emptyDatabase(database);
    await write(SMALL.areas, SMALL.successions);
    expect((await importInto(database, folder)).problems).toEqual([]);
  });

  test('a province that absorbed another is a new unit, one that became a city is not', async () => {
    expect(await areaOf('area:vn-90')).toMatchObject({
      name: 'tỉnh Bắc',
      validTo: '2025-07-01',
      then: { id: 'area:vn' },
      now: null,
      successors: [{ share: 'WHOLE', date: '2025-07-01', inferred: false, area: { id: 'area:vn-90-2025' } }],
    });
    expect(await areaOf('area:vn-90-2025')).toMatchObject({
      name: 'thành phố Bắc',
      kind: 'thành phố trực thuộc trung ương',
      formerNames: [{ name: 'tỉnh Bắc', until: '2026-04-30' }],
      identifiers: ['gso:90', 'gazetteer:vn-90-2025', 'gazetteer:vn-90-2026'],
      validFrom: '2025-07-01',
      validTo: null,
      successors: [],
    });
    expect(await areaOf('area:vn-90-2026')).toBeNull();
  });

  test('a district that got another type is one unit; one that became a commune is succeeded by it', async () => {
    expect(await areaOf('area:vn-90-900')).toMatchObject({
      name: 'quận Đông',
      formerNames: [{ name: 'huyện Đông', until: '2009-01-07' }],
      validFrom: null,
      validTo: '2025-07-01',
      successors: [],
    });
    const island = await areaOf('area:vn-90-901');
    expect(island?.note).toMatch(/may be older/);
    expect(island?.successors).toMatchObject([{ share: 'WHOLE', area: { id: 'area:vn-90-90901-2025' } }]);
  });

  test('an earlier row of an id that took over another unit is a unit of its own', async () => {
    expect(await areaOf('area:vn-90-900-90004')).toMatchObject({ name: 'phường Bốn', formerNames: [] });
    expect(await areaOf('area:vn-90-900-90004-to-20190630')).toMatchObject({
      name: 'xã Bốn',
      validTo: '2019-07-01',
      successors: [{ share: 'WHOLE', area: { id: 'area:vn-90-900-90004' } }],
    });
  });

  test('a commune that only got a new parent and a new type is one unit with both parents', async () => {
    expect(await areaOf('area:vn-90-900-90001')).toMatchObject({
      name: 'phường Hòa Bình',
      // Hoà is another spelling of Hòa, no other name.
      formerNames: [{ name: 'xã Hòa Bình', until: '2026-04-30' }],
      then: { id: 'area:vn-90-900' },
      now: { id: 'area:vn-90-2025' },
      validTo: null,
      successors: [],
    });
    const { data } = await api.ask<{ areas: { nodes: { id: string }[] } }>(
      '{ areas(identifier: "gazetteer:vn-90-90001-2026") { nodes { id } } }',
    );
    expect(data.areas.nodes).toEqual([{ id: 'area:vn-90-900-90001' }]);
  });

  test('shares are stated or marked as inferred, with what they rest on', async () => {
    expect((await areaOf('area:vn-90-900-90003'))?.successors).toEqual([
      {
        share: 'PARTIAL',
        date: '2025-07-01',
        basis: 'TEXT_PART',
        inferred: false,
        area: { id: 'area:vn-90-90002-2025' },
      },
      {
        share: 'PARTIAL',
        date: '2025-07-01',
        basis: 'IMPLIED_PARTIAL',
        inferred: true,
        area: { id: 'area:vn-90-90003-2025' },
      },
    ]);
    expect((await areaOf('area:vn-90-900-90002'))?.note).toMatch(/Stale/);
  });

  test('imported again it changes nothing', async () => {
    const { written } = await importInto(database, folder);
    expect(written).toEqual({
      nodesCreated: 0,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
    });
  });
});

describe('a gazetteer with faults', () => {
  test('with a misspelt column is still known for what it is', async () => {
    await write(SMALL.areas, SMALL.successions);
    const file = join(folder, 'areas.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('valid_from', 'valid_form'));
    const { problems } = await importInto(database, folder);
    expect(problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''))).toEqual([
      'areas.csv:1: valid_form: "valid_form" is not a column of areas.csv of the gazetteer; did you mean "valid_from"?',
    ]);
  });

  test('names each of them at once, by file and line, and writes nothing', async () => {
    await emptyDatabase(database);
    await write(
      [
        ...SMALL.areas,
        'vn-90,Tỉnh Đôi,Đôi,PROVINCE,tỉnh,90,,,,,',
        'vn-92,,Không,PROVINCE,tỉnh,92,,,,,',
        'vn-93,Tỉnh Cao,Cao,REALM,tỉnh,93,,,,,',
        'vn-94,Tỉnh Ngày,Ngày,PROVINCE,tỉnh,94,,2018-02-29,,,',
        'vn-95,Tỉnh Ngược,Ngược,PROVINCE,tỉnh,95,,2018-02-01,2018-01-01,,',
        'vn-96-960,Huyện Mồ Côi,Mồ Côi,DISTRICT,huyện,960,vn-96,,,,',
        'VN 97,Tỉnh Hoa,Hoa,PROVINCE,tỉnh,97,,,,,',
        'vn-98,Tỉnh Ngắn,Ngắn',
      ],
      [
        ...SMALL.successions,
        'vn-90,vn-99,2025-07-01,MERGED,,',
        'vn-90,vn-91,2025-13-01,MERGED,,',
        'vn-90,vn-91,2025-07-01,SWALLOWED,,',
      ],
    );
    const { problems, written } = await importInto(database, folder);
    expect(written).toBeNull();
    const lines = problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''));
    expect(lines).toEqual([
      'areas.csv:20: id: "vn-90" is already the id of line 2',
      'areas.csv:21: name: is empty, and every unit has a name',
      'areas.csv:22: level: "REALM" is not one of PROVINCE, DISTRICT, COMMUNE',
      'areas.csv:23: valid_from: "2018-02-29" is not a day of the calendar written YYYY-MM-DD',
      'areas.csv:24: valid_to: 2018-01-01 is before valid_from 2018-02-01; valid_to is the last day, itself included',
      'areas.csv:25: parent_id: there is no "vn-96" in this file',
      'areas.csv:26: id: "VN 97" is not an id such as vn-92-924',
      'areas.csv:27: has 3 cells, but the header has 11 columns',
      'successions.csv:13: successor_id: there is no "vn-99" in areas.csv',
      'successions.csv:14: date: "2025-13-01" is not a day of the calendar written YYYY-MM-DD',
      'successions.csv:15: kind: "SWALLOWED" is not one of MERGED, RENAMED, UNCHANGED, PARTIAL, SPLIT',
    ]);
    expect(await database.read('MATCH (node:Area) RETURN count(node) AS count')).toEqual([{ count: 0 }]);
  });
});

describe('what cannot be in a gazetteer', () => {
  const linesOf = async (areas: readonly string[], successions: readonly string[]): Promise<string[]> => {
    await write([...SMALL.areas, ...areas], [...SMALL.successions, ...successions]);
    const { problems } = await checkPackages([folder], () => NOTHING_OUTSIDE);
    return problems.map((problem) => problemLine(problem).replaceAll(`${folder}/`, ''));
  };

  test('is told at its own cell: what names and codes are made of, and parents that are not there', async () => {
    expect(
      await linesOf(
        [
          'vn-92,Tỉnh Tây,Tây,PROVINCE,tỉnh,9 2,,,,Tỉnh\u00adTây,',
          'vn-92-920,Huyện Một|Hai,Hai,DISTRICT,huyện,920,vn-92,,,,',
          'vn-92-921,Huyện Lạc,Lạc,DISTRICT,huyện,921,,,,,',
          'vn-92-92001,Xã Lạc,Lạc,COMMUNE,xã,92001,,,,,',
        ],
        [],
      ),
    ).toEqual([
      'areas.csv:20: name_alt: contains the invisible character U+00AD; remove it',
      'areas.csv:20: gso_code: "9 2" has a space in it; write the code alone',
      'areas.csv:21: name: "Huyện Một|Hai" has a | in it, which parts names; write one name',
      'areas.csv:22: parent_id: is empty, and a DISTRICT is part of a unit above it; name that one',
      'areas.csv:23: parent_id: is empty, and a COMMUNE is part of a unit above it; name that one',
    ]);
  });

  test('is told of successions: of one pair twice, of a unit by itself, and on a day on which there is one of both at most', async () => {
    expect(
      await linesOf(
        [],
        [
          'vn-91,vn-90-2025,2025-07-01,PARTIAL,,',
          'vn-91,vn-91,2025-07-01,UNCHANGED,,',
          'vn-90-900-90005-to-20190630,vn-90-90003-2025,2025-07-01,UNCHANGED,,',
          'vn-90-901,vn-90-90003-2025,2022-05-01,PARTIAL,,',
          'vn-90-2025,vn-91,2026-04-30,PARTIAL,,',
        ],
      ),
    ).toEqual([
      'successions.csv:13: successor_id: what became of "vn-91" in "vn-90-2025" on 2025-07-01 is told in line 3 already; keep the row that is right',
      'successions.csv:14: successor_id: "vn-91" does not succeed itself; name the other unit, or take the row out',
      'successions.csv:15: date: "vn-90-900-90005-to-20190630" (line 18 of areas.csv) was no more from 2019-07-01, before 2025-07-01; mend the day here or there',
      'successions.csv:16: date: "vn-90-901" (line 8 of areas.csv) was not there before 2022-05-01, but from 2022-05-01; mend the day here or there',
      'successions.csv:16: date: "vn-90-90003-2025" (line 19 of areas.csv) was not there on 2022-05-01, but from 2025-07-01; mend the day here or there',
      'successions.csv:17: date: "vn-91" (line 3 of areas.csv) was no more from 2025-07-01, not after 2026-04-30; mend the day here or there',
    ]);
  });

  test('is told in the columns of its own files where a rule between rows finds it', async () => {
    expect(
      await linesOf(
        ['vn-92,Tỉnh Tây,Tây,PROVINCE,tỉnh,92,vn-90-900,,,,'],
        ['vn-91,vn-90-90001-2025,2025-07-01,PARTIAL,,'],
      ),
    ).toEqual([
      expect.stringMatching(
        /^areas\.csv:20: parent_id: area:vn-92 is a PROVINCE, .* area:vn-90-900 is a DISTRICT;/,
      ),
      expect.stringMatching(/^successions\.csv:13: successor_id: nothing of area:vn-91 is left for /),
    ]);
  });
});

describe.skipIf(!existsSync(GAZETTEER))('the gazetteer of Vietnam', () => {
  beforeAll(async () => {
    await emptyDatabase(database);
    expect((await importInto(database, GAZETTEER)).problems).toEqual([]);
  }, 120_000);

  test.each([
    ['2025-06-30', { PROVINCE: 63, DISTRICT: 696, COMMUNE: 10_047 }],
    ['2025-07-01', { PROVINCE: 34, COMMUNE: 3_321 }],
    ['2026-04-30', { PROVINCE: 34, COMMUNE: 3_321 }],
  ])('has on %s the units that its guide counts', async (day, expected) => {
    const rows = await database.read<{ level: string; count: number }>(
      `MATCH (area:Area) WHERE area.level <> 'NATION'
         AND (area.validFrom IS NULL OR area.validFrom <= $day) AND (area.validTo IS NULL OR $day < area.validTo)
       RETURN area.level AS level, count(area) AS count`,
      { day },
    );
    expect(Object.fromEntries(rows.map(({ level, count }) => [level, count]))).toEqual(expected);
    // And each of them but the provinces is in a unit of the level above at that day.
    const [row] = await database.read<{ count: number }>(
      `MATCH (area:Area)-[edge:PART_OF]->(parent)
       WHERE (edge.validFrom IS NULL OR edge.validFrom <= $day) AND (edge.validTo IS NULL OR $day < edge.validTo)
       RETURN count(DISTINCT area) AS count`,
      { day },
    );
    expect(row?.count).toBe(Object.values(expected).reduce((sum, count) => sum + count, 0));
  });

  test('every row is a unit, and every succession is between two units or within one', async () => {
    const raw = await readPackage(GAZETTEER, []);
    const areas = raw?.tables.find(({ table }) => table.name === 'areas')?.rows ?? [];
    const rows = areas.flatMap(({ values }) => values.identifiers as readonly string[]);
    expect(rows.filter((identifier) => identifier.startsWith('gazetteer:'))).toHaveLength(14_246);
    const [graph] = await database.read<{ areas: number; successions: number }>(
      `MATCH (area:Area) WITH count(area) AS areas
       MATCH (:Area)-[edge:SUCCEEDED_BY]->(:Area) RETURN areas, count(edge) AS successions`,
    );
    // Each succession within a unit joins one row more to it; the nation is a unit without a row.
    const joined = 14_246 - (areas.length - 1);
    expect(graph).toEqual({ areas: areas.length, successions: 10_719 - joined });
    expect(joined).toBeGreaterThan(200);
  });

  test('each old commune tells what became of it, but for the thirteen that the gazetteer cannot', async () => {
    const [row] = await database.read<{ ended: number; told: number }>(
      `MATCH (area:Area {level: 'COMMUNE'}) WHERE area.validTo = '2025-07-01'
       RETURN count(area) AS ended, count(CASE WHEN EXISTS { (area)-[:SUCCEEDED_BY]->() } THEN 1 END) AS told`,
    );
    expect((row?.ended ?? 0) - (row?.told ?? 0)).toBe(13);
    const { data } = await api.ask<{ area: AreaAnswer }>(
      '{ area(id: "area:vn-92-924-31232") { name successors { share area { id name } } } }',
    );
    expect(data.area.successors).toMatchObject([{ area: { id: 'area:vn-92-31232-2025' } }]);
  });

  test('Cần Thơ of 2018 and of 2026 are two areas', async () => {
    const { data } = await api.ask<{ then: { name: string }; now: { name: string } }>(
      `{ then: area(id: "area:vn-92") { name validTo children(asOf: "2018-07-05") { totalCount } }
         now: area(id: "area:vn-92-2025") { name validFrom predecessors { area { id } } children(asOf: "2026-01-01") { totalCount } } }`,
    );
    expect(data).toMatchObject({
      then: { name: 'thành phố Cần Thơ', validTo: '2025-07-01', children: { totalCount: 9 } },
      now: {
        name: 'thành phố Cần Thơ',
        validFrom: '2025-07-01',
        predecessors: [
          { area: { id: 'area:vn-92' } },
          { area: { id: 'area:vn-93' } },
          { area: { id: 'area:vn-94' } },
        ],
        children: { totalCount: 103 },
      },
    });
  });
});
