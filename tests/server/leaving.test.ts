import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database, type Parameters, type ReadOptions } from '../../src/neo4j/database.js';
import { createServer } from '../../src/server/server.js';
import { useEmptyDatabase } from '../support/database.js';

const ENDLESS = 'UNWIND range(1, 1000000000000) AS count WITH count WHERE count < 0 RETURN count';

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
  app = await createServer({ serving: { database: slow, browser: null }, doing: '' });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await slow.close();
});

async function endless(): Promise<number> {
  const rows = await database.read<{ currentQuery: string }>('SHOW TRANSACTIONS YIELD currentQuery');
  return rows.filter(({ currentQuery }) => currentQuery === ENDLESS).length;
}

test.each(['POST', 'GET'])('who leaves takes the question along: %s', async (method) => {
  const query = '{ areas { nodes { id } } }';
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
  await expect.poll(endless, { timeout: 10_000 }).toBe(1);
  asked.destroy();
  await expect.poll(endless, { timeout: 10_000 }).toBe(0);
});
