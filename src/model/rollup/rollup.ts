import { bestOf, isSameTime } from '../agreement.js';
import type { EdtfDate } from '../edtf-date.js';
import type { PeriodKind } from '../vocabulary.js';
import { isAbove, sumOfQuantities } from '../arithmetic.js';
import {
  daysIn,
  type Figure,
  isSameList,
  isSameSpan,
  isWithin,
  type ObservationStatus,
  type Span,
  spanOf,
  textOfSpan,
} from '../figure.js';
import { groupBy } from '../grouping.js';
import { intervalsMeet, type Quantity } from '../quantity.js';
import {
  compareCoverage,
  type Cover,
  type Coverage,
  packDisjoint,
  type Packing,
  partStates,
  type PartState,
} from './packing.js';
import { PlaceTree, type Place, type RollupUnit } from './places.js';
import { tile } from './tiles.js';

/**
 * Rule 7: what is known of an indicator at a unit, from figures stated for it or for units below it. Nothing is counted
 * twice, nothing is split, and what is missing is told.
 */

/** REPORTED: stated for the unit itself. SUM: of disjoint figures. NONE: nothing is known, which is not 0. */
export const ROLLUP_METHODS = ['REPORTED', 'SUM', 'NONE'] as const;
export type RollupMethod = (typeof ROLLUP_METHODS)[number];

/** How a sum over the parts stands to the figure reported for the whole. */
export const COMPARISONS = ['CONSISTENT', 'PARTIAL', 'OVER', 'UNDER'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Why a figure at or below the unit is not part of the answer. */
export const EXCLUSION_REASONS = [
  'STATUS',
  'NOT_ADDITIVE',
  'SUBSET',
  'BREAKDOWN',
  'UNDATED',
  'PERIOD',
  'SUPERSEDED',
  'SAME_FACT',
  'OUTSIDE',
  'OVERLAPS',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** What is asked. */
export interface RollupQuestion {
  /** The id of the unit. */
  readonly unit: string;
  /** Whether figures of the indicator add up over units. */
  readonly additive: boolean;
  readonly status: ObservationStatus;
  /** Ids of the sectors and groups, sorted; none is the total. */
  readonly breakdowns: readonly string[];
  /** The days within which the figures' periods must lie; null at an end is any. */
  readonly period: { readonly first: string | null; readonly last: string | null };
}

/** A part of the asked place and what covers it. */
export interface RollupPart {
  readonly place: Place;
  readonly state: PartState;
}

export interface Excluded {
  readonly figure: Figure;
  readonly reason: ExclusionReason;
}

/** A sum of disjoint figures below the asked place. */
export interface RollupSum {
  readonly number: Quantity;
  readonly used: readonly Figure[];
}

/** The answer. */
export interface Rollup {
  readonly method: RollupMethod;
  /** The figure, or the sum; null for NONE. */
  readonly number: Quantity | null;
  /** The figures that re-add to the answer: the reported one, or those of the sum. */
  readonly used: readonly Figure[];
  /** The days that the used figures share; null when nothing is known. */
  readonly span: Span | null;
  /** Every other figure of the indicator at or below the unit; worked out when it is asked for. */
  readonly excluded: readonly Excluded[];
  /** The figures of the unit's own place that count others too, which are not below it; never split. */
  readonly outside: readonly Figure[];
  /** Whether anything that could be added is stated below the unit. */
  readonly hasBelow: boolean;
  /** How much of the parts the figures below cover. */
  readonly coverage: Coverage;
  /** Each direct part. */
  readonly parts: readonly RollupPart[];
  /** Whether no other set of disjoint figures covers more parts. */
  readonly isExact: boolean;
  /** Most direct parts that a set of disjoint figures can cover. */
  readonly partsAtMost: number;
  /** The sum over the parts, for the days of the answer; null when there are no figures below. */
  readonly sum: RollupSum | null;
  /** Whether the sum is one over all of the place. */
  readonly isFull: boolean;
  /** The sum against the reported figure; null where there are not both. */
  readonly comparison: Comparison | null;
}

/** The sum of a roll-up against another number that is stated for its unit; null where there is no sum. */
export function compareWith({ sum, isFull }: Rollup, stated: Quantity): Comparison | null {
  return sum === null ? null : compare(sum.number, stated, isFull);
}

/** A figure, or figures that follow one another, about one set of places in one period. */
interface Claim extends Cover {
  readonly figures: readonly Figure[];
  /** The places that it is stated for by name. */
  readonly about: readonly number[];
}

/**
 * Rolls figures up to a unit.
 * @param units the unit and those below it, on the day asked about
 * @param figures all figures of the indicator about these units
 */
export function rollUp(
  question: RollupQuestion,
  units: readonly RollupUnit[],
  figures: readonly Figure[],
): Rollup {
  return new FiguresAtUnit(question, PlaceTree.of(question.unit, units), figures).rollUp(question.period);
}

/** What is made of the figures below a unit that share some days. */
class Below {
  readonly packing: Packing<Claim>;
  /** What the best set of them adds up, in order. */
  readonly used: readonly Figure[];
  private madeSum: Quantity | null = null;
  private madeParts: readonly RollupPart[] | null = null;

  constructor(
    private readonly tree: PlaceTree,
    readonly span: Span,
    readonly claims: readonly Claim[],
  ) {
    this.packing = packDisjoint(tree, withoutYielding(claims));
    this.used = [...this.packing.chosen]
      .sort((one, other) => compareIds(one.id, other.id))
      .flatMap(({ figures }) => figures);
  }

  /** What it comes to; of many days only those of the answer are asked for it. */
  get sum(): Quantity {
    return (this.madeSum ??= sumOfQuantities(this.used.map(({ quantity }) => quantity)));
  }

  get parts(): readonly RollupPart[] {
    return (this.madeParts ??= partsOf(this.tree, this.claims, this.packing.chosen));
  }
}

/** The figures of the same days that may be part of an answer. */
interface OfDays {
  readonly span: Span;
  /** About the place itself. */
  readonly atRoot: Placed[];
  readonly below: Placed[];
}

/** Figures of one indicator at and below a unit, which can be rolled up over any period. What several periods need is worked out once. */
export class FiguresAtUnit {
  /** What may be part of an answer by its days, in order: periods are many, and days are few. */
  private readonly byDays: readonly OfDays[];
  /** Why a figure can be part of no answer, whatever the period. */
  private readonly never = new Map<Figure, ExclusionReason>();
  private readonly packed = new Map<string, Below | null>();

  /** @param tree the places at and below the unit, on the day asked about */
  constructor(
    private readonly about: Omit<RollupQuestion, 'period'>,
    private readonly tree: PlaceTree,
    figures: readonly Figure[],
  ) {
    const byDays = new Map<string, OfDays>();
    for (const figure of figures) {
      const reason = reasonAgainst(figure, about);
      const one = reason === null ? placeOf(tree, figure, about.additive) : reason;
      if (typeof one === 'string') {
        this.never.set(figure, one);
        continue;
      }
      const days = textOfSpan(one.span);
      let same = byDays.get(days);
      if (same === undefined) {
        same = { span: one.span, atRoot: [], below: [] };
        byDays.set(days, same);
      }
      (isAt(tree.root, one) ? same.atRoot : same.below).push(one);
    }
    this.byDays = [...byDays.values()].sort((one, other) => compareSpans(one.span, other.span));
  }

  /** What is known of the unit for a period. */
  rollUp(asked: RollupQuestion['period']): Rollup {
    const { tree } = this;
    const question: RollupQuestion = { ...this.about, period: asked };
    const times = this.byDays.filter(({ span }) => isWithin(span, asked));
    const atRoot = times.flatMap((one) => one.atRoot);
    const reported = reportedOf(question, atRoot);
    const whole = reported ?? tiledAtRoot(question, atRoot);
    const period = whole?.span ?? null;
    const withBelow = times.filter(({ below }) => below.length > 0);
    let best: Below | null = null;
    for (const span of period === null ? spansOf(question, withBelow) : [period]) {
      const found = this.below(span);
      if (
        found !== null &&
        (best === null || compareCoverage(found.packing.coverage, best.packing.coverage) > 0)
      )
        best = found;
    }
    const sum = best === null || best.used.length === 0 ? null : { number: best.sum, used: best.used };
    const parts = best?.parts ?? partsOf(tree, [], []);
    const isWhole =
      parts.length > 0 && parts.every(({ state }) => state === 'COVERED' || state === 'JOINTLY');
    const isFull = isWhole && tree.root.partsListed !== 'SOME';
    const used = whole?.figures ?? sum?.used ?? [];
    const number =
      whole === null ? (sum?.number ?? null) : sumOfQuantities(whole.figures.map(({ quantity }) => quantity));
    const span = period ?? best?.span ?? null;
    let excluded: readonly Excluded[] | null = null;
    const listExcluded = (): readonly Excluded[] =>
      (excluded ??= this.excluded(question, { used: new Set(used), span, claims: best?.claims ?? [] }));
    return {
      method: reported !== null ? 'REPORTED' : used.length > 0 ? 'SUM' : 'NONE',
      number,
      used,
      span,
      get excluded() {
        return listExcluded();
      },
      outside: this.outside(asked),
      hasBelow: withBelow.length > 0,
      coverage: best?.packing.coverage ?? [],
      parts,
      isExact: best?.packing.isExact ?? true,
      partsAtMost: best?.packing.partsAtMost ?? 0,
      sum,
      isFull,
      comparison:
        reported === null || sum === null ? null : compare(sum.number, reported.figure.quantity, isFull),
    };
  }

  /** The best of what is stated below the unit for some days. */
  private below(span: Span): Below | null {
    const days = textOfSpan(span);
    const known = this.packed.get(days);
    if (known !== undefined) return known;
    const claims = claimsFor(
      span,
      this.byDays.filter((one) => isWithin(one.span, span)).flatMap(({ below }) => below),
    );
    const below = claims.length === 0 ? null : new Below(this.tree, span, claims);
    this.packed.set(days, below);
    return below;
  }

  private excluded(question: RollupQuestion, answer: Answer): readonly Excluded[] {
    const excluded: Excluded[] = [];
    for (const [figure, reason] of this.never)
      excluded.push({ figure, reason: reasonNever(figure, reason, question) });
    const left: Placed[] = [];
    const used: Placed[] = [];
    for (const { span, atRoot, below } of this.byDays) {
      const isIn = isWithin(span, question.period);
      for (const one of [...atRoot, ...below]) {
        if (!isIn) excluded.push({ figure: one.figure, reason: 'PERIOD' });
        else (answer.used.has(one.figure) ? used : left).push(one);
      }
    }
    for (const one of left) excluded.push({ figure: one.figure, reason: reasonLeft(one, answer, used) });
    return excluded.sort(byReasonThenId);
  }

  private outside(asked: RollupQuestion['period']): readonly Figure[] {
    const own = new Set(this.tree.root.units.map(({ id }) => id));
    const found: Figure[] = [];
    for (const [figure, reason] of this.never) {
      const span = reason === 'OUTSIDE' ? spanOf(figure) : null;
      if (span !== null && isWithin(span, asked) && figure.about.some((id) => own.has(id)))
        found.push(figure);
    }
    return found.sort((one, other) => compareIds(one.id, other.id));
  }
}

/** A figure that is outside, or does not add up, is first of all of another period. */
function reasonNever(figure: Figure, reason: ExclusionReason, { period }: RollupQuestion): ExclusionReason {
  const span = reason === 'OUTSIDE' || reason === 'NOT_ADDITIVE' ? spanOf(figure) : null;
  if (span === null || isWithin(span, period)) return reason;
  return figure.measure === 'VALUE' && !figure.perUnit ? 'PERIOD' : reason;
}

/** A figure and its days. */
interface Dated<F = Figure> {
  readonly figure: F;
  readonly span: Span;
}

/** A figure that may be part of the answer, and where it stands. */
interface Placed extends Dated {
  readonly footprint: readonly number[];
  /** The footprint as a text. */
  readonly places: string;
  readonly about: readonly number[];
}

function isAt({ index }: Place, { footprint }: Placed): boolean {
  return footprint[0] === index;
}

function compareSpans(one: Span, other: Span): number {
  return compareIds(one.first, other.first) || compareIds(one.last, other.last);
}

/** Why a figure cannot be part of the answer, whatever the period and the others are; null when it can. */
function reasonAgainst(figure: Figure, question: Omit<RollupQuestion, 'period'>): ExclusionReason | null {
  if (figure.measure !== 'VALUE' || figure.perUnit) return 'NOT_ADDITIVE';
  if (figure.status !== question.status) return 'STATUS';
  if (!isSameList(figure.breakdowns, question.breakdowns)) {
    const isNarrower = question.breakdowns.every((id) => figure.breakdowns.includes(id));
    return isNarrower ? 'SUBSET' : 'BREAKDOWN';
  }
  return spanOf(figure) === null ? 'UNDATED' : null;
}

function placeOf(tree: PlaceTree, figure: Figure, additive: boolean): Placed | ExclusionReason {
  const span = spanOf(figure);
  if (span === null) return 'UNDATED';
  const about: number[] = [];
  for (const unit of figure.about) {
    const place = tree.of(unit);
    if (place === null) return 'OUTSIDE';
    about.push(place);
  }
  const footprint = tree.footprintOf(about);
  if (footprint[0] !== tree.root.index && !additive) return 'NOT_ADDITIVE';
  return { figure, span, footprint, places: footprint.join(), about: [...new Set(about)] };
}

/** What is stated for the asked place as a whole. */
interface Whole {
  readonly figures: readonly Figure[];
  readonly span: Span;
}

/**
 * The figure reported for exactly the asked unit. Of several periods the one that was asked for; else, unless figures
 * of the unit follow one another through it, the longest of a flow and the latest of a stock. Of several claims the best,
 * those of the unit itself before those of the committee or area that it shares its place with.
 */
function reportedOf(
  question: RollupQuestion,
  atRoot: readonly Placed[],
): (Whole & { figure: Figure }) | null {
  const exactly = atRoot.filter(({ span }) => isAsked(span, question));
  if (exactly.length === 0 && tiledAtRoot(question, atRoot) !== null) return null;
  const [first] = [...(exactly.length > 0 ? exactly : atRoot)].sort(byPeriod);
  if (first === undefined) return null;
  const same = atRoot.filter(({ span }) => isSameSpan(span, first.span));
  const own = same.filter(({ figure }) => figure.about.includes(question.unit));
  const best = bestOf((own.length > 0 ? own : same).map(({ figure }) => figure));
  return best === null ? null : { figure: best.best, figures: [best.best], span: first.span };
}

function isAsked(span: Span, { period }: RollupQuestion): boolean {
  return span.first === period.first && span.last === period.last;
}

/** The longest flow, the latest stock; among equals the later, then the narrower. */
export function byPeriod(one: Dated<Pick<Figure, 'period'>>, other: Dated<Pick<Figure, 'period'>>): number {
  if (one.figure.period.kind === 'FLOW') {
    const longer = daysIn(other.span) - daysIn(one.span);
    if (longer !== 0) return longer;
  }
  if (one.span.first !== other.span.first) return one.span.first > other.span.first ? -1 : 1;
  return one.span.last < other.span.last ? -1 : one.span.last > other.span.last ? 1 : 0;
}

/** Figures of the asked unit that follow one another through the asked period. */
function tiledAtRoot(question: RollupQuestion, atRoot: readonly Placed[]): Whole | null {
  const { first, last } = question.period;
  if (first === null || last === null) return null;
  const figures = tile({ first, last }, bestBySpan(atRoot));
  return figures === null ? null : { figures, span: { first, last } };
}

/** One claim for each span: the best. */
function bestBySpan(placed: readonly Placed[]): Figure[] {
  const bySpan = groupBy(placed, ({ span }) => textOfSpan(span));
  return [...bySpan.values()].flatMap((same) => bestOf(same.map(({ figure }) => figure))?.best ?? []);
}

/** The periods that figures may share, the asked one among them. */
function spansOf({ period: { first, last } }: RollupQuestion, times: readonly OfDays[]): Span[] {
  const dated = times.flatMap(({ below: [one] }) => one ?? []).sort(byPeriod);
  if (first === null || last === null) return dated.map(({ span }) => span);
  const asked = { first, last };
  return [asked, ...dated.map(({ span }) => span).filter((span) => !isSameSpan(span, asked))];
}

/** What is stated below the asked place about one period, one claim for each set of places. */
function claimsFor(span: Span, placed: readonly Placed[]): Claim[] {
  const byPlaces = groupBy(placed, ({ places }) => places);
  const claims: Claim[] = [];
  for (const group of byPlaces.values()) {
    const best = bestOf(group.filter((one) => isSameSpan(one.span, span)).map(({ figure }) => figure));
    const figures = best === null ? tile(span, bestBySpan(group)) : [best.best];
    const [first] = figures ?? [];
    const [{ footprint, about } = { footprint: [], about: [] }] = group;
    if (figures === null || first === undefined) continue;
    claims.push({ id: first.id, footprint, about, figures });
  }
  return claims;
}

/** A joint figure yields to its members' own figures where all are there. */
function withoutYielding(claims: readonly Claim[]): Claim[] {
  const own = new Set(
    claims.filter(({ footprint }) => footprint.length === 1).map(({ footprint }) => footprint[0]),
  );
  return claims.filter(
    ({ footprint }) => footprint.length === 1 || !footprint.every((place) => own.has(place)),
  );
}

function partsOf(tree: PlaceTree, claims: readonly Claim[], chosen: readonly Claim[]): RollupPart[] {
  return [...partStates(tree, claims, chosen)].map(([index, state]) => ({ place: tree.at(index), state }));
}

/** What was made of the figures. */
interface Answer {
  readonly used: ReadonlySet<Figure>;
  /** The days that the used figures share. */
  readonly span: Span | null;
  readonly claims: readonly Claim[];
}

/** Why a figure that could have been used was not, where others were. */
function reasonLeft(
  { figure, span: own, places }: Placed,
  answer: Answer,
  used: readonly Placed[],
): ExclusionReason {
  for (const { figure: other, span: there, places: elsewhere } of used) {
    if (elsewhere !== places) continue;
    if (isSameTime(figure, other)) return 'SAME_FACT';
    if (figure.period.kind === 'STOCK' && own.last < there.first) return 'SUPERSEDED';
    if (figure.period.kind === 'FLOW' && own.first === there.first && own.last < there.last)
      return 'SUPERSEDED';
  }
  if (answer.span !== null && isSameSpan(own, answer.span)) return 'OVERLAPS';
  return answer.claims.some(({ figures }) => figures.includes(figure)) ? 'OVERLAPS' : 'PERIOD';
}

function compare(sum: Quantity, reported: Quantity, isFull: boolean): Comparison {
  if (isAbove(sum, reported)) return 'OVER';
  if (!isFull) return 'PARTIAL';
  return intervalsMeet(sum, reported) ? 'CONSISTENT' : 'UNDER';
}

function byReasonThenId(one: Excluded, other: Excluded): number {
  const order = EXCLUSION_REASONS.indexOf(one.reason) - EXCLUSION_REASONS.indexOf(other.reason);
  return order !== 0 ? order : compareIds(one.figure.id, other.figure.id);
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The time that figures together are about. */
export interface PeriodOfFigures {
  readonly kind: PeriodKind;
  readonly from: InferredDate | null;
  readonly to: InferredDate | null;
}

/** A date, and whether it was reasoned out. */
export type InferredDate = EdtfDate & { readonly inferred: boolean };

/** The time that the figures of an answer are about: from the begin of the first to the end of the last; null where there are none. */
export function periodOfFigures(
  figures: readonly Pick<Figure, 'period' | 'inferred'>[],
): PeriodOfFigures | null {
  let begin: Dated<Pick<Figure, 'period' | 'inferred'>> | null = null;
  let end: Dated<Pick<Figure, 'period' | 'inferred'>> | null = null;
  for (const figure of figures) {
    const span = spanOf(figure);
    if (span === null) continue;
    if (begin === null || span.first < begin.span.first) begin = { figure, span };
    if (end === null || span.last > end.span.last) end = { figure, span };
  }
  if (begin === null || end === null) return null;
  const date = (
    { period, inferred }: Pick<Figure, 'period' | 'inferred'>,
    edge: 'from' | 'to',
  ): InferredDate | null => {
    const found = period[edge];
    return found === null ? null : { ...found, inferred: inferred.includes(`period_${edge}`) };
  };
  return { kind: begin.figure.period.kind, from: date(begin.figure, 'from'), to: date(end.figure, 'to') };
}
