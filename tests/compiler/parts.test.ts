import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parametersIn, parsePart, readParts, renameVariables } from '../../src/compiler/parts.js';
import { filterTypeOf } from '../../src/compiler/planner.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { cypherFileNames, readCypherFile } from '../../src/neo4j/cypher-files.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
const schema = buildApiSchema();
const map = new SchemaMap(schema);
const parts = readParts();
/** What the scopes of a roll-up return, from which its other parts begin, and something of that kind. */
const OF_SCOPES: Readonly<Record<string, string>> = {
  main: 'this',
  ids: '[this.id]',
  kept: '[this]',
  open: '[this]',
  reach: "'ALL'",
  units: '[this]',
};

/** The parts of what rules work out: the rows of a rule, by the part's type, with what they take besides the arguments of the field. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  Rollup: ['question', 'others', 'always', 'indicator', 'indicators', 'hierarchies', 'breakdowns'],
  Figure: [],
  SameFact: [],
  Implementation: ['unit', 'levels', 'organs'],
};

/** The types of the objects that rules work out. */
const OF_RULES = typesOfRules();

function typesOfRules(): Set<string> {
  const found = new Set<string>();
  const reach = (name: string): void => {
    const type = schema.getType(name);
    if (found.has(name) || !isObjectType(type) || type.getInterfaces().length > 0) return;
    if (['Quantity', 'Period', 'EdtfDate'].includes(name)) return;
    found.add(name);
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type).name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (isCompositeType(getNamedType(field.type)) && map.mappingOf(field).kind === 'computed')
        reach(getNamedType(field.type).name);
  }
  return found;
}

/** Arguments that the compiler itself takes care of, whatever the part says. */
const OF_PAGES = ['first', 'after', 'last', 'before', 'orderBy', 'filter', 'asOf'];

function isOfRule(name: string): boolean {
  return Object.hasOwn(RULES, name.split('.')[0] ?? '');
}

/** The fields that need a part: those that lead to nodes and are not served by a companion of the part before. */
function edgesOfTheApi(): string[] {
  const companions = new Set([...parts.values()].flatMap((part) => [...part.companions.keys()]));
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const isMachinery = /^__|(Connection|Edge)$/.test(type.name);
    if (!isObjectType(type) || isMachinery) return [];
    // The objects of a rule lead to nodes by rows of the rule; a rule at the root starts from what its part finds.
    const leadsOn = (field: Parameters<typeof map.mappingOf>[0]): boolean => {
      const { kind } = map.mappingOf(field);
      return kind === 'edge' ? !OF_RULES.has(type.name) : kind === 'computed' && type.name === 'Query';
    };
    return Object.values(type.getFields())
      .filter((field) => isCompositeType(getNamedType(field.type)) && leadsOn(field))
      .filter((field) => !(type.name.endsWith('Succession') && companions.has(field.name)))
      .map((field) => `${type.name}.${field.name}`);
  });
}

describe('the parts of the API', () => {
  test('there is one for each edge, and none for anything else', () => {
    expect([...parts.keys()].filter((name) => !isOfRule(name)).sort()).toEqual(edgesOfTheApi().sort());
  });

  test.each(cypherFileNames('fields'))('%s says what it is and runs by itself', async (name) => {
    const statements = readCypherFile('fields', name);
    expect(statements.length).toBe(parts.get(name)?.indexed === null ? 1 : 2);
    for (const { comment, text } of statements) {
      expect(comment).toMatch(/^[A-Z].*\.$/);
      await runsAlone(name, text);
    }
  });

  test('a second statement leads to what the first one leads to, in the order of an index', () => {
    const indexed = [...parts.values()].flatMap((part) => (part.indexed === null ? [] : [part]));
    expect(indexed.map(({ name }) => name)).toEqual(['Area.observations', 'Organization.observations']);
    for (const { entity, order, indexed: second } of indexed) {
      expect(second?.entity).toBe(entity);
      expect(second?.constant).not.toBeNull();
      expect([order.length, second?.order.length]).toEqual([1, 1]);
    }
  });

  test('each takes its parameters from arguments of its field', () => {
    for (const part of parts.values()) {
      const [typeName = '', fieldName = ''] = part.name.split('.');
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      const known = ['asOf', ...(RULES[typeName] ?? []), ...(field?.args.map(({ name }) => name) ?? [])];
      for (const text of [part.clauses, ...part.conditions])
        expect(known).toEqual(expect.arrayContaining(parametersIn(text)));
    }
  });

  test.each([...parts.values()].map((part) => [part.name, part] as const))(
    '%s ignores no argument of its field',
    (_, part) => {
      const [typeName = '', fieldName = ''] = part.name.split('.');
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (field === undefined || map.mappingOf(field).kind !== 'edge') return;
      const filter = filterTypeOf(field);
      const elsewhere = [...OF_PAGES, ...Object.keys(filter?.getFields() ?? {})];
      const compared = [part.clauses, ...part.conditions].flatMap(parametersIn);
      expect([...compared, ...elsewhere]).toEqual(expect.arrayContaining(field.args.map(({ name }) => name)));
    },
  );

  test('a connection has an order that ends with what tells one item from another', () => {
    for (const [name, part] of parts) {
      const [typeName = '', fieldName = ''] = name.split('.');
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field || !getNamedType(field.type).name.endsWith('Connection')) continue;
      expect([name, part.order.at(-1)?.expression]).toEqual([name, 'node.id']);
    }
  });

  test('what is malformed is refused with the name of the file', () => {
    expect(() => parsePart('A.b', '', 'MATCH (node)')).toThrow(
      'cypher/fields/A.b.cypher: no line begins with RETURN',
    );
    expect(() => parsePart('A.b', '', 'MATCH (node)\nWHERE node.x\nOR node.y\nRETURN node')).toThrow(
      /"OR node.y" is not one condition/,
    );
  });

  test('renaming touches variables and nothing else', () => {
    const names = new Map([
      ['node', 'node7'],
      ['edge', 'edge8'],
      ['score', 'score9'],
    ]);
    const rename = (text: string): string => renameVariables(text, names);
    expect(
      rename(
        "MATCH (this)-[edge:node]->(node:node {node: node.node, edge: $node}) WHERE 'node' = node(node)",
      ),
    ).toBe(
      "MATCH (this)-[edge8:node]->(node7:node {node: node7.node, edge: $node}) WHERE 'node' = node(node7)",
    );
    expect(rename('CALL db.node.queryNodes($x) YIELD node, score')).toBe(
      'CALL db.node.queryNodes($x) YIELD node AS node7, score AS score9',
    );
  });
});

/** Runs a statement as an analyst does, with what it begins from bound and its parameters set. */
async function runsAlone(name: string, text: string): Promise<void> {
  const values: Record<string, unknown> = {
    asOf: '2018-07-05',
    ids: ['area:vn'],
    indicators: ['x'],
    breakdowns: ['x'],
    hierarchies: ['PART_OF'],
    question: { times: ['x'], breakdowns: [], lists: ['used'] },
    others: [{ times: ['x'], breakdowns: [], lists: ['used'], ofSameDays: true }],
    levels: 1,
    organs: ['AGENCY'],
    types: ['AREA'],
    text: { query: '+a', names: ['a'], words: 'a' },
  };
  const parameters = Object.fromEntries(
    parametersIn(text).map((parameter) => [parameter, values[parameter] ?? 'x']),
  );
  // A part whose `this` stands in no pattern needs it bound; an analyst binds it in the same way, and what a scope found.
  const needsThis =
    !text.includes('MATCH') ||
    (/\bthis\b/.test(text) && (/\bCALL \(this\b|\bthis\.id\b/.test(text) || !/[([]this[:)\]]/.test(text)));
  const ofScope = Object.keys(OF_SCOPES).filter(
    (value) =>
      name.startsWith('Rollup.') &&
      new RegExp(`(?<![$.])\\b${value}\\b`).test(text) &&
      !new RegExp(`\\bAS ${value}\\b`).test(text),
  );
  const bound = [
    ...(needsThis || ofScope.length > 0 ? ['MATCH (this:Observation)'] : []),
    ...(ofScope.length > 0
      ? [`WITH this, ${ofScope.map((value) => `${OF_SCOPES[value] ?? ''} AS ${value}`).join(', ')}`]
      : []),
  ];
  const alone = [...bound, text].join('\n');
  await expect(database.read(alone, parameters)).resolves.toEqual([]);
}
