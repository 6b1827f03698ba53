import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Database } from '../../src/neo4j/database.js';
import { changesOf, written } from '../../src/packages/changes.js';
import { importPackages } from '../../src/packages/import.js';
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

const NOTHING = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
const withoutLast = <T>(rows: readonly T[] | undefined): T[] => (rows ?? []).slice(0, -1);
const observations = SMALL_CITY.observations ?? [];
const evidence = SMALL_CITY.evidence ?? [];

describe('an import', () => {
  test('is idempotent by content', async () => {
    const folder = await writePackage(SMALL_CITY);
    expect((await importInto(database, folder)).rows.create).toBe(11);
    const before = await contentOf(database);
    expect((await importInto(database, folder)).written).toEqual(NOTHING);
    expect(await contentOf(database)).toEqual(before);
    // The same rows in another folder and another order are the same package.
    const reordered = await writePackage({ ...SMALL_CITY, areas: [...(SMALL_CITY.areas ?? [])].reverse() });
    expect((await importInto(database, reordered)).written).toEqual(NOTHING);
  });

  test('changes what changed, and only that', async () => {
    await importInto(database, await writePackage(SMALL_CITY));
    const changed = {
      ...SMALL_CITY,
      observations: [observations[0] ?? {}, { ...observations[1], about: 'area:north', note: 'moved' }],
    };
    const { rows, written } = await importInto(database, await writePackage(changed));
    expect(rows).toEqual({ create: 0, update: 1, remove: 0 });
    expect(written).toMatchObject({ nodesCreated: 0, nodesDeleted: 0 });
    const about = await database.read(
      'MATCH (o:Observation {id: "observation:own"})-[:ABOUT]->(a) RETURN a.id AS id, o.note AS note',
    );
    expect(about).toEqual([{ id: 'area:north', note: 'moved' }]);
    // What other rows say of the changed one is still there.
    const [supported] = await database.read<{ count: number }>(
      'MATCH (:Observation {id: "observation:own"})-[edge:SUPPORTED_BY]->() RETURN count(edge) AS count',
    );
    expect(supported?.count).toBe(1);
  });

  test('says row by row what it would do, before it does it', async () => {
    await importInto(database, await writePackage(SMALL_CITY));
    const changed = {
      ...SMALL_CITY,
      areas: [...(SMALL_CITY.areas ?? []), { id: 'area:west', name: 'huyện Tây', level: 'DISTRICT' }],
      part_of: [...(SMALL_CITY.part_of ?? []), { area: 'area:west', parent: 'area:city' }],
      observations: [{ ...observations[0], value: 7, stated: '7', note: 'moved' }],
      evidence: [{ ...evidence[0], quote: '7 cells' }],
    };
    const folder = await writePackage(changed);
    const before = await contentOf(database);
    const { plans } = await importPackages(() => Promise.resolve(database), [folder], { dryRun: true });
    const lines: string[] = [];
    for (const plan of plans) {
      for await (const { kind, table, id, properties } of changesOf(database, plan)) {
        const what = properties.map((one) => `${one.name} ${written(one.before)} > ${written(one.after)}`);
        lines.push([kind, table, id, ...what].join(' '));
      }
    }
    expect(lines).toMatchInlineSnapshot(`
      [
        "NEW areas area:west",
        "NEW part_of area:west, area:city",
        "CHANGED observations observation:joint lower 11 > 7 note nothing > "moved" stated "11" > "7" upper 11 > 7 value 11 > 7",
        "REMOVED observations observation:own",
        "CHANGED evidence evidence:joint quote "11 chi bộ ghép" > "7 cells"",
        "REMOVED evidence evidence:own",
      ]
    `);
    expect(await contentOf(database)).toEqual(before);
  });

  test('takes a removed row out of the graph, and leaves the graph of a package that never had it', async () => {
    const smaller = {
      ...SMALL_CITY,
      observations: withoutLast(observations),
      evidence: withoutLast(evidence),
      part_of: withoutLast(SMALL_CITY.part_of),
    };
    await importInto(database, await writePackage(smaller));
    const expected = await contentOf(database);
    await emptyDatabase(database);
    await importInto(database, await writePackage(SMALL_CITY));
    const { rows } = await importInto(database, await writePackage(smaller));
    expect(rows).toEqual({ create: 0, update: 0, remove: 3 });
    const withoutRevision = (lines: string[]): string[] =>
      lines.filter((line) => !line.startsWith('[["Dataset"]'));
    expect(withoutRevision(await contentOf(database))).toEqual(withoutRevision(expected));
  });

  test('of a package of which no row is left takes it off the list, and a second time changes nothing', async () => {
    const listed = async (): Promise<unknown[]> =>
      (await database.read<{ name: string }>('MATCH (p:Package) RETURN p.name AS name')).map(
        ({ name }) => name,
      );
    const sector = { id: 'breakdown:sector-x', dimension: 'SECTOR', name: 'X', name_vi: 'X' };
    const folder = await writePackage({ breakdowns: [sector] }, 'words');
    await importInto(database, await writePackage(SMALL_CITY, 'city'), folder);
    expect(await listed()).toEqual(['city', 'words']);
    await writeFile(join(folder, 'breakdowns.csv'), 'id,dimension,name,name_vi\n');
    expect((await importInto(database, folder)).rows).toEqual({ create: 0, update: 0, remove: 1 });
    expect(await listed()).toEqual(['city']);
    const before = await contentOf(database);
    const { problems, written } = await importInto(database, folder);
    expect({ problems, written }).toEqual({ problems: [], written: NOTHING });
    expect(await contentOf(database)).toEqual(before);
  });

  test('refuses to remove what another package refers to', async () => {
    await importInto(database, await writePackage(SMALL_CITY));
    const other = {
      observations: [observationRow('other', { about: 'area:north' })],
      sources: [{ id: 'source:other', title: 'Another page' }],
      evidence: [{ ...evidenceRow('other', '1'), source: 'source:other' }],
    };
    expect((await importInto(database, await writePackage(other, 'other'))).problems).toEqual([]);
    const before = await contentOf(database);
    const withoutNorth = {
      ...SMALL_CITY,
      areas: (SMALL_CITY.areas ?? []).filter(({ id }) => id !== 'area:north'),
      part_of: (SMALL_CITY.part_of ?? []).slice(1),
      observations: observations.slice(1),
      evidence: evidence.slice(1),
    };
    const folder = await writePackage(withoutNorth);
    const dry = await importPackages(() => Promise.resolve(database), [folder], { dryRun: true });
    const { problems } = await importInto(database, folder);
    expect(problems).toEqual(dry.problems);
    expect(problems.map(problemLine)).toEqual([
      `${folder}/areas.csv: no longer has "area:north", but "observation:other" of the package "other" in the graph ` +
        'still refers to it; put the row back, take the reference out of the other package first, or import both together',
    ]);
    expect(await contentOf(database)).toEqual(before);
  });

  test('refuses an id that another package of the graph holds, and lets a row move between packages that come together', async () => {
    const first = await writePackage(SMALL_CITY, 'first');
    await importInto(database, first);
    const areas = { areas: SMALL_CITY.areas ?? [] };
    const { problems } = await importInto(database, await writePackage(areas, 'second'));
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(/areas\.csv:2: id: "area:city" already stands in the package "first"/),
      expect.stringMatching(/areas\.csv:3: id: "area:north"/),
      expect.stringMatching(/areas\.csv:4: id: "area:south"/),
    ]);
    const rest = Object.fromEntries(Object.entries(SMALL_CITY).filter(([table]) => table !== 'areas'));
    const { rows, problems: none } = await importInto(
      database,
      await writePackage(rest, 'first'),
      await writePackage(areas, 'second'),
    );
    expect(none).toEqual([]);
    expect(rows).toEqual({ create: 0, update: 3, remove: 0 });
    const [kept] = await database.read<{ edges: number }>(
      'MATCH (:Area {id: "area:north"})-[edge:PART_OF]->() RETURN count(edge) AS edges',
    );
    expect(kept?.edges).toBe(1);
  });

  test('refuses an edge that another package states too, or that two packages state at once', async () => {
    await importInto(database, await writePackage(SMALL_CITY, 'first'));
    const again = { part_of: (SMALL_CITY.part_of ?? []).slice(0, 1) };
    const stated = await importInto(database, await writePackage(again, 'second'));
    expect(stated.problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /part_of\.csv:2: area:north in area:city from an unknown day already stands in the package "first" of the graph$/,
      ),
    ]);
    const together = await importInto(
      database,
      await writePackage(SMALL_CITY, 'first'),
      await writePackage(again, 'second'),
    );
    expect(together.problems.map(problemLine)).toEqual([
      expect.stringMatching(/part_of\.csv:2: says the same as .*part_of\.csv:2$/),
      expect.stringMatching(/part_of\.csv:2: parent: area:north already has the parent area:city/),
    ]);
  });

  test('refuses to remove a breakdown that a figure of another package is limited to', async () => {
    const sector = { id: 'breakdown:sector-x', dimension: 'SECTOR', name: 'X', name_vi: 'X' };
    const other = { ...sector, id: 'breakdown:sector-y' };
    await importInto(database, await writePackage({ breakdowns: [sector, other] }, 'words'));
    const limited = observations.map((row) => ({ ...row, breakdowns: sector.id }));
    await importInto(database, await writePackage({ ...SMALL_CITY, observations: limited }));
    const { problems } = await importInto(database, await writePackage({ breakdowns: [other] }, 'words'));
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /breakdowns\.csv: no longer has "breakdown:sector-x", but "observation:\w+" of the package "test" and "obs.* in the graph still refer to it;/,
      ),
    ]);
  });

  test('refuses to remove units that edges of another package hold, and names them', async () => {
    await importInto(database, await writePackage({ areas: SMALL_CITY.areas ?? [] }, 'areas'));
    const edges = await writePackage({ part_of: SMALL_CITY.part_of ?? [] }, 'edges');
    expect((await importInto(database, edges)).problems).toEqual([]);
    const onlyCity = { areas: (SMALL_CITY.areas ?? []).slice(0, 1) };
    const { problems } = await importInto(database, await writePackage(onlyCity, 'areas'));
    expect(problems.map(({ message }) => message.replace(/;.*/, ''))).toEqual([
      'no longer has "area:north", but area:north in area:city from an unknown day of the package "edges" in the graph still refers to it',
      'no longer has "area:south", but area:south in area:city from 2009-01-07 of the package "edges" in the graph still refers to it',
    ]);
  });

  test('with --dry-run says what would change and writes nothing', async () => {
    const before = await contentOf(database);
    const { rows, written } = await importPackages(
      () => Promise.resolve(database),
      [await writePackage(SMALL_CITY)],
      { dryRun: true },
    );
    expect(rows.create).toBe(11);
    expect(written).toBeNull();
    expect(await contentOf(database)).toEqual(before);
  });

  test('of more rows than one transaction holds goes in batches, and comes to the same graph', async () => {
    const folder = await writePackage(SMALL_CITY);
    await importInto(database, folder);
    const atOnce = await contentOf(database);
    await emptyDatabase(database);
    const inBatches = (): ReturnType<typeof importPackages> =>
      importPackages(() => Promise.resolve(database), [folder], { changesAtMost: 10 });
    const { problems, rows, written } = await inBatches();
    expect({ problems, rows }).toEqual({ problems: [], rows: { create: 11, update: 0, remove: 0 } });
    expect(written?.relationshipsCreated).toBe(13);
    expect(await contentOf(database)).toEqual(atOnce);
    // What is there already costs nothing.
    expect((await inBatches()).rows).toEqual({ create: 0, update: 0, remove: 0 });
    expect(await contentOf(database)).toEqual(atOnce);
  });

  test('refuses two packages of one name, however many rows they have', async () => {
    const other = { sources: [{ id: 'source:other', title: 'Another page', text_kind: 'FULL' }] };
    const folders = [await writePackage(SMALL_CITY, 'twin'), await writePackage(other, 'twin')];
    for (const changesAtMost of [1, 1_000]) {
      const { problems, plans } = await importPackages(() => Promise.resolve(database), folders, {
        changesAtMost,
      });
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^has the name "twin", which .* has too; give each package its own name$/),
      ]);
      expect(plans).toEqual([]);
    }
    expect(await database.read('MATCH (area:Area) RETURN area')).toEqual([]);
  });

  test('of a large package of which one row changed follows that row alone, and comes to the same graph', async () => {
    const [first = {}, ...others] = SMALL_CITY.observations ?? [];
    const changed = await writePackage(
      { ...SMALL_CITY, observations: [{ ...first, definition: 'chi bộ trực thuộc' }, ...others] },
      'city',
    );
    await importInto(database, changed);
    // All but the revision.
    const content = async (): Promise<string[]> =>
      (await contentOf(database)).filter((line) => !line.startsWith('[["Dataset"]'));
    const atOnce = await content();
    await emptyDatabase(database);
    await importInto(database, await writePackage(SMALL_CITY, 'city'));
    const messages: string[] = [];
    const { problems, rows, findings } = await importPackages(() => Promise.resolve(database), [changed], {
      changesAtMost: 10,
      onProgress: (message) => messages.push(message),
    });
    expect({ problems, rows }).toEqual({ problems: [], rows: { create: 0, update: 1, remove: 0 } });
    expect(findings).not.toBeNull();
    // A change that takes several transactions tells at its end how many groups it rolls up.
    expect(messages).toContain('package 1 of 1: rolling up');
    expect(messages.filter((message) => message.startsWith('rolling up:'))).toEqual([]);
    expect(await content()).toEqual(atOnce);
  });

  test('that stops in the middle of its batches leaves the dataset LOADING, and is finished by another run', async () => {
    const isFact = ([name]: [string, unknown]): boolean => name === 'observations' || name === 'evidence';
    const withoutFacts = Object.fromEntries(Object.entries(SMALL_CITY).filter((table) => !isFact(table)));
    const folders = [
      await writePackage(withoutFacts, 'units'),
      await writePackage({ observations, evidence: withoutLast(evidence) }, 'facts'),
    ];
    const run = (paths: readonly string[]): ReturnType<typeof importPackages> =>
      importPackages(() => Promise.resolve(database), paths, { changesAtMost: 3 });
    const stateOf = async (): Promise<unknown> =>
      (await database.read('MATCH (dataset:Dataset) RETURN dataset.state AS state'))[0]?.state;
    const stopped = await run(folders);
    expect(stopped.problems).not.toEqual([]);
    expect(stopped.untold).toBeNull();
    const more = await writePackage(
      { sources: [{ id: 'source:other', title: 'Another page', text_kind: 'FULL' }] },
      'more',
    );
    expect((await run([...folders, more])).untold).toMatch(/not looked at \(1 of 3\)$/);
    expect(stopped.plans.map(({ name }) => name)).toEqual(['units']);
    expect(await stateOf()).toBe('LOADING');
    const [units = ''] = folders;
    const finished = await run([units, await writePackage({ observations, evidence }, 'facts')]);
    expect(finished.problems).toEqual([]);
    expect(await stateOf()).toBe('READY');
  });

  test('that writes while another one rolls up and audits is reckoned with', async () => {
    const city = await writePackage(SMALL_CITY);
    const more = await writePackage(
      {
        observations: [observationRow('third', { about: 'area:south', stated: '30', value: 30 })],
        evidence: [evidenceRow('third', '30 chi bộ ghép')],
      },
      'more',
    );
    await importInto(database, city);
    await importInto(database, more);
    const oneAfterTheOther = await contentOf(database);
    expect(oneAfterTheOther.some((line) => line.startsWith('[["Finding"]'))).toBe(true);
    await emptyDatabase(database);
    const other = new Database(database.address);
    const write = database.write.bind(database);
    let isAuditing = false;
    let interrupted = 0;
    const spied = vi.spyOn(database, 'write').mockImplementation(async (work) => {
      if (isAuditing && interrupted === 0) {
        interrupted += 1;
        await importInto(other, more);
      }
      return write(work);
    });
    try {
      await importPackages(() => Promise.resolve(database), [city], {
        changesAtMost: 3,
        onProgress: (message) => {
          isAuditing = message === 'auditing';
        },
      });
    } finally {
      spied.mockRestore();
      await other.close();
    }
    expect(interrupted).toBe(1);
    expect(await contentOf(database)).toEqual(oneAfterTheOther);
  });

  test('of a table that leads to what has no end says so', async () => {
    const folder = await writePackage(SMALL_CITY);
    await rm(join(folder, 'sources.csv'));
    await symlink('/dev/zero', join(folder, 'sources.csv'));
    const { problems } = await importInto(database, folder);
    expect(problems.map(({ message }) => message)).toEqual(['leads out of the folder of its package']);
  });

  test('of two at once one is written, and the other is written or told to run again; nothing stands twice', async () => {
    const folder = await writePackage(SMALL_CITY);
    const outcomes = await Promise.allSettled([importInto(database, folder), importInto(database, folder)]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'BUSY' });
    expect(refused.length).toBeLessThan(2);
    await importInto(database, folder);
    const [row] = await database.read<{ edges: number; nodes: number }>(
      `MATCH (node) WHERE NOT node:CubeCell|Slice|Rollup
       OPTIONAL MATCH (node)-[edge]->() RETURN count(DISTINCT node) AS nodes, count(edge) AS edges`,
    );
    // 9 nodes of rows, the package and the dataset.
    expect(row).toEqual({ nodes: 11, edges: 13 });
    const counted = await database.read(
      'MATCH (cell:CubeCell) RETURN cell.count AS figures ORDER BY figures',
    );
    expect(counted).toEqual([{ figures: 1 }, { figures: 1 }]);
  });

  test('keeps the dataset revision: one more for each import that changed something', async () => {
    const revision = async (): Promise<number> =>
      (await database.read<{ revision: number }>('MATCH (d:Dataset) RETURN d.revision AS revision'))[0]
        ?.revision ?? 0;
    const folder = await writePackage(SMALL_CITY);
    await importInto(database, folder);
    expect(await revision()).toBe(1);
    await importInto(database, folder);
    expect(await revision()).toBe(1);
    await importInto(
      database,
      await writePackage({
        ...SMALL_CITY,
        observations: withoutLast(observations),
        evidence: withoutLast(evidence),
      }),
    );
    expect(await revision()).toBe(2);
  });

  test('stores whole numbers as whole numbers, and keeps empty cells out of the graph', async () => {
    await importInto(database, await writePackage(SMALL_CITY));
    const [row] = await database.read<{ type: string; keys: string[] }>(
      'MATCH (o:Observation {id: "observation:own"}) RETURN valueType(o.value) AS type, keys(o) AS keys',
    );
    expect(row?.type).toBe('INTEGER NOT NULL');
    expect(row?.keys).not.toContain('lower');
    expect(row?.keys).not.toContain('aliases');
  });
});

describe('a package with faults', () => {
  test('ten different faults are ten lines, and nothing is written', async () => {
    await importInto(database, await writePackage(SMALL_CITY, 'base'));
    const before = await contentOf(database);
    const folder = await writePackage(
      {
        areas: [
          { id: 'area:Bad Id', name: 'x', level: 'DISTRICT' },
          { id: 'area:one', name: '', level: 'DISTRICT' },
          { id: 'area:two', name: 'x', level: 'TOWN' },
          {
            id: 'area:three',
            name: 'x',
            level: 'DISTRICT',
            valid_from: '2020-01-01',
            valid_to: '2019-01-01',
          },
          { id: 'area:three', name: 'again', level: 'DISTRICT' },
        ],
        part_of: [{ area: 'area:two', parent: 'area:citty' }],
        sources: [{ id: 'source:bad', title: 'A page', url: 'ftp://x' }],
        observations: [
          observationRow('a', { value: 'eleven' }),
          observationRow('b', { period_from: '5/7/2018' }),
          observationRow('c', { about: 'area:north|area:south' }),
        ],
        evidence: ['a', 'b', 'c'].map((key) => evidenceRow(key, '1 chi bộ')),
      },
      'faulty',
    );
    const { problems, written } = await importInto(database, folder);
    expect(written).toBeNull();
    expect(problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''))).toEqual([
      expect.stringMatching(/^areas\.csv:2: id: "area:Bad Id" is not an id of Area/),
      expect.stringMatching(/^areas\.csv:3: name: is empty/),
      expect.stringMatching(/^areas\.csv:4: level: "TOWN" is not one of NATION/),
      expect.stringMatching(/^areas\.csv:5: valid_to: 2019-01-01 is not after/),
      expect.stringMatching(/^areas\.csv:6: id: "area:three" is already the id of .*areas\.csv:5$/),
      expect.stringMatching(/^observations\.csv:2: value: "eleven" is not a number/),
      expect.stringMatching(/^observations\.csv:3: period_from: "5\/7\/2018" is not an EDTF date/),
      expect.stringMatching(/^observations\.csv:4: about: names several units, but joint is not true/),
      expect.stringMatching(/^part_of\.csv:2: parent: there is no "area:citty".*did you mean "area:city"\?$/),
      expect.stringMatching(/^sources\.csv:2: url: "ftp:\/\/x" is not an address/),
    ]);
    expect(await contentOf(database)).toEqual(before);
  });

  test.each([
    [
      'a figure without evidence',
      { ...SMALL_CITY, evidence: withoutLast(evidence) },
      /observations\.csv:3: id: has no evidence/,
    ],
    ...(
      [
        ['57,5%', { stated: '5', value: 5 }, /stated: "5" stands in no quote/],
        ['tăng 1.241', { stated: '41', value: 41 }, /stated: "41" stands in no quote/],
        [
          'kết nạp gần 1.200 đảng viên',
          { stated: '1.200', value: 1200 },
          /qualifier: says EXACT, but "gần" before "1\.200" .* says NEARLY; state "gần 1\.200"/,
        ],
        [
          'Hơn 140.000 đảng viên',
          { stated: '140.000', value: 140000, qualifier: 'NEARLY' },
          /qualifier: says NEARLY, but "hơn" .* says MORE_THAN/,
        ],
      ] as const
    ).map(([quote, cells, message]): [string, Rows, RegExp] => [
      `a number that is not that of its quote (${quote})`,
      {
        ...SMALL_CITY,
        observations: observations.map((row, at) =>
          at === 1 ? { ...row, qualifier: 'EXACT', ...cells } : row,
        ),
        evidence: [evidence[0] ?? {}, evidenceRow('own', quote)],
      },
      message,
    ]),
    [
      'words that stand in no quote',
      { ...SMALL_CITY, evidence: [evidence[0] ?? {}, evidenceRow('own', 'khoảng 5')] },
      /observations\.csv:3: stated: "gần 5" stands in no quote/,
    ],
    [
      'a stock of a flow indicator',
      {
        ...SMALL_CITY,
        observations: [observations[0] ?? {}, { ...observations[1], period_kind: 'STOCK', period_from: '' }],
      },
      /observations\.csv:3: period_kind: says STOCK, but joint_cells_ended is a FLOW/,
    ],
    [
      'a joint figure of one unit',
      { ...SMALL_CITY, observations: [{ ...observations[0], about: 'area:north' }, observations[1] ?? {}] },
      /observations\.csv:2: about: a joint figure is about two units at least/,
    ],
    [
      'an inferred cell without premises',
      {
        ...SMALL_CITY,
        observations: [observations[0] ?? {}, { ...observations[1], inferred: 'period_from' }],
      },
      /observations\.csv:3: premises: says nothing/,
    ],
    [
      'an uncertain date that is not said to be inferred',
      { ...SMALL_CITY, observations: [observations[0] ?? {}, { ...observations[1], period_to: '2018?' }] },
      /observations\.csv:3: period_to: 2018\? is uncertain, but is not said to be inferred; name period_to in inferred and say in premises/,
    ],
    [
      'an uncertain end of an event',
      {
        ...SMALL_CITY,
        events: [
          {
            id: 'event:x',
            name: 'X',
            kind: 'REPORT',
            date: '2017/2018-07%',
            inferred: 'name',
            premises: 'X',
          },
        ],
      },
      /events\.csv:2: date: 2017\/2018-07% is uncertain/,
    ],
    [
      'an uncertain date in a table without premises',
      { ...SMALL_CITY, sources: [{ id: 'source:page', title: 'A page', published: '2018?' }] },
      /sources\.csv:2: published: "2018\?" is uncertain, and this table has no premises/,
    ],
    [
      'a value that its own words do not say',
      { ...SMALL_CITY, observations: [observations[0] ?? {}, { ...observations[1], value: 7 }] },
      /observations\.csv:3: value: says 7, but "gần 5" says 5; write what the source states, or name value in inferred/,
    ],
    [
      'a word that is another one',
      { ...SMALL_CITY, observations: [observations[0] ?? {}, { ...observations[1], qualifier: 'EXACT' }] },
      /observations\.csv:3: qualifier: says EXACT, but "gần" in "gần 5" says NEARLY;/,
    ],
    [
      'a period that ends before it begins',
      { ...SMALL_CITY, observations: [observations[0] ?? {}, { ...observations[1], period_to: '2001' }] },
      /observations\.csv:3: period_to: ends \(2001\) before it begins \(2008\)/,
    ],
    [
      'a unit with two parents at a time',
      {
        ...SMALL_CITY,
        part_of: [
          ...(SMALL_CITY.part_of ?? []),
          { area: 'area:south', parent: 'area:north', valid_from: '2010-01-01', valid_to: '2011-01-01' },
        ],
      },
      /part_of\.csv:4: parent: area:south already has the parent area:city at that time \(.*part_of\.csv:3\)/,
    ],
    [
      'an area within itself',
      {
        ...SMALL_CITY,
        part_of: [
          ...(SMALL_CITY.part_of ?? []),
          { area: 'area:city', parent: 'area:south', valid_from: '2020-01-01', valid_to: '' },
        ],
      },
      /part_of\.csv:[34]: parent: area:\w+ would be within itself/,
    ],
  ])('%s is refused at its place', async (_, rows, line) => {
    const { problems, written } = await importInto(database, await writePackage(rows));
    expect(written).toBeNull();
    expect(problems.map(problemLine).join('\n')).toMatch(line);
  });

  test('a date that the source itself gives as approximate is no inferred one, and one with premises is', async () => {
    const [joint = {}, own = {}] = observations;
    const folder = await writePackage({
      ...SMALL_CITY,
      observations: [
        { ...joint, period_to: '2018~' },
        { ...own, period_to: '2018?', inferred: 'period_to', premises: 'The page is of 2018.' },
      ],
    });
    expect((await importInto(database, folder)).problems).toEqual([]);
  });

  const onFile = async (name: string, change: (text: string) => string | Buffer): Promise<string[]> => {
    const folder = await writePackage(SMALL_CITY);
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
    const { problems } = await importInto(database, folder);
    return problems.map((problem) => problemLine(problem).replace(`${folder}/`, ''));
  };

  test.each([
    [
      'another separator',
      'areas.csv',
      (text: string) => text.replaceAll(',', ';'),
      /^areas\.csv:1: is parted by ;/,
    ],
    [
      'another encoding',
      'areas.csv',
      (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]),
      /^areas\.csv:5: is not UTF-8/,
    ],
    [
      'a quote that is never closed',
      'areas.csv',
      (text: string) => text.replace('huyện Nam', '"huyện Nam'),
      /^areas\.csv:4: name: opens a quote/,
    ],
    [
      'a cell that is far too long',
      'areas.csv',
      (text: string) => text.replace('huyện Nam', `"${'x'.repeat(100_001)}"`),
      /^areas\.csv:4: opens a quote \("\) that is never closed, or a cell longer than 100,000 characters;/,
    ],
    [
      'a name that is too long',
      'datapackage.json',
      (text: string) => text.replace('"name":"test"', `"name":"${'x'.repeat(101)}"`),
      /^datapackage\.json: "name" is 101 characters long; 100 are the most$/,
    ],
    [
      'a column too many',
      'areas.csv',
      (text: string) => text.replace('name', 'nmae'),
      /^areas\.csv:1: nmae: "nmae" is not a column of areas; did you mean "name"\?$/,
    ],
    [
      'a cell too many',
      'areas.csv',
      (text: string) => text.replace('huyện Nam,', 'huyện Nam,x,'),
      /^areas\.csv:4: has 5 cells, but the header has 4 columns/,
    ],
    [
      'a header twice',
      'areas.csv',
      (text: string) => text.replace('valid_to', 'name'),
      /^areas\.csv:1: name: stands twice/,
    ],
    [
      'an invisible character',
      'areas.csv',
      (text: string) => text.replace('huyện Nam', 'huyện\u200b Nam'),
      /^areas\.csv:4: name: contains the invisible character U\+200B/,
    ],
    [
      'a line break in a cell',
      'areas.csv',
      (text: string) => text.replace('huyện Bắc', '"huyện\nBắc"'),
      /^areas\.csv:3: name: contains a line break/,
    ],
    ['an empty file', 'areas.csv', () => '', /^areas\.csv: is empty/],
    ['a descriptor that is no JSON', 'datapackage.json', () => '{', /^datapackage\.json: is not JSON/],
    [
      'a path that leads out of the folder',
      'datapackage.json',
      (text: string) => text.replace('areas.csv', '../areas.csv'),
      /^datapackage\.json: resources\[0\] \(areas\): "path" must name/,
    ],
    [
      'an unknown table',
      'datapackage.json',
      (text: string) => text.replace('"areas"', '"towns"'),
      /^datapackage\.json: resources\[0\]: "towns" is not a table/,
    ],
  ] as const)('%s gets a clear line', async (_, name, change, line) => {
    expect(await onFile(name, change)).toEqual([expect.stringMatching(line)]);
  });

  test('a file that is not there gets a clear line, and the one that was not listed another', async () => {
    expect(await onFile('datapackage.json', (text) => text.replace('areas.csv', 'gone.csv'))).toEqual([
      expect.stringMatching(
        /^areas\.csv: is not listed in datapackage\.json, which has gone\.csv for this table/,
      ),
      expect.stringMatching(/^gone\.csv: is listed in datapackage\.json but not there/),
    ]);
  });

  test('a byte order mark, CRLF and spaces around cells are no fault', async () => {
    const folder = await writePackage(SMALL_CITY);
    const file = join(folder, 'areas.csv');
    await importInto(database, folder);
    const text = await readFile(file, 'utf8');
    await writeFile(file, `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('huyện Bắc', ' huyện Bắc ')}`);
    const again = await importInto(database, folder);
    expect(again.problems).toEqual([]);
    expect(again.written).toEqual(NOTHING);
  });
});
