import type { EdtfDate } from './edtf-date.js';
import type { Measure, ObservationStatus } from './figure.js';
import type { Qualifier } from './quantity.js';

/** What kind of figure one is, without its number and its unit: the place of a cell in the cube that figures make up (SDMX, qb). */
export interface CellKey {
  readonly indicator: string;
  /** The year in which the period ends; null is not known. */
  readonly year: number | null;
  readonly status: ObservationStatus;
  readonly measure: Measure;
  readonly qualifier: Qualifier;
  readonly joint: boolean;
}

/** What of a figure decides on its cell. */
export interface CellMember extends CellKey {
  /** The last day of the period; null is not known. */
  readonly periodToMax: string | null;
}

/** The fields by which figures are told apart in cells, which is also the order of their words in a cell's name. */
export const CELL_FIELDS = ['indicator', 'year', 'status', 'measure', 'qualifier', 'joint'] as const;

/** A cell: its key, its name, and what the figures in it lack, one and all. */
export interface Cell extends CellKey {
  /** The key as text, e.g. `members_admitted | 2017 | ACTUAL | VALUE | EXACT | own`. */
  readonly id: string;
  /** The properties of figures that none in the cell has; all have the others that figures are ordered by. */
  readonly unknown: readonly ('periodToMax' | 'value')[];
}

/** The year of a date, where all days that it can mean lie in one; null otherwise. */
export function yearOf(date: EdtfDate | null): number | null {
  if (date?.min == null || date.max === null) return null;
  const year = date.min.slice(0, 4);
  return year === date.max.slice(0, 4) ? Number(year) : null;
}

/** The name of the cell that a figure is in. */
export function cellIdOf({
  indicator,
  year,
  status,
  measure,
  qualifier,
  joint,
  periodToMax,
}: CellMember): string {
  const when = year ?? (periodToMax === null ? 'undated' : 'some year');
  return `${indicator} | ${when} | ${status} | ${measure} | ${qualifier} | ${joint ? 'joint' : 'own'}`;
}

/** The cell that a figure is in. */
export function cellOf(figure: CellMember): Cell {
  const { indicator, year, status, measure, qualifier, joint, periodToMax } = figure;
  return {
    id: cellIdOf(figure),
    indicator,
    year,
    status,
    measure,
    qualifier,
    joint,
    // A range has no number of its own (rule 1).
    unknown: [
      ...(periodToMax === null ? (['periodToMax'] as const) : []),
      ...(qualifier === 'RANGE' ? (['value'] as const) : []),
    ],
  };
}
