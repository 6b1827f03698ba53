import neo4j from 'neo4j-driver';
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

/** An operator that was run, and those that it takes its rows from. */
interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

/** How much the database does for a statement: db hits, of all its operators together. */
export async function hitsOf({
  text,
  parameters,
}: {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}): Promise<number> {
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters, { database });
    const sum = ({ dbHits, children }: Profile): number =>
      children.reduce((all, child) => all + sum(child), dbHits);
    if (summary.profile === false) throw new Error('the database told no profile');
    return sum(summary.profile);
  } finally {
    await driver.close();
  }
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
