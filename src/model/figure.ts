import type { EdtfDate } from './edtf-date.js';
import type { Quantity } from './quantity.js';
import type {
  DIRECTIONS,
  MEASURES,
  OBSERVATION_STATUSES,
  PeriodKind,
  SHARE_BASES,
  Verification,
} from './vocabulary.js';

export type Measure = (typeof MEASURES)[number];
export type ShareBasis = (typeof SHARE_BASES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** A document behind a figure. */
export interface FigureSource {
  readonly id: string;
  /** First day on which it can have been published, `YYYY-MM-DD`; null is unknown. */
  readonly published: string | null;
  /** The source that it goes back to, however many repeat each other on the way (see `originalOf`); null is itself. */
  readonly original: string | null;
}

/** The time that a figure is about. */
export interface FigurePeriod {
  readonly kind: PeriodKind;
  /** Begin of a flow; null for a stock and where unknown. */
  readonly from: EdtfDate | null;
  /** End of a flow, or the day of a stock; null is unknown. */
  readonly to: EdtfDate | null;
}

/** A figure as the rules see it: one Observation with what it is about and who says so. */
export interface Figure {
  readonly id: string;
  readonly indicator: string;
  readonly quantity: Quantity;
  /** The ids of the units that it is about; several only when it is joint. */
  readonly about: readonly string[];
  readonly joint: boolean;
  readonly perUnit: boolean;
  readonly measure: Measure;
  readonly shareOf: ShareBasis | null;
  readonly base: string | null;
  readonly direction: Direction | null;
  readonly status: ObservationStatus;
  readonly period: FigurePeriod;
  /** Ids, sorted. */
  readonly breakdowns: readonly string[];
  /** The source's own words for what it counts, where they say more than the indicator. */
  readonly definition: string | null;
  /** The columns that the source does not state outright. */
  readonly inferred: readonly string[];
  readonly sources: readonly FigureSource[];
  /** What came of searching its quotes, the best of them; null is no quote. */
  readonly verification: Verification | null;
}

/** Days from `first` to `last`, both included, `YYYY-MM-DD`. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of a figure: a flow's from begin to end, those on which a stock can have been counted. Null is undated: a year of
 * which digits are left out (`201X`) is one that nobody knows, not all that it may be.
 */
export function spanOf({ period }: Pick<Figure, 'period'>): Span | null {
  const from = period.kind === 'FLOW' ? period.from : period.to;
  const first = from?.min;
  const last = period.to?.max;
  if (first == null || last == null) return null;
  return isOfUnknownYear(from) || isOfUnknownYear(period.to) ? null : { first, last };
}

/**
 * Whether it is told of which days a figure is. A flow has a begin and an end; a stock of a year or a month is of one of their days,
 * and another one need not be of the same. What is uncertain or about (`?`, `~`, `%`), left out (`X`) or reasoned out is not told.
 */
export function isCertainDay(figure: Pick<Figure, 'period' | 'inferred'>): boolean {
  const span = spanOf(figure);
  if (span === null) return false;
  const { kind, from, to } = figure.period;
  if (isQualified(to) || figure.inferred.includes('period_to')) return false;
  return kind === 'FLOW'
    ? !isQualified(from) && !figure.inferred.includes('period_from')
    : span.first === span.last;
}

function isQualified(date: EdtfDate | null): boolean {
  return date !== null && /[?~%X]/.test(date.edtf);
}

function isOfUnknownYear(date: EdtfDate | null): boolean {
  return date?.edtf.slice(0, 4).includes('X') === true;
}

/** From the first day of some figures to the last; null where none has any. */
export function spanOfAll(figures: Iterable<Pick<Figure, 'period'>>): Span | null {
  let [first, last] = ['', ''];
  for (const figure of figures) {
    const span = spanOf(figure);
    if (span === null) continue;
    if (first === '' || span.first < first) first = span.first;
    if (span.last > last) last = span.last;
  }
  return first === '' ? null : { first, last };
}

/** The calendar year that some days lie in; null when they lie in several. */
export function calendarYearOf({ first, last }: Span): Span | null {
  const year = first.slice(0, 4);
  return last.startsWith(year) ? { first: `${year}-01-01`, last: `${year}-12-31` } : null;
}

/** Whether two spans are the same days. */
export function isSameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last;
}

/** A text that only the same days have: `2017-01-01/2017-12-31`. */
export function textOfSpan({ first, last }: Span): string {
  return `${first}/${last}`;
}

/** Whether a span lies within another. */
export function isWithin(
  inner: Span,
  outer: { readonly first: string | null; readonly last: string | null },
): boolean {
  return (
    (outer.first === null || outer.first <= inner.first) && (outer.last === null || inner.last <= outer.last)
  );
}

/** Whether two spans have a day in common. */
export function spansMeet(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last;
}

const MS_A_DAY = 86_400_000;

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + MS_A_DAY).toISOString().slice(0, 10);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - MS_A_DAY).toISOString().slice(0, 10);
}

/** How many days a span has. */
export function daysIn({ first, last }: Span): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / MS_A_DAY) + 1;
}

/** Whether two sorted lists of ids are the same. */
export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** The best that came of searching the quotes of a figure; null is no quote. */
export function bestVerification(found: readonly (string | null)[]): Verification | null {
  const order: readonly Verification[] = ['FOUND', 'MOVED', 'UNVERIFIED', 'LOST'];
  return order.find((state) => found.includes(state)) ?? null;
}
