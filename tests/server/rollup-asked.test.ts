import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Random } from '../../src/generate/random.js';
import { atLeast, differenceOf, percentOf } from '../../src/model/arithmetic.js';
import { type Figure, type Span, spanOfAll } from '../../src/model/figure.js';
import type { Quantity } from '../../src/model/quantity.js';
import { withAreasOfRegions } from '../../src/model/rollup/regions.js';
import { type Rollup, rollUp } from '../../src/model/rollup/rollup.js';
import { targetOf } from '../../src/model/target.js';
import { type UnitOverTime, UnitsOverTime } from '../../src/model/rollup/units-over-time.js';
import { oneByOne } from '../../src/packages/runner.js';
import { RollupStore } from '../../src/packages/rollups/rollup-store.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  type Rows,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

/**
 * Whatever is asked of a roll-up, kept or not, the API answers what the rule says of all figures and all units: where hardly
 * anything is stated, where much is, and where there are more units than are looked at one by one.
 */
const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

/** More than `Rollup.figures` looks at one by one. */
const HAMLETS = 2_010;
const MANY_FIGURES = 260;
const INDICATORS = ['much', 'little', 'nothing'];

const area = (id: string, level: string): Record<string, string> => ({
  id: `area:${id}`,
  name: id,
  level,
});
const committee = (id: string, of: string, kind = 'COMMITTEE'): Record<string, string> => ({
  id: `organization:${id}`,
  name: id,
  kind,
  responsible_for: of === '' ? '' : `area:${of}`,
});

const DISTRICTS = ['north', 'south', 'east', 'west'];
const AREAS = [
  area('nation', 'NATION'),
  area('city', 'PROVINCE'),
  area('coast', 'PROVINCE'),
  area('hills', 'PROVINCE'),
  ...DISTRICTS.map((id) => area(id, 'DISTRICT')),
  ...DISTRICTS.flatMap((id) => [area(`${id}-1`, 'COMMUNE'), area(`${id}-2`, 'COMMUNE')]),
  area('far', 'DISTRICT'),
  ...Array.from({ length: HAMLETS }, (_, at) => area(`hamlet-${at}`, 'HAMLET')),
  area('delta', 'REGION'),
];
/** The east moves to another province, but its committee does not; that of a commune is under its province, and the commune in a district. */
const PART_OF = [
  ...['city', 'coast', 'hills'].map((id) => ({ area: `area:${id}`, parent: 'area:nation' })),
  ...['north', 'south'].map((id) => ({ area: `area:${id}`, parent: 'area:city' })),
  { area: 'area:east', parent: 'area:city', valid_to: '2016-07-01' },
  { area: 'area:east', parent: 'area:coast', valid_from: '2016-07-01' },
  { area: 'area:west', parent: 'area:coast' },
  ...DISTRICTS.flatMap((id) =>
    [1, 2].map((number) => ({ area: `area:${id}-${number}`, parent: `area:${id}` })),
  ),
  { area: 'area:far', parent: 'area:hills' },
  ...Array.from({ length: HAMLETS }, (_, at) => ({ area: `area:hamlet-${at}`, parent: 'area:far' })),
].map((row) => ({ valid_from: '', valid_to: '', ...row }));
const ORGANIZATIONS = [
  committee('nation', 'nation'),
  committee('city', 'city'),
  committee('city-too', 'city'),
  committee('coast', 'coast'),
  committee('north', 'north'),
  committee('east', 'east'),
  committee('west-2', 'west-2'),
  committee('bloc', '', 'BLOC'),
  committee('office', '', 'AGENCY'),
];
const SUBORDINATE_TO = [
  { organization: 'organization:city', parent: 'organization:nation' },
  { organization: 'organization:coast', parent: 'organization:nation' },
  { organization: 'organization:north', parent: 'organization:city' },
  { organization: 'organization:east', parent: 'organization:city' },
  { organization: 'organization:west-2', parent: 'organization:coast' },
  { organization: 'organization:bloc', parent: 'organization:city' },
  { organization: 'organization:office', parent: 'organization:city-too' },
];
const GROUPS = [
  { region: 'area:delta', area: 'area:city', valid_from: '', valid_to: '' },
  { region: 'area:delta', area: 'area:coast', valid_from: '2015-01-01', valid_to: '2018-01-01' },
];

/** Units that something is stated about; of the hamlets only two. */
const STATED = [
  'area:hamlet-7',
  'area:hamlet-8',
  ...[...AREAS, ...ORGANIZATIONS].map(({ id }) => id ?? '').filter((id) => !id.startsWith('area:hamlet')),
] as const;
/** Something is asked about all of these. */
const UNITS = [...STATED, 'area:hamlet-9'];

function figureRows(): Rows {
  const random = new Random(1);
  const observations = Array.from({ length: MANY_FIGURES }, (_, at) => {
    const about =
      random.integer(0, 4) === 0 ? [random.pick(STATED), random.pick(STATED)] : [random.pick(STATED)];
    const first = random.integer(2012, 2018);
    const units = [...new Set(about)];
    return observationRow(String(at), {
      indicator: at % 20 === 0 ? 'little' : 'much',
      about: units.join('|'),
      joint: units.length > 1,
      period_from: String(first),
      period_to: String(first + (random.integer(0, 5) === 0 ? random.integer(1, 2) : 0)),
      stated: String(at),
      value: at,
      status: random.integer(0, 5) === 0 ? 'TARGET' : 'ACTUAL',
    });
  });
  return { observations, evidence: observations.map((_, at) => evidenceRow(String(at), `${at} cells`)) };
}

let known: { units: readonly UnitOverTime[]; figures: readonly Figure[] };

beforeAll(async () => {
  const rows = {
    areas: AREAS,
    part_of: PART_OF,
    organizations: ORGANIZATIONS,
    subordinate_to: SUBORDINATE_TO,
    groups: GROUPS,
    indicators: INDICATORS.map((id) => ({ ...SMALL_CITY.indicators?.[0], id, name: id, name_vi: id })),
    sources: SMALL_CITY.sources ?? [],
    ...figureRows(),
  };
  const { problems } = await importInto(database, await writePackage(rows, 'asked'));
  expect(problems).toEqual([]);
  const store = new RollupStore(oneByOne(database));
  const figures = [];
  for (const { group } of await store.groups(null))
    figures.push(...(await store.figures(group, { first: '', last: '~' })));
  known = { units: [...(await store.units()).units.values()], figures };
}, 120_000);

interface Asked {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string | null;
  readonly status: 'ACTUAL' | 'TARGET';
  readonly hierarchy: 'AREA' | 'ORGANIZATION' | null;
  readonly asOf: string | null;
}

const QUESTION = `query ($unit: ID!, $indicator: ID!, $period: String, $status: ObservationStatus, $hierarchy: Hierarchy, $asOf: Date) {
  rollup(unit: $unit, indicator: $indicator, period: $period, status: $status, hierarchy: $hierarchy, asOf: $asOf) {
    asOf method comparison number { stated } used { id } sum { number { stated } used { id } } includedIn { id }
    coverage { total covered partly exact coveredAtMost missing { id } }
    share(of: "little") { number { value lower upper } whole { stated } leavesPartsOut used { id } }
    change(since: "2014") { number { value lower upper } before { stated } leavesPartsOut period { to { max } } used { id } }
    target { observation { id } } targetMet
  }
}`;

/** Questions of one run; ROLLUPS_ASKED asks more of them, a second each, and 200 at most within the time of the test. */
const RUNS = Number(process.env.ROLLUPS_ASKED ?? 15);

const COMPARED = ['change', 'share', 'target'] as const;

interface Answered extends Record<(typeof COMPARED)[number], object | null> {
  readonly asOf: string;
  readonly method: string;
}

const SPANS: Readonly<Record<string, Span>> = {
  '2014': { first: '2014-01-01', last: '2014-12-31' },
  '2014/2016': { first: '2014-01-01', last: '2016-12-31' },
  '2015-03': { first: '2015-03-01', last: '2015-03-31' },
  '2050': { first: '2050-01-01', last: '2050-12-31' },
};

/** What is known of the number of one roll-up against that of another, each of which may be no more than the least that it can be. */
function comparedBy(
  work: (one: Quantity, other: Quantity) => Quantity | null,
  ...rollups: readonly Rollup[]
): object | null {
  const [one, other] = rollups.map((rollup) =>
    rollup.number !== null && leavesOut(rollup) ? atLeast(rollup.number) : rollup.number,
  );
  const found = one == null || other == null ? null : work(one, other);
  if (found === null) return null;
  const { value, lower, upper } = found;
  if (!rollups.some(leavesOut)) return { value, lower, upper };
  return lower === null && upper === null ? null : { value: null, lower, upper };
}

/** Whether a roll-up is a sum over some of the direct parts. */
function leavesOut({ sum, used, parts }: Rollup): boolean {
  return (
    sum !== null && sum.used === used && parts.some(({ state }) => state !== 'COVERED' && state !== 'JOINTLY')
  );
}

/** The rule over all that is known. */
function ruled({ unit, indicator, period, status, hierarchy }: Asked, asOf: string): object {
  const over = new UnitsOverTime(
    known.units.map((one) => ({
      ...one,
      above: hierarchy === null || (hierarchy === 'AREA') === (one.type === 'Area') ? one.above : [],
    })),
  );
  const day = over.hierarchyAt(over.stretchAt(asOf));
  const units = day.unitsAtAndBelow(unit);
  const here = new Set(units.map(({ id }) => id));
  const areasOf = (id: string): readonly string[] => day.groupedBy(id);
  const rolled = (of: string, span: Span | null): Rollup =>
    rollUp(
      { unit, additive: true, status, breakdowns: [], period: span ?? { first: null, last: null } },
      units,
      known.figures
        .filter((one) => one.indicator === of)
        .filter(({ about }) => about.some((id) => here.has(id) || areasOf(id).some((one) => here.has(one))))
        .map((one) => withAreasOfRegions(one, unit, areasOf)),
    );
  const asked = period === null ? null : (SPANS[period] ?? null);
  const main = rolled(indicator, asked);
  const { method, comparison, number, used, sum, outside, parts, isExact, partsAtMost } = main;
  const days = spanOfAll(used);
  const whole = rolled('little', days ?? asked);
  const before = rolled(indicator, SPANS['2014'] ?? null);
  // Of the place alone: what is stated for a region is no target of the areas in it.
  const area = units.find(({ id }) => id === unit)?.responsibleFor ?? unit;
  const place = units
    .filter(({ id, responsibleFor }) => [id, responsibleFor].includes(area))
    .map(({ id }) => id);
  const own = known.figures.filter(
    (one) => one.indicator === indicator && one.about.every((id) => place.includes(id)),
  );
  const covered = parts.filter(({ state }) => state === 'COVERED' || state === 'JOINTLY').length;
  const target =
    number === null || days === null || status !== 'ACTUAL'
      ? null
      : targetOf(leavesOut(main) ? atLeast(number) : number, days, [], own);
  const ids = (list: readonly { readonly id: string }[]): object[] => list.map(({ id }) => ({ id }));
  const count = (...states: string[]): number => parts.filter(({ state }) => states.includes(state)).length;
  return {
    asOf,
    method,
    comparison,
    number: number === null ? null : { stated: number.stated },
    used: ids(used),
    sum: sum === null ? null : { number: { stated: sum.number.stated }, used: ids(sum.used) },
    includedIn: ids(outside),
    coverage: {
      total: parts.length,
      covered,
      partly: count('PARTLY'),
      exact: isExact,
      coveredAtMost: partsAtMost,
      missing: count('MISSING'),
    },
    share:
      number === null || whole.number === null
        ? null
        : {
            number: comparedBy(percentOf, main, whole),
            whole: { stated: whole.number.stated },
            leavesPartsOut: leavesOut(whole),
            used: ids(whole.used),
          },
    change:
      number === null || before.number === null
        ? null
        : {
            number: comparedBy(differenceOf, main, before),
            before: { stated: before.number.stated },
            leavesPartsOut: leavesOut(before),
            period: { to: { max: spanOfAll(before.used)?.last } },
            used: ids(before.used),
          },
    target: target === null ? null : { observation: { id: target.figure.id } },
    targetMet: target?.met ?? null,
  };
}

/** Among them one with each of what an answer may have, whatever is drawn besides. */
const EXAMPLES: Asked[] = [
  ['area:south-1', 'much', '2014/2016'] as const,
  ['area:nation', 'much', null] as const,
  ['area:city', 'much', '2014'] as const,
  ['area:coast', 'much', '2014/2016'] as const,
  ['area:hamlet-9', 'nothing', null] as const,
].map(([unit, indicator, period]) => ({
  unit,
  indicator,
  period,
  status: 'ACTUAL',
  hierarchy: null,
  asOf: '2019-06-01',
}));

test('answers what the rule says of everything that is known', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.record<Asked>({
        unit: fc.constantFrom(...UNITS),
        indicator: fc.constantFrom(...INDICATORS),
        period: fc.constantFrom(null, ...Object.keys(SPANS)),
        status: fc.constantFrom('ACTUAL', 'ACTUAL', 'TARGET'),
        hierarchy: fc.constantFrom(null, null, null, 'ORGANIZATION'),
        asOf: fc.constantFrom(null, null, '2019-06-01'),
      }),
      async (asked) => {
        const { data, errors } = await api.ask<{ rollup: Answered & { coverage: { missing: object[] } } }>(
          QUESTION,
          {
            ...asked,
          },
        );
        expect(errors).toBeUndefined();
        const { rollup } = data;
        const { coverage } = rollup;
        expect({ ...rollup, coverage: { ...coverage, missing: coverage.missing.length } }).toEqual(
          ruled(asked, rollup.asOf),
        );
        for (const what of [rollup.method, ...COMPARED.filter((name) => rollup[name] !== null)])
          seen.add(what);
      },
    ),
    { numRuns: RUNS, examples: EXAMPLES.map((one) => [one]) },
  );
  expect([...seen].sort()).toEqual(['NONE', 'REPORTED', 'SUM', ...COMPARED]);
}, 300_000);
