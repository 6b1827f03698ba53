import {
  execute,
  getOperationAST,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { expect } from 'vitest';
import type { AnswerObject } from '../../src/compiler/answer.js';
import { Budget } from '../../src/compiler/budget.js';
import { readParts } from '../../src/compiler/parts.js';
import { RootFields } from '../../src/compiler/root-field.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import type { Database } from '../../src/neo4j/database.js';
import { buildApiSchema } from '../../src/server/schema.js';

let built: { schema: GraphQLSchema; rootFields: RootFields } | null = null;

function build(): { schema: GraphQLSchema; rootFields: RootFields } {
  const schema = buildApiSchema();
  return { schema, rootFields: new RootFields(new SchemaMap(schema), readParts()) };
}

/**
 * Holds an answer against that of graphql-js, which executes the operation with each root field compiled for these values
 * alone: the same keys in the same order, the same values, errors at the same places.
 */
export async function expectAsGraphqlJs(
  database: Database,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  answer: { readonly data?: unknown; readonly errors?: readonly { readonly path?: unknown }[] },
): Promise<void> {
  // What was refused before it was executed is the same in both.
  if (answer.data === undefined || answer.data === null) return;
  const { schema, rootFields } = (built ??= build());
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const budget = new Budget();
  const today = new Date().toISOString().slice(0, 10);
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    operationName: getOperationAST(document)?.name?.value ?? null,
    fieldResolver: (above: AnswerObject | undefined, _args, _context, info: GraphQLResolveInfo) => {
      if (above !== undefined) return above[String(info.path.key)];
      const compiled = rootFields.compile(info, { today, budget });
      return rootFields.run(compiled, budget.size, { variables: {}, today }, { database });
    },
  });
  const paths = (errors: readonly { readonly path?: unknown }[] = []): unknown[] =>
    errors.map(({ path }) => path);
  expect(JSON.stringify(answer.data)).toBe(JSON.stringify(result.data));
  expect(paths(answer.errors)).toEqual(paths(result.errors));
}
