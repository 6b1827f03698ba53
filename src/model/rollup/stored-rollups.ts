import { dayBefore, type Figure, type ObservationStatus, type Span, spanOf } from '../figure.js';
import { compareCoverage } from './packing.js';
import { byPeriod, FiguresAtUnit, type Rollup, type RollupQuestion } from './rollup.js';
import type { Hierarchy, Stretch, UnitOverTime, UnitsOverTime } from './units-over-time.js';

/** Figures that can be added to each other: of one indicator, status, and sectors and groups. */
export interface RollupGroup {
  readonly indicator: string;
  /** Whether figures of the indicator add up over units. */
  readonly additive: boolean;
  readonly status: ObservationStatus;
  /** Ids, sorted. */
  readonly breakdowns: readonly string[];
}

/** What is kept of a roll-up: all but what it leaves out, which can be most of what is known. */
export type KeptRollup = Omit<Rollup, 'excluded'>;

/** A roll-up that is kept, so that nobody has to work it out again. */
export interface StoredRollup {
  readonly unit: string;
  readonly group: RollupGroup;
  /** The period that it answers for. */
  readonly period: RollupQuestion['period'];
  /** The days for whose hierarchy it holds. */
  readonly asOf: Stretch;
  readonly rollup: KeptRollup;
  /** The direct parts and their states, each part by the unit that stands for it. */
  readonly parts: readonly { readonly unit: string; readonly state: string }[];
}

const ANY_TIME: RollupQuestion['period'] = { first: null, last: null };

/** Whether a figure can be part of a roll-up at all. */
export function isAddable(figure: Figure): boolean {
  return figure.measure === 'VALUE' && !figure.perUnit && spanOf(figure) !== null;
}

/** Parts spans so that none of one part has a day in common with one of another: what is within a span is in its part. */
export function partsOfTime(spans: Iterable<Span>): Span[] {
  const parts: { first: string; last: string }[] = [];
  for (const { first, last } of [...spans].sort((one, other) => (one.first < other.first ? -1 : 1))) {
    const before = parts.at(-1);
    // A year is a period that is asked for: what lies in one stays together.
    const [begin, end] = [`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`];
    if (before !== undefined && begin <= before.last) before.last = end > before.last ? end : before.last;
    else parts.push({ first: begin, last: end });
  }
  return parts;
}

/**
 * Works out every roll-up of one group that is worth keeping: for each unit, and each period that figures below it have,
 * each year that these lie in, and any time. Figures come part by part of time ({@link partsOfTime}), so that no more than
 * those of one part are held.
 */
export class GroupRollups {
  private readonly anyTime = new Map<string, StoredRollup>();

  /**
   * @param today the day on which roll-ups begin that are asked for without one
   * @param only the units whose roll-ups are wanted; null is all
   */
  constructor(
    private readonly group: RollupGroup,
    private readonly units: UnitsOverTime,
    private readonly today: string,
    private readonly only: ReadonlySet<string> | null = null,
  ) {}

  /** The roll-ups of a part of time, from all figures of the group in it. */
  *add(figures: readonly Figure[]): Generator<StoredRollup> {
    for (const stretch of this.stretchesFor(figures)) {
      const hierarchy = this.units.hierarchyAt(stretch);
      for (const [place, here] of figuresByPlace(figures, hierarchy))
        for (const unit of hierarchy.unitsAt(place)) {
          const known = this.units.units.get(unit);
          if (known === undefined || this.only?.has(unit) === false) continue;
          yield* this.ofUnit(known, here, hierarchy, stretch);
        }
    }
  }

  /** The roll-ups over any time, once all figures came. */
  *end(): Generator<StoredRollup> {
    for (const stored of this.anyTime.values()) if (stored.rollup.hasBelow) yield stored;
  }

  private *ofUnit(
    unit: UnitOverTime,
    { figures, hasBelow }: FiguresHere,
    hierarchy: Hierarchy,
    asOf: Stretch,
  ): Generator<StoredRollup> {
    const isOn = (day: string): boolean => asOf.from <= day && day < asOf.to;
    // Where nothing lies below, what the unit itself says counts for any time only, in which something may.
    const wanted = hasBelow
      ? [...periodsOf(figures)].filter(({ last }) => isOn(dayAskedFor(unit, last, this.today)))
      : [];
    const isAnyTime = isOn(dayAskedFor(unit, null, this.today));
    if (wanted.length === 0 && !isAnyTime) return;
    const { additive, status, breakdowns } = this.group;
    const at = new FiguresAtUnit(
      { unit: unit.id, additive, status, breakdowns },
      hierarchy.treeOf(unit.id),
      figures.map((figure) => withAreasOfRegions(figure, hierarchy, unit.id)),
    );
    const storedFor = (period: RollupQuestion['period']): StoredRollup => {
      const rollup = at.rollUp(period);
      const parts = partsOf(unit, rollup, hierarchy);
      return { unit: unit.id, group: this.group, period, asOf, rollup, parts };
    };
    for (const period of wanted) {
      const stored = storedFor(period);
      if (stored.rollup.hasBelow) yield stored;
    }
    if (!isAnyTime) return;
    const before = this.anyTime.get(unit.id);
    const stored = storedFor(ANY_TIME);
    this.anyTime.set(unit.id, before === undefined ? stored : ofAnyTime(before, stored));
  }

  /** The stretches of days whose hierarchies are asked for with periods of these figures. */
  private stretchesFor(figures: readonly Figure[]): Stretch[] {
    const days = new Set([this.today]);
    for (const { last } of periodsOf(figures)) days.add(last < this.today ? last : this.today);
    // Units that are no more, or not yet, are looked at while they were there.
    const seen = new Set<string>();
    const open = new Set(figures.flatMap(({ about }) => about));
    for (const id of open) {
      if (seen.has(id)) continue;
      seen.add(id);
      const unit = this.units.units.get(id);
      if (unit === undefined) continue;
      if (unit.validFrom !== null) days.add(unit.validFrom);
      if (unit.validTo !== null) days.add(dayBefore(unit.validTo));
      for (const tie of [...unit.above, ...unit.groups]) open.add(tie.id);
      if (unit.responsibleFor !== null) open.add(unit.responsibleFor);
      for (const mate of this.units.responsibleFor(id)) open.add(mate);
      for (const region of this.units.regionsOf(id)) open.add(region);
    }
    const stretches = new Map<string, Stretch>();
    for (const day of days) {
      const stretch = this.units.stretchAt(day);
      stretches.set(stretch.from, stretch);
    }
    return [...stretches.values()];
  }
}

/** The day whose hierarchy a roll-up takes: the last one of the period, while the unit was there and not after today. */
export function dayAskedFor(
  { validFrom, validTo }: Pick<UnitOverTime, 'validFrom' | 'validTo'>,
  until: string | null,
  today: string,
): string {
  const last = validTo !== null && validTo <= today ? dayBefore(validTo) : today;
  if (until === null) return last;
  if (validFrom !== null && validFrom > until) return validFrom;
  return until < last ? until : last;
}

/** Figures at and below a place. */
interface FiguresHere {
  readonly figures: Figure[];
  /** Whether one of them is about more than the place. */
  hasBelow: boolean;
}

/** The figures at and below each place that has parts. */
function figuresByPlace(figures: readonly Figure[], hierarchy: Hierarchy): Map<string, FiguresHere> {
  const byPlace = new Map<string, FiguresHere>();
  const add = (place: string, figure: Figure, isBelow: boolean): void => {
    const here = byPlace.get(place);
    if (here === undefined) byPlace.set(place, { figures: [figure], hasBelow: isBelow });
    else {
      here.figures.push(figure);
      here.hasBelow ||= isBelow;
    }
  };
  for (const figure of figures) {
    const own = new Set<string>();
    const above = new Set<string>();
    for (const id of figure.about) {
      const grouped = hierarchy.groupedBy(id);
      // A figure about a region is the region's own, and one about the areas that it groups.
      if (grouped.length > 0) own.add(id);
      for (const place of grouped.length > 0 ? grouped : [hierarchy.placeOf(id)]) {
        own.add(place);
        for (const one of hierarchy.atAndAbove(place)) {
          above.add(one);
          for (const region of hierarchy.regionsAt(one)) above.add(region);
        }
      }
    }
    for (const place of own) if (hierarchy.hasParts(place)) add(place, figure, own.size > 1);
    for (const place of above) if (!own.has(place)) add(place, figure, true);
  }
  return byPlace;
}

/** A figure about a region is one about the areas that it groups, unless the region itself is asked about. */
function withAreasOfRegions(figure: Figure, hierarchy: Hierarchy, asked: string): Figure {
  if (!figure.about.some((id) => id !== asked && hierarchy.groupedBy(id).length > 0)) return figure;
  return {
    ...figure,
    about: figure.about.flatMap((id) => {
      const grouped = id === asked ? [] : hierarchy.groupedBy(id);
      return grouped.length > 0 ? grouped : [id];
    }),
  };
}

/** The periods that people ask for: those of figures, and the years that they lie in. */
function periodsOf(figures: readonly Figure[]): Iterable<Span> {
  const periods = new Map<string, Span>();
  for (const figure of figures) {
    const span = spanOf(figure);
    if (span === null) continue;
    periods.set(`${span.first}/${span.last}`, span);
    const year = span.first.slice(0, 4);
    if (span.last.startsWith(year)) {
      const whole = { first: `${year}-01-01`, last: `${year}-12-31` };
      periods.set(`${whole.first}/${whole.last}`, whole);
    }
  }
  return periods.values();
}

/** Of two answers over any time, from different parts of time, the one that all figures together would give. */
function ofAnyTime(one: StoredRollup, other: StoredRollup): StoredRollup {
  const better = isBetter(one.rollup, other.rollup) ? one : other;
  const outside = [...one.rollup.outside, ...other.rollup.outside].sort((first, second) =>
    first.id < second.id ? -1 : 1,
  );
  const { method, number, used, span, coverage, parts, isExact, partsAtMost, sum, comparison } =
    better.rollup;
  const hasBelow = one.rollup.hasBelow || other.rollup.hasBelow;
  return {
    ...better,
    rollup: {
      method,
      number,
      used,
      span,
      coverage,
      parts,
      isExact,
      partsAtMost,
      sum,
      comparison,
      outside,
      hasBelow,
    },
  };
}

function isBetter(one: KeptRollup, other: KeptRollup): boolean {
  if (one.method !== other.method) {
    for (const method of ['REPORTED', 'SUM'] as const)
      if (one.method === method || other.method === method) return one.method === method;
  }
  if (one.span === null || other.span === null) return other.span === null;
  if (one.method === 'SUM') {
    const more = compareCoverage(one.coverage, other.coverage);
    if (more !== 0) return more > 0;
  }
  const [first, second] = [one, other].map(({ used, span }) => ({ figure: used[0], span }));
  if (first?.figure === undefined || second?.figure === undefined) return first?.figure !== undefined;
  return byPeriod({ figure: first.figure, span: one.span }, { figure: second.figure, span: other.span }) <= 0;
}

/** Each part by the unit that stands for it: of the kind that was asked about, where there is one. */
function partsOf(unit: UnitOverTime, rollup: Rollup, hierarchy: Hierarchy): StoredRollup['parts'] {
  const direct = hierarchy.directlyBelow(unit.id);
  return rollup.parts
    .flatMap(({ place, state }) => {
      const units = place.units.filter(({ id }) => direct.has(id));
      const standing = units.find(({ type }) => type === unit.type) ?? units[0];
      return standing === undefined ? [] : [{ unit: standing.id, state }];
    })
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
}
