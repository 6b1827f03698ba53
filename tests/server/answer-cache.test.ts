import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database, type Parameters, type ReadOptions } from '../../src/neo4j/database.js';
import { AnswerCache, cacheKeyOf, type KeptAnswer } from '../../src/server/answer-cache.js';
import { DatasetVersion } from '../../src/server/dataset-version.js';
import { createServer } from '../../src/server/server.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

/** A database that tells what it is asked. */
class CountedDatabase extends Database {
  statements: string[] = [];

  override async read<R extends Record<string, unknown>>(
    text: string,
    parameters?: Parameters,
    options?: ReadOptions,
  ): Promise<R[]> {
    this.statements.push(text);
    return super.read<R>(text, parameters, options);
  }
}

const database = useEmptyDatabase();
const counted = new CountedDatabase(database.address);
const elsewhere = new Database(database.address);
cleanPackagesAfterwards();

let app: FastifyInstance;
let other: FastifyInstance;
beforeAll(async () => {
  await importInto(database, await writePackage(SMALL_CITY));
  app = await createServer({ serving: { database: counted, browser: null }, doing: '' });
  other = await createServer({ serving: { database: elsewhere, browser: null }, doing: '' });
});
afterAll(async () => {
  await app.close();
  await other.close();
  await counted.close();
  await elsewhere.close();
});

const NAMES =
  'query ($id: ID!, $first: Int) { area(id: $id) { name children(first: $first) { nodes { name } } } }';
const CITY = { id: 'area:city', first: 5 };

async function post(server: FastifyInstance, query: string, variables: object = {}, headers = {}) {
  return server.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
}

async function get(query: string, headers: Record<string, string> = {}, variables = '{}') {
  return app.inject({
    method: 'GET',
    url: '/graphql',
    query: { query, variables },
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
}

/** Asks until the answer is kept, which it is after it was sent. */
async function keep(query: string, variables: object = {}): Promise<void> {
  for (let time = 0; time < 50; time += 1) {
    const { headers } = await post(app, query, variables);
    if (headers['cache-status'] === 'outcome-graph; hit') return;
  }
  throw new Error('the answer is not kept');
}

let names = 0;
/** Imports a package that gives the city another name. */
async function rename(): Promise<string> {
  names += 1;
  const name = `thành phố ${names}`;
  const areas = SMALL_CITY.areas?.map((row) => (row.id === 'area:city' ? { ...row, name } : row)) ?? [];
  await importInto(elsewhere, await writePackage({ ...SMALL_CITY, areas }, 'test', { title: 'again' }));
  return name;
}

describe('an answer that was kept', () => {
  beforeEach(() => keep(NAMES, CITY));

  test('is sent again byte for byte, and asks the database for the version alone', async () => {
    const first = await post(other, NAMES, CITY);
    counted.statements = [];
    const again = await post(app, NAMES, { first: 5, id: 'area:city' });
    expect(again.headers['cache-status']).toBe('outcome-graph; hit');
    expect(again.body).toBe(first.body);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
    expect(counted.statements).toEqual([expect.stringContaining('dataset.revision')]);
  });

  test('is not that of other variables, another operation or another form', async () => {
    const status = async (...request: [string, object?, object?]) =>
      (await post(app, ...request)).headers['cache-status'];
    expect(await status(NAMES, { ...CITY, first: 6 })).toBe('outcome-graph; fwd=miss');
    expect(await status(`${NAMES} `, CITY)).toBe('outcome-graph; fwd=miss');
    const form = { accept: 'application/graphql-response+json' };
    const other = await post(app, NAMES, CITY, form);
    expect(other.headers['cache-status']).toBe('outcome-graph; fwd=miss');
    expect(other.headers['content-type']).toContain('application/graphql-response+json');
  });

  test('gives way to an import at once, with every server before the database', async () => {
    for (let time = 0; time < 5; time += 1) {
      await keep(NAMES, CITY);
      const name = await rename();
      const [here, there] = [await post(app, NAMES, CITY), await post(other, NAMES, CITY)];
      expect(here.json()).toMatchObject({ data: { area: { name } } });
      expect(there.body).toBe(here.body);
    }
  });

  test('is not sent while an import writes in batches', async () => {
    const state = async (to: string): Promise<void> => {
      await database.write((transaction) => transaction.run('MATCH (d:Dataset) SET d.state = $to', { to }));
    };
    await state('LOADING');
    try {
      for (let time = 0; time < 5; time += 1) {
        const { headers } = await post(app, NAMES, CITY);
        expect(headers['cache-status']).toBe('outcome-graph; fwd=miss');
      }
    } finally {
      await state('READY');
    }
  });

  test('is not sent, and none is kept, while what an import wrote may not show yet, until one says that it does', async () => {
    const folder = await writePackage(SMALL_CITY, 'test', { title: 'unsettled' });
    await importInto(elsewhere, folder);
    await keep(NAMES, CITY);
    const revision = async (): Promise<number> =>
      (await database.read<{ revision: number }>('MATCH (d:Dataset) RETURN d.revision AS revision'))[0]
        ?.revision ?? 0;
    const before = await revision();
    // As after a transaction that was committed, by an import that was cut off before it said so.
    await database.write((transaction) => transaction.run('MATCH (d:Dataset) SET d.writes = d.writes + 1'));
    for (let time = 0; time < 5; time += 1)
      expect((await post(app, NAMES, CITY)).headers['cache-status']).toBe('outcome-graph; fwd=miss');
    expect((await importInto(elsewhere, folder)).rows).toEqual({ create: 0, update: 0, remove: 0 });
    expect(await revision()).toBe(before + 1);
    await keep(NAMES, CITY);
    await rename();
  });

  test('is not sent with the Cypher of an answer', async () => {
    const { headers, body } = await post(app, NAMES, CITY, { 'x-show-cypher': '1' });
    expect(headers['cache-status']).toBeUndefined();
    expect(body).toContain('"cypher"');
  });
});

describe('a kept answer under load', () => {
  test('costs far fewer looks than requests', async () => {
    await keep(NAMES, CITY);
    counted.statements = [];
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(app, NAMES, CITY)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.every(({ headers }) => headers['cache-status'] === 'outcome-graph; hit')).toBe(true);
    expect(counted.statements.length).toBeLessThan(20);
  });

  test('is never older than an import that was done when it was asked for', async () => {
    await keep(NAMES, CITY);
    let done = '';
    let running = true;
    const seen: Promise<void>[] = [];
    const ask = async (): Promise<void> => {
      while (running) {
        const least = Number(done.split(' ').at(-1) ?? 0);
        const answer = await post(app, NAMES, CITY);
        const { name } = answer.json<{ data: { area: { name: string } } }>().data.area;
        expect(Number(name.split(' ').at(-1))).toBeGreaterThanOrEqual(least);
      }
    };
    for (let client = 0; client < 4; client += 1) seen.push(ask());
    for (let time = 0; time < 6; time += 1) done = await rename();
    running = false;
    await Promise.all(seen);
  });
});

describe('what is not kept', () => {
  const isKept = async (query: string, variables: object = {}): Promise<boolean> => {
    for (let time = 0; time < 4; time += 1) {
      const { headers } = await post(app, query, variables);
      if (headers['cache-status'] === 'outcome-graph; hit') return true;
    }
    return false;
  };

  test('is an answer with an error in it, and the schema', async () => {
    // Whether the dataset is still the same is looked at meanwhile, and takes its time on a busy machine.
    await expect.poll(() => isKept('{ area(id: "area:city") { name } }'), { timeout: 10_000 }).toBe(true);
    expect(await isKept('{ area(id: "area:city") { name } resolution { title } }')).toBe(false);
    expect(await isKept('{ area(id: "area:city") { noSuchField } }')).toBe(false);
    expect(await isKept('{ __type(name: "Area") { name } }')).toBe(false);
  });

  test('is what was refused for its form', async () => {
    const ask = async (accept: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { accept, 'content-type': 'application/json' },
        payload: { query: '{ dataset { revision } }' },
      });
    for (let time = 0; time < 3; time += 1) expect((await ask('text/plain')).statusCode).toBe(406);
    expect((await ask('application/json')).statusCode).toBe(200);
  });

  test('is anything, where nothing may be', async () => {
    const none = await createServer(
      { serving: { database, browser: null }, doing: '' },
      { cacheBytesAtMost: 0 },
    );
    try {
      for (let time = 0; time < 4; time += 1)
        expect((await post(none, NAMES, CITY)).headers['cache-status']).toBe('outcome-graph; fwd=miss');
    } finally {
      await none.close();
    }
  });
});

describe('a GET', () => {
  const QUERY = '{ area(id: "area:city") { name } }';

  test('is answered with 304 while the answer is the same, kept or not', async () => {
    const first = await get(QUERY);
    const etag = String(first.headers.etag);
    expect(first.statusCode).toBe(200);
    expect(first.headers['cache-control']).toBe('no-cache');
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(QUERY, { 'if-none-match': tag });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      expect(again.headers.etag).toBe(etag);
    }
    const name = await rename();
    const changed = await get(QUERY, { 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({ data: { area: { name } } });
    expect(changed.headers.etag).not.toBe(etag);
  });

  test('of what was asked by POST is the same answer', async () => {
    await keep(QUERY);
    expect((await get(QUERY)).headers['cache-status']).toBe('outcome-graph; hit');
  });

  test('from a foreign page is refused, also where the answer is kept', async () => {
    await keep(QUERY);
    const plain = await app.inject({ method: 'GET', url: '/graphql', query: { query: QUERY } });
    expect(plain.statusCode).toBe(400);
    const form = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: QUERY }),
    });
    expect(form.statusCode).toBeGreaterThanOrEqual(400);
  });

  test('with variables that are no JSON is refused as before', async () => {
    expect((await get(QUERY, {}, '{')).statusCode).toBe(400);
  });
});

describe('the key of an answer', () => {
  const of = (body: unknown, headers: Record<string, string> = {}) =>
    cacheKeyOf(
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, query: {}, body },
      '2026-01-31',
    );

  test('tells apart whatever may change the answer', () => {
    const bodies = [
      { query: '{ a }' },
      { query: '{ b }' },
      { query: '{ a }', operationName: 'x' },
      { query: '{ a }', variables: { x: 1 } },
      { query: '{ a }', variables: { x: '1' } },
      { query: '{ a }', variables: { x: [1] } },
      { query: '{ a }', variables: { x: { 0: 1 } } },
      { query: '{ a }', variables: { x: [['0', 1]] } },
      { query: '{ a }', variables: { x: null } },
    ];
    const keys = bodies.map((body) => of(body));
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(bodies.length);
    expect(of({ query: '{ a }', variables: { x: 1, y: 2 } })).toBe(
      of({ query: '{ a }', variables: { y: 2, x: 1 } }),
    );
  });

  test('is none for what is no plain question', () => {
    expect(of([{ query: '{ a }' }])).toBeNull();
    expect(of(null)).toBeNull();
    expect(of({ query: 1 })).toBeNull();
    // What JSON has no number for would be null in a key.
    for (const x of [Infinity, [-Infinity], { max: NaN }])
      expect(of({ query: '{ a }', variables: { x } })).toBeNull();
    expect(of({ query: '{ a }', extensions: { persistedQuery: {} } })).toBeNull();
    expect(of({ query: '{ a }' }, { 'content-type': 'text/plain' })).toBeNull();
    expect(of({ query: '{ a }' }, { 'x-show-cypher': '1' })).toBeNull();
  });
});

describe('what is kept', () => {
  const answerOf = (bytes: number): KeptAnswer => ({
    version: '1',
    body: Buffer.alloc(bytes),
    etag: '"x"',
    contentType: 'application/json',
  });

  test('takes no more than it may: an answer larger than all of it is not kept, and drives out no other', () => {
    const cache = new AnswerCache(1_000_000);
    cache.set('small', answerOf(1_000));
    cache.set('large', answerOf(2_000_000));
    expect(cache.get('large')).toBeUndefined();
    expect(cache.get('small')).toBeDefined();
    for (let at = 0; at < 20; at += 1) cache.set(`half ${at}`, answerOf(400_000));
    const held = [...Array(20).keys()].filter((at) => cache.get(`half ${at}`) !== undefined);
    expect(held).toEqual([18, 19]);
  });

  test('is nothing where it may take nothing', () => {
    const cache = new AnswerCache(0);
    expect(cache.isOn).toBe(false);
    cache.set('small', answerOf(1));
    expect(cache.get('small')).toBeUndefined();
  });
});

test('a look at the version sees what was committed before it was asked for', async () => {
  const version = new DatasetVersion(counted);
  const [first, second] = [version.now(), version.now()];
  expect(await second).toBe(await first);
  const before = await version.now();
  const underWay = version.now();
  await rename();
  const after = await version.now();
  expect(await underWay).not.toBeNull();
  expect(after).not.toBe(before);
});
