import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database, type Parameters, type ReadOptions } from '../../src/neo4j/database.js';
import { createServer } from '../../src/server/server.js';
import { useEmptyDatabase } from '../support/database.js';
import { ENDLESS, endlessIn } from '../support/endless.js';

/** A database to which every question of the API is endless. */
class EndlessDatabase extends Database {
  override async read<R extends Record<string, unknown>>(
    text: string,
    _parameters?: Parameters,
    options?: ReadOptions,
  ): Promise<R[]> {
    const isOfTheApi = text.startsWith('CALL');
    return super.read<R>(isOfTheApi ? ENDLESS : text, {}, options);
  }
}

const database = useEmptyDatabase();
const slow = new EndlessDatabase(database.address);
let app: Awaited<ReturnType<typeof createServer>>;
beforeAll(async () => {
  app = await createServer(
    { serving: { database: slow, browser: null }, doing: '' },
    { largeReadsAtOnce: 1 },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await slow.close();
});

const endless = (): Promise<number> => endlessIn(database);

/** Asks the server, and does not wait. */
function ask(query: string, method = 'POST'): ClientRequest {
  const { port } = app.server.address() as AddressInfo;
  const asked = request({
    port,
    host: '127.0.0.1',
    method,
    path: method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
  });
  asked.on('error', () => undefined);
  asked.end(method === 'GET' ? undefined : JSON.stringify({ query }));
  return asked;
}

test.each(['POST', 'GET'])('who leaves takes the question along: %s', async (method) => {
  const asked = ask('{ areas { nodes { id } } }', method);
  await expect.poll(endless, { timeout: 10_000 }).toBe(1);
  asked.destroy();
  await expect.poll(endless, { timeout: 10_000 }).toBe(0);
});

test('a server that closes takes along what it asked itself, to warm up', async () => {
  const closing = await createServer({ serving: { database: slow, browser: null }, doing: '' });
  const asked = closing.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ areas { nodes { id } } }' },
  });
  await expect.poll(endless, { timeout: 10_000 }).toBe(1);
  await closing.close();
  await asked;
  await expect.poll(endless, { timeout: 10_000 }).toBe(0);
});

test('large operations wait behind those at work, and behind too many are told to try again', async () => {
  const page = 'areas(first: 100) { nodes { children(first: 100) { nodes { id } } } }';
  const ofTwenty = `{ ${Array.from({ length: 20 }, (_, index) => `at${index}: ${page}`).join(' ')} }`;
  // One statement is at work and a hundred wait: of the last of these operations none can.
  const asked = Array.from({ length: 8 }, () => ask(ofTwenty));
  const answers: IncomingMessage[] = [];
  for (const each of asked) each.on('response', (answer) => answers.push(answer));
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(answers[0]).toMatchObject({ statusCode: 503, headers: { 'retry-after': '10' } });
  expect(await endless()).toBe(1);
  asked.forEach((each) => each.destroy());
  await expect.poll(endless, { timeout: 10_000 }).toBe(0);
});
