import { getIntrospectionQuery, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../src/neo4j/database.js';
import { readExamples } from '../../src/server/examples.js';
import { createServer } from '../../src/server/server.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { API_ERROR_CODES, toApiError } from '../../src/server/errors.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();
beforeAll(async () => {
  await importInto(database, await writePackage(SMALL_CITY));
});

const codeOf = async (query: string, variables = {}): Promise<string | undefined> =>
  (await api.ask(query, variables)).errors?.[0]?.extensions.code;

describe('limits from the first day', () => {
  test.each([0, -1, 101, 100000])('a page of %i is refused', async (first) => {
    const { errors } = await api.ask('query ($first: Int) { areas(first: $first) { nodes { id } } }', {
      first,
    });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('1 to 100') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each([
    ['query ($id: ID = "a") { area(id: $id) { id } }', { id: null }],
    ['query ($off: Boolean = true) { areas { totalCount @skip(if: $off) } }', { off: null }],
    ['query ($unit: ID = "a") { observations(filter: { unit: [$unit] }) { totalCount } }', { unit: null }],
  ])(
    'null where it may not stand, by a variable with a default, is the error of who asked: %s',
    async (query, variables) => {
      const { errors } = await api.ask(query, variables);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^Argument "/) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  test('depth, tokens, root fields, ids and the body have an end', async () => {
    const nested = (depth: number): string =>
      `{ area(id: "a") { ${'parent { '.repeat(depth)} id ${'}'.repeat(depth)} } }`;
    // Deeper than the depth of `parent` alone: maximal recursion of the same field is bounded too.
    expect(await codeOf(nested(30))).toBe('LIMIT_EXCEEDED');
    expect(await codeOf(nested(8))).toBeUndefined();
    expect(await codeOf(`{ areas { nodes { ${'id '.repeat(2000)} } } }`)).toBe('GRAPHQL_PARSE_FAILED');
    const roots = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `r${index}: area(id: "a") { id }`).join(' ')} }`;
    expect(await codeOf(roots(21))).toBe('LIMIT_EXCEEDED');
    expect(await codeOf(roots(20))).toBeUndefined();
    expect(await codeOf(`query { ${'...f '.repeat(1)} } fragment f on Query ${roots(21)}`)).toBe(
      'LIMIT_EXCEEDED',
    );
    expect(
      await codeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array.from({ length: 101 }, (_, index) => `area:${index}`),
      }),
    ).toBe('BAD_USER_INPUT');
    const large = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: `{ areas { totalCount } } # ${'x'.repeat(200_000)}` },
    });
    expect(large.statusCode).toBe(413);
    expect(large.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  describe('what an operation asks for has an end, whatever is in the graph', () => {
    const outcomes = (levels: number): string =>
      `{ resolution(id: "resolution:x") { ${'outcomes { nodes { outcomeOf { '.repeat(levels)} id ${' } } }'.repeat(levels)} } }`;
    const columns = (count: number): string =>
      `{ area(id: "a") { ${Array.from({ length: count }, (_, i) => `a${i}: actions(first: ${(i % 100) + 1}) { totalCount }`).join(' ')} } }`;
    const bomb = (width: number, levels: number): string => {
      const spread = (level: number): string =>
        Array.from({ length: width }, (_, i) => `a${i}: parent { ...f${level} }`).join(' ');
      const fragments = Array.from(
        { length: levels },
        (_, level) =>
          `fragment f${level} on Area { ${level + 1 < levels ? spread(level + 1) : 'id name level kind code note'} }`,
      );
      return `{ area(id: "a") { ${spread(0)} } } ${fragments.join(' ')}`;
    };

    test.each([
      ['the same connection nested again and again', outcomes(5), /nodes if every page is full/],
      ['a hundred pages side by side', columns(101), /edges/],
      ['fragments that spread fragments', bomb(8, 5), /edges/],
      [
        'fields by the thousand',
        `{ area(id: "a") { ...f ${Array.from({ length: 12 }, (_, i) => `a${i}: parent { ...f }`).join(' ')} } }
         fragment f on Area { ${Array.from({ length: 200 }, (_, i) => `n${i}: name`).join(' ')} }`,
        /fields once its fragments are spread/,
      ],
    ])('%s', async (_, query, message) => {
      const { errors } = await api.ask(query);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'LIMIT_EXCEEDED' },
      });
    });

    test('with a total beside the nodes counted as another edge', async () => {
      const both = (count: number): string =>
        columns(count).replaceAll('{ totalCount }', '{ totalCount nodes { id } }');
      expect(await codeOf(both(20))).toBeUndefined();
      expect(await codeOf(both(51))).toBe('LIMIT_EXCEEDED');
    });

    test('over all root fields together', async () => {
      const half = columns(60).slice(2, -2);
      expect(await codeOf(`{ one: ${half} }`)).toBeUndefined();
      expect(await codeOf(`{ one: ${half} two: ${half} }`)).toBe('LIMIT_EXCEEDED');
    });

    test('three levels of full pages are within it', async () => {
      const page = 'children(first: 100) { nodes { id name';
      const query = `{ area(id: "area:city") { ${page} ${page} ${page} } } } } } } } }`;
      expect(await codeOf(query)).toBeUndefined();
    });
  });

  test('80 KB of inline fragments are refused at once', async () => {
    const fragments = `{ area(id: "a") { ${'... on Area { id } '.repeat(4500)} } }`;
    expect(await codeOf(fragments)).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('the introspection of tools is within them', async () => {
    expect(await codeOf(getIntrospectionQuery())).toBeUndefined();
  });

  test('a mutation by a simple request from another site is refused', async () => {
    const response = await api.app.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('{ areas { totalCount } }')}`,
    });
    expect(response.statusCode).toBe(400);
    const withHeader = await api.app.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('{ areas { totalCount } }')}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(withHeader.json()).toEqual({ data: { areas: { totalCount: 3 } } });
  });
});

describe('errors', () => {
  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ area(id: "area:city") { children(asOf: "5/7/2018") { totalCount } } }', 'BAD_USER_INPUT'],
    ['{ search(text: "  ") { totalCount } }', 'BAD_USER_INPUT'],
    [`{ search(text: "${'x'.repeat(201)}") { totalCount } }`, 'BAD_USER_INPUT'],
    ['query a { areas { totalCount } } query b { areas { totalCount } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s is %s', async (query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  test('the codes that are listed for users are the codes that there are', () => {
    const guide = readFileSync(join(packageRoot, 'docs', 'errors.md'), 'utf8');
    const listed = [...guide.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
    expect(listed).toEqual(Object.keys(API_ERROR_CODES));
  });

  test.each(['alpha AND', '"x', '(', '\\', '*', 'a:b', 'x~2^3', '+-!', '/x/', 'Vĩnh && Thạnh || [a TO b]'])(
    'the search text %s is only words',
    async (text) => {
      const { errors } = await api.ask(
        'query ($text: SearchText!) { search(text: $text) { totalCount nodes { id } } }',
        { text },
      );
      expect(errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
    },
  );

  test('a search without accents finds names with them, unfinished words included', async () => {
    const found = async (text: string): Promise<string[]> =>
      (
        await api.ask<{ search: { nodes: { id: string }[] } }>(
          'query ($text: SearchText!) { search(text: $text) { nodes { id } } }',
          { text },
        )
      ).data.search.nodes.map(({ id }) => id);
    expect(await found('huyen bac')).toEqual(['area:north']);
    expect(await found('HUYỆN NA')).toEqual(['area:south']);
    expect(await found('huyen').then((ids) => ids.sort())).toEqual(['area:north', 'area:south']);
  });
});

describe('requests that are none', () => {
  test.each([
    ['GET', '/nothing-here', 404, 'NOT_FOUND'],
    ['DELETE', '/graphql', 405, 'BAD_REQUEST'],
    ['GET', '/%', 400, 'BAD_REQUEST'],
  ] as const)('%s %s is answered as an error of the API', async (method, url, status, code) => {
    const response = await api.app.inject({ method, url });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])(
    'the name %s is ours',
    async (host) => {
      const response = await api.app.inject({ url: '/health/live', headers: { host } });
      expect(response.statusCode).toBe(200);
    },
  );

  test.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'on loopback, the name "%s" is not',
    async (host) => {
      const response = await api.app.inject({ url: '/graphql?query={__typename}', headers: { host } });
      expect(response.statusCode).toBe(421);
      expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test('on another address, any name is', async () => {
    const app = await createServer({ serving: null, doing: '' }, { host: '0.0.0.0' });
    const response = await app.inject({ url: '/health/live', headers: { host: 'graph.example' } });
    expect(response.statusCode).toBe(200);
    await app.close();
  });
});

describe('when the database is not there', () => {
  const servers: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  test('the process lives, is not ready, and says why', async () => {
    const app = await createServer({ serving: null, doing: 'starting the database' });
    servers.push(app);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    const ready = await app.inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'starting the database' },
    ]);
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ areas { totalCount } }' },
    });
    expect([
      answer.statusCode,
      answer.json<{ errors: { extensions: object }[] }>().errors[0]?.extensions,
    ]).toEqual([503, { code: 'UNAVAILABLE' }]);
  });

  test('an answer says UNAVAILABLE, and nothing of the host', async () => {
    const nowhere = new Database({
      uri: 'bolt://127.0.0.1:9',
      user: 'neo4j',
      password: 'secret-password',
      database: 'neo4j',
    });
    const app = await createServer({ serving: { database: nowhere, browser: null }, doing: '' });
    servers.push(app, nowhere);
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ areas { totalCount } }' },
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(answer.body).not.toMatch(/127\.0\.0\.1|ECONN|secret|stack|Neo\.|MATCH/);
    expect((await app.inject('/health/ready')).statusCode).toBe(503);
  });

  test.each([
    ['ServiceUnavailable', 'x', 'UNAVAILABLE'],
    ['ProtocolError', 'x', 'UNAVAILABLE'],
    ['N/A', 'Connection acquisition timed out in 10000 ms.', 'UNAVAILABLE'],
    ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'x', 'UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'x', 'TIMEOUT'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'x', 'TOO_LARGE'],
    ['Neo.ClientError.Statement.SyntaxError', 'x', 'INTERNAL_SERVER_ERROR'],
  ])('the database fault %s (%s) is shown as %s', (code, message, shown) => {
    const logged: string[] = [];
    const error = toApiError(new Neo4jError(message, code, '50N42', 'x'), {
      error: (_details, text) => logged.push(text),
    });
    expect(error.extensions.code).toBe(shown);
    expect(error.message).not.toContain(code);
    expect(logged).toHaveLength(shown === 'INTERNAL_SERVER_ERROR' ? 1 : 0);
  });

  test('a fault of a statement is masked', async () => {
    const broken = Object.assign(Object.create(database) as Database, {
      read: () => database.read('MATCH (secret:Secret) RETURN nonsense'),
    });
    const app = await createServer({ serving: { database: broken, browser: null }, doing: '' });
    servers.push(app);
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ areas { totalCount } }' },
    });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(answer.body).not.toMatch(/nonsense|Secret|Neo\.|stack/);
  });
});

describe('what is put together of very much', () => {
  const nested = (levels: number, inner: object, by: 'not' | 'and' | 'or'): object =>
    levels === 0
      ? inner
      : { [by]: by === 'not' ? nested(levels - 1, inner, by) : [nested(levels - 1, inner, by)] };
  const ask = async (filter: object) =>
    api.ask('query ($filter: ObservationFilter) { observations(filter: $filter, first: 1) { totalCount } }', {
      filter,
    });

  test.each([
    ['nested', nested(11, { joint: true }, 'not'), /deeper than 10 levels/],
    ['nested lists', nested(11, { joint: true }, 'and'), /deeper than 10 levels/],
    [
      'many that say nothing',
      { and: [...Array.from({ length: 50 }, () => ({ not: {} })), {}] },
      /more than 100 filters/,
    ],
    [
      'many alternatives',
      { and: Array.from({ length: 11 }, () => ({ or: [{ unit: ['area:x'] }, { source: ['source:x'] }] })) },
      /more than 10 times "or"/,
    ],
  ])('a filter of %s is refused at once', async (_, filter, message) => {
    const { errors } = await ask(filter);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('a filter as deep as it may be is answered', async () => {
    for (const by of ['not', 'and', 'or'] as const)
      expect((await ask(nested(10, { joint: true }, by))).errors).toBeUndefined();
  });

  test('a filter of as many as it may be is answered', async () => {
    const filter = { and: Array.from({ length: 50 }, () => ({ not: {} })) };
    expect((await ask(filter)).errors).toBeUndefined();
  });

  test.each([
    ['{ observations(filter: { value: { min: 1e400 } }) { totalCount } }', {}],
    [`{ observations(filter: { value: { max: -${'9'.repeat(400)} } }) { totalCount } }`, {}],
    ['query ($min: Float = 1e400) { observations(filter: { value: { min: $min } }) { totalCount } }', {}],
    [
      'query ($min: Float) { observations(filter: { value: { min: $min } }) { totalCount } }',
      '{"min":1e400}',
    ],
  ])('a number without end is none: %s', async (query, variables) => {
    const payload = `{"query":${JSON.stringify(query)},"variables":${typeof variables === 'string' ? variables : '{}'}}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(answer.json<{ data?: unknown }>().data ?? null).toBeNull();
  });

  test('a directive whose variable is null is refused, at the root as below it', async () => {
    for (const query of [
      'query ($b: Boolean = true) { areas(first: 1) @include(if: $b) { totalCount } }',
      'query ($b: Boolean = true) { ... @skip(if: $b) { __typename } }',
      'query ($b: Boolean = true) { areas(first: 1) { totalCount @skip(if: $b) } }',
    ]) {
      const { errors } = await api.ask(query, { b: null });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/must not be null/) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  test('a scalar that cannot be read is told with its place', async () => {
    for (const [query, message] of [
      ['{ area(id: "area:vn") { children(asOf: 2017) { totalCount } } }', '2017 is not a day'],
      ['{ area(id: "area:vn") { children(asOf: "2017") { totalCount } } }', '"2017" is not a day'],
      ['{ search(text: "!") { totalCount } }', 'no letters or digits'],
    ] as const) {
      const { errors } = await api.ask(query);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(message) as string,
        locations: [{ line: 1 }],
      });
    }
  });

  test('a number that is as large as numbers are is one', async () => {
    expect((await ask({ value: { max: 1e308 } })).errors).toBeUndefined();
  });

  test('variables that nest without end are refused, also where the document needs none', async () => {
    let deep = '1';
    for (let level = 0; level < 40_000; level += 1) deep = `[${deep}]`;
    const answer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":"{ dataset { revision } }","variables":{"a":${deep}}}`,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  test.each(['mutation', 'subscription'])('a %s is no fault of the server', async (kind) => {
    const { errors } = await api.ask(`${kind} { a }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.map(({ message }) => message).join()).toMatch(new RegExp(`no ${kind}`));
  });
});

describe('the Cypher of an answer', () => {
  test('is shown on request, with a link that opens it as it stands', async () => {
    const id = `area:x' OR 1=1 //\\`;
    const quiet = await api.ask('query ($id: ID!) { area(id: $id) { name } }', { id });
    expect(quiet.extensions).toBeUndefined();
    const { extensions } = await api.ask(
      'query ($id: ID!) { area(id: $id) { name } }',
      { id },
      { 'x-show-cypher': '1' },
    );
    const [statement] = extensions?.cypher ?? [];
    expect(statement?.statement).toContain('MATCH (node2:Area {id: $p0})');
    expect(statement?.parameters).toEqual({ p0: id, p1: 11 });
    const link = new URL(statement?.browserUrl ?? '');
    expect(link.searchParams.get('dbms')).toBe('bolt://neo4j@127.0.0.1:7687');
    const cypher = link.searchParams.get('arg') ?? '';
    expect(cypher).toContain(`{id: 'area:x\\' OR 1=1 //\\\\'}`);
    expect(await database.read(cypher)).toEqual([{ answer: [[]] }]);
  });

  test('is shown for half of a character too', async () => {
    const { errors, extensions } = await api.ask(
      'query ($id: ID!) { area(id: $id) { name } }',
      { id: 'area:\ud800' },
      { 'x-show-cypher': '1' },
    );
    expect(errors).toBeUndefined();
    expect(extensions?.cypher?.[0]?.browserUrl).toMatch(/^http/);
  });

  test('has parameters that JSON carries: an open end of a range is no null', async () => {
    const { extensions } = await api.ask(
      '{ observations(filter: { value: { min: 3 }, status: [ACTUAL, PLANNED] }, first: 2) { nodes { id } } }',
      {},
      { 'x-show-cypher': '1' },
    );
    const [statement] = extensions?.cypher ?? [];
    const values = Object.values(statement?.parameters ?? {});
    expect(JSON.stringify(values)).toContain(`"max":${Number.MAX_VALUE}`);
    expect(JSON.stringify(values)).not.toContain('null');
    // The text that the link opens, with the same range.
    const cypher = new URL(statement?.browserUrl ?? '').searchParams.get('arg') ?? '';
    expect((await database.read(cypher)).length).toBe(1);
  });
});

describe('the page', () => {
  test('a browser that opens the address gets the explorer, a program an answer', async () => {
    const pages = [
      await api.app.inject('/'),
      await api.app.inject({ url: '/graphql', headers: { accept: 'text/html,*/*' } }),
    ];
    for (const page of pages) {
      expect([200, 404]).toContain(page.statusCode);
      expect(page.body).toMatch(/Outcome Graph|npm run build:explorer/);
    }
    expect((await api.app.inject('/explorer/examples.json')).json()).toEqual(readExamples());
    expect((await api.app.inject('/explorer/settings.json')).json()).toEqual({
      browserUrl: 'http://127.0.0.1:7474/browser/?dbms=bolt%3A%2F%2Fneo4j%40127.0.0.1%3A7687&db=neo4j',
    });
  });
});

describe('the schema', () => {
  const schema = buildApiSchema();

  test('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        continue;
      if (!type.description) silent.push(type.name);
      if (isEnumType(type))
        silent.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const { name, description } of field.args)
          if (!description) silent.push(`${type.name}.${field.name}(${name})`);
      }
    }
    expect(silent).toEqual([]);
  });
});
