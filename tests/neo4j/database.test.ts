import { expect, test } from 'vitest';
import type { Database } from '../../src/neo4j/database.js';
import { useEmptyDatabase } from '../support/database.js';

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
