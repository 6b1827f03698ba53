import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayBefore } from '../../src/model/figure.js';
import { today } from '../../src/today.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

beforeAll(async () => {
  const villages = Array.from({ length: 7 }, (_, index) => `area:village-${index}`);
  const folder = await writePackage({
    ...SMALL_CITY,
    areas: [
      ...(SMALL_CITY.areas ?? []),
      // Three of one name, so that the order needs its second key.
      ...villages.map((id, index) => ({
        id,
        name: index < 3 ? 'xã Một' : `xã ${index}`,
        level: 'COMMUNE',
        valid_to: '',
      })),
    ],
    part_of: [
      ...(SMALL_CITY.part_of ?? []),
      ...villages.map((area) => ({ area, parent: 'area:south', valid_from: '', valid_to: '' })),
    ],
    organizations: [
      {
        id: 'organization:committee',
        name: 'Thành ủy',
        kind: 'COMMITTEE',
        responsible_for: 'area:city',
        aliases: 'Đảng bộ|Thành uỷ',
      },
      {
        id: 'organization:nghe-an',
        name: 'Tỉnh ủy Nghệ An',
        kind: 'OTHER',
        responsible_for: '',
        aliases: 'TP.HCM|The of Đà',
      },
      {
        id: 'organization:standing',
        name: 'Ban Thường vụ',
        kind: 'STANDING_COMMITTEE',
        responsible_for: '',
        aliases: '',
        valid_from: '2009-01-07',
      },
    ],
    subordinate_to: [{ organization: 'organization:standing', parent: 'organization:committee' }],
    successions: [
      { predecessor: 'area:north', successor: 'area:village-1', date: '2025-07-01', share: 'PARTIAL' },
      { predecessor: 'area:north', successor: 'area:village-0', date: '2025-07-01', share: 'PARTIAL' },
    ],
    resolutions: [
      { id: 'resolution:a', code: '22-NQ/TW', title: 'One', kind: 'RESOLUTION', date: '2008-02-02' },
      { id: 'resolution:b', code: '22-NQ/TW', title: 'Another', kind: 'RESOLUTION', date: '' },
      { id: 'resolution:c', code: '104/QĐ-TTg', title: 'Third', kind: 'DECISION', date: '' },
    ],
  });
  const { problems } = await importInto(database, folder);
  expect(problems).toEqual([]);
});

describe('an answer', () => {
  test('keeps the keys, aliases, fragments and directives of the question', async () => {
    const { data, errors } = await api.ask<{ here: unknown; __proto__: unknown }>(
      `query ($yes: Boolean!, $no: Boolean!) {
        here: area(id: "area:city") { ...words constructor: id skipped: name @skip(if: $yes) included: level @include(if: $yes) }
        gone: area(id: "area:city") @include(if: $no) { id }
      }
      fragment words on Area { title: name ... on Node { id } ... on Unit { aliases } __typename }`,
      { yes: true, no: false },
    );
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      here: {
        title: 'thành phố Thử',
        id: 'area:city',
        aliases: [],
        __typename: 'Area',
        constructor: 'area:city',
        included: 'PROVINCE',
      },
    });
  });

  test('an alias named __proto__ is a key like any other', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ __proto__: area(id: "area:city") { __typename: name __proto__: id } }' },
    });
    expect(response.body.replace(/\s/g, '')).toContain(
      '"__proto__":{"__typename":"thànhphốThử","__proto__":"area:city"}'.replace(/\s/g, ''),
    );
  });

  test('the same field with other arguments is asked twice', async () => {
    const { data } = await api.ask<{
      area: Record<string, { totalCount: number }>;
    }>(`{ area(id: "area:city") {
      before: children(asOf: "2009-01-06") { totalCount }
      after: children(asOf: "2009-01-07") { totalCount }
      later: children(asOf: "2025-07-01") { totalCount }
    } }`);
    expect(data.area).toEqual({
      before: { totalCount: 1 },
      after: { totalCount: 2 },
      later: { totalCount: 1 },
    });
  });

  test('a unit is an area or an organization, each with its own fields', async () => {
    const { data } = await api.ask<{
      nodes: unknown[];
    }>(`{ nodes(ids: ["organization:committee", "area:north", "area:nowhere", "organization:committee"]) {
      __typename id
      ... on Unit { observations { totalCount } includedIn { id } }
      ... on Area { level remark: note parent(asOf: "2020-01-01") { name } }
      ... on Organization { remark: note parent { name } children { nodes { name parent { name } } } }
    } }`);
    const committee = {
      __typename: 'Organization',
      id: 'organization:committee',
      observations: { totalCount: 0 },
      includedIn: [],
      remark: null,
      parent: null,
      children: { nodes: [{ name: 'Ban Thường vụ', parent: { name: 'Thành ủy' } }] },
    };
    const north = {
      __typename: 'Area',
      id: 'area:north',
      observations: { totalCount: 0 },
      includedIn: [{ id: 'observation:joint' }],
      level: 'DISTRICT',
      remark: null,
      parent: { name: 'thành phố Thử' },
    };
    expect(data.nodes).toEqual([committee, north, null, committee]);
  });

  test('an edge carries its own values', async () => {
    const { data } = await api.ask<{ area: unknown }>(
      '{ area(id: "area:north") { successors { date share area { id predecessors { share area { id } } } } } }',
    );
    const predecessors = [{ share: 'PARTIAL', area: { id: 'area:north' } }];
    expect(data.area).toEqual({
      successors: [
        { date: '2025-07-01', share: 'PARTIAL', area: { id: 'area:village-0', predecessors } },
        { date: '2025-07-01', share: 'PARTIAL', area: { id: 'area:village-1', predecessors } },
      ],
    });
  });

  test('a code of two documents is ambiguous, and says of which', async () => {
    const { errors } = await api.ask('{ resolution(code: "22-NQ/TW") { title } }');
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'AMBIGUOUS', ids: ['resolution:a', 'resolution:b'] },
    });
    const { data } = await api.ask<{ resolution: unknown }>(
      '{ resolution(code: "22-NQ/TW", id: "resolution:b") { title date { edtf } } }',
    );
    expect(data.resolution).toEqual({ title: 'Another', date: null });
    const neither = await api.ask('{ resolution { title } }');
    expect(neither.errors?.[0]).toMatchObject({
      message: expect.stringContaining('id, code') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('a code is found in small letters too', async () => {
    const found = async (code: string): Promise<unknown> =>
      (
        await api.ask<{ one: { id: string } | null; all: { nodes: { id: string }[] } }>(
          'query ($code: String) { one: resolution(code: $code) { id } all: resolutions(code: $code) { nodes { id } } }',
          { code },
        )
      ).data;
    const third = { one: { id: 'resolution:c' }, all: { nodes: [{ id: 'resolution:c' }] } };
    for (const code of ['104/QĐ-TTg', '104/qđ-ttg', ' 104/QĐ-TTG '])
      expect(await found(code), code).toEqual(third);
    expect(await found('105/QĐ-TTg')).toEqual({ one: null, all: { nodes: [] } });
    const { errors } = await api.ask('{ resolution(code: "22-nq/tw") { id } }');
    expect(errors?.[0]?.extensions.ids).toEqual(['resolution:a', 'resolution:b']);
  });

  test('nothing is null, an empty list or an empty page', async () => {
    const { data } = await api.ask(
      '{ area(id: "area:nowhere") { id } node(id: "x") { id } enterprises { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }',
    );
    const page = { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect(data).toEqual({ area: null, node: null, enterprises: page });
  });
});

describe('the day of a hierarchy', () => {
  const parentOf = async (question: string): Promise<unknown> =>
    (await api.ask<{ area: unknown }>(`{ area(id: "area:north") ${question} }`)).data.area;

  test('not given, it is the last day of a unit that is no more, and holds along the walk', async () => {
    expect(await parentOf('{ parent { name children { nodes { id } } } }')).toEqual({
      parent: { name: 'thành phố Thử', children: { nodes: [{ id: 'area:north' }, { id: 'area:south' }] } },
    });
  });

  test('not given, it is today for a unit that is still there', async () => {
    const { data } = await api.ask<{ area: unknown }>(
      '{ area(id: "area:city") { children { nodes { id } } } }',
    );
    expect(data.area).toEqual({ children: { nodes: [{ id: 'area:south' }] } });
  });

  test('given above, it holds below, also beyond the hierarchy, unless given again', async () => {
    const below = '{ nodes { id } }';
    expect(
      await parentOf(
        `{ parent(asOf: "2008-12-31") { children ${below} again: children(asOf: "2010-01-01") ${below} } }`,
      ),
    ).toEqual({
      parent: {
        children: { nodes: [{ id: 'area:north' }] },
        again: { nodes: [{ id: 'area:north' }, { id: 'area:south' }] },
      },
    });
    expect(await parentOf('{ parent(asOf: "2025-07-01") { id } }')).toEqual({ parent: null });
    expect(
      await parentOf(
        `{ parent(asOf: "2020-01-01") { committees { responsibleFor { children ${below} } } } }`,
      ),
    ).toEqual({
      parent: {
        committees: [
          { responsibleFor: { children: { nodes: [{ id: 'area:north' }, { id: 'area:south' }] } } },
        ],
      },
    });
  });

  test('of several parents on one day the one since when is known comes first, then by id, however the statement says it', async () => {
    const days = fc.constantFrom(null, '2000-01-01', '2010-01-01', '2020-01-01');
    const edges = fc.array(
      fc.record({
        child: fc.constantFrom('area:x', 'area:p1'),
        parent: fc.constantFrom('area:p1', 'area:p2', 'area:p3'),
        from: days,
        to: days,
      }),
      { maxLength: 6 },
    );
    // Answers are kept until an import, and nothing is imported here.
    const question = (run: number): string => `query ($asOf: Date) {
      run${run}: __typename
      alone: area(id: "area:x") { parent(asOf: $asOf) { id parent { id } } }
      among: node(id: "area:x") { ... on Area { parent(asOf: $asOf) { id parent { id } } } ... on Organization { kind } }
    }`;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(edges, days, days, async (all, validTo, asOf) => {
        await database.write(async (transaction) => {
          await transaction.run(
            `MATCH (node:Area) WHERE node.id IN ['area:x', 'area:p1', 'area:p2', 'area:p3'] DETACH DELETE node`,
          );
          await transaction.run(
            `UNWIND ['area:x', 'area:p1', 'area:p2', 'area:p3'] AS id
             CREATE (:Area {id: id, name: id, level: 'COMMUNE', validTo: CASE id WHEN 'area:x' THEN $validTo END})`,
            { validTo },
          );
          await transaction.run(
            `UNWIND $all AS edge
             MATCH (child:Area {id: edge.child}), (parent:Area {id: edge.parent})
             CREATE (child)-[:PART_OF {validFrom: edge.from, validTo: edge.to}]->(parent)`,
            { all },
          );
        });
        const lastDay = validTo === null ? today() : dayBefore(validTo);
        const day = asOf ?? lastDay;
        const parentOf = (child: string): string | null =>
          all
            .filter((edge) => edge.child === child)
            .filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
            .map(({ from, parent }) => [from ?? '9', parent] as const)
            .sort(([a, one], [b, other]) => (a === b ? one.localeCompare(other) : a < b ? -1 : 1))[0]?.[1] ??
          null;
        const first = parentOf('area:x');
        const second = first === null ? null : parentOf(first);
        const parent = first === null ? null : { id: first, parent: second === null ? null : { id: second } };
        run += 1;
        const { data, errors } = await api.ask(question(run), { asOf });
        expect(errors).toBeUndefined();
        expect(data).toEqual({ [`run${run}`]: 'Query', alone: { parent }, among: { parent } });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of a list that begins nowhere is asked for: without it there are also those that are no more', async () => {
    interface Unit {
      id: string;
      validFrom: string | null;
      validTo: string | null;
    }
    interface List {
      totalCount: number;
      nodes: Unit[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    }
    const FIELDS = [
      'areas',
      'areas(level: DISTRICT)',
      'districts',
      'hamlets',
      'organizations',
      'committees',
      'enterprises',
    ];
    const listOf = async (field: string, asOf: string | null, orderBy: string): Promise<List> => {
      const [name = '', given = ''] = field.split(/[()]/);
      const nodes: Unit[] = [];
      let [after, list]: [string | null, List | null] = [null, null];
      do {
        const { data, errors }: { data: { list: List }; errors?: unknown } = await api.ask<{ list: List }>(
          `query ($asOf: Date, $after: String) { list: ${name}(${given} asOf: $asOf ${orderBy} first: 6 after: $after) {
            totalCount nodes { id ... on Unit { validFrom validTo } } pageInfo { hasNextPage endCursor } } }`,
          { asOf, after },
        );
        expect(errors).toBeUndefined();
        list = data.list;
        nodes.push(...list.nodes);
        after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      } while (after !== null);
      return { ...list, nodes };
    };
    for (const field of FIELDS) {
      for (const orderBy of ['', 'orderBy: [{ by: ID, direction: DESC }]']) {
        const all = await listOf(field, null, orderBy);
        expect([field, all.totalCount]).toEqual([field, all.nodes.length]);
        for (const day of ['2009-01-06', '2009-01-07', '2025-06-30', '2025-07-01']) {
          const there = all.nodes.filter(
            ({ validFrom, validTo }) =>
              (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
          );
          const found = await listOf(field, day, orderBy);
          expect([field, day, found.nodes]).toEqual([field, day, there]);
          expect([field, day, found.totalCount]).toEqual([field, day, there.length]);
        }
      }
    }
    expect((await listOf('districts', null, '')).totalCount).toBe(2);
    expect((await listOf('districts', '2025-07-01', '')).totalCount).toBe(1);
    expect((await listOf('organizations', '2009-01-06', '')).totalCount).toBe(2);
  }, 60_000);

  test('given to a list, it holds below', async () => {
    const { data } = await api.ask<{ areas: unknown }>(
      '{ areas(level: PROVINCE, asOf: "2008-12-31") { nodes { children { nodes { id } } } } }',
    );
    expect(data.areas).toEqual({ nodes: [{ children: { nodes: [{ id: 'area:north' }] } }] });
  });

  test('a figure is a new start', async () => {
    const { data } = await api.ask<{ area: unknown }>(
      '{ area(id: "area:north") { includedIn { about { id ... on Area { parent { id } } } } } }',
    );
    expect(data.area).toEqual({
      includedIn: [
        {
          about: [
            { id: 'area:north', parent: { id: 'area:city' } },
            { id: 'area:south', parent: { id: 'area:city' } },
          ],
        },
      ],
    });
  });
});

describe('search', () => {
  const found = async (text: string): Promise<string[]> =>
    (
      await api.ask<{ search: { nodes: { id: string }[] } }>(
        'query ($text: SearchText!) { search(text: $text) { nodes { id } } }',
        { text },
      )
    ).data.search.nodes.map(({ id }) => id);

  test.each(['Nghệ An', 'nghe an', 'Nghệ A', 'nghe', 'TP.HCM', 'tp hcm', 'the of Đ', 'of đà'])(
    'finds %s, common words, points and unfinished words included',
    async (text) => {
      expect(await found(text)).toEqual(['organization:nghe-an']);
    },
  );
});

describe('pages', () => {
  interface Page {
    nodes: { id: string }[];
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  }
  const QUESTION = `query ($first: Int, $after: String) { area(id: "area:south") { children(asOf: "2026-01-01", first: $first, after: $after) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } } }`;
  const pageOf = async (first: number, after: string | null): Promise<Page> =>
    (await api.ask<{ area: { children: Page } }>(QUESTION, { first, after })).data.area.children;

  test.each([1, 2, 3, 6, 7, 8, 100])(
    'of %i go through everything once, in order, names of two included',
    async (first) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page: Page = await pageOf(first, after);
        expect(page.totalCount).toBe(7);
        expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toEqual([3, 4, 5, 6, 0, 1, 2].map((index) => `area:village-${index}`));
    },
  );

  interface BothWays {
    nodes: { id: string }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  }
  const BOTH_WAYS = `query ($first: Int, $after: String, $last: Int, $before: String) {
    area(id: "area:south") { children(asOf: "2026-01-01", first: $first, after: $after, last: $last, before: $before) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const villages = (...indexes: number[]): string[] => indexes.map((index) => `area:village-${index}`);
  const bothWays = async (variables: object): Promise<BothWays> => {
    const { data, errors } = await api.ask<{ area: { children: BothWays } }>(BOTH_WAYS, { ...variables });
    expect(errors).toBeUndefined();
    return data.area.children;
  };

  test.each([1, 2, 3, 6, 7, 8, 100])('of the last %i go back through everything once', async (last) => {
    const seen: string[] = [];
    let before: string | null = null;
    for (let more = true; more;) {
      const page: BothWays = await bothWays({ last, before });
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      seen.unshift(...page.nodes.map(({ id }) => id));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(seen).toEqual(villages(3, 4, 5, 6, 0, 1, 2));
  });

  test('lie between two cursors, from either end', async () => {
    const { pageInfo: begin } = await bothWays({ first: 1 });
    const { pageInfo: end } = await bothWays({ last: 1 });
    const between = { after: begin.endCursor, before: end.startCursor };
    const forward = await bothWays({ first: 3, ...between });
    expect(forward.nodes.map(({ id }) => id)).toEqual(villages(4, 5, 6));
    expect([forward.pageInfo.hasPreviousPage, forward.pageInfo.hasNextPage]).toEqual([true, true]);
    const backward = await bothWays({ last: 3, ...between });
    expect(backward.nodes.map(({ id }) => id)).toEqual(villages(6, 0, 1));
    expect((await bothWays({ last: 5, ...between })).pageInfo.hasPreviousPage).toBe(false);
  });

  test('are of the first or of the last, not of both', async () => {
    const message = async (page: string): Promise<string | undefined> =>
      (await api.ask(`{ areas(${page}) { nodes { id } } }`)).errors?.[0]?.message;
    expect(await message('first: 2, last: 2')).toBe('Ask for "first" or for "last", not for both.');
    expect(await message('last: 0')).toBe('"last" is 0; ask for 1 to 100 and page on with "before".');
    expect(await message('last: 2, before: "x"')).toMatch(/^"before" is not a cursor/);
    expect(await message('first: null, last: 2')).toBeUndefined();
  });

  test('are of the last where a variable says nothing of the first; one with a default is to be null', async () => {
    const query = (first: string): string =>
      `query (${first}, $last: Int) { areas(first: $first, last: $last) { nodes { id } } }`;
    const message = async (first: string, variables: object): Promise<string | undefined> =>
      (await api.ask(query(first), { last: 2, ...variables })).errors?.[0]?.message;
    expect(await message('$first: Int', {})).toBeUndefined();
    expect(await message('$first: Int = 5', { first: null })).toBeUndefined();
    expect(await message('$first: Int = 5', {})).toBe(
      'Ask for "first" or for "last", not for both: "$first" is 5; send null for it.',
    );
    expect(await message('$first: Int = 5', { first: 7, last: null })).toBeUndefined();
  });

  test('each connection pages through all that it counts, and the same back', async () => {
    for (const field of [
      'areas',
      'organizations',
      'observations',
      'indicators',
      'resolutions',
      'sources',
      'districts',
      'committees',
      'search(text: "xa"',
    ]) {
      const open = field.includes('(') ? `${field}, ` : `${field}(`;
      const ids: string[] = [];
      let after: string | null = null;
      let total = -1;
      do {
        const question = `query ($after: String) { page: ${open}first: 2, after: $after) { totalCount nodes { ... on Node { id } } pageInfo { endCursor } } }`;
        const { data, errors }: Awaited<ReturnType<typeof api.ask<{ page: Page }>>> = await api.ask<{
          page: Page;
        }>(question, { after });
        expect(errors).toBeUndefined();
        total = data.page.totalCount;
        ids.push(...data.page.nodes.map(({ id }) => id));
        after = data.page.pageInfo.endCursor;
      } while (after !== null);
      const back: string[] = [];
      let before: string | null = null;
      do {
        const question = `query ($before: String) { page: ${open}last: 3, before: $before) { nodes { ... on Node { id } } pageInfo { startCursor } } }`;
        const { data, errors }: Awaited<ReturnType<typeof api.ask<{ page: BothWays }>>> = await api.ask<{
          page: BothWays;
        }>(question, { before });
        expect(errors).toBeUndefined();
        back.unshift(...data.page.nodes.map(({ id }) => id));
        before = data.page.pageInfo.startCursor;
      } while (before !== null);
      expect([field, back]).toEqual([field, ids]);
      expect([field, new Set(ids).size]).toEqual([field, ids.length]);
      expect([field, ids.length]).toEqual([field, total]);
      expect(total).toBeGreaterThan(0);
    }
  });

  test.each([
    'x',
    'W10',
    Buffer.from('[{"a":1},2]').toString('base64url'),
    Buffer.from('["a"]').toString('base64url'),
    // One of another connection.
    Buffer.from('["areas by node.name, node.id","a","b"]').toString('base64url'),
  ])('a cursor that is none (%s) is refused', async (after) => {
    const { errors } = await api.ask(QUESTION, { first: 2, after });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
