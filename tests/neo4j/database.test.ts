import { expect, test } from 'vitest';
import type { Database } from '../../src/neo4j/database.js';
import { useEmptyDatabase } from '../support/database.js';
import { ENDLESS, endlessIn } from '../support/endless.js';

const database = useEmptyDatabase();

test('a read that fails tells what failed, and where it was asked for', async () => {
  const { stackTraceLimit } = Error;
  async function askForNoDay(of: Database): Promise<unknown> {
    return await of.read('RETURN date($text) AS day', { text: 'no day' });
  }
  const asked = askForNoDay(database);
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  const error: unknown = await asked.catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'Neo.ClientError.Statement.SyntaxError' });
  expect((error as Error).stack).toMatch(
    /^Neo4jError: Text cannot be parsed to a Date.*Database\.read.*\n.*askForNoDay/s,
  );
});

const endless = (): Promise<number> => endlessIn(database);

test('a read that nobody waits for any more ends in the database too', async () => {
  const leaving = new AbortController();
  const read = database.read(ENDLESS, {}, { signal: leaving.signal });
  const outcome = expect(read).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect.poll(endless, { timeout: 10_000 }).toBe(1);
  leaving.abort();
  await outcome;
  await expect.poll(endless, { timeout: 10_000 }).toBe(0);
  await expect(database.read(ENDLESS, {}, { signal: leaving.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(await database.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
});
