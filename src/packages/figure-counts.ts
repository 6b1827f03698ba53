import neo4j from 'neo4j-driver';
import { CELL_FIELDS, type Cell, type CellMember, cellOf } from '../model/cell.js';

/** Properties of an Observation as they go to the graph or come from it. */
export type FigureProperties = Readonly<Record<string, unknown>>;

/** A change of what is counted, as `cypher/write/cells.cypher` takes it. */
export interface CountChange {
  readonly id: string;
  /** What the node has besides its count, where there is none yet. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly more: number;
}

/** A node of the graph that counts figures, with its properties as the driver writes them. */
export interface CountNode {
  readonly label: 'CubeCell' | 'Slice';
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
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
    const cell = cellOf(memberOf(figure));
    const known = this.byCell.get(cell.id);
    if (known === undefined) this.byCell.set(cell.id, { cell, count: more });
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
      .map(({ cell: { id, ...cell }, count }) => ({ id, properties: propertiesOf(cell), more: count }));
  }

  /** The slices whose number of figures is another one. */
  slices(): CountChange[] {
    const found = new Map<string, { properties: Readonly<Record<string, unknown>>; more: number }>();
    for (const { cell, count } of this.byCell.values()) {
      for (const field of CELL_FIELDS) {
        const value = cell[field];
        if (value === null) continue;
        const id = `${field} ${String(value)}`;
        const known = found.get(id);
        if (known !== undefined) known.more += count;
        else found.set(id, { properties: propertiesOf({ field, value }), more: count });
      }
    }
    for (const [key, { levels, count }] of this.byLevels)
      found.set(`level ${key}`, { properties: { field: 'level', levels }, more: count });
    return [...found].map(([id, slice]) => ({ id, ...slice })).filter(({ more }) => more !== 0);
  }

  /** What was counted as whole nodes, for a graph that has none yet. */
  nodes(): CountNode[] {
    const nodesOf = (label: CountNode['label'], changes: readonly CountChange[]): CountNode[] =>
      changes.map(({ id, properties, more }) => ({
        label,
        id,
        properties: { id, ...properties, count: neo4j.int(more) },
      }));
    return [...nodesOf('CubeCell', this.cells()), ...nodesOf('Slice', this.slices())];
  }
}

function propertiesOf(values: object): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    properties[name] = typeof value === 'number' ? neo4j.int(value) : value;
  }
  return properties;
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
