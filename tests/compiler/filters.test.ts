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
import { searchWordsOf } from '../../src/model/search-query.js';
import { cypherFileNames, readCypherFile } from '../../src/neo4j/cypher-files.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';

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
  during?: string;
  text?: string;
  value?: { min?: number; max?: number };
  within?: { unit: string; asOf: string };
}

const figures: Figure[] = [];
/** The units at and above each unit. */
const above = new Map<string, Set<string>>();
let nation = '';

const ALL = `query ($after: String, $filter: ObservationFilter, $first: Int = 100) {
  observations(first: $first, after: $after, filter: $filter) {
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
      { areas: 120, observations: 400, seed: 3 },
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
  const parents = new Map(edges.map(({ id, parent }) => [id, parent]));
  for (const { id } of edges) {
    const all = new Set<string>();
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) all.add(at);
    above.set(id, all);
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
      leaves(),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      tie('filter').map((not) => ({ not })),
      fc.tuple(leaves(), leaves()).map(([one, other]) => ({ ...one, ...other })),
    ),
  })).filter;
}

describe('a filter', () => {
  test('the made-up figures are of many kinds', () => {
    expect(figures).toHaveLength(400);
    expect(new Set(figures.map(({ status }) => status)).size).toBeGreaterThan(1);
    expect(figures.some(({ joint }) => joint)).toBe(true);
  });

  test('lets pass what it says, however it is put together, on each page and in the total', async () => {
    await fc.assert(
      fc.asyncProperty(filters(), async (filter) => {
        const expected = figures.filter((figure) => passes(figure, filter)).map(({ id }) => id);
        const { data, errors } = await api.ask<Page>(ALL, { filter });
        expect(errors).toBeUndefined();
        expect(data.observations.nodes.map(({ id }) => id)).toEqual(expected.slice(0, 100));
        expect(data.observations.totalCount).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

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

const schema = buildApiSchema();
const rootFields = new RootFields(new SchemaMap(schema), readParts());

async function compile(source: string): Promise<Statement> {
  const found: Statement[] = [];
  const { errors } = await graphql({
    schema,
    source,
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
    text: '+a',
    joint: true,
    during: { first: '2017-01-01', last: '2017-12-31' },
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
    expect([...conditions.keys()]).toEqual(expect.arrayContaining([...totals.keys()]));
  });

  test.each([...cypherFileNames('filters').map((name) => ['filters', name] as const)])(
    '%s/%s says what it is and runs by itself',
    async (purpose, name) => {
      const [statement] = readCypherFile(purpose, name);
      expect(statement?.comment).toMatch(/^[A-Z].*\.$/);
      const field = name.split('.')[1] ?? '';
      const parameters = { today: VALUES.today, [field]: VALUES[field] ?? ['x'] };
      await expect(database.read(statement?.text ?? '', parameters)).resolves.toBeInstanceOf(Array);
    },
  );

  test.each(cypherFileNames('totals'))('totals/%s is a number without looking at each', async (name) => {
    const [statement] = readCypherFile('totals', name);
    const field = name.split('.')[1] ?? '';
    const text = statement?.text ?? '';
    const ids: Readonly<Record<string, (figure: Figure) => string | undefined>> = {
      indicator: ({ indicator }) => indicator.id,
      unit: ({ about }) => about[0]?.id,
      event: ({ reportedAt }) => reportedAt[0]?.id,
      resolution: ({ outcomeOf }) => outcomeOf[0]?.id,
    };
    const some = figures.map((figure) => ids[field]?.(figure)).find((id) => id !== undefined);
    expect(some).toBeDefined();
    const [row] = await database.read<{ total: number }>(text, { [field]: some });
    expect(row?.total).toBe(figures.filter((figure) => passes(figure, { [field]: [some] })).length);
    expect((await database.explain(text, { [field]: some })).join()).not.toMatch(/Expand/);
  });
});

describe('the graph is entered by an index', () => {
  test.each(Object.entries(WANTED))('by %s', async (_, filter) => {
    // One by one: the page and the total, of one row each, are brought together by a product.
    for (const wanted of ['totalCount', 'nodes { id }']) {
      const { text, parameters } = await compile(`{ observations(filter: ${filter}) { ${wanted} } }`);
      const operators = await database.explain(text, parameters);
      expect(operators).not.toEqual([]);
      const scans = operators.filter((name) =>
        /AllNodesScan|LabelScan|LabelsScan|CartesianProduct/.test(name),
      );
      expect([wanted, scans]).toEqual([wanted, []]);
    }
  });

  test('without a filter, by the order of the page', async () => {
    const { text, parameters } = await compile('{ observations { nodes { id } } }');
    const operators = (await database.explain(text, parameters)).join();
    expect(operators).toMatch(/IndexScan/);
    expect(operators).not.toMatch(/Sort|Top/);
  });
});
