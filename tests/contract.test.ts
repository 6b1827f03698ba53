import { beforeAll, describe, expect, inject, test } from 'vitest';
import { NoneLeftDocument, OutcomesOfResolution22Document } from '../src/generated/operations.js';
import { readCypherFile, cypherFileNames } from '../src/neo4j/cypher-files.js';
import { shippedPackages } from '../src/packages/shipped.js';
import { readExamples } from '../src/server/examples.js';
import { useApi } from './support/api.js';
import { contentOf, importInto, useEmptyDatabase } from './support/database.js';

const database = useEmptyDatabase();
const api = useApi(database);
let firstImport: Awaited<ReturnType<typeof importInto>>;

beforeAll(async () => {
  firstImport = await importInto(database, ...shippedPackages());
});

/** The query that is promised to frontends. */
const CONTRACT_QUERY = `query Outcomes {
  resolution(code: "22-NQ/TW") {
    title  issuedBy { name }
    events { nodes { name  date { edtf inferred } organizedBy { name } heldIn { name } } }
    outcomes(first: 50) { totalCount nodes {
      indicator { id name unit }
      number { stated value qualifier lower upper }
      joint  about { __typename ... on Area { id name level } ... on Organization { id name kind } }
      period { from { edtf } to { edtf } kind }
      evidence { quote verification source { url title } } } }
  }
  area(id: "area:vn-92-924") {
    name  parent(asOf: "2018-07-05") { name children(asOf: "2018-07-05") { totalCount } }
    observations { nodes { number { value } joint } }
    includedIn { number { value } about { ... on Area { name } } }
    successors { share date area { name } }
  }
  rollup(unit: "organization:cantho-committee", indicator: "members_admitted", period: "2017") {
    method  number { value lower upper }  comparison  period { from { edtf } to { edtf } }
    used { id number { value } }  excluded { reason observation { id } }
    coverage { total covered missing { name } }
  }
}`;

describe('the shipped data', () => {
  test('imports without a problem, and a second time changes nothing', async () => {
    expect(firstImport.problems).toEqual([]);
    expect(firstImport.written?.nodesCreated).toBeGreaterThan(50);
    const before = await contentOf(database);
    const again = await importInto(database, ...shippedPackages());
    expect(again.written).toEqual({
      nodesCreated: 0,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
    });
    expect(await contentOf(database)).toEqual(before);
  });

  test('the seven figures of the first report come back with their words and bounds', async () => {
    const { data, errors } = await api.ask(OutcomesOfResolution22Document);
    expect(errors).toBeUndefined();
    const figures = data.resolution?.outcomes.nodes.map(({ indicator, number, about, joint }) => [
      indicator.id,
      number.stated,
      number.qualifier,
      number.value,
      number.lower,
      number.upper,
      joint,
      about.map((unit) => ('id' in unit ? unit.id : '')),
    ]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['party_organizations_founded', '41', 'EXACT', 41, 41, 41, false, ['area:vn-92']],
        ['members_admitted', 'gần 1.200', 'NEARLY', 1200, null, 1200, false, ['area:vn-92']],
        ['hamlets_without_party_organization_ended', '3', 'EXACT', 3, 3, 3, false, ['area:vn-92-924']],
        ['joint_cells_ended', '11', 'EXACT', 11, 11, 11, true, ['area:vn-92-924', 'area:vn-92-925']],
        ['grassroots_party_organizations_total', '721', 'EXACT', 721, 721, 721, false, ['area:vn-92']],
        ['subordinate_cells_total', 'gần 2.500', 'NEARLY', 2500, null, 2500, false, ['area:vn-92']],
        ['members_total', 'gần 50 nghìn', 'NEARLY', 50000, null, 50000, false, ['area:vn-92']],
      ]),
    );
    expect(data.resolution?.outcomes.totalCount).toBe(figures?.length);
  });

  test('Vĩnh Thạnh has no figure of its own for joint cells, but is included in the 11', async () => {
    const { data } = await api.ask<{
      area: {
        own: { totalCount: number };
        all: { nodes: { joint: boolean; status: string; indicator: { id: string } }[] };
        includedIn: { number: { value: number }; about: { name: string }[] }[];
      };
    }>(`{ area(id: "area:vn-92-924") {
      own: observations(indicator: "joint_cells_ended") { totalCount }
      all: observations { nodes { joint status indicator { id } } }
      includedIn { number { value } about { name } }
    } }`);
    expect(data.area.own.totalCount).toBe(0);
    expect(data.area.all.nodes.map(({ indicator, joint, status }) => [indicator.id, joint, status])).toEqual([
      ['communes_total', false, 'PROPOSED'],
      ['hamlets_without_party_organization_ended', false, 'ACTUAL'],
    ]);
    expect(data.area.includedIn).toEqual([
      { number: { value: 11 }, about: [{ name: 'huyện Vĩnh Thạnh' }, { name: 'huyện Cờ Đỏ' }] },
    ]);
  });

  test('the year that nobody wrote down says that it is inferred, from what', async () => {
    const { data } = await api.ask<{
      resolution: {
        events: {
          nodes: {
            id: string;
            date: { edtf: string; min: string; max: string; inferred: boolean };
            premises: string;
          }[];
        };
      };
    }>(
      '{ resolution(code: "22-NQ/TW") { events { nodes { id date { edtf min max inferred } premises } } } }',
    );
    const event = data.resolution.events.nodes.find(({ id }) => id === 'event:cantho-2018-review-22-nq-tw');
    expect(event?.date).toEqual({
      edtf: '2018?-07-05',
      min: '2018-07-05',
      max: '2018-07-05',
      inferred: true,
    });
    expect(event?.premises).toMatch(/without a year/);
  });

  test('no hamlet without organization or members is the figure 0', async () => {
    const zeros = ['hamlets_without_cell', 'hamlets_without_members', 'hamlets_without_party_organization'];
    const { data } = await api.ask<{
      observations: { nodes: { indicator: { id: string }; number: { value: number } }[] };
    }>('{ observations(unit: "area:vn-92", first: 100) { nodes { indicator { id } number { value } } } }');
    const found = data.observations.nodes.filter(({ number }) => number.value === 0);
    expect(found.map(({ indicator }) => indicator.id).sort()).toEqual(zeros);
    // The example asks for these and no others.
    const { data: example } = await api.ask(NoneLeftDocument);
    expect(example.observations.nodes.map(({ indicator }) => indicator.id).sort()).toEqual(zeros);
  });

  test('every observation and action has a quote, found in its source wherever the text was at hand', async () => {
    const [row] = await database.read<{ facts: number; unsupported: number; unfound: number }>(
      `MATCH (fact:Observation|Action)
       OPTIONAL MATCH (fact)-[:SUPPORTED_BY|ATTESTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
       WITH fact, count(evidence) AS quotes, count(CASE
         WHEN source.textKind = 'FULL' AND evidence.verification <> 'FOUND' THEN 1
         WHEN source.textKind = 'DIGEST' AND evidence.verification <> 'UNVERIFIED' THEN 1 END) AS unfound
       RETURN count(fact) AS facts, count(CASE WHEN quotes = 0 THEN 1 END) AS unsupported, sum(unfound) AS unfound`,
    );
    expect(row?.facts).toBeGreaterThanOrEqual(22);
    expect(row).toMatchObject({ unsupported: 0, unfound: 0 });
  });

  test('figures of exactly some sectors and groups are found, however often and in which order these are named', async () => {
    const owners = 'breakdown:group-enterprise-owners';
    interface Figures {
      readonly observations: {
        readonly nodes: { readonly id: string; readonly breakdowns: { id: string }[] }[];
      };
    }
    const figures = async (breakdowns: readonly string[]): Promise<Figures['observations']['nodes']> => {
      const { data, errors } = await api.ask<Figures>(
        'query ($breakdowns: [ID!]) { observations(first: 100, breakdowns: $breakdowns) { nodes { id breakdowns { id } } } }',
        { breakdowns },
      );
      expect(errors).toBeUndefined();
      return data.observations.nodes;
    };
    const once = await figures([owners]);
    expect(once.length).toBeGreaterThan(2);
    expect(once.every(({ breakdowns }) => breakdowns.length === 1 && breakdowns[0]?.id === owners)).toBe(
      true,
    );
    expect(await figures([owners, owners])).toEqual(once);
    const totals = await figures([]);
    expect(totals.length).toBeGreaterThan(0);
    expect(totals.every(({ breakdowns }) => breakdowns.length === 0)).toBe(true);
    const sectors = 'breakdown:sector-private-enterprises';
    const ofBoth = await figures([owners, sectors]);
    expect(ofBoth).toEqual(await figures([sectors, owners]));
    expect(ofBoth.every(({ breakdowns }) => breakdowns.length === 2)).toBe(true);
  });
});

describe('the contract', () => {
  test('the query that frontends were promised runs', async () => {
    const { data, errors } = await api.ask<{
      area: { parent: { name: string; children: { totalCount: number } }; includedIn: unknown[] };
      resolution: { issuedBy: { name: string } };
      rollup: { method: string; number: object; comparison: string; coverage: { covered: number } };
    }>(CONTRACT_QUERY);
    expect(errors).toBeUndefined();
    expect(data.resolution.issuedBy.name).toBe('Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam');
    expect(data.area.parent).toEqual({ name: 'thành phố Cần Thơ', children: { totalCount: 9 } });
    expect(data.area.includedIn).toHaveLength(1);
    expect(data.rollup).toMatchObject({
      method: 'REPORTED',
      number: { value: 1614, lower: 1614, upper: 1614 },
      comparison: 'PARTIAL',
      coverage: { covered: 8 },
    });
  });

  test.each(readExamples().map((example) => [example.name, example.query]))(
    'the example %s runs and finds something',
    async (_, query) => {
      const { data, errors } = await api.ask<Record<string, unknown>>(query);
      expect(errors).toBeUndefined();
      for (const value of Object.values(data)) expect(value).not.toBeNull();
      expect(JSON.stringify(data)).toMatch(/"(id|name)":"/);
    },
  );

  test.each(cypherFileNames('questions'))('the question %s runs in Cypher as it stands', async (name) => {
    const statements = readCypherFile('questions', name);
    expect(statements).toHaveLength(1);
    for (const { text, comment } of statements) {
      expect(comment).not.toBe('');
      const rows = await database.read(text);
      expect(rows).not.toHaveLength(0);
      // What has no number comes after what has: Cypher has it first where the largest is.
      const [, largestFirst] = /ORDER BY [^\n]*?(\w+) DESC[^\n]*$/.exec(text) ?? [];
      if (largestFirst === undefined) continue;
      const numbers = rows.map((row): unknown => row[largestFirst] ?? null);
      const known = numbers.filter((number) => number !== null);
      expect(numbers.slice(0, known.length), largestFirst).toEqual(known);
    }
  });

  test('each example has its question for Neo4j Browser', () => {
    const names = readExamples().map((_, index) => index + 1);
    const questions = cypherFileNames('questions').map((name) => Number(name.split('-')[0]));
    expect(questions).toEqual(expect.arrayContaining(names));
  });

  test('Neo4j Browser is served', async () => {
    const response = await fetch(new URL('/browser/', inject('neo4j').httpUrl));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Neo4j Browser/i);
  });
});
