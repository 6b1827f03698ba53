import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import type { API_ERROR_CODES } from '../../src/server/errors.js';
import { createServer } from '../../src/server/server.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();

let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  await importInto(database, await writePackage(SMALL_CITY));
  app = await createServer({ serving: { database, browser: null }, doing: '' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => app.close());

const QUERY = '{ areas { totalCount } }';
const JSON_BODY = { 'content-type': 'application/json' };
const PREFLIGHTED = { 'apollo-require-preflight': '1' };

const post = (payload: string, contentType = 'application/json'): InjectOptions => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': contentType },
  payload,
});

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** What the server answers to bytes. */
async function answerTo(bytes: string): Promise<{ status: number; body: string }> {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(text);
    });
    socket.write(bytes);
  });
  return { status: Number(answer.split(' ')[1]), body: answer.split('\r\n\r\n')[1] ?? '' };
}

describe('whatever fails, the answer has a message and a code', () => {
  test.each<[string, InjectOptions, number, keyof typeof API_ERROR_CODES]>([
    ['a body that is no JSON', post('{"query":'), 400, 'BAD_REQUEST'],
    ['no body', post(''), 400, 'BAD_REQUEST'],
    ['a body that is too long', post(`"${'x'.repeat(200_000)}"`), 413, 'LIMIT_EXCEEDED'],
    ['a body in another form', post('<query/>', 'application/xml'), 415, 'BAD_REQUEST'],
    ['a plain text', post(QUERY, 'text/plain'), 400, 'BAD_REQUEST'],
    ['an empty query', post('{"query":""}'), 400, 'BAD_REQUEST'],
    ['a list of operations', post('[{"query":"{ __typename }"}]'), 400, 'BAD_REQUEST'],
    ['an address where nothing is', { url: '/nothing' }, 404, 'NOT_FOUND'],
    ['a file that is not there', { url: '/explorer/nothing.js' }, 404, 'NOT_FOUND'],
    ['an address that is none', { url: '/%' }, 400, 'BAD_REQUEST'],
    ['another host', { url: '/', headers: { host: 'elsewhere.example' } }, 421, 'BAD_REQUEST'],
    [
      'a form that is not made',
      { url: `/graphql?query=${QUERY}`, headers: { ...PREFLIGHTED, accept: 'image/png' } },
      406,
      'BAD_REQUEST',
    ],
  ])('%s', async (_, request, status, code) => {
    const response = await app.inject(request);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/\w/) as string, extensions: { code } }],
    });
  });

  test.each<[string, string, number, keyof typeof API_ERROR_CODES]>([
    ['bytes that are no HTTP', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'an address without end',
      `GET /graphql?query=${'x'.repeat(40_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
      431,
      'LIMIT_EXCEEDED',
    ],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await answerTo(bytes);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code } }] });
  });
});

describe('a method that an address does not take', () => {
  test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
    '%s /graphql is told which ones it takes, whatever it sends',
    async (method) => {
      for (const headers of [{}, { 'content-type': 'application/xml' }]) {
        const response = await app.inject({ method, url: '/graphql?query={__typename}', headers });
        expect(response.statusCode).toBe(405);
        expect(response.headers.allow).toBe('GET, POST');
        if (method !== 'HEAD')
          expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      }
    },
  );

  test('is refused at the other addresses too', async () => {
    const response = await app.inject({ method: 'POST', url: '/health/live' });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect((await app.inject({ method: 'HEAD', url: '/health/live' })).statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/nothing' })).statusCode).toBe(404);
  });

  test('a page from elsewhere may not ask beforehand whether it may ask', async () => {
    const response = await app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a request that nests without end', () => {
  test.each(['query', 'operationName', 'variables', 'extensions', 'anything'])(
    'in "%s" is refused',
    async (field) => {
      const given = { query: JSON.stringify(QUERY), [field]: deep(40_000) };
      const body = Object.entries(given).map(([name, value]) => `"${name}":${value}`);
      const response = await app.inject(post(`{${body.join()}}`));
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    },
  );

  test('in the address is refused', async () => {
    for (const field of ['variables', 'extensions']) {
      const query = { query: QUERY, [field]: `{"a":${deep(5_000)}}` };
      const response = await app.inject({ url: '/graphql', query, headers: PREFLIGHTED });
      expect(response.statusCode).toBeLessThan(500);
    }
  });
});

describe('a GET that a form of a foreign page could send', () => {
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await app.inject({ url: '/graphql', query: { query: QUERY }, headers })).statusCode;
  /** Asks until the answer is kept, which it is after it was sent. */
  const keep = async (): Promise<void> => {
    for (let time = 0; time < 50; time += 1) {
      const { headers } = await app.inject({
        url: '/graphql',
        query: { query: QUERY },
        headers: { ...PREFLIGHTED, accept: 'application/json' },
      });
      if (headers['cache-status'] === 'outcome-graph; hit') return;
    }
    throw new Error('the answer is not kept');
  };

  test.each([{}, { 'apollo-require-preflight': '' }, { 'x-apollo-operation-name': '' }] as Record<
    string,
    string
  >[])('with the headers %j is refused, whether the answer was kept or not', async (headers) => {
    const all = { accept: 'application/json', ...headers };
    await keep();
    expect(await status(all)).toBe(400);
    expect(await status({ ...all, 'apollo-require-preflight': '1' })).toBe(200);
  });
});

describe('the header x-show-cypher', () => {
  const ask = async (value: string) =>
    app.inject({
      ...post(JSON.stringify({ query: QUERY })),
      headers: { 'x-show-cypher': value, ...JSON_BODY },
    });

  test.each(['1', 'true', 'TRUE', ' True '])('with "%s" shows the Cypher', async (value) => {
    const answer = await ask(value);
    expect(answer.json()).toMatchObject({ data: {}, extensions: { cypher: [{}] } });
    expect(answer.headers['cache-status']).toBeUndefined();
  });

  test.each(['0', 'false', 'False', ''])('with "%s" does not', async (value) => {
    expect((await ask(value)).json()).toEqual({ data: { areas: { totalCount: 3 } } });
  });

  test.each(['yes', '2', '1, 1', 'toString'])('with "%s" is an error, and not ignored', async (value) => {
    const answer = await ask(value);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('x-show-cypher') as string, extensions: { code: 'BAD_REQUEST' } },
      ],
    });
  });
});

describe('the page', () => {
  test.runIf(existsSync(join(packageRoot, 'dist', 'explorer', 'index.html')))(
    'loads nothing from elsewhere, and stands in no frame',
    async () => {
      for (const request of [{ url: '/' }, { url: '/graphql', headers: { accept: 'text/html' } }]) {
        const { headers } = await app.inject(request);
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toMatch(/script-src 'self';/);
        expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
        expect(headers).toMatchObject({
          'x-frame-options': 'DENY',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        });
      }
    },
  );
});

test('a server that stops says so in this form', async () => {
  const stopping = await createServer({ serving: null, doing: '' });
  await stopping.listen({ port: 0, host: '127.0.0.1' });
  const address = stopping.server.address();
  const at = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(at, '127.0.0.1', () => {
      socket.write('GET /health/live HTTP/1.1\r\nhost: localhost\r\n');
      // The connection is there, and its request comes while the server stops.
      setTimeout(() => {
        void stopping.close();
        setTimeout(() => socket.write('\r\n'), 50);
      }, 50);
    });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => {
      resolve(text);
    });
    socket.on('error', () => undefined);
  });
  expect(answer).toContain('503');
  expect(answer).toContain('"code":"UNAVAILABLE"');
});
