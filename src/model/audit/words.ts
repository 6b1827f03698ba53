import { originsOf } from '../agreement.js';
import type { Figure } from '../figure.js';
import type { Interval } from '../quantity.js';
import type { Audited } from './audited.js';

/** A number as it is written in a message: digits in groups, no noise of binary fractions. */
export function written(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}

/** An interval in words: what was worked out of figures says no more than their own words do, "more than 50" and 60 are "more than 110". */
export function writtenInterval({ lower, upper, lowerInclusive, upperInclusive }: Interval): string {
  if (lower !== null && upper !== null)
    return lower === upper ? written(lower) : `${written(lower)} to ${written(upper)}`;
  if (lower !== null) return `${lowerInclusive ? 'at least' : 'more than'} ${written(lower)}`;
  if (upper !== null) return `${upperInclusive ? 'at most' : 'less than'} ${written(upper)}`;
  return 'any number';
}

/** A figure as its source states it, with where that is. */
export function cited(figure: Figure): string {
  return `"${figure.quantity.stated}" (${sourcesOf(figure)})`;
}

/** The sources of a figure by their ids, without the prefix that all have. */
function sourcesOf({ sources, id }: Figure): string {
  const names = [...new Set(sources.map((source) => source.id.replace(/^source:/, '')))].sort();
  return names.length === 0 ? id : names.join(', ');
}

/** The names of the units that a figure is about. */
export function placeNames(audited: Audited, figure: Figure): string {
  return figure.about.map((unit) => audited.units.get(unit)?.name ?? unit).join(', ');
}

/** The time of a figure as its source gives it. */
export function writtenPeriod({ period: { from, to } }: Figure): string {
  if (from === null) return to?.edtf ?? 'an unknown day';
  return from.edtf === to?.edtf ? from.edtf : `${from.edtf} to ${to?.edtf ?? 'an unknown day'}`;
}

/** Whether two figures stand in one source, or in one that repeats it. */
export function originsMeet(one: Figure, other: Figure): boolean {
  const origins = originsOf(one);
  return originsOf(other).some((origin) => origins.includes(origin));
}
