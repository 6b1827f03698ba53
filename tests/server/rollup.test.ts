import { beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../src/server/examples.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import {
  type Cells,
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  type Rows,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

beforeAll(async () => {
  await importInto(database, ...shippedPackages());
});

interface RollupNode {
  readonly method: string;
  readonly asOf: string;
  readonly number: { readonly value: number | null; readonly stated: string } | null;
  readonly comparison: string | null;
  readonly sum: {
    readonly number: { readonly value: number };
    readonly used: readonly { readonly id: string }[];
  } | null;
  readonly used: readonly { readonly id: string }[];
  readonly excludedCount: number;
  readonly excluded: readonly { readonly reason: string; readonly observation: { readonly id: string } }[];
  readonly includedIn: readonly { readonly id: string }[];
  readonly targetMet: string | null;
  readonly coverage: {
    readonly total: number;
    readonly covered: number;
    readonly partly: number;
    readonly complete: boolean | null;
    readonly exact: boolean;
    readonly missing: readonly { readonly name: string }[];
    readonly parts: readonly { readonly state: string; readonly unit: { readonly id: string } }[];
  };
}

const FIELDS = `method asOf number { value stated } comparison targetMet
  sum { number { value } used { id } } used { id } excludedCount excluded { reason observation { id } } includedIn { id }
  coverage { total covered partly complete exact missing { name } parts { state unit { id } } }`;

async function rollup(argument: string): Promise<RollupNode> {
  const { data, errors } = await api.ask<{ rollup: RollupNode }>(`{ rollup(${argument}) { ${FIELDS} } }`);
  expect(errors).toBeUndefined();
  return data.rollup;
}

function isQuestion(value: unknown): value is { readonly lists: readonly string[] } {
  return typeof value === 'object' && value !== null && 'lists' in value;
}

describe('a roll-up of the shipped reports', () => {
  test('the thirteen parts of Bến Tre sum to 957, as its report says', async () => {
    const province = await rollup('unit: "area:vn-83", indicator: "members_admitted", period: "2019"');
    expect([province.method, province.number?.value, province.comparison]).toEqual([
      'REPORTED',
      957,
      'CONSISTENT',
    ]);
    expect([province.sum?.number.value, province.sum?.used.length]).toEqual([957, 13]);
    expect([province.coverage.total, province.coverage.covered, province.coverage.complete]).toEqual([
      13,
      13,
      true,
    ]);
    // 957 of 1,679 by September: the year is not over.
    expect(province.targetMet).toBe('UNDECIDABLE');
    const committee = await rollup(
      'unit: "organization:bentre-committee", indicator: "members_admitted", period: "2019"',
    );
    expect([committee.number?.value, committee.comparison, committee.sum?.number.value]).toEqual([
      957,
      'CONSISTENT',
      957,
    ]);
  });

  test('the committees of Cần Thơ in 2017 are part of the stated 1,614', async () => {
    const city = await rollup(
      'unit: "organization:cantho-committee", indicator: "members_admitted", period: "2017"',
    );
    expect([city.method, city.number?.value, city.comparison]).toEqual(['REPORTED', 1614, 'PARTIAL']);
    expect([city.sum?.number.value, city.coverage.total, city.coverage.covered]).toEqual([1149, 13, 8]);
    expect(city.coverage.missing.map(({ name }) => name)).toContain('Quận ủy Ninh Kiều');
    expect(city.excludedCount).toBe(city.excluded.length);
    const all = [...city.used, ...city.excluded.map(({ observation }) => observation)].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the joint 11 counts once at the city, and is nobody’s own', async () => {
    const city = await rollup('unit: "area:vn-92", indicator: "joint_cells_ended"');
    expect([city.method, city.number?.value, city.used.length]).toEqual(['SUM', 11, 1]);
    const jointly = city.coverage.parts.filter(({ state }) => state === 'JOINTLY').map(({ unit }) => unit.id);
    expect(jointly).toEqual(['area:vn-92-924', 'area:vn-92-925']);
    for (const district of jointly) {
      const own = await rollup(`unit: "${district}", indicator: "joint_cells_ended"`);
      expect([own.method, own.number, own.includedIn.map(({ id }) => id)]).toEqual([
        'NONE',
        null,
        city.used.map(({ id }) => id),
      ]);
    }
  });

  test('a figure of a region counts for the provinces that it groups', async () => {
    const region = await rollup('unit: "area:vn-tay-nguyen", indicator: "members_admitted", period: "2016"');
    expect([region.method, region.number?.value, region.coverage.total]).toEqual(['REPORTED', 10184, 5]);
    const province = await rollup('unit: "area:vn-64", indicator: "members_admitted", period: "2016"');
    expect([province.method, province.includedIn.length]).toEqual(['NONE', 1]);
    const nation = await rollup('unit: "area:vn", indicator: "members_admitted", period: "2016"');
    expect(nation.used.map(({ id }) => id)).toContain(region.used[0]?.id);
  });

  test('the claims of 82, 84 and 85 agree: more than 140,000 and more than 141,000', async () => {
    const { data } = await api.ask<{
      rollup: {
        used: { sameFact: { agrees: boolean; sourceCount: number; claims: unknown[]; reason: string } }[];
      };
    }>(`{ rollup(unit: "organization:cantho-2025-committee", indicator: "members_total", period: "2025") {
      used { sameFact { agrees sourceCount reason claims { id } } } } }`);
    const [fact] = data.rollup.used;
    expect([fact?.sameFact.agrees, fact?.sameFact.sourceCount, fact?.sameFact.claims.length]).toEqual([
      true,
      3,
      3,
    ]);
  });

  test('shares and changes are intervals, and a sector or group is a roll-up of its own', async () => {
    const { data } = await api.ask<{
      women: {
        number: { value: number };
        limitedTo: string[];
        share: { number: { value: number; lower: number } };
      };
      change: { change: { number: { value: number; stated: string }; before: { value: number } } };
    }>(`{
      women: rollup(unit: "area:vn-75", indicator: "members_total", period: "2018", breakdown: "breakdown:group-women") {
        number { value } limitedTo share { number { value lower } } }
      change: rollup(unit: "area:vn-75", indicator: "members_total", period: "2024") {
        change(since: "2018") { number { value stated } before { value } } }
    }`);
    expect(data.women.limitedTo).toEqual(['breakdown:group-women']);
    expect([data.women.number.value, data.women.share.number.value, data.women.share.number.lower]).toEqual([
      29373, 37.635, 37.635,
    ]);
    expect(data.change.change.number).toEqual({ value: 88695 - 78047, stated: '88.695 − 78.047' });
  });

  test('reads figures of what it is compared with only where these are asked for', async () => {
    const listsOf = async (fields: string): Promise<unknown> => {
      const { extensions } = await api.ask(
        `{ rollup(unit: "area:vn-92", indicator: "members_admitted", period: "2017") { change(since: "2016") { ${fields} } } }`,
        {},
        { 'x-show-cypher': '1' },
      );
      const [{ parameters } = { parameters: {} }] = extensions?.cypher ?? [];
      return Object.values(parameters).flatMap((value) =>
        Array.isArray(value) ? value.flatMap((one: unknown) => (isQuestion(one) ? one.lists : [])) : [],
      );
    };
    expect(await listsOf('number { value }')).toEqual([]);
    expect(new Set((await listsOf('number { value } used { id }')) as string[])).toEqual(new Set(['used']));
  });

  test('is nested at will, in one statement: each district of a city with its own', async () => {
    const { data, errors, extensions } = await api.ask<{
      area: { children: { nodes: { name: string; rollup: { method: string; unit: { name: string } } }[] } };
    }>(
      `{ area(id: "area:vn-92") { children(asOf: "2017-12-31") { nodes { name
           rollup(indicator: "members_admitted", period: "2017") { method unit { name } } } } } }`,
      {},
      { 'x-show-cypher': '1' },
    );
    expect(errors).toBeUndefined();
    expect(extensions?.cypher).toHaveLength(1);
    const districts = data.area.children.nodes;
    expect(
      districts.filter(({ rollup: of }) => of.method === 'REPORTED').map(({ name }) => name),
    ).toHaveLength(6);
    expect(districts.every(({ name, rollup: of }) => of.unit.name === name)).toBe(true);
  });

  test('takes the hierarchy of its time: the last day of the period, while the unit was there', async () => {
    const days = await Promise.all(
      [
        'unit: "area:vn-92", period: "2017"',
        'unit: "area:vn-92", period: "2026"',
        'unit: "area:vn-92"',
        'unit: "area:vn-92-2025", period: "2017"',
        'unit: "area:vn-92", period: "2017", asOf: "2015-01-01"',
      ].map(async (argument) => (await rollup(`${argument}, indicator: "members_admitted"`)).asOf),
    );
    expect(days).toEqual(['2017-12-31', '2025-06-30', '2025-06-30', '2025-07-01', '2015-01-01']);
  });

  test('follows one hierarchy when asked to', async () => {
    const areas = await rollup(
      'unit: "area:vn-83", indicator: "members_admitted", period: "2019", hierarchy: AREA',
    );
    expect([areas.coverage.total, areas.sum?.number.value]).toEqual([9, 811]);
    const organizations = await rollup(
      'unit: "area:vn-83", indicator: "members_admitted", period: "2019", hierarchy: ORGANIZATION',
    );
    expect([organizations.coverage.total, organizations.sum?.number.value]).toEqual([13, 957]);
  });

  test('what is asked wrongly is answered with what to do', async () => {
    const message = async (argument: string): Promise<[string | undefined, string | undefined]> => {
      const { errors } = await api.ask(`{ rollup(${argument}) { method } }`);
      return [errors?.[0]?.extensions.code, errors?.[0]?.message];
    };
    expect(await message('unit: "area:vn-92", indicator: "nothing"')).toEqual([
      'BAD_USER_INPUT',
      'There is no indicator "nothing"; the field `indicators` lists them.',
    ]);
    const [code, text] = await message(
      'unit: "area:vn-92", indicator: "members_admitted", period: "last year"',
    );
    expect([code, text]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('"period" is "last year"; write an EDTF date'),
    ]);
    expect((await message('unit: "area:vn-92", indicator: "members_admitted", period: "XXXX"'))[0]).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      await message('unit: "area:vn-92", indicator: "members_admitted", breakdown: "breakdown:none"'),
    ).toEqual([
      'BAD_USER_INPUT',
      'There is no sector or group "breakdown:none"; the field `breakdowns` lists them.',
    ]);
    const other = await api.ask(
      '{ rollup(unit: "area:vn-92", indicator: "members_admitted") { share(of: "nothing") { whole { value } } } }',
    );
    expect(other.errors?.[0]?.message).toBe(
      'There is no indicator "nothing"; the field `indicators` lists them.',
    );
    const changes = Array.from(
      { length: 21 },
      (_, at) => `c${at}: change(since: "${1990 + at}") { before { value } }`,
    );
    const others = await api.ask(
      `{ rollup(unit: "area:vn-92", indicator: "members_admitted") { ${changes.join(' ')} } }`,
    );
    expect(others.errors?.[0]?.message).toBe(
      'One roll-up asks for 21 shares and changes; ask for 20 at most, and for the others in another field.',
    );
    const many = await api.ask(
      '{ rollup(unit: "area:vn-92", indicator: "members_admitted") { excluded(first: 5000) { reason } } }',
    );
    expect(many.errors?.[0]?.message).toBe('"first" is 5000; ask for 1 to 1000.');
    const none = await api.ask(
      'query ($none: Int) { rollup(unit: "area:vn-92", indicator: "members_admitted") { excluded(first: $none) { reason } } }',
      { none: null },
    );
    expect(none.errors).toBeUndefined();
    const { data, errors } = await api.ask<{ rollup: null }>(
      '{ rollup(unit: "area:nowhere", indicator: "members_admitted") { method } }',
    );
    expect([data.rollup, errors]).toEqual([null, undefined]);
  });
});

test('a status that nobody chose is the one that the field states, sent as null or not at all', async () => {
  const QUERY =
    'query ($status: ObservationStatus) { rollup(unit: "area:vn-83", indicator: "members_admitted", period: "2019", status: $status) { status number { stated } } }';
  const answers = await Promise.all([{}, { status: null }].map((variables) => api.ask(QUERY, variables)));
  for (const { data, errors } of answers)
    expect([data, errors]).toEqual([{ rollup: { status: 'ACTUAL', number: { stated: '957' } } }, undefined]);
});

describe('a document followed down the levels', () => {
  interface ImplementationNode {
    readonly unit: { readonly id: string };
    readonly state: string;
    readonly asOf: string;
    readonly coverage: Readonly<
      Record<'total' | 'reported' | 'includedInOther' | 'inferred' | 'missing', number>
    >;
    readonly events: readonly { readonly id: string }[];
    readonly actions: readonly unknown[];
    readonly outcomes: readonly unknown[];
    readonly includedIn: readonly unknown[];
    readonly rollups: readonly { readonly indicator: { readonly id: string }; readonly method: string }[];
    readonly parts: readonly ImplementationNode[];
  }

  const LEVEL = `unit { id } state asOf events { id } actions { id } outcomes { id } includedIn { id }
    rollups { indicator { id } method } coverage { total reported includedInOther inferred missing }`;

  async function implementation(argument: string, parts = ''): Promise<ImplementationNode> {
    const { data, errors } = await api.ask<{ resolution: { implementation: ImplementationNode } }>(
      `{ resolution(id: "resolution:22-nq-tw-2008") { implementation${argument} { ${LEVEL} parts${parts} { ${LEVEL} parts { ${LEVEL} } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.resolution.implementation;
  }

  test('says who reported, who is in another’s figure, and who is silent', async () => {
    const city = await implementation('(unit: "area:vn-92")');
    expect([city.state, city.events.map(({ id }) => id), city.asOf]).toEqual([
      'REPORTED',
      ['event:cantho-2018-review-22-nq-tw'],
      '2018-12-31',
    ]);
    const states = new Map(city.parts.map(({ unit, state }) => [unit.id, state]));
    expect(states.get('area:vn-92-924')).toBe('REPORTED');
    expect(states.get('area:vn-92-925')).toBe('INCLUDED_IN_OTHER');
    expect(states.get('area:vn-92-916')).toBe('MISSING');
    const { total, ...counts } = city.coverage;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    const byIndicator = new Map(city.rollups.map(({ indicator, method }) => [indicator.id, method]));
    expect([byIndicator.get('joint_cells_ended'), byIndicator.get('members_total')]).toEqual([
      'SUM',
      'REPORTED',
    ]);
  });

  test('begins with the area of the issuer, and knows of it by its parts', async () => {
    const nation = await implementation('', '(state: REPORTED)');
    expect([nation.unit.id, nation.state]).toEqual(['area:vn', 'INFERRED']);
    expect(nation.parts.map(({ unit }) => unit.id)).toEqual(['area:vn-83', 'area:vn-92']);
    expect(nation.parts[1]?.parts.some(({ state }) => state === 'INCLUDED_IN_OTHER')).toBe(true);
  });

  test('of an organ begins with what it is an organ of, on the last day that anything is told of, actions too', async () => {
    const { data, errors } = await api.ask<{ resolution: { implementation: ImplementationNode } }>(
      `{ resolution(id: "resolution:44-ct-tw") { implementation { ${LEVEL} parts(state: REPORTED) { ${LEVEL} } } } }`,
    );
    expect(errors).toBeUndefined();
    const nation = data.resolution.implementation;
    expect([nation.unit.id, nation.asOf, nation.state]).toEqual(['area:vn', '2015-12-31', 'INFERRED']);
    expect(nation.parts.map(({ unit, actions }) => [unit.id, actions.length])).toEqual([['area:vn-64', 1]]);
  });

  test('is null without a unit where it is not known whose organ has issued it', async () => {
    const { data, errors } = await api.ask<{ resolution: { implementation: null } }>(
      '{ resolution(id: "resolution:1192-nq-ubtvqh15") { implementation { state } } }',
    );
    expect([data.resolution.implementation, errors]).toEqual([null, undefined]);
  });

  test('looks at a unit that is no more on its last day, and at the units in it on that day', async () => {
    const rows: Rows = {
      resolutions: [{ id: 'resolution:later', title: 'A plan', kind: 'PLAN', code: '2-KH/TW' }],
      sources: [{ id: 'source:later', title: 'A page' }],
      observations: [
        {
          ...observationRow('later', {
            about: 'area:vn',
            stated: '7',
            value: 7,
            period_from: '2026-01-01',
            period_to: '2026-03-31',
          }),
          outcome_of: 'resolution:later',
        },
      ],
      evidence: [{ ...evidenceRow('later', '7 chi bộ ghép'), source: 'source:later' }],
    };
    await importInto(database, await writePackage(rows, 'later'));
    interface Parent {
      readonly parent: { readonly id: string } | null;
    }
    const { data, errors } = await api.ask<{
      resolution: {
        implementation: { asOf: string; unit: Parent; parts: { unit: Parent & { readonly id: string } }[] };
      };
    }>(
      `{ resolution(id: "resolution:later") { implementation(unit: "area:vn-92") {
        asOf unit { ... on Area { parent { id } } } parts { unit { id ... on Area { parent { id } } } }
      } } }`,
    );
    expect(errors).toBeUndefined();
    const { asOf, unit, parts } = data.resolution.implementation;
    expect([asOf, unit.parent?.id]).toEqual(['2025-06-30', 'area:vn']);
    expect(parts.map((part) => part.unit.id)).toContain('area:vn-92-924');
    expect(new Set(parts.flatMap((part) => part.unit.parent?.id ?? []))).toEqual(new Set(['area:vn-92']));
  });

  test('counts a figure of a region for the areas that it groups', async () => {
    const rows: Rows = {
      resolutions: [{ id: 'resolution:plan', title: 'A plan', kind: 'PLAN', code: '1-KH/TW' }],
      sources: [{ id: 'source:region', title: 'A page' }],
      observations: [
        {
          ...observationRow('region', { about: 'area:vn-tay-nguyen', stated: '7', value: 7 }),
          outcome_of: 'resolution:plan',
        },
      ],
      evidence: [{ ...evidenceRow('region', '7 chi bộ ghép'), source: 'source:region' }],
    };
    await importInto(database, await writePackage(rows, 'region'));
    const { data, errors } = await api.ask<{ resolution: { implementation: ImplementationNode } }>(
      `{ resolution(id: "resolution:plan") { implementation(unit: "area:vn") { ${LEVEL} parts(state: INCLUDED_IN_OTHER) { ${LEVEL} } } } }`,
    );
    expect(errors).toBeUndefined();
    const nation = data.resolution.implementation;
    expect([nation.state, nation.coverage.includedInOther, nation.parts.length]).toEqual(['INFERRED', 5, 5]);
    expect(nation.rollups.map(({ method }) => method)).toEqual(['SUM']);
  });

  test('is null for a unit that is not there', async () => {
    const { data, errors } = await api.ask<{ resolution: { implementation: null } }>(
      '{ resolution(id: "resolution:22-nq-tw-2008") { implementation(unit: "area:nowhere") { state } } }',
    );
    expect([data.resolution.implementation, errors]).toEqual([null, undefined]);
  });

  test('is one operation and one statement, with figures, evidence, sources and roll-ups two levels deep', async () => {
    const example = readExamples().find(({ name }) => name === 'DownTheLevels');
    const { data, errors, extensions } = await api.ask<{ resolution: object }>(
      example?.query ?? '',
      {},
      { 'x-show-cypher': '1' },
    );
    expect(errors).toBeUndefined();
    expect(extensions?.cypher).toHaveLength(1);
    const text = JSON.stringify(data.resolution);
    for (const word of ['tuyengiao', '721 tổ chức cơ sở đảng', 'INCLUDED_IN_OTHER', 'joint_cells_ended'])
      expect(text).toContain(word);
  });
});

describe('a roll-up of a package', () => {
  test('finds parts of parts, and says UNDER only while no part is known to be missing', async () => {
    const rows: Rows = {
      ...SMALL_CITY,
      observations: [
        observationRow('whole', { stated: '20', value: 20 }),
        observationRow('north', { about: 'area:north', stated: '5', value: 5 }),
        observationRow('south', { about: 'area:south', stated: '6', value: 6 }),
      ],
      evidence: [
        evidenceRow('whole', '20 chi bộ'),
        evidenceRow('north', '5 chi bộ'),
        evidenceRow('south', '6 chi bộ'),
      ],
    };
    const asked = 'unit: "area:city", indicator: "joint_cells_ended_here", period: "2008/2018"';
    const own = JSON.parse(
      JSON.stringify(rows).replaceAll('joint_cells_ended', 'joint_cells_ended_here'),
    ) as Rows;
    await importInto(database, await writePackage(own, 'whole'));
    expect((await rollup(asked)).comparison).toBe('UNDER');
    const areas = own.areas?.map((row) => (row.id === 'area:city' ? { ...row, parts_listed: 'SOME' } : row));
    await importInto(database, await writePackage({ ...own, areas: areas ?? [] }, 'whole'));
    const partial = await rollup(asked);
    expect([partial.comparison, partial.coverage.complete]).toEqual(['PARTIAL', false]);
  }, 120_000);

  test.each(['kept', 'worked out'])(
    'says of a target no more than its parts tell (%s)',
    async (how) => {
      const aimed = (id: string, about: string, value: number, status = 'ACTUAL'): Cells =>
        observationRow(id, { about, stated: String(value), value, status });
      const met = async (
        goal: number,
        parts: Readonly<Record<string, number>>,
        organizations: readonly Cells[] = [],
      ): Promise<string | null> => {
        const observations = [
          aimed('goal', 'area:city', goal, 'TARGET'),
          ...Object.entries(parts).map(([id, value]) => aimed(id, `area:${id}`, value)),
        ];
        const rows = {
          ...SMALL_CITY,
          ...(organizations.length === 0 ? {} : { organizations }),
          observations,
          evidence: observations.map(({ id = '', stated }) =>
            evidenceRow(String(id).replace('observation:', ''), `${String(stated)} chi bộ`),
          ),
        };
        const own = JSON.parse(
          JSON.stringify(rows).replaceAll('joint_cells_ended', 'joint_cells_aimed_at'),
        ) as Rows;
        expect((await importInto(database, await writePackage(own, 'whole'))).problems).toEqual([]);
        const day = how === 'kept' ? '' : ', hierarchy: AREA';
        const asked = `unit: "area:city", indicator: "joint_cells_aimed_at", period: "2008/2018"${day}`;
        return (await rollup(asked)).targetMet;
      };
      expect(await met(20, { north: 5, south: 6 })).toBe('FALSE');
      expect(await met(20, { north: 5 })).toBe('UNDECIDABLE');
      expect(await met(20, { north: 25 })).toBe('TRUE');
      const committee = {
        id: 'organization:city',
        name: 'Thành ủy',
        kind: 'COMMITTEE',
        parts_listed: 'SOME',
      };
      expect(await met(20, { north: 5, south: 6 }, [{ ...committee, responsible_for: 'area:city' }])).toBe(
        'UNDECIDABLE',
      );
    },
    120_000,
  );
});
