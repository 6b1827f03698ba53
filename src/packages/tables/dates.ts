import { parseEdtfDate } from '../../model/edtf-date.js';
import type { Properties } from './table.js';

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
