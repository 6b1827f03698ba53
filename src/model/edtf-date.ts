import edtf from 'edtf';

/**
 * Rule 6: dates are EDTF strings (ISO 8601-2, Library of Congress levels 0 to 2), with the first and the last
 * day that they can mean, for queries. A year that nobody wrote down (`XXXX`) has neither: never a sentinel.
 */
export interface EdtfDate {
  /** The date as an EDTF string, e.g. `2018?-07-05`, `2019`, `2020-07-14/2020-07-15`, `XXXX-05-30`. */
  readonly edtf: string;
  /** First day it can mean, `YYYY-MM-DD`; null when the year is unknown or the interval is open. */
  readonly min: string | null;
  /** Last day it can mean, inclusive, `YYYY-MM-DD`; null as above. */
  readonly max: string | null;
}

/** Whether an EDTF date, or an end of an interval, says that it is uncertain: `?`, or `%`, which is `?` and `~`. */
export function isUncertain(edtf: string): boolean {
  return edtf.includes('?') || edtf.includes('%');
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PLAIN_YEAR = /^(?!0000)\d{4}$/;
const OPEN_ENDS = /^(\.\.)?\/|\/(\.\.)?$/;

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Parsing is slow next to the few thousand different dates that a large package holds. */
const parsed = new Map<string, EdtfDate | null>();
const PARSED_AT_MOST = 20_000;

/**
 * Reads an EDTF date.
 * @returns null when the text is not an EDTF date or interval within the years 0001 to 9999, ends before it begins, or leaves out
 *   one digit of a month or day.
 */
export function parseEdtfDate(text: string): EdtfDate | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const date = parseUnseen(text);
  if (parsed.size >= PARSED_AT_MOST) parsed.clear();
  parsed.set(text, date);
  return date;
}

function parseUnseen(text: string): EdtfDate | null {
  if (PLAIN_YEAR.test(text)) return { edtf: text, min: `${text}-01-01`, max: `${text}-12-31` };
  if (/[T{[\s]|^-|^Y/.test(text)) return null;
  if (OPEN_ENDS.test(text)) return parseOpenInterval(text);
  let value;
  try {
    value = edtf(text, { types: ['Date', 'Season', 'Interval'] });
  } catch {
    // The library says "not EDTF" by throwing a syntax error; the caller names the file and the column.
    return null;
  }
  // The library takes 2018-02-29 for the first of March.
  const days = text.split('/').map((end) => end.replace(/[?~%]/g, ''));
  if (days.some((day) => DAY.test(day) && !isDay(day))) return null;
  // Of a month or day of which one digit is told the library takes wrong days.
  if (/-(?:\dX|X\d)/.test(text)) return null;
  if (text.split('/').some((end) => end.startsWith('XXXX'))) return { edtf: text, min: null, max: null };
  const { min, max } = value;
  if (!(min <= max)) return null;
  const [first, last] = [dayOf(min), dayOf(max)];
  if (!DAY.test(first) || !DAY.test(last) || first < '0001') return null;
  return { edtf: text, min: first, max: last };
}

function parseOpenInterval(text: string): EdtfDate | null {
  const [from = '', to = ''] = text.split('/');
  const closedEnd = from === '' || from === '..' ? to : from;
  const date = closedEnd === '' || closedEnd === '..' ? null : parseEdtfDate(closedEnd);
  if (date === null || text.split('/').length !== 2) return null;
  return closedEnd === from
    ? { edtf: text, min: date.min, max: null }
    : { edtf: text, min: null, max: date.max };
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`, from the year 0001. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '0001') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date.getTime()) === text;
}
