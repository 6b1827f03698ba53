import { afterAll, beforeAll, inject } from 'vitest';
import { Database } from '../../src/neo4j/database.js';
import { importPackages, type ImportResult } from '../../src/packages/import.js';
import { ensureSchema } from '../../src/packages/schema.js';

/** A database that is empty when a file's tests begin. */
export function useEmptyDatabase(): Database {
  const database = new Database(inject('neo4j'));
  beforeAll(async () => {
    await emptyDatabase(database);
    await ensureSchema(database);
  });
  afterAll(() => database.close());
  return database;
}

/** Removes every node and relationship. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.write((transaction) => transaction.run('MATCH (node) DETACH DELETE node'));
}

/** Imports folders into a database that is open. */
export async function importInto(database: Database, ...folders: string[]): Promise<ImportResult> {
  return importPackages(() => Promise.resolve(database), folders);
}

/** Everything that the graph holds, as lines that two states can be compared by. */
export async function contentOf(database: Database): Promise<string[]> {
  const rows = await database.read<{
    labels: string[];
    properties: object;
    edges: [string, string, object][];
  }>(
    `MATCH (node)
     RETURN labels(node) AS labels, properties(node) AS properties,
            COLLECT { MATCH (node)-[edge]->(other)
                      RETURN [type(edge), coalesce(other.id, other.name), properties(edge)]} AS edges`,
  );
  return rows
    .map(({ labels, properties, edges }) => {
      const lines = edges.map(([type, other, more]) => JSON.stringify([type, other, sorted(more)])).sort();
      return JSON.stringify([labels.sort(), sorted(properties), lines]);
    })
    .sort();
}

/** How many transactions it took is no content. */
function sorted(properties: object): object {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'writes' && name !== 'settled')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
