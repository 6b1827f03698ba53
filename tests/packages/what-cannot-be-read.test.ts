import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { convertBase } from '../../src/packages/bulk/convert-base.js';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { type Problem, problemLine } from '../../src/packages/problem.js';
import { flag, optionalFlag } from '../../src/packages/tables/columns.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

cleanPackagesAfterwards();

function linesOf(problems: readonly Problem[], folder: string): string[] {
  return problems.map((problem) => problemLine(problem).replaceAll(`${folder}/`, '')).sort();
}

async function problemsIn(folder: string): Promise<string[]> {
  const { problems } = await checkPackages([folder], () => NOTHING_OUTSIDE);
  return linesOf(problems, folder);
}

async function edit(folder: string, name: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('a CSV file beside the tables that is none of them', () => {
  test('is told with the table that was meant, and hides no other fault as a false one', async () => {
    const folder = await writePackage({ ...SMALL_CITY, sources: [{ id: 'source:page', title: '' }] });
    await edit(folder, 'datapackage.json', (text) => {
      const { resources, ...rest } = JSON.parse(text) as { resources: { name: string }[] };
      return JSON.stringify({
        ...rest,
        resources: resources.filter(({ name }) => name !== 'part_of' && name !== 'evidence'),
      });
    });
    await rename(join(folder, 'part_of.csv'), join(folder, 'Part-Of.CSV'));
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^Part-Of\.CSV: is no table of a data package, .*did you mean "part_of\.csv"\?/),
      expect.stringMatching(/^evidence\.csv: is not listed in datapackage\.json, .*"outcome-graph describe/),
      'sources.csv:2: title: is empty, and every row needs it',
    ]);
  });

  test('is told where it is like no table, and where another file is listed for its table', async () => {
    const folder = await writePackage(SMALL_CITY);
    await mkdir(join(folder, 'tables'));
    await rename(join(folder, 'areas.csv'), join(folder, 'tables', 'areas.csv'));
    await edit(folder, 'datapackage.json', (text) => text.replace('"areas.csv"', '"tables/areas.csv"'));
    await writeFile(join(folder, 'areas.csv'), 'id\n');
    await writeFile(join(folder, 'tables', 'my own list.csv'), 'id\n');
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^areas\.csv: is not listed in .*, which has tables\/areas\.csv for this table/),
      expect.stringMatching(/^tables\/my own list\.csv: is no table of a data package, .*tables are areas, /),
    ]);
  });

  test('is nobody’s business in a folder without tables, nor are hidden files', async () => {
    const folder = await writePackage(SMALL_CITY);
    await mkdir(join(folder, 'notes'));
    for (const name of ['notes/areas.csv', '.~areas.csv', 'areas.csv.orig', 'page.txt'])
      await writeFile(join(folder, name), 'x\n');
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('a quote within a cell', () => {
  const stray =
    'title: has a quote (") inside a cell that is not in quotes; put the cell in quotes and write each inner quote twice ("")';

  test.each([
    ['source:a,Báo "Nhân dân" số 5,FULL', `sources.csv:3: ${stray}`],
    ['source:a,Báo "Nhân dân,FULL', `sources.csv:3: ${stray}`],
    [
      'source:a,"Báo "Nhân dân" số 5",FULL',
      'sources.csv:3: title: goes on after the quote (") that ends the cell; write each quote inside a cell twice ("")',
    ],
    [
      'source:a,"Báo Nhân dân,FULL',
      'sources.csv:3: title: opens a quote (") that is never closed; write a quote inside a cell twice ("")',
    ],
    ['source:a,"Báo ""Nhân dân"" số 5",FULL', null],
  ])('%s is told with its column and what to write', async (row, line) => {
    const folder = await writePackage(SMALL_CITY);
    await edit(folder, 'sources.csv', (text) => `${text}${row}\n`);
    expect(await problemsIn(folder)).toEqual(line === null ? [] : [line]);
  });

  test('in the header is told without one', async () => {
    const folder = await writePackage(SMALL_CITY);
    await edit(folder, 'sources.csv', (text) => text.replace('title', 'ti"tle'));
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^sources\.csv:1: has a quote \("\) inside a cell that is not in quotes;/),
    ]);
  });
});

test('a cell of thousands of characters is cut in what is said of it', async () => {
  const long = 'x'.repeat(1_900);
  const [area = {}, ...areas] = SMALL_CITY.areas ?? [];
  const folder = await writePackage({
    ...SMALL_CITY,
    areas: [{ ...area, level: long, identifiers: long, valid_from: long, parts_listed: long }, ...areas],
    observations: [
      observationRow('a', { joint: long, value: long, inferred: long, premises: 'x' }),
      observationRow('b', { stated: `1 ${long}` }),
    ],
    evidence: [evidenceRow('a', '1'), evidenceRow('b', `2 ${long}`)],
  });
  const problems = await problemsIn(folder);
  expect(problems.length).toBeGreaterThan(6);
  for (const problem of problems) expect(problem.length).toBeLessThan(700);
});

describe('true and false', () => {
  test('are written as Table Schema and spreadsheets write them', () => {
    for (const { parse } of [flag(''), optionalFlag('')]) {
      for (const cell of ['true', 'True', 'TRUE', '1']) expect(parse(cell)).toEqual({ value: true });
      for (const cell of ['false', 'False', 'FALSE', '0']) expect(parse(cell)).toEqual({ value: false });
      expect(parse('yes')).toEqual({
        fault: '"yes" is not one of true, True, TRUE, 1, false, False, FALSE, 0',
      });
    }
  });

  test('are the same however they are written', async () => {
    const [joint = {}, ...observations] = SMALL_CITY.observations ?? [];
    const folder = await writePackage({
      ...SMALL_CITY,
      observations: [{ ...joint, joint: 'TRUE' }, ...observations],
    });
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('what is there and is no file', () => {
  test.each([
    ['a pipe', 'sources.csv', /^sources\.csv: is a pipe, which has no end/],
    ['a folder', 'sources.csv', /^sources\.csv: is a folder, and a file is needed$/],
    ['a pipe', 'datapackage.json', /^datapackage\.json: is a pipe/],
    ['a folder', 'datapackage.json', /^datapackage\.json: is a folder/],
  ])('%s in the place of %s is told, and waited for by nobody', async (kind, name, line) => {
    const folder = await writePackage(SMALL_CITY);
    const file = join(folder, name);
    await rm(file);
    if (kind === 'a folder') await mkdir(file);
    else await promisify(execFile)('mkfifo', [file]);
    expect(await problemsIn(folder)).toEqual([expect.stringMatching(line)]);
  });
});

describe('a header with something wrong in it', () => {
  const faulty = {
    ...SMALL_CITY,
    areas: (SMALL_CITY.areas ?? []).map((row, at) => (at === 1 ? { ...row, level: 'TOWN' } : row)),
    part_of: [...(SMALL_CITY.part_of ?? []), { area: 'area:north', parent: 'area:citty' }],
    sources: [{ id: 'source:page', title: 'A page', text_kind: 'WHOLE' }],
  };
  const others = [
    'areas.csv:3: level: "TOWN" is not one of NATION, PROVINCE, DISTRICT, COMMUNE, HAMLET, REGION',
    'part_of.csv:4: parent: there is no "area:citty" in these packages or in the graph; did you mean "area:city"?',
    'sources.csv:2: text_kind: "WHOLE" is not one of FULL, DIGEST',
  ];

  test.each([
    ['misspelt', 'nmae', /^areas\.csv:1: nmae: "nmae" is not a column of areas; did you mean "name"\?$/],
    ['unknown', 'xxxxxxxx', /^areas\.csv:1: (name: is missing|xxxxxxxx: "xxxxxxxx" is not a column)/],
    ['twice', 'valid_to', /^areas\.csv:1: (name: is missing|valid_to: stands twice)/],
  ])(
    'where a column is %s hides neither the faults of its rows nor those of others',
    async (_, word, line) => {
      const folder = await writePackage(faulty);
      await edit(folder, 'areas.csv', (text) => text.replace('name', word));
      const problems = await problemsIn(folder);
      expect(problems.filter((one) => !line.test(one))).toEqual(others);
      expect(problems.length).toBeGreaterThan(others.length);
    },
  );

  test('where the ids are not known lets nobody look for them in vain, and still checks other references', async () => {
    const folder = await writePackage({
      ...faulty,
      evidence: [evidenceRow('joint', '11 chi bộ'), { ...evidenceRow('own', 'gần 5'), source: 'source:pge' }],
    });
    await edit(folder, 'areas.csv', (text) => text.replace('id,', 'identity,'));
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^areas\.csv:1: id: is missing from the header/),
      expect.stringMatching(/^areas\.csv:1: identity: "identity" is not a column of areas/),
      others[0],
      expect.stringMatching(/^evidence\.csv:3: source: there is no "source:pge"/),
      others[2],
    ]);
  });

  test('of quotes is not said to be the fault of what they support', async () => {
    const folder = await writePackage(SMALL_CITY);
    await edit(folder, 'evidence.csv', (text) => text.replace('quote', 'qoute'));
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^evidence\.csv:1: qoute: .*"quote"\?$/),
    ]);
  });

  test('says the same where packages become files', async () => {
    const folder = await writePackage(faulty);
    await edit(folder, 'areas.csv', (text) => text.replace('name', 'nmae'));
    const problems: Problem[] = [];
    expect(await convertBase([folder], folder, problems)).toBeNull();
    expect(linesOf(problems, folder)).toEqual(await problemsIn(folder));
  });
});
