/**
 * How long a period is, roughly. Figures of one class that have a day in common with a period end within it, or after it by
 * no more than the longest length of the class: an index of class and last day finds them without reading what came later.
 */
export const PERIOD_SPANS = [
  { name: 'DAY', days: 1 },
  { name: 'MONTH', days: 31 },
  { name: 'HALF_YEAR', days: 184 },
  { name: 'YEAR', days: 366 },
  { name: 'FIVE_YEARS', days: 1_827 },
  { name: 'TEN_YEARS', days: 3_653 },
  { name: 'LONGER', days: null },
] as const;

export type PeriodSpan = (typeof PERIOD_SPANS)[number]['name'];

const DAY_MS = 86_400_000;

/** The class of a period, from the first day that it can mean to the last one, `YYYY-MM-DD`; null is not known. */
export function periodSpanOf(first: string | null, last: string | null): PeriodSpan | null {
  if (first === null || last === null) return null;
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return PERIOD_SPANS.find((span) => span.days === null || days <= span.days)?.name ?? null;
}

/**
 * For each class the last day on which a period of it can end that begins on a day or before.
 * @param last the day, `YYYY-MM-DD`; null is any day
 */
export function endsOf(last: string | null): { readonly span: PeriodSpan; readonly last: string }[] {
  return PERIOD_SPANS.map(({ name, days }) => ({
    span: name,
    last: last === null || days === null ? AFTER_ALL : dayAfter(last, days - 1),
  }));
}

/** Days compare as text; this comes after all of them. */
const AFTER_ALL = '~';

/** The days of a period as bounds that days compare with as texts: an open end is before or after all of them. */
export function boundsOf(first: string | null, last: string | null): { first: string; last: string } {
  return { first: first ?? '', last: last ?? AFTER_ALL };
}

function dayAfter(day: string, days: number): string {
  const later = new Date(Date.parse(day) + days * DAY_MS).toISOString();
  // Beyond the year 9999 there is no day that a date can mean.
  return later.startsWith('+') ? AFTER_ALL : later.slice(0, 10);
}
