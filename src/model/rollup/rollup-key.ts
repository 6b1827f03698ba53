import { calendarYearOf, type ObservationStatus } from '../figure.js';
import type { RollupQuestion } from './rollup.js';

/**
 * What a roll-up is asked for, at any unit. For a roll-up over the days of another one's answer `cypher/fields/Rollup.together.cypher`
 * puts the texts of a period together as it is done here.
 */
export interface RollupAskedFor {
  readonly indicator: string;
  readonly status: ObservationStatus;
  /** Ids, sorted. */
  readonly breakdowns: readonly string[];
  readonly period: RollupQuestion['period'];
}

/** The period of a roll-up over any time, in its key. */
export const ANY_TIME_KEY = 'any time';

/** What stands before and after the period in a key; before it comes the id of the unit. */
function aroundPeriod({ indicator, status, breakdowns }: Omit<RollupAskedFor, 'period'>): {
  head: string;
  tail: string;
} {
  return { head: ` ${indicator} ${status} `, tail: breakdowns.map((id) => ` ${id}`).join('') };
}

function timeText({ first, last }: RollupQuestion['period']): string {
  return first === null && last === null ? ANY_TIME_KEY : `${first ?? '..'}/${last ?? '..'}`;
}

/** The end of the id of a roll-up that is kept; what stands before it is the id of its unit. */
export function rollupKey({ period, ...of }: RollupAskedFor): string {
  const { head, tail } = aroundPeriod(of);
  return head + timeText(period) + tail;
}

/** The period of a roll-up as it is kept beside its key; null is any time. */
export function periodText({ first, last }: RollupQuestion['period']): string | null {
  if (first === null || last === null) return null;
  return first === last ? first : `${first}/${last}`;
}

/** The keys under which a roll-up may be kept: `head`, one of `times`, `tail`. */
export interface RollupKeys {
  readonly head: string;
  /** Its own period first; then its year and any time, which may answer for it too. */
  readonly times: readonly string[];
  readonly tail: string;
}

/** Under which keys a roll-up may be kept. */
export function rollupKeys({ period, ...of }: RollupAskedFor): RollupKeys {
  const { first, last } = period;
  const periods = [period];
  if (first !== null && last !== null) {
    const year = calendarYearOf({ first, last });
    if (year !== null) periods.push(year);
    periods.push({ first: null, last: null });
  }
  return { ...aroundPeriod(of), times: [...new Set(periods.map(timeText))] };
}
