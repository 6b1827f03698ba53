import { parseEdtfDate } from '../../model/edtf-date.js';
import type { Properties } from './table.js';

interface Period {
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** The faults of a period that surely ends before it begins. */
export function periodFaults({ periodFrom, periodTo }: Period): { column: 'periodTo'; message: string }[] {
  const from = periodFrom === null ? null : parseEdtfDate(periodFrom);
  const to = periodTo === null ? null : parseEdtfDate(periodTo);
  if (from?.min == null || to?.max == null || from.min <= to.max) return [];
  return [{ column: 'periodTo', message: `ends (${to.edtf}) before it begins (${from.edtf})` }];
}

/** The properties that keep a date: the EDTF string, and its first and last day for queries. */
export function dateProperties(name: string, edtf: string | null, inferred: boolean): Properties {
  const date = edtf === null ? null : parseEdtfDate(edtf);
  if (date === null) return {};
  return {
    [name]: date.edtf,
    [`${name}Min`]: date.min,
    [`${name}Max`]: date.max,
    [`${name}Inferred`]: inferred,
  };
}
