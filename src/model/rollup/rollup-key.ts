import type { ObservationStatus } from '../figure.js';
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
