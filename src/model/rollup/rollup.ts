import { bestOf, isSameTime } from '../agreement.js';
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
} from '../figure.js';
import { groupBy } from '../grouping.js';
import { intervalsMeet, type Quantity } from '../quantity.js';
import {
  compareCoverage,
  type Cover,
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
  /** Every other figure of the indicator at or below the unit. */
  readonly excluded: readonly Excluded[];
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
  const tree = PlaceTree.of(question.unit, units);
  const excluded = new Map<string, Excluded>();
  const exclude = (figure: Figure, reason: ExclusionReason): void => {
    if (!excluded.has(figure.id)) excluded.set(figure.id, { figure, reason });
  };
  const placed: Placed[] = [];
  for (const figure of figures) {
    const reason = reasonAgainst(figure, question);
    const place = reason === null ? placeOf(tree, figure, question.additive) : reason;
    if (typeof place === 'string') exclude(figure, place);
    else placed.push(place);
  }
  const atRoot = placed.filter(({ footprint }) => footprint[0] === tree.root.index);
  const below = placed.filter(({ footprint }) => footprint[0] !== tree.root.index);
  const reported = reportedOf(question, atRoot);
  const whole = reported ?? tiledAtRoot(question, atRoot);
  const period = whole?.span ?? null;
  const candidates = period === null ? spansOf(question, below) : [period];
  let best: { span: Span; claims: readonly Claim[]; packing: Packing<Claim> } | null = null;
  for (const span of candidates) {
    const claims = claimsFor(span, below);
    if (claims.length === 0) continue;
    const packing = pack(tree, claims);
    if (best === null || compareCoverage(packing.coverage, best.packing.coverage) > 0)
      best = { span, claims, packing };
  }
  const chosen = best?.packing.chosen ?? [];
  const added = [...chosen]
    .sort((one, other) => compareIds(one.id, other.id))
    .flatMap(({ figures: own }) => own);
  const sum =
    added.length === 0
      ? null
      : { number: sumOfQuantities(added.map(({ quantity }) => quantity)), used: added };
  const used = whole?.figures ?? added;
  const parts = partsOf(tree, best?.claims ?? [], chosen);
  const isWhole = parts.length > 0 && parts.every(({ state }) => state === 'COVERED' || state === 'JOINTLY');
  const isFull = isWhole && tree.root.partsListed !== 'SOME';
  const answer = {
    used: new Set(used),
    span: period ?? best?.span ?? null,
    claims: best?.claims ?? [],
    placed,
  };
  for (const one of placed) if (!answer.used.has(one.figure)) exclude(one.figure, reasonLeft(one, answer));
  const comparison =
    reported === null || sum === null ? null : compare(sum.number, reported.figure.quantity, isFull);
  return {
    method: reported !== null ? 'REPORTED' : used.length > 0 ? 'SUM' : 'NONE',
    number: used.length === 0 ? null : sumOfQuantities(used.map(({ quantity }) => quantity)),
    used,
    excluded: [...excluded.values()].sort(byReasonThenId),
    parts,
    isExact: best?.packing.isExact ?? true,
    partsAtMost: best?.packing.partsAtMost ?? 0,
    sum,
    isFull,
    comparison,
  };
}

/** A figure that may be part of the answer, and where it stands. */
interface Placed {
  readonly figure: Figure;
  readonly span: Span;
  readonly footprint: readonly number[];
  readonly about: readonly number[];
}

/** Why a figure cannot be part of the answer, whatever the others are; null when it can. */
function reasonAgainst(figure: Figure, question: RollupQuestion): ExclusionReason | null {
  if (figure.measure !== 'VALUE' || figure.perUnit) return 'NOT_ADDITIVE';
  if (figure.status !== question.status) return 'STATUS';
  if (!isSameList(figure.breakdowns, question.breakdowns)) {
    const isNarrower = question.breakdowns.every((id) => figure.breakdowns.includes(id));
    return isNarrower ? 'SUBSET' : 'BREAKDOWN';
  }
  const span = spanOf(figure);
  if (span === null) return 'UNDATED';
  return isWithin(span, question.period) ? null : 'PERIOD';
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
  return { figure, span, footprint, about: [...new Set(about)] };
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
function byPeriod(one: Placed, other: Placed): number {
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
  const bySpan = groupBy(placed, ({ span }) => `${span.first}/${span.last}`);
  return [...bySpan.values()].flatMap((same) => bestOf(same.map(({ figure }) => figure))?.best ?? []);
}

/** The periods that figures may share, the asked one among them. */
function spansOf({ period: { first, last } }: RollupQuestion, placed: readonly Placed[]): Span[] {
  const spans = new Map<string, Span>();
  if (first !== null && last !== null) spans.set(`${first}/${last}`, { first, last });
  for (const one of [...placed].sort(byPeriod)) spans.set(`${one.span.first}/${one.span.last}`, one.span);
  return [...spans.values()];
}

/** What is stated below the asked place about one period, one claim for each set of places. */
function claimsFor(span: Span, placed: readonly Placed[]): Claim[] {
  const within = placed.filter((one) => isWithin(one.span, span));
  const byPlaces = groupBy(within, ({ footprint }) => footprint.join());
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

function pack(tree: PlaceTree, claims: readonly Claim[]): Packing<Claim> {
  return packDisjoint(tree, withoutYielding(claims));
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
  readonly placed: readonly Placed[];
}

/** Why a figure that could have been used was not. */
function reasonLeft({ figure, span: own, footprint }: Placed, answer: Answer): ExclusionReason {
  const key = footprint.join();
  for (const { figure: other, span: there, footprint: elsewhere } of answer.placed) {
    if (!answer.used.has(other) || elsewhere.join() !== key) continue;
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
