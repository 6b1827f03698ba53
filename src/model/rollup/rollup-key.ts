import { calendarYearOf, type ObservationStatus } from '../figure.js';
import type { RollupQuestion } from './rollup.js';

/** What a roll-up is asked for, at any unit. */
export interface RollupAskedFor {
  readonly indicator: string;
  readonly status: ObservationStatus;
  /** Ids, sorted. */
  readonly breakdowns: readonly string[];
  readonly period: RollupQuestion['period'];
}

/** The end of the id of a roll-up that is kept; what stands before it is the id of its unit. */
export function rollupKey({
  indicator,
  status,
  breakdowns,
  period: { first, last },
}: RollupAskedFor): string {
  const time = first === null && last === null ? 'any time' : `${first ?? '..'}/${last ?? '..'}`;
  return [' ' + indicator, status, time, ...breakdowns].join(' ');
}

/** The period of a roll-up as it is kept beside its key; null is any time. */
export function periodText({ first, last }: RollupQuestion['period']): string | null {
  if (first === null || last === null) return null;
  return first === last ? first : `${first}/${last}`;
}

/**
 * The ends of the ids under which a roll-up may be kept: its own first; then those of its year and of any time, which may
 * answer for it too.
 */
export function rollupKeys(asked: RollupAskedFor): string[] {
  const { first, last } = asked.period;
  const periods = [asked.period];
  if (first !== null && last !== null) {
    const year = calendarYearOf({ first, last });
    if (year !== null) periods.push(year);
    periods.push({ first: null, last: null });
  }
  return [...new Set(periods.map((period) => rollupKey({ ...asked, period })))];
}
