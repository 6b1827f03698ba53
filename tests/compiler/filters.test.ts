import fc from 'fast-check';
import { type GraphQLResolveInfo, graphql, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { Budget } from '../../src/compiler/budget.js';
import type { Statement } from '../../src/compiler/cypher.js';
import { readFilterParts } from '../../src/compiler/filters.js';
import { readParts } from '../../src/compiler/parts.js';
import { RootFields } from '../../src/compiler/root-field.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { generatePackages } from '../../src/generate/packages.js';
import { groupBy } from '../../src/model/grouping.js';
import { endsOf } from '../../src/model/period-span.js';
import { searchWordsOf } from '../../src/model/search-query.js';
import { cypherFileNames, readCypherFile } from '../../src/neo4j/cypher-files.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useApi } from '../support/api.js';
import { hitsOf, importInto, useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
const api = useApi(database);

interface Figure {
  readonly id: string;
  readonly indicator: { id: string };
  readonly status: string;
  readonly measure: string;
  readonly joint: boolean;
  readonly number: {
    value: number | null;
    qualifier: string;
    lower: number | null;
    upper: number | null;
  };
  readonly period: {
    from: { min: string | null } | null;
    to: { min: string | null; max: string | null } | null;
  };
  readonly about: readonly { id: string; level?: string }[];
  readonly evidence: readonly { quote: string; source: { id: string } }[];
  readonly reportedAt: readonly { id: string }[];
  readonly outcomeOf: readonly { id: string }[];
}

interface Filter {
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
  unit?: string[];
  event?: string[];
  source?: string[];
  resolution?: string[];
  indicator?: string[];
  level?: string[];
  qualifier?: string[];
  measure?: string[];
  status?: string[];
  joint?: boolean;
  year?: number[];
  during?: string;
  text?: string;
  value?: { min?: number; max?: number };
  within?: { unit: string; asOf: string };
}

const figures: Figure[] = [];
/** The units that each unit is within, itself among them. */
const above = new Map<string, Set<string>>();
let nation = '';

const ALL = `query ($after: String, $filter: ObservationFilter, $orderBy: [ObservationOrder!], $first: Int = 100) {
  observations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id status measure joint indicator { id } number { value qualifier lower upper }
      period { from { min } to { min max } }
      about { id ... on Area { level } }
      evidence { quote source { id } } reportedAt { id } outcomeOf { id }
    }
  }
}`;

interface Page {
  observations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: Figure[];
  };
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outcome-graph-filters-'));
  try {
    const folders = await generatePackages(
      folder,
      { areas: 120, observations: 1_000, seed: 3 },
      () => undefined,
    );
    for (const one of folders) expect((await importInto(database, one)).problems).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
  let after: string | null = null;
  do {
    const page: Page = (await api.ask<Page>(ALL, { after })).data;
    const { nodes, pageInfo } = page.observations;
    figures.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const edges = await database.read<{ id: string; parent: string | null }>(
    `MATCH (unit:Area|Organization)
     OPTIONAL MATCH (unit)-[edge:PART_OF|SUBORDINATE_TO]->(parent)
     WHERE coalesce(edge.validFrom, '0') <= '2018-01-01' AND '2018-01-01' < coalesce(edge.validTo, '9')
     RETURN unit.id AS id, parent.id AS parent`,
  );
  const ties = await database.read<{ from: string; type: string; to: string }>(
    `MATCH (from)-[edge:RESPONSIBLE_FOR|GROUPS]->(to)
     WHERE coalesce(edge.validFrom, '0') <= '2018-01-01' AND '2018-01-01' < coalesce(edge.validTo, '9')
     RETURN from.id AS from, type(edge) AS type, to.id AS to`,
  );
  const next = (all: readonly { from: string; to: string }[]): ((ids: Iterable<string>) => string[]) => {
    const byFrom = groupBy(all, ({ from }) => from);
    return (ids) => [...ids].flatMap((id) => (byFrom.get(id) ?? []).map(({ to }) => to));
  };
  const directlyBelow = next(
    edges.flatMap(({ id, parent }) => (parent === null ? [] : [{ from: parent, to: id }])),
  );
  const sharing = ties.filter(({ type }) => type === 'RESPONSIBLE_FOR');
  const samePlace = next([...sharing, ...sharing.map(({ from, to }) => ({ from: to, to: from }))]);
  const grouped = next(ties.filter(({ type }) => type === 'GROUPS'));
  const atAndBelow = (ids: Iterable<string>): Set<string> => {
    const found = new Set(ids);
    for (const id of found) for (const one of directlyBelow([id])) found.add(one);
    return found;
  };
  for (const { id: top } of edges) {
    const inside = atAndBelow([top, ...grouped([top])]);
    const beside = atAndBelow(samePlace(inside));
    for (const id of [...inside, ...beside, ...samePlace(beside)])
      above.set(id, (above.get(id) ?? new Set()).add(top));
  }
  nation = edges.find(({ id, parent }) => parent === null && id.startsWith('area:'))?.id ?? '';
}, 120_000);

/** Whether a figure passes, worked out without the database. */
function passes(figure: Figure, filter: Filter): boolean {
  const any = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
    has.some((one) => wanted.includes(one));
  const ids = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);
  const checks: Record<keyof Filter, () => boolean> = {
    and: () => filter.and?.every((one) => passes(figure, one)) ?? true,
    or: () => filter.or?.some((one) => passes(figure, one)) ?? true,
    not: () => !passes(figure, filter.not ?? {}),
    unit: () => any(filter.unit ?? [], ids(figure.about)),
    event: () => any(filter.event ?? [], ids(figure.reportedAt)),
    source: () => any(filter.source ?? [], ids(figure.evidence.map(({ source }) => source))),
    resolution: () => any(filter.resolution ?? [], ids(figure.outcomeOf)),
    indicator: () => any(filter.indicator ?? [], [figure.indicator.id]),
    level: () =>
      any(
        filter.level ?? [],
        figure.about.flatMap(({ level }) => level ?? []),
      ),
    qualifier: () => any(filter.qualifier ?? [], [figure.number.qualifier]),
    measure: () => any(filter.measure ?? [], [figure.measure]),
    status: () => any(filter.status ?? [], [figure.status]),
    joint: () => figure.joint === filter.joint,
    year: () => {
      const { min, max } = figure.period.to ?? { min: null, max: null };
      const [first, last] = [min?.slice(0, 4), max?.slice(0, 4)];
      return first !== undefined && first === last && filter.year?.includes(Number(first)) === true;
    },
    during: () => {
      const year = filter.during ?? '';
      const first = figure.period.from?.min ?? figure.period.to?.min;
      const last = figure.period.to?.max;
      return first != null && last != null && last >= `${year}-01-01` && first <= `${year}-12-31`;
    },
    text: () =>
      figure.evidence.some(({ quote }) =>
        searchWordsOf(quote).some((word) => word.startsWith(filter.text ?? '')),
      ),
    value: () => {
      const { min = -Infinity, max = Infinity } = filter.value ?? {};
      const { value, lower, upper } = figure.number;
      if (value !== null) return min <= value && value <= max;
      return lower !== null && upper !== null && lower <= max && min <= upper;
    },
    within: () => figure.about.some(({ id }) => above.get(id)?.has(filter.within?.unit ?? '') === true),
  };
  return (Object.keys(filter) as (keyof Filter)[]).every((name) => checks[name]());
}

interface Order {
  readonly by: 'ID' | 'PERIOD' | 'VALUE' | 'INDICATOR';
  readonly direction: 'ASC' | 'DESC';
}

/** What figures have of conditions that take ids. */
const VALUES_OF = {
  unit: ({ about }: Figure) => about.map(({ id }) => id),
  event: ({ reportedAt }: Figure) => reportedAt.map(({ id }) => id),
  source: ({ evidence }: Figure) => evidence.map(({ source }) => source.id),
  resolution: ({ outcomeOf }: Figure) => outcomeOf.map(({ id }) => id),
  indicator: ({ indicator }: Figure) => [indicator.id],
};

/** Values by how many figures have them, the most common first. */
function mostCommon(all: readonly Figure[], of: (figure: Figure) => readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all.flatMap(of)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}

/** Figures in an order, worked out without the database: what has no key comes last, the id decides at last. */
function inOrder(all: readonly Figure[], orderBy: readonly Order[]): Figure[] {
  const keyOf = (figure: Figure, by: Order['by']): string | number | null => {
    if (by === 'PERIOD') return figure.period.to?.max ?? null;
    if (by === 'VALUE') return figure.number.value;
    return by === 'INDICATOR' ? figure.indicator.id : figure.id;
  };
  const keys: Order[] = [...orderBy, { by: 'ID', direction: orderBy.at(-1)?.direction ?? 'ASC' }];
  const compare = (one: Figure, other: Figure): number => {
    for (const { by, direction } of keys) {
      const [a, b] = [keyOf(one, by), keyOf(other, by)];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b === (direction === 'ASC') ? -1 : 1;
    }
    return 0;
  };
  return [...all].sort(compare);
}

const ORDERS: readonly (readonly Order[])[] = [
  [],
  [{ by: 'ID', direction: 'DESC' }],
  [{ by: 'PERIOD', direction: 'ASC' }],
  [{ by: 'PERIOD', direction: 'DESC' }],
  [{ by: 'VALUE', direction: 'DESC' }],
  [
    { by: 'INDICATOR', direction: 'DESC' },
    { by: 'VALUE', direction: 'ASC' },
  ],
  [
    { by: 'PERIOD', direction: 'DESC' },
    { by: 'VALUE', direction: 'ASC' },
    { by: 'ID', direction: 'DESC' },
  ],
];

/** Values that occur, each with one that does not. */
function leaves(): fc.Arbitrary<Filter> {
  const values = <T>(of: (figure: Figure) => readonly T[]): T[] =>
    [...new Set(figures.flatMap(of))].slice(0, 30);
  const some = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
    fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });
  const units = values(({ about }) => about.map(({ id }) => id));
  return fc.oneof(
    some([...units, 'area:none']).map((unit) => ({ unit })),
    some(values(({ reportedAt }) => reportedAt.map(({ id }) => id))).map((event) => ({ event })),
    some(values(({ evidence }) => evidence.map(({ source }) => source.id))).map((source) => ({ source })),
    some(values(({ outcomeOf }) => outcomeOf.map(({ id }) => id))).map((resolution) => ({ resolution })),
    some([...values(({ indicator }) => [indicator.id]), 'none']).map((indicator) => ({ indicator })),
    some(['PROVINCE', 'DISTRICT', 'COMMUNE']).map((level) => ({ level })),
    some(['EXACT', 'NEARLY', 'MORE_THAN', 'ABOUT']).map((qualifier) => ({ qualifier })),
    some(['VALUE', 'SHARE']).map((measure) => ({ measure })),
    some(['ACTUAL', 'TARGET']).map((status) => ({ status })),
    fc.boolean().map((joint) => ({ joint })),
    some([2008, 2015, 2020, 2024, 2030]).map((year) => ({ year })),
    fc.integer({ min: 2014, max: 2025 }).map((year) => ({ during: String(year) })),
    fc.constantFrom('gan', '1', '2', 'khoang', 'to').map((text) => ({ text })),
    fc
      .record({ min: fc.integer({ min: 0, max: 500 }), max: fc.integer({ min: 0, max: 5_000 }) })
      .map((value) => ({ value })),
    fc.constantFrom(...units, nation).map((unit) => ({ within: { unit, asOf: '2018-01-01' } })),
  );
}

function filters(): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 9, arbitrary: leaves() },
      fc.constant({}),
      fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      tie('filter').map((not) => ({ not })),
      fc.tuple(leaves(), leaves()).map(([one, other]) => ({ ...one, ...other })),
    ),
  })).filter;
}

interface OnePage {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

/** The ids on all pages of so many, read from the first one on or from the last one back. */
async function idsOfPages(
  size: number,
  isBackward: boolean,
  pageOf: (page: object) => Promise<OnePage>,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let hasMore = true; hasMore;) {
    const [most, from] = isBackward ? ['last', 'before'] : ['first', 'after'];
    const { nodes, pageInfo }: OnePage = await pageOf({
      [most]: size,
      ...(cursor === null ? {} : { [from]: cursor }),
    });
    const found = nodes.map(({ id }) => id);
    if (isBackward) ids.unshift(...found);
    else ids.push(...found);
    hasMore = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return ids;
}

describe('a filter', () => {
  test('the made-up figures are of many kinds', () => {
    expect(figures).toHaveLength(1_000);
    expect(new Set(figures.map(({ status }) => status)).size).toBeGreaterThan(1);
    expect(figures.some(({ joint }) => joint)).toBe(true);
    // Figures of committees are within areas, which the hierarchy of areas alone does not tell.
    expect(
      figures.some(({ about }) =>
        about.some(({ id }) => id.startsWith('organization:') && above.get(id)?.has(nation) === true),
      ),
    ).toBe(true);
  });

  test('lets pass what it says, however it is put together, in any order, on each page and in the total', async () => {
    await fc.assert(
      fc.asyncProperty(filters(), fc.constantFrom(...ORDERS), async (filter, orderBy) => {
        const expected = inOrder(
          figures.filter((figure) => passes(figure, filter)),
          orderBy,
        ).map(({ id }) => id);
        const { data, errors } = await api.ask<Page>(ALL, { filter, orderBy });
        expect(errors).toBeUndefined();
        expect(data.observations.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 100));
        expect(data.observations.totalCount).toBe(expected.length);
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  test('lets pass what two conditions say, wherever the search begins', async () => {
    const common = (of: (figure: Figure) => readonly string[]): string[] =>
      mostCommon(figures, of).slice(0, 2);
    const [unit = '', other = ''] = common(({ about }) => about.map(({ id }) => id));
    const conditions: readonly (readonly [Filter, Filter])[] = [
      [{ unit: [unit] }, { unit: [unit, other] }],
      ...(['event', 'source', 'resolution', 'indicator'] as const).map((name): [Filter, Filter] => {
        const values = common(VALUES_OF[name]);
        return [{ [name]: values.slice(0, 1) }, { [name]: values }];
      }),
      [{ within: { unit, asOf: '2018-01-01' } }, { within: { unit: nation, asOf: '2018-01-01' } }],
      [{ text: 'theo' }, { text: '1' }],
    ];
    // By turns with one value and with two, each pair one time.
    const pairs = conditions.flatMap((one, place) =>
      conditions
        .slice(place + 1)
        .map((another, turn): Filter => ({ ...one[turn % 2], ...another[(turn + place) % 2] })),
    );
    expect(pairs).toHaveLength(21);
    for (const filter of pairs) {
      const expected = inOrder(
        figures.filter((figure) => passes(figure, filter)),
        [],
      ).map(({ id }) => id);
      const { data, errors } = await api.ask<Page>(
        `query ($filter: ObservationFilter) { observations(first: 50, filter: $filter) { totalCount nodes { id } } }`,
        { filter },
      );
      expect(errors).toBeUndefined();
      const { nodes, totalCount } = data.observations;
      const seen = { filter, totalCount, ids: nodes.map(({ id }) => id) };
      expect(seen).toEqual({ filter, totalCount: expected.length, ids: expected.slice(0, 50) });
    }
  }, 300_000);

  test.each(['PROVINCE', 'DISTRICT', 'COMMUNE'])(
    'finds a figure about several areas of one level once: %s',
    async (level) => {
      const filter: Filter = { level: [level], measure: ['VALUE'] };
      const expected = figures.filter((figure) => passes(figure, filter));
      const several = expected.filter(({ joint }) => joint);
      const { data } = await api.ask<Page>(ALL, { filter, orderBy: [] });
      expect(data.observations.totalCount).toBe(expected.length);
      expect(new Set(data.observations.nodes.map(({ id }) => id)).size).toBe(Math.min(100, expected.length));
      if (level === 'COMMUNE') expect(several.length).toBeGreaterThan(0);
    },
  );

  test.each<Filter>([{ not: {} }, { not: { and: [] } }, { not: { or: [{}] } }, { joint: false, not: {} }])(
    'that lets nothing pass finds nothing: %j',
    async (filter) => {
      const { data, errors } = await api.ask<Page & { area: Page }>(
        `query ($id: ID!, $filter: ObservationFilter) {
          observations(filter: $filter) { nodes { id } totalCount }
          area(id: $id) { observations(filter: $filter) { nodes { id } totalCount } }
        }`,
        { id: figures.find(({ joint }) => !joint)?.about[0]?.id, filter },
      );
      expect(errors).toBeUndefined();
      const nothing = { nodes: [], totalCount: 0 };
      expect(data).toMatchObject({ observations: nothing, area: { observations: nothing } });
      // What does not let it pass does.
      const { data: all } = await api.ask<Page>(ALL, { filter: { not: filter }, orderBy: [] });
      expect(all.observations.totalCount).toBe(figures.length);
    },
  );

  test('of an edge keeps to what is at its end', async () => {
    const unit = figures.find(({ joint }) => !joint)?.about[0];
    const own = figures.filter(({ joint, about }) => !joint && about.some(({ id }) => id === unit?.id));
    const { data } = await api.ask<{ area: { observations: { totalCount: number } } }>(
      `query ($id: ID!, $filter: ObservationFilter) { area(id: $id) { observations(filter: $filter) { totalCount } } }`,
      { id: unit?.id, filter: { not: { qualifier: ['EXACT'] } } },
    );
    expect(data.area.observations.totalCount).toBe(
      own.filter(({ number }) => number.qualifier !== 'EXACT').length,
    );
  });

  test.each<[string, string, (figure: Figure) => string | undefined]>([
    [
      'what is below a unit',
      'area',
      ({ joint, about }) => (!joint && about[0]?.level !== undefined ? about[0].id : undefined),
    ],
    ['what a source states', 'source', ({ evidence }) => evidence[0]?.source.id],
    ['what was stated at an event', 'event', ({ reportedAt }) => reportedAt[0]?.id],
  ])(
    'of %s lets pass the same, on each page, forward and backward',
    async (_, from, idOf) => {
      const PAGE = `query ($id: ID!, $filter: ObservationFilter, $orderBy: [ObservationOrder!], $first: Int, $after: String, $last: Int, $before: String) {
      from: ${from}(id: $id) { observations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } }`;
      const byId = groupBy(
        figures.filter((figure) => idOf(figure) !== undefined),
        idOf,
      );
      const [id, ofUnit] = [...byId].find(([, some]) => some.length > 5) ?? ['', []];
      expect(ofUnit.length).toBeGreaterThan(5);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constant({}), filters()),
          fc.constantFrom(...ORDERS),
          fc.integer({ min: 1, max: 5 }),
          fc.boolean(),
          async (filter, orderBy, size, isBackward) => {
            const expected = inOrder(
              ofUnit.filter((figure) => passes(figure, filter)),
              orderBy,
            ).map(({ id }) => id);
            const seen = await idsOfPages(size, isBackward, async (page) => {
              const { data, errors } = await api.ask<{
                from: { observations: OnePage & { totalCount: number } };
              }>(PAGE, { id, filter, orderBy, ...page });
              expect(errors).toBeUndefined();
              expect(data.from.observations.totalCount).toBe(expected.length);
              return data.from.observations;
            });
            expect(seen).toEqual(expected);
          },
        ),
        { numRuns: 10 },
      );
    },
    300_000,
  );

  test('picks among the figures that units are included in as it does among their own', async () => {
    const LIST = `query ($ids: [ID!]!, $filter: ObservationFilter, $orderBy: [ObservationOrder!], $status: ObservationStatus) {
      nodes(ids: $ids) { id ... on Unit { includedIn(filter: $filter, orderBy: $orderBy, status: $status) { id } } } }`;
    const joint = figures.filter((figure) => figure.joint);
    const ids = [...new Set(joint.flatMap(({ about }) => about.map(({ id }) => id)))].slice(0, 40);
    expect(ids.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant({}), filters()),
        fc.constantFrom(...ORDERS),
        fc.constantFrom(null, 'ACTUAL', 'TARGET'),
        async (filter, orderBy, status) => {
          const passing = joint.filter(
            (figure) => passes(figure, filter) && (status === null || figure.status === status),
          );
          const expected = ids.map((id) => ({
            id,
            includedIn: inOrder(
              passing.filter(({ about }) => about.some((unit) => unit.id === id)),
              orderBy,
            ).map((figure) => ({ id: figure.id })),
          }));
          const { data, errors } = await api.ask<{ nodes: unknown }>(LIST, { ids, filter, orderBy, status });
          expect(errors).toBeUndefined();
          expect(data.nodes).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  test.each([
    ['{ or: [] }', '"or" is an empty list; give one filter at least.'],
    ['{ during: "some day" }', '"during" is "some day"; write an EDTF date or interval with known years'],
    [`{ and: [${'{ joint: true } '.repeat(51)}] }`, 'The filter has more than 50 conditions; give fewer.'],
    ['{ text: "..." }', 'The search text has no letters or digits.'],
  ])('%s is answered with what to do', async (filter, message) => {
    const { errors } = await api.ask(`{ observations(filter: ${filter}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('an order', () => {
  const PAGES = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [ObservationOrder!], $unit: ID!) {
    observations(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
    area(id: $unit) { observations(first: 100, orderBy: $orderBy) { nodes { id } } }
  }`;
  interface Pages {
    observations: OnePage;
    area: { observations: { nodes: { id: string }[] } };
  }

  test.each(ORDERS.map((order) => [order.map(({ by, direction }) => `${by} ${direction}`).join(), order]))(
    'by %s is total, forward and backward',
    async (_, orderBy) => {
      const expected = inOrder(figures, orderBy as Order[]).map(({ id }) => id);
      const unit = figures.find(({ joint, about }) => !joint && about[0]?.level !== undefined)?.about[0]?.id;
      const own = figures.filter(({ joint, about }) => !joint && about.some(({ id }) => id === unit));
      const pageOf = async (page: object): Promise<OnePage> => {
        const { data, errors } = await api.ask<Pages>(PAGES, { ...page, orderBy, unit });
        expect(errors).toBeUndefined();
        expect(data.area.observations.nodes.map(({ id }) => id)).toEqual(
          inOrder(own, orderBy as Order[]).map(({ id }) => id),
        );
        return data.observations;
      };
      const forward = await idsOfPages(90, false, pageOf);
      const backward = await idsOfPages(90, true, pageOf);
      expect(forward).toEqual(expected);
      expect(backward).toEqual(expected);
    },
    120_000,
  );

  test('makes cursors that are good for no other', async () => {
    const first = `{ observations(first: 1, orderBy: [{ by: VALUE }]) { pageInfo { endCursor } } }`;
    const { data } = await api.ask<{ observations: { pageInfo: { endCursor: string } } }>(first);
    const other = `query ($after: String) { observations(after: $after, orderBy: [{ by: VALUE, direction: DESC }]) { totalCount nodes { id } } }`;
    const { errors } = await api.ask(other, { after: data.observations.pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain('"after" is not a cursor of this connection');
  });

  test('of more keys than make sense is answered with what to do', async () => {
    const { errors } = await api.ask(
      `{ observations(orderBy: [${'{ by: VALUE } '.repeat(6)}]) { totalCount } }`,
    );
    expect(errors?.[0]?.message).toBe('"orderBy" has 6 keys; give 5 at most.');
  });

  test('of areas, events, documents and sources puts what has no key last', async () => {
    const { data, errors } = await api.ask<
      Record<'up' | 'down', { nodes: { id: string; published: { max: string } | null }[] }> & {
        areas: { nodes: { name: string }[] };
      }
    >(`{
      up: sources(first: 100, orderBy: [{ by: PUBLISHED }]) { nodes { id published { max } } }
      down: sources(last: 100, orderBy: [{ by: PUBLISHED, direction: DESC }]) { nodes { id published { max } } }
      areas(orderBy: [{ by: NAME, direction: DESC }]) { nodes { name } }
      events(orderBy: [{ by: DATE }]) { nodes { id } }
      resolutions(orderBy: [{ by: CODE }]) { nodes { id } }
      organizations(orderBy: [{ by: ID, direction: DESC }]) { nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    const days = data.up.nodes.map(({ published }) => published?.max ?? '~');
    expect(days).toEqual([...days].sort());
    expect(data.down.nodes.map(({ id }) => id)).toEqual(data.up.nodes.map(({ id }) => id).reverse());
    const names = data.areas.nodes.map(({ name }) => name);
    expect(names).toEqual([...names].sort().reverse());
  });
});

const schema = buildApiSchema();
const rootFields = new RootFields(new SchemaMap(schema), readParts());

async function compile(source: string, variableValues: Record<string, unknown> = {}): Promise<Statement> {
  const found: Statement[] = [];
  const { errors } = await graphql({
    schema,
    source,
    variableValues,
    fieldResolver: (_source, _args, _context, info: GraphQLResolveInfo) => {
      found.push(rootFields.compile(info, { today: '2026-01-31', budget: new Budget() }).statement);
      return null;
    },
  });
  const [only] = found;
  if (only === undefined) throw new Error(JSON.stringify(errors));
  return only;
}

const WANTED = {
  text: '{ text: "gan" }',
  unit: '{ unit: ["area:x"] }',
  units: '{ unit: ["area:x", "area:y"] }',
  event: '{ event: ["event:x"] }',
  source: '{ source: ["source:x"] }',
  resolution: '{ resolution: ["resolution:x"] }',
  within: '{ within: { unit: "area:x" } }',
  indicator: '{ indicator: ["x"] }',
  indicators: '{ indicator: ["x", "y"] }',
  year: '{ year: [2017] }',
  'years of an indicator': '{ year: [2017, 2018], indicator: ["x"], status: [ACTUAL] }',
  'what it is not': '{ not: { status: [ACTUAL] } }',
  during: '{ during: "2017" }',
  value: '{ value: { min: 10, max: 20 } }',
  level: '{ level: [PROVINCE] }',
  qualifier: '{ qualifier: [NEARLY, ABOUT] }',
  measure: '{ measure: [SHARE] }',
  status: '{ status: [TARGET] }',
  joint: '{ joint: true }',
  several: '{ unit: ["area:x"], indicator: ["x"], status: [ACTUAL], during: "2017" }',
  'one or the other':
    '{ or: [{ unit: ["area:x"] }, { event: ["event:x"], status: [ACTUAL] }, { text: "gan" }] }',
  'one of several and another':
    '{ and: [{ or: [{ indicator: ["x"] }, { source: ["source:x"] }] }, { qualifier: [EXACT] }] }',
  'one and not the other': '{ indicator: ["x"], not: { within: { unit: "area:x" } } }',
};

describe('the conditions', () => {
  const VALUES: Readonly<Record<string, unknown>> = {
    text: { query: '+a', names: ['a'], words: 'a' },
    joint: true,
    during: { first: '2017-01-01', last: '2017-12-31', spans: endsOf('2017-12-31') },
    value: { min: 1, max: 2 },
    within: { unit: 'area:x', asOf: null },
    today: '2026-01-31',
  };
  const { conditions, totals } = readFilterParts();

  test('there is one for each field of the filter', () => {
    const type = schema.getType('ObservationFilter');
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    const expected = fields.filter((name) => !['and', 'or', 'not'].includes(name));
    expect([...conditions.keys()].sort()).toEqual(expected.map((name) => `ObservationFilter.${name}`).sort());
    const ofFilter = [...totals.keys()].filter((name) => name.startsWith('ObservationFilter.'));
    expect([...conditions.keys()]).toEqual(expect.arrayContaining(ofFilter));
    for (const name of totals.keys()) expect([...conditions.keys(), ...readParts().keys()]).toContain(name);
  });

  test.each([...cypherFileNames('filters').map((name) => ['filters', name] as const)])(
    '%s/%s says what it is and runs by itself',
    async (purpose, name) => {
      const field = name.split('.')[1] ?? '';
      const parameters = { today: VALUES.today, most: 50, [field]: VALUES[field] ?? ['x'] };
      for (const { comment, text } of readCypherFile(purpose, name)) {
        expect(comment).toMatch(/^[A-Z].*\.$/);
        await expect(database.read(text, parameters)).resolves.toBeInstanceOf(Array);
      }
    },
  );

  test.each(cypherFileNames('totals'))('totals/%s is a number without looking at each', async (name) => {
    const [statement] = readCypherFile('totals', name);
    const [type, field = ''] = name.split('.');
    const text = statement?.text ?? '';
    if (type !== 'ObservationFilter') {
      expect((await database.explain(text)).join()).not.toMatch(/Expand/);
      return;
    }
    const values: Readonly<Record<string, (figure: Figure) => string | number | boolean | undefined>> = {
      indicator: ({ indicator }) => indicator.id,
      unit: ({ about }) => about[0]?.id,
      event: ({ reportedAt }) => reportedAt[0]?.id,
      resolution: ({ outcomeOf }) => outcomeOf[0]?.id,
      source: ({ evidence }) => evidence[0]?.source.id,
      year: ({ period }) => Number(period.to?.max?.slice(0, 4)),
      status: ({ status }) => status,
      measure: ({ measure }) => measure,
      qualifier: ({ number }) => number.qualifier,
      joint: ({ joint }) => joint,
      level: ({ about }) => about.find(({ level }) => level !== undefined)?.level,
    };
    const some = figures.map((figure) => values[field]?.(figure)).find((value) => value !== undefined);
    expect(some).toBeDefined();
    const isList = text.includes(` IN $${field}`);
    const [row] = await database.read<{ total: number }>(text, { [field]: isList ? [some] : some });
    const filter = { [field]: field === 'joint' ? some : [some] };
    expect(row?.total).toBe(figures.filter((figure) => passes(figure, filter)).length);
    expect(row?.total).toBeGreaterThan(0);
    expect((await database.explain(text, { [field]: isList ? [some] : some })).join()).not.toMatch(/Expand/);
  });
});

/** More than what the database does for a few figures and for finding out that they are few. */
const HITS_OF_FEW = 1_500;

/** Operators that look at more than what is wanted. */
const SCANS = /AllNodesScan|LabelScan|LabelsScan|RelationshipTypeScan|CartesianProduct|^Sort$|PartialSort/;

describe('the graph is entered by an index', () => {
  test.each(Object.entries(WANTED))('by %s', async (name, filter) => {
    // One by one: the page and the total, of one row each, are brought together by a product.
    for (const wanted of ['totalCount', 'nodes { id }']) {
      const { text, parameters } = await compile(`{ observations(filter: ${filter}) { ${wanted} } }`);
      const operators = await database.explain(text, parameters);
      expect(operators).not.toEqual([]);
      const scans = operators.filter((operator) => SCANS.test(operator));
      expect([wanted, scans]).toEqual([wanted, []]);
      // A page may go through the ids in order until it is full; a count may not, but for that of all others.
      if (wanted === 'totalCount' && name !== 'what it is not')
        expect(operators).not.toContain('NodeIndexScan');
    }
  });

  test('by the condition that leads to the fewest, whichever it is', async () => {
    const [resolution = ''] = mostCommon(figures, VALUES_OF.resolution);
    const [source = ''] = mostCommon(figures, VALUES_OF.source);
    const [indicator = ''] = mostCommon(figures, VALUES_OF.indicator);
    const words = mostCommon(figures, ({ evidence }) =>
      evidence.flatMap(({ quote }) => [...new Set(searchWordsOf(quote))]),
    );
    const [text, rareText] = [words.at(0) ?? '', words.at(-1) ?? ''];
    const unit = mostCommon(figures, VALUES_OF.unit).at(-1) ?? '';
    const few: readonly Filter[] = [
      { resolution: [resolution], within: { unit, asOf: '2018-01-01' } },
      { source: [source], within: { unit, asOf: '2018-01-01' } },
      { text, within: { unit, asOf: '2018-01-01' } },
      { text, unit: [unit] },
      { source: [source], text: rareText },
      { resolution: [resolution], text: rareText },
      { resolution: [resolution], indicator: [indicator], year: [2015] },
      { text, indicator: [indicator], year: [2015] },
      { source: [source], resolution: [resolution], text, unit: [unit] },
    ];
    // Of each alone more than a hundred figures would have to be looked at.
    for (const filter of [{ resolution: [resolution] }, { source: [source] }, { text }])
      expect(figures.filter((figure) => passes(figure, filter)).length).toBeGreaterThan(100);
    for (const filter of few) {
      const statement = await compile(
        'query ($filter: ObservationFilter) { observations(filter: $filter) { totalCount } }',
        { filter },
      );
      expect(await hitsOf(statement), JSON.stringify(filter)).toBeLessThan(HITS_OF_FEW);
    }
  });

  test('by filters put together at random, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(filters(), fc.constantFrom(...ORDERS), async (filter, orderBy) => {
        for (const wanted of ['totalCount', 'nodes { id }']) {
          const { text, parameters } = await compile(
            `query ($filter: ObservationFilter, $orderBy: [ObservationOrder!]) {
              observations(filter: $filter, orderBy: $orderBy) { ${wanted} }
            }`,
            { filter, orderBy },
          );
          const operators = await database.explain(text, parameters);
          expect(operators.filter((name) => SCANS.test(name))).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test.each(ORDERS.map((order) => [order.map(({ by, direction }) => `${by} ${direction}`).join(), order]))(
    'in the order by %s',
    async (_, orderBy) => {
      const { text, parameters } = await compile(
        'query ($orderBy: [ObservationOrder!]) { observations(orderBy: $orderBy) { nodes { id } } }',
        { orderBy },
      );
      const operators = await database.explain(text, parameters);
      expect(operators.filter((name) => SCANS.test(name))).toEqual([]);
    },
  );

  test('of one facet, in order of ids', async () => {
    for (const filter of ['{ indicator: ["x"] }', '{ year: [2017] }', '{ joint: false }']) {
      const { text, parameters } = await compile(`{ observations(filter: ${filter}) { nodes { id } } }`);
      const operators = (await database.explain(text, parameters)).join();
      expect(operators).toMatch(/NodeIndexSeek/);
      expect(operators).not.toMatch(/Sort|Top/);
    }
  });

  test.each([
    ['areas', 'level: HAMLET'],
    ['areas', 'level: HAMLET, orderBy: [{ by: NAME, direction: DESC }]'],
    ['organizations', 'kind: COMMITTEE'],
    ['events', 'kind: REVIEW_CONFERENCE'],
    ['actions', 'status: PLANNED'],
    ['findings', 'check: SAME_FACT'],
    ['findings', 'severity: ERROR'],
    ['breakdowns', 'dimension: SECTOR'],
    ['hamlets', ''],
    ['districts', ''],
    ['committees', ''],
    ['enterprises', ''],
    ['areas', 'level: DISTRICT, asOf: "2018-07-05"'],
    ['organizations', 'kind: COMMITTEE, asOf: "2018-07-05", orderBy: [{ by: NAME, direction: DESC }]'],
    ['districts', 'asOf: "2018-07-05"'],
    ['hamlets', 'orderBy: [{ by: ID, direction: DESC }]'],
    ['districts', 'orderBy: [{ by: ID }], asOf: "2018-07-05"'],
    ['committees', 'orderBy: [{ by: ID }]'],
    ['enterprises', 'orderBy: [{ by: ID, direction: DESC }], asOf: "2018-07-05"'],
    ['organizations', 'orderBy: [{ by: NAME, direction: DESC }], asOf: "2018-07-05"'],
  ])('by what a list is limited to, in its order: %s %s', async (name, limit) => {
    const operatorsOf = async (page: string, wanted: string): Promise<string> => {
      const given = [limit, page].filter((one) => one !== '').join();
      const { text, parameters } = await compile(
        `{ ${name}${given === '' ? '' : `(${given})`} { ${wanted} } }`,
      );
      return (await database.explain(text, parameters)).join();
    };
    for (const page of ['', 'last: 5']) {
      const operators = await operatorsOf(page, 'nodes { id }');
      expect(operators).toMatch(/^(?!asOf|orderBy)./.test(limit) ? /NodeIndexSeek/ : /NodeIndexScan/);
      expect(operators).not.toMatch(/LabelScan|Sort|Top/);
    }
    const total = await operatorsOf('', 'totalCount');
    expect(total).toMatch(
      limit.includes('asOf') ? /NodeIndex(Seek|Scan)/ : /NodeIndexSeek|NodeCountFromCountStore/,
    );
    expect(total).not.toMatch(/LabelScan/);
  });

  test('by a code, which may be typed in small letters: the few that have it are put in order', async () => {
    const { text, parameters } = await compile('{ resolutions(code: "22-nq/tw") { nodes { id } } }');
    const operators = (await database.explain(text, parameters)).join();
    expect(operators).toMatch(/NodeIndexSeek/);
    expect(operators).not.toMatch(/Scan/);
  });

  test('which has what a list can be limited to before the keys of its order', () => {
    const indexes = readCypherFile('write', 'schema').map(({ text }) =>
      [
        /\(node:(\w+)\)/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/node\.(\w+)/g)].map(([, name]) => name),
      ].join(),
    );
    const limited = [...readParts()].flatMap(([name, { clauses, conditions, order }]) =>
      name.startsWith('Query.') && order.length > 0
        ? conditions.flatMap((condition) => {
            const property = /^node\.(?!id )(\w+) = \$\w+$/.exec(condition)?.[1];
            const label = /^MATCH \(node:(\w+)\)$/.exec(clauses)?.[1];
            const keys = order.map(({ expression }) => expression.replace('node.', ''));
            return property === undefined ? [] : [[label, property, ...keys].join()];
          })
        : [],
    );
    expect(limited.length).toBeGreaterThan(5);
    expect(limited.filter((one) => !indexes.includes(one))).toEqual([]);
  });

  test('and a page of what is below a unit is read in the order of an index, either way', async () => {
    for (const page of [
      '',
      'last: 3',
      'orderBy: [{ by: ID, direction: DESC }]',
      'status: ACTUAL, first: 3',
    ]) {
      const given = page === '' ? '' : `(${page})`;
      const { text, parameters } = await compile(
        `{ area(id: "area:x") { observations${given} { nodes { id } } } }`,
      );
      const operators = (await database.explain(text, parameters)).join();
      expect(operators).toMatch(/RelationshipIndexSeek/);
      expect(operators).not.toMatch(/Expand|Scan|Sort|Top/);
    }
  });

  test('without a filter, by the order of the page', async () => {
    const { text, parameters } = await compile('{ observations { nodes { id } } }');
    const operators = (await database.explain(text, parameters)).join();
    expect(operators).toMatch(/IndexScan/);
    expect(operators).not.toMatch(/Sort|Top/);
  });
});
