import neo4j from 'neo4j-driver';
import { CELL_FIELDS, type Cell, type CellMember, cellOf } from '../model/cell.js';
import type { Properties } from './tables/table.js';

/** Properties of an Observation as they go to the graph or come from it. */
export type FigureProperties = Readonly<Record<string, unknown>>;

/** A change of what is counted, as `cypher/write/cells.cypher` takes it. */
export interface CountChange {
  readonly id: string;
  /** What the node has besides its count, where there is none yet. */
  readonly properties: Properties;
  readonly more: number;
}

/**
 * Counts figures by cell, and by the slices that cells make up: figures of one indicator, year, status, measure, qualifier,
 * joint or not, and about areas of which levels. Pure, so that it serves whoever writes figures.
 */
export class FigureCounts {
  private readonly byCell = new Map<string, { readonly cell: Cell; count: number }>();
  private readonly byLevels = new Map<string, { readonly levels: readonly string[]; count: number }>();

  /**
   * Adds a figure, or several like it; less than none takes them away.
   * @param levels the levels of the areas that it is about
   */
  add(figure: FigureProperties, levels: Iterable<string>, more = 1): void {
    this.addToCell(figure, more);
    this.addToLevels(levels, more);
  }

  /** Adds figures to their cell alone. */
  addToCell(figure: FigureProperties, more: number): void {
    // Most figures are in a cell that is known, and say so.
    const own = this.byCell.get(String(figure.cell));
    if (own !== undefined) {
      own.count += more;
      return;
    }
    const cell = cellOf(memberOf(figure));
    const known = this.byCell.get(cell.id);
    // A copy: a value may be a part of the text of a whole file, which would stay in memory with it.
    if (known === undefined) this.byCell.set(cell.id, { cell: structuredClone(cell), count: more });
    else known.count += more;
  }

  /** Adds figures about areas of these levels to the slice of them. */
  addToLevels(levels: Iterable<string>, more: number): void {
    const distinct = [...new Set(levels)].sort();
    if (distinct.length === 0) return;
    const key = distinct.join('+');
    const known = this.byLevels.get(key);
    if (known === undefined) this.byLevels.set(key, { levels: distinct, count: more });
    else known.count += more;
  }

  /** The cells whose number of figures is another one. */
  cells(): CountChange[] {
    return [...this.byCell.values()]
      .filter(({ count }) => count !== 0)
      .map(({ cell: { id, ...cell }, count }) => ({ id, properties: { ...cell }, more: count }));
  }

  /** The slices whose number of figures is another one. */
  slices(): CountChange[] {
    const found = new Map<string, { properties: Properties; more: number }>();
    for (const { cell, count } of this.byCell.values()) {
      for (const field of CELL_FIELDS) {
        const value = cell[field];
        if (value === null) continue;
        const id = `${field} ${String(value)}`;
        const known = found.get(id);
        if (known !== undefined) known.more += count;
        else found.set(id, { properties: { field, value }, more: count });
      }
    }
    for (const [key, { levels, count }] of this.byLevels)
      found.set(`level ${key}`, { properties: { field: 'level', levels }, more: count });
    return [...found].map(([id, slice]) => ({ id, ...slice })).filter(({ more }) => more !== 0);
  }
}

/** More figures of a source, each counted once whatever the number of its quotes. */
export function sliceOfSource(source: string, more: number): CountChange {
  return { id: `source ${source}`, properties: { field: 'source' }, more };
}

/** What was counted in several places together. */
export function sumOfCounts(counted: readonly (readonly CountChange[])[]): CountChange[] {
  const sums = new Map<string, CountChange>();
  for (const one of counted.flat())
    sums.set(one.id, { ...one, more: one.more + (sums.get(one.id)?.more ?? 0) });
  return [...sums.values()];
}

/** What of a figure decides on its cell; properties without a value are not kept. */
function memberOf(figure: FigureProperties): CellMember {
  const year = figure.year ?? null;
  return {
    ...(figure as unknown as CellMember),
    year: neo4j.isInt(year) ? year.toNumber() : (year as number | null),
    periodToMax: (figure.periodToMax ?? null) as string | null,
  };
}
