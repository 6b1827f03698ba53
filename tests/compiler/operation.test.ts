import { getOperationAST, Kind, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { cypherOf, type Statement } from '../../src/compiler/cypher.js';
import { Operations } from '../../src/compiler/operation.js';
import { readParts } from '../../src/compiler/parts.js';
import { type CompiledRootField, RootFields } from '../../src/compiler/root-field.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { Database, type Parameters as CypherParameters } from '../../src/neo4j/database.js';
import { readExamples } from '../../src/server/examples.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

const FIGURES = 90;

beforeAll(async () => {
  const numbers = Array.from({ length: FIGURES }, (_, index) => index);
  const folder = await writePackage({
    ...SMALL_CITY,
    events: [
      { id: 'event:a', name: 'A', kind: 'REVIEW_CONFERENCE', date: '2018-01-01', held_in: 'area:city' },
      { id: 'event:b', name: 'B', kind: 'REVIEW_CONFERENCE', date: '2018-01-02', held_in: 'area:south' },
    ],
    observations: [
      ...(SMALL_CITY.observations ?? []),
      ...numbers.map((number) => ({
        id: `observation:many-${String(number).padStart(2, '0')}`,
        indicator: 'joint_cells_ended',
        about: number % 3 === 0 ? 'area:south|area:north' : number % 3 === 1 ? 'area:city' : 'area:north',
        joint: number % 3 === 0 ? 'true' : '',
        stated: String(number),
        value: number,
        qualifier: 'EXACT',
        measure: '',
        status: '',
        period_kind: 'FLOW',
        period_from: '2017',
        period_to: '2017',
        reported_at: number % 2 === 0 ? 'event:b|event:a' : number % 5 === 0 ? 'event:a' : '',
      })),
    ],
    evidence: [
      ...(SMALL_CITY.evidence ?? []),
      ...numbers.map((number) => ({
        id: `evidence:many-${number}`,
        supports: `observation:many-${String(number).padStart(2, '0')}`,
        source: SMALL_CITY.sources?.[0]?.id ?? '',
        quote: `${number} chi bộ`,
      })),
    ],
  });
  const { problems } = await importInto(database, folder);
  expect(problems).toEqual([]);
});

/** A database that tells what it is asked. */
class CountedDatabase extends Database {
  readonly statements: string[] = [];

  override async read<R extends Record<string, unknown>>(
    text: string,
    parameters?: CypherParameters,
  ): Promise<R[]> {
    this.statements.push(text);
    return super.read<R>(text, parameters);
  }
}

const schema = buildApiSchema();
const rootFields = new RootFields(new SchemaMap(schema), readParts());

/** Runs an operation; returns what it was answered and the statements that reached the database. */
async function answerOf(
  operations: Operations,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  document = parse(source),
): Promise<{ data: unknown; sent: readonly string[]; statements: readonly Statement[] }> {
  const counted = new CountedDatabase(database.address);
  const statements: Statement[] = [];
  try {
    const operation = getOperationAST(document);
    if (operation == null) throw new Error('no operation');
    const { data } = await operations.answer({
      document,
      operation,
      variables,
      today: '2026-01-31',
      run: { database: counted, onStatement: (statement) => statements.push(statement) },
    });
    return { data, sent: counted.statements, statements };
  } finally {
    await counted.close();
  }
}

describe('round trips', () => {
  const operations = new Operations(schema, rootFields);

  test.each([
    ['{ dataset { revision } }', 1],
    [`{ area(id: "area:city") { ${'children { nodes { parent { '.repeat(4)} id ${'} } }'.repeat(4)} } }`, 1],
    [
      `{ observations(first: 100) { totalCount nodes { indicator { name } about { __typename ... on Area { parent { name } } }
        reportedAt { name heldIn { name parent { name } } } evidence { quote source { title publishedBy { name } } }
        sameFact { best { id } } findings { check } } } }`,
      1,
    ],
    ['{ a: areas { totalCount } b: areas { nodes { id } } node(id: "area:city") { id } __typename }', 3],
  ])('%s takes as many as it has root fields', async (source, count) => {
    const { data, sent } = await answerOf(operations, source);
    expect(data).not.toBeNull();
    expect(sent).toHaveLength(count);
  });

  test.each(readExamples().map(({ name, query }) => [name, query]))('%s', async (_, query) => {
    const { data, sent } = await answerOf(operations, query);
    const [definition] = parse(query).definitions;
    const fields =
      definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections.length : 0;
    expect(data).not.toBeNull();
    expect(sent).toHaveLength(fields);
  });
});

/** Compiles answers that cross whole, however large. */
class Whole extends RootFields {
  override compile(...[request, options]: Parameters<RootFields['compile']>): CompiledRootField {
    const { plan } = super.compile(request, options);
    const whole = { ...plan, pieces: null };
    return { plan: whole, statement: cypherOf(whole, options.today) };
  }
}

describe('a large answer', () => {
  const inPieces = new Operations(schema, rootFields);
  const whole = new Operations(schema, new Whole(rootFields.map, rootFields.parts, rootFields.filters));
  const OF_FIGURES = `nodes { __typename id number { stated value } indicator { id name } about { __typename id ... on Area { name } }
    reportedAt { id name } evidence { quote source { id title } } }`;

  test.each([
    [
      'of figures below areas',
      `{ area(id: "area:city") { id children(first: 100) { nodes { id observations(first: 100) { ${OF_FIGURES} } } } } }`,
    ],
    [
      'of areas without parts',
      '{ area(id: "area:south") { id children(first: 100) { nodes { id children(first: 100) { nodes { id name level } } } } } }',
    ],
    [
      'of a page of figures',
      `{ areas(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { observations(first: 100) { ${OF_FIGURES} } } } }`,
    ],
    [
      'of edges with cursors',
      `{ areas(first: 100) { edges { cursor node { id observations(first: 60) { edges { cursor node { id stated: number { stated } outcomeOf { id title } } } } } } } }`,
    ],
    [
      'of what is not there',
      `{ area(id: "area:nowhere") { children(first: 100) { nodes { observations(first: 100) { ${OF_FIGURES} } } } } }`,
    ],
  ])('%s crosses in pieces, and is the same', async (_, query) => {
    const [parted, one] = [await answerOf(inPieces, query), await answerOf(whole, query)];
    expect(parted.sent).toHaveLength(1);
    expect(parted.sent[0]).toContain('UNION ALL');
    expect(one.sent[0]).not.toContain('UNION ALL');
    expect(parted.data).not.toBeNull();
    expect(parted.data).toEqual(one.data);
  });
});

describe('what many figures lead to', () => {
  const OF_FIGURES = `nodes { id indicator { id name } about { __typename id name ... on Area { level } }
    reportedAt { id name heldIn { id name } } evidence { quote source { id title } } }`;
  interface Page {
    observations: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
  }
  const ask = async (first: number, after: string | null): Promise<Page> => {
    const { data, errors } = await api.ask<Page>(
      `query ($first: Int, $after: String) { observations(first: $first, after: $after) { ${OF_FIGURES} pageInfo { endCursor } } }`,
      { first, after },
    );
    expect(errors).toBeUndefined();
    return data;
  };

  test('is the same, read once for all of them or with each', async () => {
    const { observations: all } = await ask(100, null);
    const few: unknown[] = [];
    let after: string | null = null;
    while (few.length < all.nodes.length) {
      const { observations: page }: Page = await ask(10, after);
      few.push(...page.nodes);
      after = page.pageInfo.endCursor;
    }
    expect(all.nodes.length).toBeGreaterThan(FIGURES);
    expect(all.nodes).toEqual(few);
  });

  test('crosses once', async () => {
    const operations = new Operations(schema, rootFields);
    const { statements } = await answerOf(
      operations,
      '{ observations(first: 100) { nodes { indicator { id name } reportedAt { id name heldIn { id name } } } } }',
    );
    const [statement] = statements;
    const [row] = await database.read<{ shared: unknown[][][] }>(
      statement?.text ?? '',
      statement?.parameters ?? {},
    );
    const names = row?.shared.map((rows) => rows.map(([id]) => id).sort());
    expect(names?.sort()).toEqual([
      ['area:city', 'area:south'],
      ['event:a', 'event:b'],
      ['joint_cells_ended'],
    ]);
  });

  test('is read with each where there are few', async () => {
    const operations = new Operations(schema, rootFields);
    const { statements } = await answerOf(
      operations,
      '{ observations(first: 10) { nodes { indicator { id name } } } }',
    );
    expect(statements[0]?.text).not.toContain('shared');
  });
});

describe('a compiled operation', () => {
  /** The statements of several runs of one document. */
  async function runs(source: string, ...variables: Record<string, unknown>[]) {
    const operations = new Operations(schema, rootFields);
    let compiled = 0;
    const compile = rootFields.compile.bind(rootFields);
    const counting = Object.assign(Object.create(rootFields) as RootFields, {
      compile: (...given: Parameters<RootFields['compile']>) => {
        compiled += 1;
        return compile(...given);
      },
    });
    const counted = new Operations(schema, counting);
    const document = parse(source);
    const answers = [];
    for (const one of variables) {
      const { data, statements } = await answerOf(counted, source, one, document);
      const alone = await answerOf(operations, source, one);
      expect(JSON.stringify(data)).toBe(JSON.stringify(alone.data));
      answers.push({ data, statement: statements[0] });
    }
    return { compiled, answers };
  }
  test('serves all values that only become parameters, and gives each its own', async () => {
    const { compiled, answers } = await runs(
      'query ($id: ID!) { area(id: $id) { id name children { nodes { id } } } }',
      { id: 'area:city' },
      { id: 'area:north' },
      { id: 'area:nowhere' },
    );
    expect(compiled).toBe(1);
    expect(new Set(answers.map(({ statement }) => statement?.text)).size).toBe(1);
    expect(answers.map(({ data }) => (data as { area: { id: string } | null }).area?.id)).toEqual([
      'area:city',
      'area:north',
      undefined,
    ]);
  });

  test('takes a variable in what a condition takes, which need not be called otherwise than a condition', async () => {
    const { answers } = await runs(
      'query ($unit: ID!) { observations(filter: { and: [{ within: { unit: $unit } }, { unit: [$unit] }] }) { totalCount } }',
      { unit: 'area:north' },
      { unit: 'area:nowhere' },
    );
    const totals = answers.map(({ data }) => (data as { observations: { totalCount: number } }).observations);
    expect(totals[0]?.totalCount).toBeGreaterThan(0);
    expect(totals[1]?.totalCount).toBe(0);
  });

  test('is kept within a size over all documents, the one that was asked for last the longest', async () => {
    const compiled: string[] = [];
    const recording = Object.assign(Object.create(rootFields) as RootFields, {
      compile: (...given: Parameters<RootFields['compile']>) => {
        compiled.push(given[0].fieldNodes[0]?.alias?.value ?? '');
        return rootFields.compile(...given);
      },
    });
    const source = (name: string): string => `{ ${name}: area(id: "area:city") { id name } }`;
    const [first, second, third] = ['first', 'second', 'third'].map(
      (name) => [source(name), parse(source(name))] as const,
    );
    // Room for two of them: each takes a thousand characters and some hundreds of its statement.
    const operations = new Operations(schema, recording, 3_000);
    for (const one of [first, second, second, third, second, first]) {
      if (one !== undefined) await answerOf(operations, one[0], {}, one[1]);
    }
    expect(compiled).toEqual(['first', 'second', 'third', 'first']);
  });

  test('serves all pages', async () => {
    const { observations: begin } = (
      await api.ask<{ observations: { edges: { cursor: string }[] } }>(
        '{ observations(first: 3) { edges { cursor } } }',
      )
    ).data;
    const after = begin.edges.map(({ cursor }) => cursor);
    const { compiled, answers } = await runs(
      'query ($after: String) { observations(first: 2, after: $after) { nodes { id } } }',
      ...after.map((cursor) => ({ after: cursor })),
    );
    expect(compiled).toBe(1);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(3);
  });

  test.each([
    ['unit: [$value]', 'ID!', ['area:city', 'area:north', 'area:nowhere']],
    ['event: [$value]', 'ID!', ['event:a', 'event:b']],
    ['source: [$value]', 'ID!', ['source:small', 'source:other']],
    ['year: [$value]', 'Int!', [2017, 2018]],
    ['qualifier: [$value]', 'Qualifier!', ['EXACT', 'NEARLY']],
    ['joint: $value', 'Boolean!', [true, false]],
    ['unit: $value', '[ID!]', [['area:city'], ['area:north']]],
    [
      'unit: $value',
      '[ID!]',
      [
        ['area:city', 'area:north'],
        ['area:north', 'area:south', 'area:city'],
      ],
    ],
    [
      'year: $value',
      '[Int!]',
      [
        [2017, 2018],
        [2017, 2016, 2015],
      ],
    ],
    ['and: [{ not: { unit: [$value] } }, { year: [2017] }]', 'ID!', ['area:city', 'area:north']],
    ['or: [{ unit: [$value] }, { event: ["event:a"] }]', 'ID!', ['area:city', 'area:north']],
    ['text: $value', 'SearchText!', ['chi bộ', 'chi bộ 12']],
  ])('serves all values of a facet: %s', async (filter, type, values) => {
    const { compiled, answers } = await runs(
      `query ($value: ${type}) { observations(first: 5, filter: { ${filter} }) { totalCount nodes { id } } }`,
      ...values.map((value) => ({ value })),
    );
    expect(compiled).toBe(1);
    expect(new Set(answers.map(({ statement }) => statement?.text)).size).toBe(1);
  });

  test.each([
    ['unit: [$value, "area:city"]', 'ID!', ['area:south', 'area:north']],
    ['unit: $value', '[ID!]', [['area:city'], ['area:north', 'area:south']]],
    ['value: { min: $value }', 'Float!', [1, 50]],
    ['during: $value', 'String!', ['2017', '2018']],
  ])(
    'is made for each where a filter takes more than one value as it is: %s',
    async (filter, type, values) => {
      const { compiled, answers } = await runs(
        `query ($value: ${type}) { observations(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`,
        ...values.map((value) => ({ value })),
      );
      expect(compiled).toBe(2);
      expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(2);
    },
  );

  test('is another where the statement would be another', async () => {
    const { compiled } = await runs(
      `query ($first: Int, $status: ObservationStatus, $with: Boolean = false) {
        observations(first: $first, status: $status) { nodes { id number @include(if: $with) { value } } } }`,
      { first: 1 },
      { first: 2 },
      { first: 2, status: 'ACTUAL' },
      { first: 2, status: 'TARGET' },
      { first: 2, status: null },
      { first: 2, with: true },
    );
    // Two statuses are one form.
    expect(compiled).toBe(5);
  });

  test('a value that is used in two ways is compiled with', async () => {
    const { compiled } = await runs(
      `query ($unit: ID!) {
        observations(first: 1, filter: { unit: [$unit] }) { nodes { id } }
        other: observations(first: 1, filter: { within: { unit: $unit } }) { nodes { id } } }`,
      { unit: 'area:north' },
      { unit: 'area:south' },
    );
    // Two root fields each.
    expect(compiled).toBe(4);
  });

  test('a cursor of something else is refused, also once the operation is compiled', async () => {
    const source = 'query ($after: String) { observations(first: 2, after: $after) { nodes { id } } }';
    const operations = new Operations(schema, rootFields);
    const document = parse(source);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const answer = await operations.answer({
      document,
      operation,
      variables: { after: 'eyJhIjoxfQ' },
      today: '2026-01-31',
      run: { database },
    });
    expect(answer.data).toBeNull();
    expect(() => answer.valueOf('observations')).toThrow('"after" is not a cursor of this connection');
  });
});
