import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generatePackages } from '../../src/generate/packages.js';
import { Database } from '../../src/neo4j/database.js';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { bulkImport } from '../../src/packages/bulk/bulk-import.js';
import { importPackages } from '../../src/packages/import.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { contentOf, emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();

const open: { server: EmbeddedNeo4j; database: Database }[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const one of open) {
    await one.database.close();
    await one.server.stop();
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A figure of a year that nobody knows. */
const DECADE = observationRow('decade', {
  about: 'area:north',
  period_from: '201X',
  period_to: '201X',
  stated: '77',
  value: 77,
});

/** A figure of a copy that the page says otherwise. */
const COPIED = observationRow('copied', { about: 'area:south', stated: '9', value: 9 });

/** A city whose words are not those of the shipped packages. */
const CITY = {
  ...SMALL_CITY,
  // A page that repeats one that repeats another is no second source of what they do not agree on.
  sources: [
    ...(SMALL_CITY.sources ?? []),
    { id: 'source:copy', title: 'A copy', republishes: 'source:page' },
    { id: 'source:copy-again', title: 'A copy of a copy', republishes: 'source:copy' },
  ],
  evidence: [
    ...(SMALL_CITY.evidence ?? []),
    evidenceRow('decade', '77'),
    { ...evidenceRow('copied', '9'), source: 'source:copy-again' },
  ],
  indicators: SMALL_CITY.indicators?.map((row) => ({ ...row, id: 'test_joint_cells_ended' })) ?? [],
  observations: [...(SMALL_CITY.observations ?? []), DECADE, COPIED].map((row) => ({
    ...row,
    indicator: 'test_joint_cells_ended',
  })),
};

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'outcome-graph-bulk-'));
  folders.push(folder);
  return folder;
}

async function bulkImportInto(
  packages: readonly string[],
  dataDir?: string,
): Promise<Awaited<ReturnType<typeof bulkImport>>> {
  dataDir ??= await newFolder();
  return bulkImport(packages, {
    folder: dataDir,
    onProgress: () => undefined,
    openStore: async (loadsFirst) => {
      const server = await startEmbeddedNeo4j({
        dataDir,
        boltPort: await freePort(),
        httpPort: await freePort(),
        heapMegabytes: 512,
        pageCacheMegabytes: 128,
        loadsFirst,
      });
      const { uri, user, password } = server;
      const made = new Database({ uri, user, password, database: 'neo4j' });
      open.push({ server, database: made });
      return made;
    },
  });
}

test('a store that is made of files holds what an import writes, and importing again changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outcome-graph-generated-'));
  folders.push(folder);
  // Made-up packages of facts alone are read in processes of their own, the shipped ones all together.
  const size = { areas: 200, observations: 1_000, seed: 7 };
  const made = await generatePackages(folder, size, () => undefined);
  // Quotes of figures that another package states, from a source of its own and from one that is quoted there already.
  const quotes = await writePackage(
    {
      // Names that a line of a file must not take for the end of a cell.
      sources: ['Another page', 'of "many", many words', ', as if nothing came before', '"'].map(
        (title, at) => ({
          id: at === 0 ? 'source:other' : `source:other-${at}`,
          title,
          published: '2017',
        }),
      ),
      evidence: [
        { ...evidenceRow('own', 'gần 5'), id: 'evidence:own-again', source: 'source:other' },
        { ...evidenceRow('joint', '11'), id: 'evidence:joint-again' },
      ],
    },
    'quotes',
  );
  // What stands beside the tables is nobody's business; a title that the files cannot hold is kept.
  await symlink('/nowhere/x', join(quotes, 'notes.txt'));
  const descriptor = join(quotes, 'datapackage.json');
  const described = JSON.parse(await readFile(descriptor, 'utf8')) as object;
  await writeFile(descriptor, JSON.stringify({ ...described, title: 't\u001fu\r\n"v,', version: '' }));
  const packages = [...shippedPackages(), await writePackage(CITY), quotes, ...made];
  // An import that was killed left files; those of one that runs stay.
  const dataDir = join(await newFolder(), 'a (folder) + [x] $y');
  await mkdir(dataDir);
  const [dead, alive] = [join(dataDir, 'bulk-999999999-x'), join(dataDir, `bulk-${process.pid}-x`)];
  for (const left of [dead, alive]) await mkdir(left);
  const { problems, written, findings } = await bulkImportInto(packages, dataDir);
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
  expect(problems).toEqual([]);
  const [store] = open;
  if (store === undefined) throw new Error('no store was made');
  const imported = await importInto(database, ...packages);
  expect(findings).toBe(imported.findings);
  const [fromFiles, fromRows] = [await contentOf(store.database), await contentOf(database)];
  expect(fromFiles).toEqual(fromRows);
  expect(written?.nodesCreated).toBeGreaterThan(1_000);
  const again = await importPackages(() => Promise.resolve(store.database), packages);
  expect(again.rows).toEqual({ create: 0, update: 0, remove: 0 });
}, 400_000);

test('packages with something wrong in them make no store, and are told as an import tells it', async () => {
  const broken = await writePackage(
    { ...SMALL_CITY, evidence: [evidenceRow('own', 'gần 5 chi bộ ghép')] },
    'broken',
  );
  const stores = open.length;
  await emptyDatabase(database);
  const { problems } = await bulkImportInto([broken]);
  const { problems: asTold } = await importPackages(() => Promise.resolve(database), [broken]);
  expect(problems.map(({ message }) => message)).toEqual(asTold.map(({ message }) => message));
  expect(problems).not.toEqual([]);
  expect(open).toHaveLength(stores);
});

test('what two packages of facts state is told as an import tells it', async () => {
  const folder = await newFolder();
  const made = await generatePackages(folder, { areas: 20, observations: 100, seed: 3 }, () => undefined);
  const figures = made.find((one) => existsSync(join(one, 'observations.csv')));
  if (figures === undefined) throw new Error('no figures were generated');
  const again = join(folder, 'stated-again');
  await cp(figures, again, { recursive: true });
  const descriptor = join(again, 'datapackage.json');
  const described = JSON.parse(await readFile(descriptor, 'utf8')) as object;
  await writeFile(descriptor, JSON.stringify({ ...described, name: 'stated-again' }));
  await emptyDatabase(database);
  const { problems } = await bulkImportInto([...made, again]);
  expect(problems).toContainEqual({
    file: join(again, 'observations.csv'),
    line: 2,
    column: 'id',
    message: expect.stringMatching(/^"observation:.*" is already the id of .*observations\.csv:2$/) as string,
  });
  expect(problems.filter(({ file }) => file.endsWith('events.csv'))).not.toEqual([]);
  const { problems: asTold } = await importPackages(() => Promise.resolve(database), [...made, again]);
  const twice = asTold.filter(({ message }) => message.includes('already the id'));
  const inOrder = (some: readonly object[]): string[] => some.map((one) => JSON.stringify(one)).sort();
  expect(inOrder(problems)).toEqual(inOrder(twice));
}, 200_000);

test('where there can be more problems than those that are told, that is told too', async () => {
  const isFact = ([name]: [string, unknown]): boolean => name === 'observations' || name === 'evidence';
  const units = Object.fromEntries(Object.entries(SMALL_CITY).filter((table) => !isFact(table)));
  const rows = Array.from({ length: 1_001 }, (_, at) => observationRow(`row-${at}`, { value: 'many' }));
  const facts = await Promise.all(
    Array.from({ length: 6 }, (_, at) => writePackage({ observations: rows }, `facts-${at}`)),
  );
  const right = await bulkImportInto([await writePackage(units, 'units'), ...facts]);
  expect(right.problems.length).toBeGreaterThan(1_000);
  expect(right.untold).toMatch(
    /(one package was|\d packages were) not looked at, .*after 1,000 problems no more/,
  );
  const wrong = await writePackage({ ...units, sources: [{ id: 'source:page', title: '' }] }, 'units');
  const { problems, untold } = await bulkImportInto([wrong, ...facts]);
  expect(problems.map(({ message }) => message)).toEqual(['is empty, and every row needs it']);
  expect(untold).toMatch(/alone were not looked at yet: they rely on these$/);
  expect((await bulkImportInto([wrong])).untold).toBeNull();
}, 200_000);
