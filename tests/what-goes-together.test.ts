import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLArgument, type GraphQLField, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { embeddedProperty, SchemaMap } from '../src/compiler/schema-map.js';
import { BEST_REASONS } from '../src/model/agreement.js';
import { CHECK_NAMES, FINDING_SEVERITIES } from '../src/model/audit/finding.js';
import { checks } from '../src/model/audit/index.js';
import { ID_PREFIXES } from '../src/model/identity.js';
import { QUALIFIERS } from '../src/model/quantity.js';
import { COMPARISONS, EXCLUSION_REASONS, ROLLUP_METHODS } from '../src/model/rollup/rollup.js';
import { TARGET_ANSWERS } from '../src/model/target.js';
import * as vocabulary from '../src/model/vocabulary.js';
import { readCypherFile } from '../src/neo4j/cypher-files.js';
import { packageRoot } from '../src/package-root.js';
import { EDGE_ENDS, STATED_EDGES } from '../src/packages/bulk/edges.js';
import { tables } from '../src/packages/tables/index.js';
import { headerOf, type Table } from '../src/packages/tables/table.js';
import { buildApiSchema } from '../src/server/schema.js';

/** What is said in two places, each of which somebody can forget: what is missing in the other one is named here. */

const schema = buildApiSchema();
const map = new SchemaMap(schema);
const ddl = readCypherFile('write', 'schema')
  .map(({ text }) => text)
  .join('\n');
const named = tables.map((table) => [table.name, table] as const);
const ofNodes = named.filter(([, { label }]) => label !== null);

/** Columns that name nodes and are kept as a property, not as an edge. */
const NAMED_BY_PROPERTY = ['breakdowns'];

/** The names of the properties that a table's rows have in the graph. */
function propertiesOf({ columns, properties }: Table): string[] {
  const row: Record<string, unknown> = Object.fromEntries(
    Object.entries(columns).map(([name, { empty }]) => [name, empty]),
  );
  // Where a column must be filled the rules read it; a date that is there has further properties.
  const days = Object.fromEntries(
    ['date', 'published', 'periodFrom', 'periodTo'].map((name) => [name, '2017']),
  );
  const filled = { kind: 'OTHER', level: 'DISTRICT', qualifier: 'EXACT', stated: '1', value: 1, about: [] };
  return ['id', ...Object.keys(properties({ ...row, ...days, ...filled }))];
}

/** The properties that the fields of a type read. */
function propertiesRead(typeName: string, prefix = ''): string[] {
  const type = schema.getType(typeName);
  return Object.values(isObjectType(type) ? type.getFields() : {}).flatMap((field) => {
    const mapping = map.mappingOf(field);
    if (mapping.kind === 'property') return [embeddedProperty(prefix, field.name, mapping.property)];
    return mapping.kind === 'embedded' ? propertiesRead(mapping.type.name, prefix + mapping.prefix) : [];
  });
}

describe('a table', () => {
  test.each(ofNodes)('%s keeps every property that the API reads', (_, table) => {
    expect(propertiesOf(table)).toEqual(expect.arrayContaining(propertiesRead(String(table.label))));
  });

  test.each(named)('%s keeps every column', (_, table) => {
    const kept = propertiesOf(table);
    const lost = Object.entries(table.columns).filter(
      ([name, { refersTo }]) => refersTo.length === 0 && !kept.includes(name),
    );
    expect(lost.map(([name]) => headerOf(name))).toEqual([]);
  });

  test.each(named)('%s states the same edges row by row and in a load from files', (name, table) => {
    const [state, forget] = readCypherFile('write', name).map(({ text }) => text);
    const created = [...(state ?? '').matchAll(/CREATE \(\w+\)-\[\w*:(\w+)/g)].map(([, type]) => type);
    if (table.label !== null) {
      const forgotten = [...(forget ?? '').matchAll(/\[\w+:([\w|]+)\]/g)].flatMap(([, types]) =>
        types?.split('|'),
      );
      expect(new Set(forgotten)).toEqual(new Set(created));
      const loaded = (STATED_EDGES[name] ?? []).flatMap(({ type }) =>
        typeof type === 'string' ? [type] : [],
      );
      expect(created).toEqual(expect.arrayContaining(loaded));
    }
    const referring = Object.entries(table.columns).filter(([, { refersTo }]) => refersTo.length > 0);
    const columns = EDGE_ENDS[name] ?? (STATED_EDGES[name] ?? []).map(({ column }) => column);
    expect(new Set(columns)).toEqual(
      new Set(referring.map(([column]) => column).filter((column) => !NAMED_BY_PROPERTY.includes(column))),
    );
  });

  test.each(named)('%s has its constraint and its indexes', (_, { label, edgeType }) => {
    const wanted =
      label === null
        ? ['package', 'row'].map((property) => `FOR ()-[edge:${edgeType ?? ''}]-() ON (edge.${property})`)
        : [`FOR (node:${label}) REQUIRE node.id IS UNIQUE`, `FOR (node:${label}) ON (node.package)`];
    for (const one of wanted) expect(ddl).toContain(one);
  });
});

describe('the kinds of nodes', () => {
  const labels = [...Object.values(ID_PREFIXES), 'Indicator'].sort();

  test('are the types of the API that have an id, and each has a table but what the audit makes', () => {
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
    expect(types.sort()).toEqual(labels);
    expect([...tables.flatMap(({ label }) => label ?? []), 'Finding'].sort()).toEqual(labels);
  });

  test.each(['Query.node', 'Query.nodes'])('%s finds all of them', (name) => {
    const [statement] = readCypherFile('fields', name);
    const [, found = ''] = /\(node:([\w|]+) \{id/.exec(statement?.text ?? '') ?? [];
    expect(found.split('|').sort()).toEqual(labels);
  });
});

describe('figures', () => {
  const fieldsOf = (name: string): readonly GraphQLField<unknown, unknown>[] => {
    const type = schema.getType(name);
    return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  };
  const picked = Object.keys(schema.getTypeMap()).flatMap((name) =>
    fieldsOf(name)
      .filter(
        ({ args, type }) => args.length > 0 && /^(ObservationConnection|\[Observation)!/.test(String(type)),
      )
      .map((field) => [`${name}.${field.name}`, field] as const),
  );
  const saidOf = (args: readonly GraphQLArgument[]): string[] =>
    args.map(({ name, type, description }) => `${name}: ${String(type)} ${description ?? ''}`);
  /** What is no condition, and what the edge says by itself. */
  const ofPages = ['first', 'after', 'last', 'before'];
  const ofIndicators = ['indicator', 'indicators'];

  test.each(picked)('%s are picked by the same arguments as everywhere', (name, { args }) => {
    const said = name === 'Indicator.observations' ? ofIndicators : [];
    const wanted = fieldsOf('Unit')
      .find((field) => field.name === 'observations')
      ?.args.filter((one) => ![...ofPages, ...said].includes(one.name));
    expect(saidOf(args)).toEqual(expect.arrayContaining(saidOf(wanted ?? [])));
    expect(args.filter((one) => said.includes(one.name))).toEqual([]);
  });

  test('are picked at units, sources, events, documents and indicators', () => {
    const fields = ['Unit.observations', 'Unit.includedIn', 'Area.includedIn', 'Source.observations'];
    const others = [
      'Event.observations',
      'Resolution.outcomes',
      'Indicator.observations',
      'Query.observations',
    ];
    expect(picked.map(([name]) => name)).toEqual(expect.arrayContaining([...fields, ...others]));
  });
});

test('search is limited to the kinds that its index has', () => {
  const labels = /FOR \(node:([\w|]+)\)\nON EACH \[node\.searchText\]/.exec(ddl)?.[1]?.split('|') ?? [];
  const types = schema.getType('SearchType');
  expect(isEnumType(types) ? types.getValues().map(({ name }) => name) : null).toEqual(
    labels.map((label) => label.toUpperCase()),
  );
});

describe('the words', () => {
  test.each([
    ['BestReason', BEST_REASONS],
    ['Qualifier', QUALIFIERS],
    ['Verification', vocabulary.VERIFICATIONS],
    ['TextKind', vocabulary.TEXT_KINDS],
    ['SuccessionShare', vocabulary.SUCCESSION_SHARES],
    ['ResolutionKind', vocabulary.RESOLUTION_KINDS],
    ['PeriodKind', vocabulary.PERIOD_KINDS],
    ['OrganizationKind', vocabulary.ORGANIZATION_KINDS],
    ['ObservationStatus', vocabulary.OBSERVATION_STATUSES],
    ['Measure', vocabulary.MEASURES],
    ['EventKind', vocabulary.EVENT_KINDS],
    ['CountedThing', vocabulary.COUNTED_THINGS],
    ['BreakdownDimension', vocabulary.BREAKDOWN_DIMENSIONS],
    ['AreaLevel', vocabulary.AREA_LEVELS],
    ['ActionStatus', vocabulary.ACTION_STATUSES],
    ['CheckName', CHECK_NAMES],
    ['Direction', vocabulary.DIRECTIONS],
    ['ExclusionReason', EXCLUSION_REASONS],
    ['FindingSeverity', FINDING_SEVERITIES],
    ['PartsListed', vocabulary.PARTS_LISTED],
    ['RollupComparison', COMPARISONS],
    ['RollupMethod', ROLLUP_METHODS],
    ['ShareOf', vocabulary.SHARE_BASES],
    ['TargetMet', TARGET_ANSWERS],
  ])('of %s are those of the rules', (name, words) => {
    const type = schema.getType(name);
    expect(isEnumType(type) ? type.getValues().map((value) => value.name) : null).toEqual([...words]);
  });

  test('of the checks are those of the audit and of its page', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'audit.md'), 'utf8');
    expect(checks.map(({ name }) => name)).toEqual(CHECK_NAMES);
    expect(
      [...page.matchAll(/^\| `([A-Z_]+)` \| .* \| (?:ERROR|WARNING|INFO)/gm)].map(([, name]) => name),
    ).toEqual(CHECK_NAMES);
  });
});

test('every setting stands in the README', () => {
  const [code, readme] = ['src/config.ts', 'README.md'].map((file) =>
    readFileSync(join(packageRoot, file), 'utf8'),
  );
  const settings = [...(code ?? '').matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'/g)].map(
    ([, name = '']) => name,
  );
  expect(settings.length).toBeGreaterThan(9);
  for (const name of settings.filter((one) => one !== 'BAD_INPUT')) expect(readme).toContain(`\`${name}\``);
});
