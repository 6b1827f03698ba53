import {
  calendarYearOf,
  dayBefore,
  type Figure,
  isSameSpan,
  type ObservationStatus,
  type Span,
  spanOf,
  textOfSpan,
} from '../figure.js';
import { groupBy } from '../grouping.js';
import type { Quantity } from '../quantity.js';
import { compareCoverage } from './packing.js';
import { standingFor } from './places.js';
import { withAreasOfRegions } from './regions.js';
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

/** What is kept of a figure, so that the rest of it need not be held. */
export type KeptFigure = Pick<Figure, 'id' | 'period' | 'inferred'>;

/** What is kept of a roll-up: all but what it leaves out, which can be most of what is known. */
export interface RollupKept extends Omit<Rollup, 'excluded' | 'used' | 'outside' | 'sum'> {
  readonly used: readonly KeptFigure[];
  readonly outside: readonly KeptFigure[];
  readonly sum: { readonly number: Quantity; readonly used: readonly KeptFigure[] } | null;
}

/** A roll-up that is kept, so that nobody has to work it out again. */
export interface KeptRollup {
  readonly unit: string;
  readonly group: RollupGroup;
  /** The period that it answers for. */
  readonly period: RollupQuestion['period'];
  /** The days for whose hierarchy it holds. */
  readonly asOf: Stretch;
  readonly rollup: RollupKept;
  /** The direct parts and their states. */
  readonly parts: readonly KeptPart[];
  /** Whether all units directly below that are not named by `parts` stand for parts that are missing. */
  readonly restIsMissing: boolean;
  /** Other periods that it answers for as well: those of all its figures, where these are of the same days. */
  readonly alsoFor: readonly Span[];
  /** The other unit of its place that it answers for as well; null is none. */
  readonly twin: string | null;
}

/** A direct part, by the unit that stands for it: of the kind that was asked about, where there is one. */
export interface KeptPart {
  readonly unit: string;
  /** The unit that stands for it where the twin is asked about. */
  readonly twin: string;
  readonly state: string;
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
  /** By unit, the answer over any time so far. */
  private readonly anyTime = new Map<string, AnyTime>();

  /**
   * @param today the day on which roll-ups begin that are asked for without one
   * @param only the units whose roll-ups are wanted, with all that share their places; null is all
   */
  constructor(
    private readonly group: RollupGroup,
    private readonly units: UnitsOverTime,
    private readonly today: string,
    private readonly only: ReadonlySet<string> | null = null,
  ) {}

  /** The roll-ups of a part of time, from all figures of the group in it. */
  *add(figures: readonly Figure[]): Generator<KeptRollup> {
    for (const stretch of this.stretchesFor(figures)) {
      const hierarchy = this.units.hierarchyAt(stretch);
      for (const [place, here] of figuresByPlace(figures, hierarchy)) {
        const known = hierarchy.unitsAt(place).flatMap((unit) => this.units.units.get(unit) ?? []);
        const wanted = known.filter(({ id }) => this.only?.has(id) !== false);
        const [one, other] = wanted;
        if (one !== undefined && other !== undefined && this.areTwins(one, other, place, here, hierarchy))
          yield* this.ofUnit(one, here, hierarchy, stretch, other);
        else {
          for (const { id } of wanted) this.part(id);
          for (const unit of wanted) yield* this.ofUnit(unit, here, hierarchy, stretch, null);
        }
      }
    }
  }

  /** Whether two units have the same answers from some figures, and had so far. */
  private areTwins(
    one: UnitOverTime,
    other: UnitOverTime,
    place: string,
    { figures }: FiguresHere,
    hierarchy: Hierarchy,
  ): boolean {
    const before = this.anyTime.get(one.id);
    const wereTwins = before === undefined || before.kept.twin === other.id;
    return wereTwins && !this.anyTime.has(other.id) && isTwin(one, other, place, figures, hierarchy);
  }

  /** From now on a unit and its twin have answers of their own. */
  private part(unit: string): void {
    const before = this.anyTime.get(unit);
    if (before === undefined || before.kept.twin === null) return;
    const of = (change: (kept: KeptRollup) => KeptRollup): AnyTime => ({
      ...before,
      kept: change(before.kept),
      waiting: before.waiting.map(change),
    });
    this.anyTime.set(
      unit,
      of((kept) => ({ ...kept, twin: null })),
    );
    this.anyTime.set(before.kept.twin, of(ofTwin));
  }

  /** The roll-ups over any time, once all figures came. */
  *end(): Generator<KeptRollup> {
    for (const { kept, alsoFor } of this.anyTime.values())
      if (kept.rollup.hasBelow) yield alsoFor.length === 0 ? kept : { ...kept, alsoFor };
  }

  private *ofUnit(
    unit: UnitOverTime,
    { figures, hasBelow }: FiguresHere,
    hierarchy: Hierarchy,
    asOf: Stretch,
    twin: UnitOverTime | null,
  ): Generator<KeptRollup> {
    const isOn = (day: string): boolean => asOf.from <= day && day < asOf.to;
    // Where nothing lies below, what the unit itself says counts for any time only, in which something may.
    const spans = spansOf(figures);
    const wanted = hasBelow
      ? periodsToKeep(spans, ({ last }) => isOn(dayAskedFor(unit, last, this.today)))
      : [];
    const isAnyTime = isOn(dayAskedFor(unit, null, this.today));
    if (wanted.length === 0 && !isAnyTime) return;
    const { additive, status, breakdowns } = this.group;
    const at = new FiguresAtUnit(
      { unit: unit.id, additive, status, breakdowns },
      hierarchy.treeOf(unit.id),
      figures.map((figure) => withAreasOfRegions(figure, unit.id, (id) => hierarchy.groupedBy(id))),
    );
    const keptFor = (period: RollupQuestion['period']): KeptRollup => {
      const rollup = at.rollUp(period);
      return {
        unit: unit.id,
        group: this.group,
        period,
        asOf,
        rollup: keptOf(rollup),
        parts: partsOf(unit, twin, rollup, hierarchy),
        restIsMissing: hierarchy.hasDirectParts(unit.id),
        alsoFor: [],
        twin: twin?.id ?? null,
      };
    };
    // Where all figures are of the same days, every period that has them has the same answer.
    const alike = spans.size === 1 ? keptFor(ANY_TIME) : null;
    const keep = ({ period, alsoFor }: PeriodToKeep): KeptRollup => ({
      ...(alike ?? keptFor(period)),
      period,
      alsoFor,
    });
    if (isAnyTime) {
      const kept = alike ?? keptFor(ANY_TIME);
      const before = this.anyTime.get(unit.id);
      if (before === undefined && alike !== null) {
        // For as long as no figures of other days come, it is kept once.
        const periods = alike.rollup.hasBelow ? wanted : [];
        const alsoFor = periods.flatMap((one) => [one.period, ...one.alsoFor]);
        this.anyTime.set(unit.id, { kept, alsoFor, waiting: periods.map(keep) });
        return;
      }
      if (before !== undefined) yield* before.waiting;
      const ofAll = before === undefined ? kept : ofAnyTime(before.kept, kept);
      this.anyTime.set(unit.id, { kept: ofAll, alsoFor: [], waiting: [] });
    }
    for (const one of wanted) {
      const kept = keep(one);
      if (kept.rollup.hasBelow) yield kept;
    }
  }

  /** The stretches of days whose hierarchies are asked for with periods of these figures. */
  private stretchesFor(figures: readonly Figure[]): Stretch[] {
    const days = new Set([this.today]);
    for (const span of spansOf(figures).values())
      for (const { last } of [span, calendarYearOf(span) ?? span])
        days.add(last < this.today ? last : this.today);
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

/** The answer of a unit over any time so far, while figures of other times may come. */
interface AnyTime {
  readonly kept: KeptRollup;
  /** While all figures are of the same days: the periods for which it is the answer too. */
  readonly alsoFor: readonly Span[];
  /** What is to be kept for these if figures of other days come. */
  readonly waiting: readonly KeptRollup[];
}

/** A period to keep a roll-up for, and others that have the same answer. */
interface PeriodToKeep {
  readonly period: Span;
  readonly alsoFor: readonly Span[];
}

/** The days of figures, each once. */
function spansOf(figures: readonly Figure[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const figure of figures) {
    const span = spanOf(figure);
    if (span !== null) spans.set(textOfSpan(span), span);
  }
  return spans;
}

/**
 * The periods that people ask for: those of figures, and the years that these lie in. Of a year whose figures are all of the
 * same days the answer is the one for these days, and it is kept once.
 */
function periodsToKeep(
  spans: ReadonlyMap<string, Span>,
  isWanted: (period: Span) => boolean,
): PeriodToKeep[] {
  const periods = new Map<string, PeriodToKeep>();
  for (const [text, period] of spans) if (isWanted(period)) periods.set(text, { period, alsoFor: [] });
  for (const within of groupBy(spans.values(), (span) => calendarYearOf(span)?.first).values()) {
    const [only] = within;
    const period = only === undefined ? null : calendarYearOf(only);
    if (only === undefined || period === null || !isWanted(period)) continue;
    const isAlone = within.length === 1 && periods.delete(textOfSpan(only));
    periods.set(textOfSpan(period), { period, alsoFor: isAlone && !isSameSpan(only, period) ? [only] : [] });
  }
  return [...periods.values()];
}

/**
 * Whether an area and the committee responsible for it have the same answers, but for the units that stand for their parts:
 * always, unless each has figures of its own, more units share the place, or what lies below depends on which is asked.
 */
function isTwin(
  one: UnitOverTime,
  other: UnitOverTime,
  place: string,
  figures: readonly Figure[],
  hierarchy: Hierarchy,
): boolean {
  if (hierarchy.unitsAt(place).length !== 2 || !hierarchy.isSeenAlike(place)) return false;
  if (one.groups.length > 0 || other.groups.length > 0) return false;
  if (one.validFrom !== other.validFrom || one.validTo !== other.validTo) return false;
  const isOwn = ({ id }: UnitOverTime): boolean =>
    figures.some(({ about }) => about.some((unit) => unit === id || hierarchy.groupedBy(unit).includes(id)));
  return !isOwn(one) || !isOwn(other);
}

/** What is kept for two units, for the second of them alone. */
function ofTwin(kept: KeptRollup): KeptRollup {
  const parts = kept.parts
    .map((part) => ({ ...part, unit: part.twin }))
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
  return { ...kept, unit: kept.twin ?? kept.unit, twin: null, parts };
}

/** What is kept of a roll-up and its figures, and nothing that leads to the rest. */
function keptOf({
  method,
  number,
  used,
  span,
  coverage,
  parts,
  isExact,
  partsAtMost,
  sum,
  isFull,
  comparison,
  outside,
  hasBelow,
}: Rollup): RollupKept {
  const figuresOf = (figures: readonly Figure[]): KeptFigure[] =>
    figures.map(({ id, period, inferred }) => ({ id, period, inferred }));
  const kept = figuresOf(used);
  return {
    method,
    number,
    used: kept,
    span,
    coverage,
    parts,
    isExact,
    partsAtMost,
    sum: sum === null ? null : { number: sum.number, used: sum.used === used ? kept : figuresOf(sum.used) },
    isFull,
    comparison,
    outside: figuresOf(outside),
    hasBelow,
  };
}

/** Of two answers over any time, from different parts of time, the one that all figures together would give. */
function ofAnyTime(one: KeptRollup, other: KeptRollup): KeptRollup {
  const better = isBetter(one.rollup, other.rollup) ? one : other;
  const outside = [...one.rollup.outside, ...other.rollup.outside].sort((first, second) =>
    first.id < second.id ? -1 : 1,
  );
  const hasBelow = one.rollup.hasBelow || other.rollup.hasBelow;
  return { ...better, rollup: { ...better.rollup, outside, hasBelow } };
}

function isBetter(one: RollupKept, other: RollupKept): boolean {
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

function partsOf(
  unit: UnitOverTime,
  twin: UnitOverTime | null,
  rollup: Rollup,
  hierarchy: Hierarchy,
): KeptPart[] {
  const direct = hierarchy.directlyBelow(unit.id);
  const parts = hierarchy.hasDirectParts(unit.id)
    ? rollup.parts.filter(({ state }) => state !== 'MISSING')
    : rollup.parts;
  return parts
    .flatMap(({ place, state }): KeptPart[] => {
      const units = place.units.filter(({ id }) => direct.has(id));
      const standing = standingFor(units, unit.type);
      const ofTwin = standingFor(units, (twin ?? unit).type);
      if (standing === undefined || ofTwin === undefined) return [];
      return [{ unit: standing.id, twin: ofTwin.id, state }];
    })
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
}
