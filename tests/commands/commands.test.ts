import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { packageRoot } from '../../src/package-root.js';
import { contentOf, emptyDatabase, useEmptyDatabase } from '../support/database.js';
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

const MAIN = join(packageRoot, 'dist', 'commands', 'main.js');

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { uri, user, password, database: name } = inject('neo4j');
  return {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: name,
    ...more,
  };
}

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = environment()): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { env, timeout: 25_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

describe('outcome-graph', () => {
  test.each(
    [[], ['serve'], ['import'], ['check'], ['verify'], ['describe'], ['generate']].map((words) => [
      words.join(' '),
    ]),
  )('%s --help says what it does', async (words) => {
    const { code, stdout } = await run([...words.split(' ').filter(Boolean), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: outcome-graph/);
  });

  test.each([
    ['unknown'],
    ['unknown --help'],
    ['help unknown'],
    ['-h unknown x'],
    ['import'],
    ['import --unknown x'],
    ['verify'],
  ])('%s is bad input', async (words) => {
    const { code, stderr } = await run(words.split(' '));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: /)]);
  });

  test('imports a package, and a second time changes nothing', async () => {
    const folder = await writePackage(SMALL_CITY, 'commands');
    const dry = await run(['import', '--dry-run', folder]);
    const lines = dry.stdout.split('\n');
    expect([dry.code, lines.slice(-3)]).toEqual([
      0,
      [
        'commands: 11 rows, 11 rows new, 0 changed, 0 removed',
        'dry run: nothing was written, and the audit was not run; "outcome-graph check" says what it finds in these packages beside the shipped ones',
        '',
      ],
    ]);
    expect(lines.slice(0, 2)).toEqual(['  + areas: area:city', '  + areas: area:north']);
    expect(lines).toHaveLength(11 + 3);
    const first = await run(['import', folder]);
    expect([first.code, first.stdout]).toEqual([
      0,
      'commands: 11 rows, 11 rows new, 0 changed, 0 removed\n' +
        'nodes: 9 created, 0 deleted; relationships: 13 created, 0 deleted\n' +
        'the audit found nothing in the whole graph\n',
    ]);
    const second = await run(['import', folder]);
    expect([second.code, second.stdout]).toEqual([
      0,
      'commands: 11 rows, unchanged\nnodes: 0 created, 0 deleted; relationships: 0 created, 0 deleted\n',
    ]);
  });

  test('says of what the audit found that it is of the whole graph', async () => {
    const other = await writePackage(
      {
        observations: [observationRow('other', { about: 'area:south', stated: '9', value: 9 })],
        evidence: [evidenceRow('other', '9 chi bộ ghép')],
      },
      'other',
    );
    expect((await run(['import', other])).stdout).toContain(
      'in the whole graph, whichever package they are of, the audit has 1 thing to look at: ',
    );
  });

  test('names every fault of a package, also without a database, and exits with 2', async () => {
    const before = await contentOf(database);
    const folder = await writePackage(
      { ...SMALL_CITY, sources: [{ id: 'source:page', title: '' }] },
      'faulty',
    );
    const line = `${folder}/sources.csv:2: title: is empty, and every row needs it\n`;
    const checked = await run(['check', folder], environment({ NEO4J_URI: 'bolt://127.0.0.1:9' }));
    expect(checked).toEqual({ code: 2, stdout: '', stderr: `${line}1 problem\n` });
    const imported = await run(['import', folder]);
    expect(imported.code).toBe(2);
    expect(imported.stderr).toContain(`${line}1 problem\nnothing was written\n`);
    expect(await contentOf(database)).toEqual(before);
  });

  test('says without a database what the shipped packages stand against', async () => {
    const [indicator = {}] = SMALL_CITY.indicators ?? [];
    const folder = await writePackage({ indicators: [indicator] }, 'again');
    const { code, stderr } = await run(['check', folder], environment({ NEO4J_URI: 'bolt://127.0.0.1:9' }));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /indicators\.csv:2: id: "joint_cells_ended" already stands in the package "[a-z-]+" of the shipped packages\n/,
      ),
    ]);
  });

  test('finds quotes again, and records where', async () => {
    // The shipped packages have the indicator of the small city, and check looks at them.
    const own = JSON.parse(JSON.stringify(SMALL_CITY).replaceAll('joint_cells_ended', 'cells_ended')) as Rows;
    const folder = await writePackage(own, 'verified');
    const text = join(folder, 'page.txt');
    await writeFile(text, 'Đã xóa 11 chi bộ ghép; còn gần 5 chi bộ ghép.');
    const found = await run(['verify', folder, '--text', text, '--record']);
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('2 quotes: 2 found, 0 moved, 0 lost');
    expect(await readFile(join(folder, 'evidence.csv'), 'utf8')).toContain('11 chi bộ ghép,7,21,FOUND');
    expect((await run(['check', folder])).stdout).toBe(
      'verified: 11 rows in 6 tables, no problem\n' +
        'the audit found nothing\n' +
        'looked at these and the shipped packages, not into a graph; "import --dry-run" compares with what was imported\n',
    );
    await writeFile(text, 'Hôm nay đã xóa 11 chi bộ ghép.');
    const lost = await run(['verify', folder, '--text', text, '--source', 'source:page']);
    expect(lost.code).toBe(1);
    expect(lost.stdout).toMatch(/^MOVED {2}15-29 \(was at 7\) "11 chi bộ ghép"/m);
    expect(lost.stdout).toMatch(/^LOST {3}"gần 5 chi bộ ghép"/m);
    const unknown = await run(['verify', folder, '--text', text, '--source', 'source:nothing']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      '--source: there is no source "source:nothing" in these packages. Their sources are source:page.\n',
    ]);
    const misspelt = await run(['verify', folder, '--text', text, '--source', 'source:pgae']);
    expect(misspelt.stderr).toContain('Did you mean "source:page"?');
    await writeFile(text, 'Another page.');
    const untold = await run(['verify', folder, '--text', text]);
    expect([untold.code, untold.stderr]).toEqual([
      2,
      expect.stringMatching(/is not the text of any source .* Their sources are source:page\.$/m),
    ]);
  });

  test('describes the tables of a folder', async () => {
    const folder = await writePackage(SMALL_CITY, 'described');
    const file = join(folder, 'datapackage.json');
    const before = await readFile(file, 'utf8');
    await writeFile(file, '{"name": "described", "title": "Mine"}');
    expect((await run(['describe', folder])).code).toBe(0);
    const after = JSON.parse(await readFile(file, 'utf8')) as object;
    expect(after).toEqual({ ...(JSON.parse(before) as object), title: 'Mine' });
  });
});

describe('outcome-graph describe', () => {
  test('keeps tables where they are listed, and writes nothing while a CSV file is none of the tables', async () => {
    const folder = await writePackage(SMALL_CITY, 'described');
    const file = join(folder, 'datapackage.json');
    await mkdir(join(folder, 'tables'));
    await rename(join(folder, 'areas.csv'), join(folder, 'tables', 'areas.csv'));
    const before = (await readFile(file, 'utf8')).replace('"areas.csv"', '"tables/areas.csv"');
    await writeFile(file, before);
    await rename(join(folder, 'part_of.csv'), join(folder, 'part-of.csv'));
    const refused = await run(['describe', folder]);
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /part-of\.csv: is no table .*did you mean "part_of\.csv"\?.*\n1 problem\nnothing was written\n$/,
      ) as string,
    });
    expect(await readFile(file, 'utf8')).toBe(before);
    await rename(join(folder, 'part-of.csv'), join(folder, 'part_of.csv'));
    expect((await run(['describe', folder])).code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(before));
  });
});

describe('outcome-graph generate', () => {
  test.each([
    ['', /^dir: is no folder to write into/],
    ['/dev/null', /^\/dev\/null: is no folder to write into/],
    ['/dev', /^\/dev: is there and not empty/],
  ])('into "%s" is bad input', async (folder, message) => {
    const { code, stderr } = await run(['generate', folder]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('outcome-graph serve', () => {
  test('that is asked to end while it loads data ends', async () => {
    await emptyDatabase(database);
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: environment({ PORT: String(await freePort()) }),
    });
    const exited = once(child, 'exit');
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      const before = told;
      told += chunk.toString();
      if (!/loading data/.test(before) && /loading data/.test(told)) child.kill('SIGTERM');
    });
    expect(await exited).toEqual([0, null]);
    expect(told).toMatch(/loading data/);
  }, 60_000);

  test('serves until it is asked to end, and ends well', async () => {
    await emptyDatabase(database);
    const port = await freePort();
    const child = spawn(process.execPath, [MAIN, 'serve'], { env: environment({ PORT: String(port) }) });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const exited = once(child, 'exit');
    const url = `http://127.0.0.1:${port}`;
    await expect
      .poll(
        () =>
          fetch(`${url}/health/ready`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 100_000, interval: 100 },
      )
      .toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(output).toContain(`${url}/graphql`);
    const taken = await run(['serve'], environment({ PORT: String(port) }));
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^PORT: Port ${port} is taken`, 'm')),
    ]);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  }, 120_000);

  test.each([
    [
      { NEO4J_URI: 'bolt://127.0.0.1:9' },
      1,
      /^NEO4J_URI: No Neo4j server answers at bolt:\/\/127\.0\.0\.1:9/m,
    ],
    [{ NEO4J_PASSWORD: 'wrong' }, 1, /^NEO4J_PASSWORD: The Neo4j server at .* refuses the user "neo4j"/m],
    [{ NEO4J_DATABASE: 'nothing' }, 1, /^NEO4J_DATABASE: The server at .* has no database "nothing"/m],
    [
      { NEO4J_URI: 'http://localhost' },
      2,
      /^NEO4J_URI: "http:\/\/localhost" is not an address of a Neo4j server/m,
    ],
    [{ PORT: '70000' }, 2, /^PORT: "70000" is not a port/m],
  ])('with %o says what to do, in one line', async (settings, code, line) => {
    const ended = await run(['serve'], environment({ PORT: String(await freePort()), ...settings }));
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(line);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });

  test('does not wait for a server that accepts and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const began = Date.now();
    const ended = await run(
      ['serve'],
      environment({ PORT: String(await freePort()), NEO4J_URI: `bolt://127.0.0.1:${port}` }),
    );
    silent.close();
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^NEO4J_URI: No Neo4j server answers/m);
    // The promise to the user, with room for a slow machine.
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});
