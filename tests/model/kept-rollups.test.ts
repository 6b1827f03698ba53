import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hierarchy as AuditHierarchy } from '../../src/model/audit/hierarchy.js';
import type { Figure, Span } from '../../src/model/figure.js';
import { isWithin, spanOf } from '../../src/model/figure.js';
import { FiguresAtUnit, type Rollup, rollUp, type RollupQuestion } from '../../src/model/rollup/rollup.js';
import {
  dayAskedFor,
  GroupRollups,
  partsOfTime,
  type KeptRollup,
  type RollupKept,
} from '../../src/model/rollup/kept-rollups.js';
import { type TiedTo, type UnitOverTime, UnitsOverTime } from '../../src/model/rollup/units-over-time.js';
import { figure } from './figures.js';

/**
 * Roll-ups that are kept against those that are worked out when they are asked for: random units that move, end and begin,
 * with committees in lines of their own and a region beside them, and figures of several years.
 */

const RUNS = 500;
const TODAY = '2021-06-30';
const GROUP = { indicator: 'members_admitted', additive: true, status: 'ACTUAL', breakdowns: [] } as const;
const FLOWS = ['2019', '2020', '2021', ['2019-01', '2019-06'], ['2019-07', '2019-12'], '2019/2020'] as const;
const DAYS = ['2019-07-01', '2020-01-01', '2020-03-15'] as const;

const ofUnit = fc.record({
  parents: fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 2 }),
  day: fc.option(fc.constantFrom(...DAYS), { freq: 2 }),
  committee: fc.constantFrom('none', 'in line', 'no line'),
  hasBloc: fc.boolean(),
  ends: fc.boolean().map((value) => value),
  partsListed: fc.constantFrom(null, null, 'ALL' as const, 'SOME' as const),
});
const ofFigure = fc.record({
  about: fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 2 }),
  of: fc.constantFrom('area', 'committee', 'bloc'),
  isOfRegion: fc.nat({ max: 15 }).map((value) => value === 0),
  value: fc.integer({ min: 1, max: 50 }),
  flow: fc.constantFrom(...FLOWS),
});

interface World {
  readonly units: readonly UnitOverTime[];
  readonly figures: readonly Figure[];
}

const worlds = fc
  .record({
    units: fc.array(ofUnit, { minLength: 1, maxLength: 8 }),
    figures: fc.array(ofFigure, { minLength: 1, maxLength: 10 }),
    grouped: fc.array(fc.nat({ max: 1_000 }), { minLength: 0, maxLength: 2 }),
  })
  .map(({ units, figures, grouped }): World => {
    const count = units.length;
    const unit = (id: string, above: readonly TiedTo[], more: Partial<UnitOverTime> = {}): UnitOverTime => ({
      id,
      type: 'Area',
      above,
      groups: [],
      responsibleFor: null,
      isOrgan: false,
      partsListed: null,
      validFrom: null,
      validTo: null,
      ...more,
    });
    const tied = (id: string, validFrom: string | null, validTo: string | null): TiedTo => ({
      id,
      validFrom,
      validTo,
    });
    const made = units.flatMap(({ parents, day, committee, hasBloc, ends, partsListed }, at) => {
      // A unit that moves is below one for a time, and then below another.
      const above = at === 0 ? [] : parents.map((parent) => parent % at);
      const [first = 0, second = first] = above;
      const ties =
        at === 0
          ? []
          : day === null
            ? [tied(`area:${first}`, null, null)]
            : [tied(`area:${first}`, null, day), ...(ends ? [] : [tied(`area:${second}`, day, null)])];
      const own = unit(`area:${at}`, ties, { partsListed, validTo: ends ? day : null });
      if (committee === 'none') return [own];
      const line = committee === 'in line' && at > 0 ? [tied(`organization:${first}`, null, null)] : [];
      const ofBloc = tied(`organization:${at}`, null, null);
      return [
        own,
        unit(`organization:${at}`, line, { type: 'Organization', responsibleFor: `area:${at}` }),
        // A bloc of enterprises is below a committee, and responsible for no area.
        ...(hasBloc ? [unit(`organization:bloc-${at}`, [ofBloc], { type: 'Organization' })] : []),
      ];
    });
    const region = unit('area:region', [], {
      groups: [...new Set(grouped)].map((at) => tied(`area:${at % count}`, null, null)),
    });
    const ids = new Set(made.map(({ id }) => id));
    return {
      units: [...made, region],
      figures: figures.map(({ about, of, isOfRegion, value, flow }, index) => {
        const named = about.map((at) => {
          const organization = `organization:${of === 'bloc' ? 'bloc-' : ''}${at % count}`;
          return of !== 'area' && ids.has(organization) ? organization : `area:${at % count}`;
        });
        return figure(`figure-${index}`, isOfRegion ? 'area:region' : [...new Set(named)].sort(), value, {
          flow: typeof flow === 'string' && flow.includes('/') ? (flow.split('/') as [string, string]) : flow,
        });
      }),
    };
  });

function storedFor({ units, figures }: World): KeptRollup[] {
  const rollups = new GroupRollups(GROUP, new UnitsOverTime(units), TODAY);
  const parts = partsOfTime(figures.flatMap((one) => spanOf(one) ?? []));
  const found = parts.flatMap((part) => [
    ...rollups.add(figures.filter((one) => isWithin(spanOf(one) ?? { first: '', last: '~' }, part))),
  ]);
  return [...found, ...rollups.end()];
}

/** The roll-up as it is worked out when it is asked for, and whether it is for a period that its figures have. */
function askedFor(
  { units, figures }: World,
  unit: UnitOverTime,
  period: RollupQuestion['period'],
): { asked: Rollup; isWorthKeeping: boolean } {
  const day = dayAskedFor(unit, period.last, TODAY);
  const over = new UnitsOverTime(units);
  const scope = over.hierarchyAt(over.stretchAt(day)).unitsAtAndBelow(unit.id);
  const ids = new Set(scope.map(({ id }) => id));
  const groups = new Map(
    units
      .filter(({ groups: of }) => of.length > 0)
      .map(({ id, groups: of }) => [id, of.map((tie) => tie.id)]),
  );
  const here = figures
    .filter(({ about }) => about.some((id) => ids.has(id) || groups.get(id)?.some((area) => ids.has(area))))
    .map((one) => ({
      ...one,
      about: one.about.flatMap((id) => (id === unit.id ? [id] : (groups.get(id) ?? [id]))),
    }));
  const asked = rollUp(
    { unit: unit.id, additive: true, status: 'ACTUAL', breakdowns: [], period },
    scope,
    here,
  );
  const isOfFigures = here.some((one) => {
    const span = spanOf(one);
    const isYear = period.first?.slice(0, 4) === period.last?.slice(0, 4);
    return (
      span !== null &&
      isWithin(span, period) &&
      (isYear || (span.first === period.first && span.last === period.last))
    );
  });
  return { asked, isWorthKeeping: asked.hasBelow && (period.first === null || isOfFigures) };
}

const idsOf = (figures: readonly { id: string }[]): string[] => figures.map(({ id }) => id).sort();

function comparable({
  method,
  number,
  used,
  span,
  parts,
  isExact,
  partsAtMost,
  sum,
  comparison,
  outside,
}: RollupKept): object {
  return {
    method,
    number,
    used: idsOf(used),
    span,
    parts: parts.map(({ place, state }) => `${place.units.map(({ id }) => id).join()} ${state}`).sort(),
    isExact,
    partsAtMost,
    sum: sum === null ? null : { number: sum.number, used: idsOf(sum.used) },
    comparison,
    outside: idsOf(outside),
  };
}

const keyOf = (unit: string, { first, last }: { first: string | null; last: string | null }): string =>
  `${unit} ${String(first)}/${String(last)}`;

test('a roll-up that is kept is the one that would be worked out, and none that is worth keeping is missing', () => {
  let compared = 0;
  let shared = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const kept = storedFor(world);
      const answers = kept.flatMap((one) =>
        [one.unit, ...(one.twin === null ? [] : [one.twin])].flatMap((unit) =>
          [one.period, ...one.alsoFor].map((period) => [keyOf(unit, period), one] as const),
        ),
      );
      const stored = new Map(answers);
      // No answer is kept twice.
      expect(stored.size).toBe(answers.length);
      shared += answers.length - kept.length;
      const spans = world.figures.flatMap((one) => spanOf(one) ?? []);
      const years = ['2019', '2020', '2021'].map((year): Span => ({
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      }));
      for (const unit of world.units) {
        for (const period of [...spans, ...years, { first: null, last: null }]) {
          const found = stored.get(keyOf(unit.id, period));
          const { asked, isWorthKeeping } = askedFor(world, unit, period);
          if (found === undefined) {
            expect([keyOf(unit.id, period), isWorthKeeping]).toEqual([keyOf(unit.id, period), false]);
            continue;
          }
          compared += 1;
          expect([keyOf(unit.id, period), comparable(found.rollup)]).toEqual([
            keyOf(unit.id, period),
            comparable(asked),
          ]);
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS);
  expect(shared).toBeGreaterThan(RUNS);
}, 120_000);

test('figures roll up alike over the whole hierarchy cut off where none is stated, and over the units between', () => {
  let cut = 0;
  fc.assert(
    fc.property(worlds, fc.constantFrom('2018-12-31', ...DAYS, TODAY), ({ units, figures }, day) => {
      const over = new UnitsOverTime(units);
      const hierarchy = over.hierarchyAt(over.stretchAt(day));
      const audited = new AuditHierarchy(
        units.map((unit) => ({
          ...unit,
          name: unit.id,
          kind: unit.type === 'Area' ? 'COMMUNE' : 'CELL',
          code: null,
        })),
      );
      for (const { id } of units) {
        const place = audited.placeOf(id);
        const isHere = (unit: string): boolean =>
          audited.placeOf(unit) === place || audited.placesAbove(unit, day).has(place);
        const parts = figures.filter(({ about }) => about.some(isHere));
        const tree = hierarchy.treeWithin(id, audited.placesOnTheWay(place, parts, day));
        if (tree === null) continue;
        cut += 1;
        const question = { ...GROUP, unit: id };
        for (const period of [
          { first: null, last: null },
          { first: '2019-01-01', last: '2019-12-31' },
        ]) {
          const [one, other] = [tree, audited.treeBetween(id, parts, day)].map((of) =>
            comparable(new FiguresAtUnit(question, of, parts).rollUp(period)),
          );
          expect(one).toEqual(other);
        }
      }
    }),
    { numRuns: RUNS },
  );
  // Most units hang below one place alone.
  expect(cut).toBeGreaterThan(RUNS);
});
