import { type GraphQLResolveInfo, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/compiler/budget.js';
import { readParts } from '../../src/compiler/parts.js';
import { RootFields } from '../../src/compiler/root-field.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { plainParameters } from '../../src/server/browser-link.js';
import { readExamples } from '../../src/server/examples.js';
import { buildApiSchema } from '../../src/server/schema.js';

const schema = buildApiSchema();
const rootFields = new RootFields(new SchemaMap(schema), readParts());

/** The statements of an operation, compiled and not run. */
async function compile(source: string): Promise<string> {
  const statements: string[] = [];
  const budget = new Budget();
  await graphql({
    schema,
    source,
    fieldResolver: (_source, _args, _context, info: GraphQLResolveInfo) => {
      const { statement } = rootFields.compile(info, { today: '2026-01-31', budget });
      statements.push(
        `// ${String(info.path.key)}\n// ${JSON.stringify(plainParameters(statement.parameters))}\n${statement.text};\n`,
      );
      return null;
    },
  });
  return statements.join('\n');
}

describe('the Cypher of an operation', () => {
  test.each(readExamples().map(({ name, query }) => [name, query]))('%s', async (name, query) => {
    await expect(await compile(query)).toMatchFileSnapshot(`../golden/${name}.cypher`);
  });

  test('is one statement for each root field, whatever the depth', async () => {
    const deep = `{ area(id: "a") { ${'children { nodes { parent { '.repeat(4)} id ${'} } }'.repeat(4)} } }`;
    const cypher = await compile(deep);
    expect(cypher.match(/;$/gm)).toHaveLength(1);
  });

  test('counts without looking at the far end where nothing is asked of it', async () => {
    expect(await compile('{ resolution(id: "a") { outcomes { totalCount } } }')).toContain(
      '<-[:OUTCOME_OF]-() } AS total',
    );
    expect(await compile('{ resolution(id: "a") { outcomes(status: ACTUAL) { totalCount } } }')).toContain(
      'RETURN count(*)',
    );
  });

  test.each([
    ['observations(first: 7) { nodes { id } }', 7],
    ['observations(first: 7) { nodes { id } pageInfo { endCursor hasPreviousPage } }', 7],
    ['observations(first: 7) { nodes { id } pageInfo { hasNextPage } }', 8],
    [
      'observations(first: 7) { nodes { id } ...More } } fragment More on ObservationConnection { pageInfo { more: hasNextPage }',
      8,
    ],
    ['observations(last: 7) { nodes { id } pageInfo { hasNextPage } }', 7],
    ['observations(last: 7) { nodes { id } pageInfo { hasPreviousPage } }', 8],
  ])('reads a row more than a page has only where this is asked for: %s', async (page, rows) => {
    expect(await compile(`{ ${page} }`)).toContain(`{"p0":${rows}}`);
  });
});
