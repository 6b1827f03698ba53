import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLScalarType,
  type GraphQLSchema,
  GraphQLError,
  isAbstractType,
  isScalarType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';
import { TYPE_NAME } from '../compiler/answer.js';
import { isDay } from '../model/edtf-date.js';
import { SEARCH_TEXT_LENGTH_AT_MOST, type SearchText, searchTextOf } from '../model/search-query.js';
import { packageRoot } from '../package-root.js';

/** The SDL of the API: every file of `schema/`, joined. */
function readSdl(): string {
  const folder = join(packageRoot, 'schema');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function badValue(message: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}

/** Reads a value that a scalar accepts, from a variable or, as a node, from the document. */
type ReadScalar = (value: unknown, node?: ValueNode) => unknown;

/** A day of the calendar. */
function parseDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value;
  const written = node === undefined ? JSON.stringify(value) : print(node);
  throw badValue(`${written} is not a day of the calendar written YYYY-MM-DD.`, node);
}

/** What a person typed, as what the full-text index and the order of its hits are asked. */
function parseSearchText(value: unknown, node?: ValueNode): SearchText {
  if (typeof value !== 'string' || value.length > SEARCH_TEXT_LENGTH_AT_MOST) {
    throw badValue(`A search takes a text of 1 to ${SEARCH_TEXT_LENGTH_AT_MOST} characters.`, node);
  }
  const text = searchTextOf(value);
  if (text === null) throw badValue('The search text has no letters or digits.', node);
  return text;
}

const SCALARS: Readonly<Record<string, ReadScalar>> = {
  Date: parseDate,
  SearchText: parseSearchText,
};

function teach(scalar: GraphQLScalarType, parse: ReadScalar): void {
  scalar.parseValue = (value) => parse(value);
  scalar.parseLiteral = (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined, node);
}

/** Builds the schema: the SDL, what its scalars accept, and how an object of the answer tells its type. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchema(readSdl());
  for (const type of Object.values(schema.getTypeMap())) {
    const parse = SCALARS[type.name];
    if (isScalarType(type) && parse !== undefined) teach(type, parse);
    if (isAbstractType(type) && !type.name.startsWith('__')) {
      type.resolveType = (object: { [TYPE_NAME]?: string }) => object[TYPE_NAME];
    }
  }
  return schema;
}
