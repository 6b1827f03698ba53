import { getNamedType, GraphQLID, isInputObjectType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { LABELS_OF_IDS } from '../../src/compiler/given-ids.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { buildApiSchema } from '../../src/server/schema.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

beforeAll(async () => {
  const folder = await writePackage(SMALL_CITY);
  expect((await importInto(database, folder)).problems).toEqual([]);
});

/** What an answer tells of ids that nothing has. */
async function told(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) {
  const { errors, extensions } = await api.ask(query, variables, headers);
  expect(errors).toBeUndefined();
  return (extensions?.unknownIds ?? []).map(({ field, argument, ids }) => [field, argument, ...ids]);
}

describe('ids that nothing has', () => {
  test.each([
    ['{ observations(indicator: "typo") { totalCount } }', 'Query.observations', 'indicator', 'typo'],
    [
      '{ observations(filter: { not: { unit: ["area:city", "area:typo"] } }) { nodes { id } } }',
      'Query.observations',
      'filter.not.unit',
      'area:typo',
    ],
    [
      '{ observations(filter: { or: [{ event: ["event:typo"] }, { value: { min: 1 } }] }) { nodes { id } } }',
      'Query.observations',
      'filter.or.event',
      'event:typo',
    ],
    [
      '{ observations(filter: { within: { unit: "area:typo" } }) { nodes { id } } }',
      'Query.observations',
      'filter.within.unit',
      'area:typo',
    ],
    [
      '{ area(id: "area:city") { children { nodes { observations(breakdowns: ["breakdown:typo"]) { totalCount } } } } }',
      'Area.observations',
      'breakdowns',
      'breakdown:typo',
    ],
    ['{ findings(source: "source:typo") { totalCount } }', 'Query.findings', 'source', 'source:typo'],
    // Something has it, but nothing that a figure is about.
    [
      '{ observations(unit: "resolution:old") { totalCount } }',
      'Query.observations',
      'unit',
      'resolution:old',
    ],
  ])('%s', async (query, ...expected) => {
    expect(await told(query)).toEqual([expected]);
  });

  test('are told for each argument, and with variables', async () => {
    const query = `query ($unit: ID, $indicators: [ID!]) {
      a: observations(unit: $unit, filter: { indicator: $indicators }) { totalCount }
      b: observations(filter: { indicator: $indicators }) { nodes { id } }
    }`;
    const [indicator = ''] = (SMALL_CITY.indicators ?? []).map(({ id }) => String(id));
    for (const indicators of [['x', indicator], ['x'], ['x', 'x', indicator]])
      expect(await told(query, { unit: 'area:typo', indicators })).toEqual(
        expect.arrayContaining([
          ['Query.observations', 'unit', 'area:typo'],
          ['Query.observations', 'filter.indicator', 'x'],
          ['Query.observations', 'filter.indicator', 'x'],
        ]),
      );
    expect(await told(query, { unit: 'area:city', indicators: [indicator] })).toEqual([]);
    expect(await told(query, { unit: null, indicators: [] })).toEqual([]);
  });

  test('are told beside the statements, and by what the answer kept', async () => {
    const query = '{ observations(indicator: "typo") { totalCount } }';
    const { extensions } = await api.ask(query, {}, { 'x-show-cypher': '1' });
    expect(extensions).toMatchObject({ cypher: [{}], unknownIds: [{ ids: ['typo'] }] });
    expect(await told(query)).toEqual(await told(query));
    expect(extensions?.unknownIds?.[0]?.message).toBe(
      'No indicator is called "typo", as "indicator" of Query.observations says; the field `indicators` lists them.',
    );
  });

  test('with the look of another kind are told how theirs looks', async () => {
    const { extensions } = await api.ask('{ observations(filter: { event: ["cantho"] }) { totalCount } }');
    expect(extensions?.unknownIds?.[0]?.message).toContain('event:');
  });
});

test('every argument that takes an id finds something by it, or says what its ids name', () => {
  const schema = buildApiSchema();
  const map = new SchemaMap(schema);
  const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      map.mappingOf(field).kind === 'edge' ? field.args : [],
    );
  });
  const ofIds = inputs.filter(({ type }) => getNamedType(type) === GraphQLID).map(({ name }) => name);
  const untold = [...new Set(ofIds)].filter((name) => !(name in LABELS_OF_IDS));
  // The indicator that a share is of is refused by the roll-up itself.
  expect(untold.toSorted()).toEqual(['id', 'ids', 'of']);
});
