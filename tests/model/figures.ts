import { parseEdtfDate } from '../../src/model/edtf-date.js';
import type { Figure } from '../../src/model/figure.js';
import { type Qualifier, quantityOf } from '../../src/model/quantity.js';
import type { RollupUnit } from '../../src/model/rollup/places.js';

/** What a figure of a test says otherwise than the usual one: an exact result of 2019. */
export interface FigureParts extends Partial<Omit<Figure, 'period' | 'quantity'>> {
  readonly qualifier?: Qualifier;
  readonly stated?: string;
  /** The two ends of a RANGE. */
  readonly range?: readonly [number, number];
  /** Begin and end of a flow, as EDTF; one text is both. */
  readonly flow?: string | readonly [string | null, string | null];
  /** The day of a stock, as EDTF. */
  readonly stock?: string | null;
  /** Ids of the sources. */
  readonly from?: readonly string[];
}

function dateOf(edtf: string | null) {
  const date = edtf === null ? null : parseEdtfDate(edtf);
  if (edtf !== null && date === null) throw new Error(`${edtf} is no EDTF date`);
  return date;
}

/** A figure about a unit, or about several together. */
export function figure(
  id: string,
  about: string | readonly string[],
  value: number,
  parts: FigureParts = {},
): Figure {
  const {
    qualifier = 'EXACT',
    stated = String(value),
    range,
    flow = '2019',
    stock,
    from = ['source:page'],
    ...more
  } = parts;
  const units = typeof about === 'string' ? [about] : about;
  const [begin, end] = typeof flow === 'string' ? [flow, flow] : flow;
  return {
    id,
    indicator: 'members_admitted',
    quantity:
      range === undefined
        ? quantityOf({ stated, value, qualifier, lower: null, upper: null })
        : quantityOf({ stated, value: null, qualifier: 'RANGE', lower: range[0], upper: range[1] }),
    about: units,
    joint: units.length > 1,
    perUnit: false,
    measure: 'VALUE',
    shareOf: null,
    base: null,
    direction: null,
    status: 'ACTUAL',
    period:
      stock === undefined
        ? { kind: 'FLOW', from: dateOf(begin), to: dateOf(end) }
        : { kind: 'STOCK', from: null, to: dateOf(stock) },
    breakdowns: [],
    definition: null,
    inferred: [],
    sources: from.map((source) => ({ id: source, published: null, original: null })),
    verification: 'UNVERIFIED',
    ...more,
  };
}

/** An area below others. */
export function area(id: string, above: readonly string[] = [], more: Partial<RollupUnit> = {}): RollupUnit {
  return { id, type: 'Area', above, responsibleFor: null, isOrgan: false, partsListed: null, ...more };
}

/** A committee below others. */
export function committee(
  id: string,
  above: readonly string[] = [],
  more: Partial<RollupUnit> = {},
): RollupUnit {
  return { ...area(id, above), type: 'Organization', ...more };
}
