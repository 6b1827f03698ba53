import { afterAll, expect, test, vi } from 'vitest';
import type * as cypherFiles from '../../src/neo4j/cypher-files.js';
import { areas } from '../../src/packages/tables/areas.js';
import { sources } from '../../src/packages/tables/sources.js';
import type { Table } from '../../src/packages/tables/table.js';

const VALUES = {
  id: 'area:a',
  name: 'A',
  title: 'A',
  level: 'DISTRICT',
  aliases: [],
  formerNames: [],
  identifiers: [],
};

// Files share what they import.
afterAll(() => {
  vi.doUnmock('../../src/neo4j/cypher-files.js');
  vi.resetModules();
});

/** The hashes of an area and a source, when `areas.cypher` has this text besides its own. */
async function hashesWith(more: string): Promise<string[]> {
  vi.resetModules();
  vi.doMock('../../src/neo4j/cypher-files.js', async (original) => {
    const files = await original<typeof cypherFiles>();
    return {
      ...files,
      readCypherFile: (...[purpose, name]: Parameters<typeof files.readCypherFile>) =>
        files
          .readCypherFile(purpose, name)
          .map((statement) => (name === 'areas' ? { ...statement, text: statement.text + more } : statement)),
    };
  });
  const { rowHash, storedProperties } = await import('../../src/packages/graph-row.js');
  return [areas, sources].map((one) => {
    const table = one as unknown as Table;
    return rowHash(table, VALUES, storedProperties(table, VALUES));
  });
}

test('a row is written anew when the statement that writes it changed, and only then', async () => {
  const [area, source] = await hashesWith('');
  expect(await hashesWith('')).toEqual([area, source]);
  const [changed, same] = await hashesWith(' RETURN 1');
  expect(changed).not.toBe(area);
  expect(same).toBe(source);
});
