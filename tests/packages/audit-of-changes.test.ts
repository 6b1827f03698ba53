import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditedIndicator, AuditedUnit } from '../../src/model/audit/audited.js';
import { Audited } from '../../src/model/audit/audited.js';
import { partsAgainstTotal } from '../../src/model/audit/checks/parts-against-total.js';
import { daysKeyOf } from '../../src/model/audit/days.js';
import { CHECK_NAMES, type Finding } from '../../src/model/audit/finding.js';
import { audit } from '../../src/model/audit/index.js';
import { type Figure, spanOf } from '../../src/model/figure.js';
import { groupBy } from '../../src/model/grouping.js';
import { rollUp } from '../../src/model/rollup/rollup.js';
import { afterChanges, beforeChanges } from '../../src/packages/graph-audit/changes.js';
import { auditAll } from '../../src/packages/graph-audit/everything.js';
import { figure, type FigureParts } from '../model/figures.js';
import { indicator, unit } from '../model/audit/input.js';
import { inputOf, NOTHING, StoreInMemory, touchedBetween, type World } from './store-in-memory.js';

/**
 * Random sequences of imports into small graphs: after each of them, what was found by looking at the changes alone is what
 * is found by looking at everything.
 */

const RUNS = 600;
const AREAS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'];
const ORGANIZATIONS = ['o0', 'o1', 'o2'];
const INDICATORS = ['all', 'some', 'others', 'stock', 'ended'] as const;

interface UnitSpec {
  readonly isThere: boolean;
  readonly parent: number | null;
  readonly moves: boolean;
  readonly place: number | null;
  readonly name: string;
  readonly kind: string;
  readonly listed: 'ALL' | 'SOME' | null;
}

const unitSpec: fc.Arbitrary<UnitSpec> = fc.record({
  isThere: fc.nat({ max: 9 }).map((number) => number < 8),
  parent: fc.option(fc.nat({ max: 20 }), { freq: 12 }),
  moves: fc.nat({ max: 9 }).map((number) => number === 0),
  place: fc.option(fc.nat({ max: AREAS.length - 1 }), { freq: 2 }),
  name: fc.constantFrom('North', 'South', 'East'),
  kind: fc.constantFrom('COMMITTEE', 'AGENCY', 'PUBLISHER'),
  listed: fc.constantFrom(null, null, 'ALL' as const, 'SOME' as const),
});

interface FigureSpec {
  readonly isThere: boolean;
  readonly about: readonly number[];
  readonly value: number;
  readonly indicator: (typeof INDICATORS)[number];
  readonly period: string;
  readonly more: FigureParts;
}

const figureSpec: fc.Arbitrary<FigureSpec> = fc.record({
  isThere: fc.nat({ max: 9 }).map((number) => number < 8),
  about: fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })) },
  ),
  value: fc.constantFrom(1, 2, 3, 5, 8, 13),
  indicator: fc.constantFrom('all', 'all', 'all', 'some', 'stock', 'stock', 'ended', ...INDICATORS),
  period: fc.constantFrom('2019', '2019', '2019', '2019-01/2019-06', 'XXXX-01/XXXX-02'),
  more: fc
    .record({
      qualifier: fc.constantFrom('EXACT', 'EXACT', 'EXACT', 'MORE_THAN', 'NEARLY', 'AT_LEAST'),
      status: fc.constantFrom('ACTUAL', 'ACTUAL', 'ACTUAL', 'TARGET'),
      breakdowns: fc.constantFrom<string[]>([], [], [], ['narrow'], ['wide']),
      from: fc.constantFrom<string[]>(['source:page'], ['source:other']),
      definition: fc.constantFrom(null, null, null, 'one thing', 'another'),
      kind: fc.constantFrom(
        ...Array<string>(6).fill('VALUE'),
        'OF_TARGET',
        'OF_TARGET',
        'OF_ALL',
        'OF_ALL',
        'CHANGE',
      ),
    })
    .map(({ kind, ...rest }): FigureParts => ({
      ...(rest as FigureParts),
      ...(kind === 'OF_TARGET' ? { measure: 'SHARE', shareOf: 'TARGET' } : {}),
      ...(kind === 'OF_ALL' ? { measure: 'SHARE', shareOf: 'WHOLE', base: 'all' } : {}),
      ...(kind === 'CHANGE' ? { measure: 'CHANGE', direction: 'INCREASE' } : {}),
    })),
});

interface Spec {
  readonly units: readonly UnitSpec[];
  readonly figures: readonly FigureSpec[];
  readonly vocabulary: {
    readonly isAdditive: boolean;
    readonly isPartition: boolean;
    readonly ends: boolean;
    readonly wide: boolean;
  };
  readonly code: string;
  /** Whether most figures are about two places. */
  readonly isCrowded: boolean;
}

const UNIT_COUNT = AREAS.length + ORGANIZATIONS.length;
const spec: fc.Arbitrary<Spec> = fc.record({
  units: fc.array(unitSpec, { minLength: UNIT_COUNT, maxLength: UNIT_COUNT }),
  figures: fc.array(figureSpec, { minLength: 14, maxLength: 14 }),
  vocabulary: fc.record({
    isAdditive: fc.constant(true),
    isPartition: fc.boolean(),
    ends: fc.nat({ max: 3 }).map((number) => number > 0),
    wide: fc.boolean(),
  }),
  code: fc.constantFrom('1-NQ/TW', '1-CT/TW'),
  isCrowded: fc.boolean(),
});

/** What an import changes of a world: a figure or unit or two, now and then the vocabulary. */
type Step = (before: Spec) => Spec;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(fc.nat({ max: 13 }), figureSpec), { minLength: 1, maxLength: 2 })
      .map((changes): Step => (before) => ({
        ...before,
        figures: before.figures.map((one, at) => changes.find(([place]) => place === at)?.[1] ?? one),
      })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat({ max: UNIT_COUNT - 1 }), unitSpec)
      .map(([place, changed]): Step => (before) => ({
        ...before,
        units: before.units.map((one, at) => (at === place ? changed : one)),
      })),
  },
  {
    weight: 1,
    arbitrary: spec.map(({ vocabulary, code }): Step => (before) => ({ ...before, vocabulary, code })),
  },
);

const GO_TOGETHER: readonly (FigureParts & { readonly of?: readonly string[] })[] = [
  { indicator: 'stock', stock: '2018-12-31' },
  { indicator: 'ended', flow: '2019' },
  { indicator: 'stock', stock: '2019-12-31' },
  { indicator: 'some', measure: 'SHARE', shareOf: 'WHOLE', base: 'all' },
  { indicator: 'some' },
  { indicator: 'all' },
  { indicator: 'all', status: 'TARGET' },
  { indicator: 'all', measure: 'SHARE', shareOf: 'TARGET' },
  { indicator: 'all', of: ['a2', 'a3'] },
  { indicator: 'all', of: ['a2'] },
  { indicator: 'all', of: ['a3'] },
];

function worldOf({ units: unitSpecs, figures, vocabulary, code, isCrowded }: Spec): World {
  const names = [...AREAS, ...ORGANIZATIONS];
  const isThere = (at: number): boolean => unitSpecs[at]?.isThere !== false || at === 0;
  const units = new Map<string, AuditedUnit>();
  for (const [at, { parent, moves, place, name, kind, listed }] of unitSpecs.entries()) {
    const id = names[at] ?? '';
    if (!isThere(at)) continue;
    const isArea = at < AREAS.length;
    const above =
      parent === null || at === 0 || !isThere(parent % at)
        ? []
        : [
            { id: names[parent % at] ?? '', validFrom: null, validTo: moves ? '2019-03-01' : null },
            ...(moves ? [{ id: 'a0', validFrom: '2019-03-01', validTo: null }] : []),
          ];
    const area = place === null || isArea || !isThere(place) ? null : (AREAS[place] ?? null);
    units.set(
      id,
      unit(id, [], {
        type: isArea ? 'Area' : 'Organization',
        name,
        kind: isArea ? 'COMMUNE' : kind,
        above,
        responsibleFor: area,
        isOrgan: !isArea && kind === 'AGENCY',
        partsListed: listed,
      }),
    );
  }
  const made = figures.flatMap((one, at): Figure[] => {
    // What there was, what ended, and what is left; shares, their counts, whole and plan; a joint figure and its members: they
    // seldom meet by chance.
    const told = isCrowded ? GO_TOGETHER[at] : undefined;
    const { of = ['a0'], ...parts } = told ?? {};
    const about =
      told === undefined
        ? [...new Set(one.about.map((place) => (isCrowded ? place % 2 : place)))]
            .map((place) => names[place] ?? '')
            .sort()
        : of;
    if (!one.isThere || about.some((id) => !units.has(id))) return [];
    if (told !== undefined) return [figure(`figure-${String(at).padStart(2, '0')}`, about, one.value, parts)];
    const isStock = one.indicator === 'stock' && one.more.measure !== 'CHANGE';
    const [from = '', to = from] = one.period.split('/');
    return [
      figure(`figure-${String(at).padStart(2, '0')}`, about, one.value, {
        ...one.more,
        // A share of all of itself would be of nothing that is told.
        indicator: one.more.base === 'all' ? 'some' : one.indicator,
        ...(isStock
          ? { stock: one.period === '2019' ? '2018-12-31' : `${to.slice(0, 4)}-12-31` }
          : { flow: [from, to] }),
      }),
    ];
  });
  const words: AuditedIndicator[] = [
    indicator('all', { additive: vocabulary.isAdditive, ascending: true }),
    indicator('some', { subsetOf: 'all', partition: vocabulary.isPartition ? 'halves' : null }),
    indicator('others', { subsetOf: 'all', partition: vocabulary.isPartition ? 'halves' : null }),
    indicator('stock'),
    indicator('ended', { ends: vocabulary.ends ? 'stock' : null }),
  ];
  return {
    figures: new Map(made.map((one) => [one.id, one])),
    units,
    indicators: new Map(words.map((one) => [one.id, one])),
    breakdowns: new Map<string, string | null>([
      ['wide', null],
      ['narrow', vocabulary.wide ? 'wide' : null],
    ]),
    resolutions: new Map([['resolution:one', { id: 'resolution:one', code, kind: 'RESOLUTION' }]]),
  };
}

function told(findings: Iterable<Finding>): string[] {
  return [...findings]
    .map(
      ({ check, severity, message, claims, units }) =>
        `${severity} ${check} ${claims.map(({ id }) => id).join()} ${units.join()}: ${message}`,
    )
    .sort();
}

async function importInto(store: StoreInMemory, world: World): Promise<void> {
  const touched = touchedBetween(store.world, world);
  const before = await beforeChanges(store, touched.before);
  store.world = world;
  await afterChanges(store, before, touched.now);
}

describe('the audit of changes', () => {
  test('finds what the audit of everything finds, after each of some imports', async () => {
    const found = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(spec, fc.array(step, { minLength: 1, maxLength: 5 }), async (first, steps) => {
        const store = new StoreInMemory();
        let now = first;
        for (const next of [(same: Spec): Spec => same, ...steps]) {
          now = next(now);
          await importInto(store, worldOf(now));
          const all = audit(inputOf(store.world));
          for (const { check } of all) found.set(check, (found.get(check) ?? 0) + 1);
          expect(told(store.findings.values())).toEqual(told(all));
        }
      }),
      { numRuns: RUNS, seed: 20260101 },
    );
    // What never occurs would not be compared.
    expect([...found.keys()].sort()).toEqual([...CHECK_NAMES].sort());
  }, 120_000);

  test('is the same in stretches', async () => {
    await fc.assert(
      fc.asyncProperty(spec, async (one) => {
        const store = new StoreInMemory();
        store.world = worldOf(one);
        await auditAll(store);
        expect(told(store.findings.values())).toEqual(told(audit(inputOf(store.world))));
      }),
      { numRuns: 500, seed: 20260102 },
    );
  });

  test('reads figures of the same places and days, and no others', async () => {
    const store = new StoreInMemory();
    const areas = Array.from({ length: 40 }, (_, at) => unit(`area-${at}`, at === 0 ? [] : ['area-0']));
    const figures = areas.flatMap(({ id }) =>
      ['2015', '2016', '2017'].map((flow) => figure(`${id}-${flow}`, id, 5, { flow, indicator: 'all' })),
    );
    const world: World = {
      ...NOTHING,
      units: new Map(areas.map((one) => [one.id, one])),
      indicators: new Map([['all', indicator('all')]]),
      figures: new Map(figures.map((one) => [one.id, one])),
    };
    await importInto(store, world);
    store.read = 0;
    const more = figure('more', 'area-7', 6, { flow: '2016', indicator: 'all' });
    await importInto(store, { ...world, figures: new Map([...world.figures, ['more', more]]) });
    // Four about its place, each also asked for what its shares are of, and those of 2016 about any.
    expect(store.read).toBe(4 + 4 + 41);
    expect([...store.findings.values()].filter(({ claims }) => claims.includes(more))).toHaveLength(1);
  });
});

describe('parts against total', () => {
  test('looks closely wherever a roll-up of the parts is above the total', () => {
    let count = 0;
    fc.assert(
      fc.property(spec, (one) => {
        const audited = new Audited(inputOf(worldOf(one)));
        const expected = told(everyTotalRolledUp(audited));
        const tellable = partsAgainstTotal
          .run(audited)
          .filter(({ claims: [total] }) => isPlain(audited, total));
        count += expected.length;
        expect(tellable.map(({ claims }) => claims.map(({ id }) => id).join()).sort()).toEqual(expected);
      }),
      { numRuns: 2 * RUNS, seed: 20260103 },
    );
    expect(count).toBeGreaterThan(50);

    function told(sums: readonly (readonly Figure[])[]): string[] {
      return sums.map((claims) => claims.map(({ id }) => id).join()).sort();
    }
  });
});

function partsBelow(audited: Audited, total: Figure): Figure[] {
  const { hierarchy, indicators } = audited;
  const [unitId = ''] = total.about;
  const place = hierarchy.placeOf(unitId);
  const day = spanOf(total)?.last ?? '';
  return audited.input.figures.filter(
    (part) =>
      daysKeyOf(part, indicators) === daysKeyOf(total, indicators) &&
      part.about.some((id) => hierarchy.placesAbove(id, day).has(place)),
  );
}

/** Whether no part of a total is about the total's own place as well. */
function isPlain(audited: Audited, total: Figure | undefined): boolean {
  if (total === undefined) return false;
  const { hierarchy } = audited;
  const places = new Set(total.about.map((id) => hierarchy.placeOf(id)));
  return partsBelow(audited, total).every(
    ({ about }) => !about.some((id) => places.has(hierarchy.placeOf(id))),
  );
}

/** For each total of one place, the figures that are above it, or that are all its parts and below it; by brute force. */
function everyTotalRolledUp(audited: Audited): Figure[][] {
  const { hierarchy, indicators, input } = audited;
  const groups = groupBy(input.figures, (one) => daysKeyOf(one, indicators));
  return [...groups].flatMap(([key, figures]) =>
    figures.flatMap((total) => {
      const [unitId] = total.about;
      const span = spanOf(total);
      if (key === null || unitId === undefined || span === null) return [];
      if (new Set(total.about.map((id) => hierarchy.placeOf(id))).size > 1 || !isPlain(audited, total))
        return [];
      const parts = partsBelow(audited, total);
      const { sum, comparison } = rollUp(
        { unit: unitId, additive: true, status: total.status, breakdowns: total.breakdowns, period: span },
        hierarchy.unitsBetween(unitId, parts, span.last),
        [total, ...parts],
      );
      const isAll = hierarchy.units.get(unitId)?.partsListed === 'ALL';
      const isFound = comparison === 'OVER' || (comparison === 'UNDER' && isAll);
      return isFound && sum !== null ? [[total, ...sum.used]] : [];
    }),
  );
}
