import { sumOfIntervals } from './arithmetic.js';
import { isPrintedInThousands, numbersPrintedAs } from './printed.js';
import { type Interval, intervalsMeet, type Quantity } from './quantity.js';
import { type Direction, type Figure, isSameList, isSameSpan, spanOf, spansMeet } from './figure.js';

/**
 * Rule 8: disagreement stays visible. Claims of one fact are brought together, never merged; the best of them is found
 * by a total order whose reason is told.
 */

/** Why a claim is the best of those of its fact, or why another one is not. */
export const BEST_REASONS = [
  'ONLY_CLAIM',
  'LATER_STATE',
  'MORE_PRECISE',
  'STATED_OUTRIGHT',
  'QUOTE_FOUND',
  'ORIGINAL',
  'LATEST_SOURCE',
  'FIRST_BY_ID',
] as const;
export type BestReason = (typeof BEST_REASONS)[number];

/**
 * Whether two figures say something of the same thing: what is counted, of what, and as what. Which way a change goes is what is
 * said of it: no thing grows and shrinks in the same days.
 */
export function isSameMeasure(one: Figure, other: Figure): boolean {
  return (
    one.indicator === other.indicator &&
    one.measure === other.measure &&
    one.shareOf === other.shareOf &&
    one.base === other.base &&
    one.status === other.status &&
    one.perUnit === other.perUnit &&
    isSameList(one.breakdowns, other.breakdowns)
  );
}

/** Whether the words of two sources for what they count stand against each other; one that has none does not. */
export function isOtherDefinition(
  one: Pick<Figure, 'definition'>,
  other: Pick<Figure, 'definition'>,
): boolean {
  return (
    one.definition !== null &&
    other.definition !== null &&
    one.definition.toLocaleLowerCase('vi') !== other.definition.toLocaleLowerCase('vi')
  );
}

/** Whether two figures are about the same days: a flow about the same, a stock about days that may be the same. */
export function isSameTime(one: Figure, other: Figure): boolean {
  const [span, there] = [spanOf(one), spanOf(other)];
  if (span === null || there === null || one.period.kind !== other.period.kind) return false;
  return one.period.kind === 'FLOW' ? isSameSpan(span, there) : spansMeet(span, there);
}

/**
 * Whether two figures are claims of one fact.
 * @param placeOf the place of a unit: an area and its committee are one.
 */
export function isSameFact(one: Figure, other: Figure, placeOf: (unit: string) => string): boolean {
  const places = (figure: Figure): string[] => [...new Set(figure.about.map(placeOf))].sort();
  return (
    isSameMeasure(one, other) &&
    isSameTime(one, other) &&
    !isOtherDefinition(one, other) &&
    isSameList(places(one), places(other))
  );
}

/**
 * The numbers that a claim leaves room for where it is held against another one: sources round percentages, means and numbers "in
 * millions", or cut them off, to the digits that they print, so that 57% and 56.99% are no contradiction. A decrease is below 0 and
 * an increase above it, also where no more than that is told.
 */
export function roomOf({ measure, quantity, direction }: Claim): Interval {
  const isWorkedOut = measure === 'SHARE' || measure === 'MEAN' || /%\s*$/.test(quantity.stated);
  // A word such as "nearly" names a limit, not a number that was rounded.
  const isRounded =
    (quantity.qualifier === 'EXACT' || quantity.qualifier === 'RANGE') && isPrintedInThousands(quantity);
  const room = isWorkedOut || isRounded ? numbersPrintedAs(quantity) : quantity;
  return direction === null ? room : signed(room, direction);
}

/** A figure with the numbers that it leaves room for ({@link roomOf}) as its bounds. */
export function withRoom(figure: Claim): Quantity {
  return { ...figure.quantity, ...boundsOf(roomOf(figure)) };
}

type Claim = Pick<Figure, 'measure' | 'quantity' | 'direction'>;

function boundsOf({ lower, upper, lowerInclusive, upperInclusive }: Interval): Interval {
  return { lower, upper, lowerInclusive, upperInclusive };
}

function signed({ lower, upper, lowerInclusive, upperInclusive }: Interval, direction: Direction): Interval {
  const increase = {
    lower: lower ?? 0,
    upper,
    lowerInclusive: lower !== null && lowerInclusive,
    upperInclusive,
  };
  if (direction === 'INCREASE') return increase;
  return {
    lower: upper === null ? null : -upper,
    upper: -increase.lower,
    lowerInclusive: upperInclusive,
    upperInclusive: increase.lowerInclusive,
  };
}

/** Whether some figures can add up to another one, whatever they were before they were printed. */
export function canAddUpTo(parts: readonly Figure[], total: Figure): boolean {
  return intervalsMeet(sumOfIntervals(parts.map(roomOf)), roomOf(total));
}

/** Whether every two of some claims have a number in common. */
export function allAgree(claims: readonly Figure[]): boolean {
  const rooms = claims.map(roomOf);
  return rooms.every((room, index) => rooms.slice(index + 1).every((other) => intervalsMeet(room, other)));
}

/**
 * The source that another one goes back to, however many repeat each other on the way; null where it repeats none. Sources that
 * repeat each other in a circle go back to nothing: imports refuse them, but a store may be older than that.
 * @param republishedBy the source that a source repeats itself
 */
export function originalOf(source: string, republishedBy: (source: string) => string | null): string | null {
  const first = republishedBy(source);
  // Most repeat none.
  if (first === null) return null;
  const passed = new Set([source]);
  let original: string | null = null;
  for (let next: string | null = first; next !== null; next = republishedBy(next)) {
    if (passed.has(next)) return null;
    passed.add(next);
    original = next;
  }
  return original;
}

/** The documents that state a claim by themselves: a page that repeats another one is that other one. */
export function originsOf(figure: Pick<Figure, 'sources'>): string[] {
  return [...new Set(figure.sources.map(({ id, original }) => original ?? id))].sort();
}

/** Negative when the first claim is the better one, with the reason; the same two claims always get the same answer. */
export function compareClaims(one: Figure, other: Figure): { order: number; reason: BestReason } {
  for (const { reason, worth } of CRITERIA) {
    const [first, second] = [worth(one), worth(other)];
    if (first !== second) return { order: first > second ? -1 : 1, reason };
  }
  return { order: one.id < other.id ? -1 : one.id > other.id ? 1 : 0, reason: 'FIRST_BY_ID' };
}

/** The best of some claims, and what set it above the next best. */
export function bestOf(claims: readonly Figure[]): { best: Figure; reason: BestReason } | null {
  const [best, next] = [...claims].sort((one, other) => compareClaims(one, other).order);
  if (best === undefined) return null;
  return { best, reason: next === undefined ? 'ONLY_CLAIM' : compareClaims(best, next).reason };
}

const VERIFICATION_WORTH = { FOUND: 3, MOVED: 2, UNVERIFIED: 1, LOST: 0 } as const;
const QUALIFIER_WORTH = {
  EXACT: 6,
  RANGE: 5,
  NEARLY: 4,
  MORE_THAN: 4,
  AT_LEAST: 4,
  AT_MOST: 4,
  ABOUT: 1,
} as const;

/** What makes a claim better, in order; higher is better. */
const CRITERIA: readonly { reason: BestReason; worth: (claim: Figure) => number | string }[] = [
  {
    reason: 'LATER_STATE',
    worth: (claim) => (claim.period.kind === 'STOCK' ? (spanOf(claim)?.first ?? '') : ''),
  },
  { reason: 'MORE_PRECISE', worth: ({ quantity }) => QUALIFIER_WORTH[quantity.qualifier] },
  { reason: 'MORE_PRECISE', worth: ({ quantity: { lower, upper } }) => tightness(lower, upper) },
  { reason: 'STATED_OUTRIGHT', worth: ({ inferred }) => -inferred.length },
  { reason: 'QUOTE_FOUND', worth: ({ verification }) => VERIFICATION_WORTH[verification ?? 'LOST'] },
  {
    reason: 'ORIGINAL',
    worth: ({ sources }) => (sources.some(({ original }) => original === null) ? 1 : 0),
  },
  { reason: 'LATEST_SOURCE', worth: ({ sources }) => latestOf(sources.map(({ published }) => published)) },
];

/** The narrower bound says more: of two lower bounds the higher, of two upper bounds the lower, of two ranges the shorter. */
function tightness(lower: number | null, upper: number | null): number {
  if (lower !== null && upper !== null) return lower - upper;
  if (lower !== null) return lower;
  return upper === null ? 0 : -upper;
}

function latestOf(days: readonly (string | null)[]): string {
  return days.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), '');
}
