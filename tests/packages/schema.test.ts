import { afterAll, describe, expect, test } from 'vitest';
import { ensureSchema } from '../../src/packages/schema.js';
import { useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
afterAll(() => ensureSchema(database));

async function definitions(): Promise<Record<string, string>> {
  const rows = await database.read<{ name: string; statement: string }>(
    'SHOW INDEXES YIELD name, createStatement WHERE createStatement IS NOT NULL RETURN name, createStatement AS statement',
  );
  return Object.fromEntries(rows.map(({ name, statement }) => [name, statement]));
}

describe('constraints and indexes', () => {
  test('are what the schema file says, also in a store that an earlier version made', async () => {
    const expected = await definitions();
    for (const statement of [
      'DROP INDEX area_name',
      'CREATE INDEX area_name FOR (node:Area) ON (node.name)',
      'DROP INDEX search_text',
      'CREATE FULLTEXT INDEX search_text FOR (node:Area) ON EACH [node.name]',
      'DROP CONSTRAINT event_id',
      'CREATE INDEX event_id FOR (node:Event) ON (node.id)',
      'DROP INDEX part_of_by_row',
      'CREATE FULLTEXT INDEX names FOR (node:Area|Event) ON EACH [node.name]',
      'CREATE INDEX of_somebody_else FOR (node:Area) ON (node.mine)',
    ])
      await database.runAlone(statement);
    expect(await definitions()).not.toEqual(expected);
    await ensureSchema(database);
    const after = await definitions();
    expect(Object.keys(after)).toContain('of_somebody_else');
    await database.runAlone('DROP INDEX of_somebody_else');
    expect(await definitions()).toEqual(expected);
  });

  test('that are right are left alone', async () => {
    const ids = (): Promise<object[]> =>
      database.read('SHOW INDEXES YIELD id, name RETURN id, name ORDER BY id');
    const before = await ids();
    await ensureSchema(database);
    expect(await ids()).toEqual(before);
  });
});
