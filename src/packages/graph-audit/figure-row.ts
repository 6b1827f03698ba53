import type { EdtfDate } from '../../model/edtf-date.js';
import { bestVerification, type Figure } from '../../model/figure.js';
import { isOrganKind } from '../../model/vocabulary.js';
import type { Properties } from '../tables/table.js';
import type { StoredUnit } from './store.js';

/** A figure as the statement "figure" of `cypher/write/findings.cypher` returns it, in the order of its list. */
export type FigureRow = readonly unknown[];

/** A unit as the statement "unit" returns it. */
export type UnitRow = readonly unknown[];

/** A quote of a figure: its source, what is known of that, and what came of searching the quote. */
export type QuoteRow = readonly [
  id: string,
  published: string | null,
  verification: string,
  original: string | null,
];

/** The properties of a figure in the order of its list; its id stands before them, its quotes after. */
const FIGURE_PROPERTIES = [
  'indicator',
  'stated',
  'value',
  'qualifier',
  'lower',
  'upper',
  'lowerInclusive',
  'upperInclusive',
  'about',
  'joint',
  'perUnit',
  'measure',
  'shareOf',
  'base',
  'direction',
  'status',
  'periodKind',
  'periodFrom',
  'periodFromMin',
  'periodFromMax',
  'periodTo',
  'periodToMin',
  'periodToMax',
  'breakdowns',
  'definition',
  'inferred',
] as const;

/** The list of a figure that is not in the graph yet, from the properties that it will have there. */
export function figureRowOf(id: string, properties: Properties, quotes: readonly QuoteRow[]): FigureRow {
  const row: unknown[] = [id];
  for (const name of FIGURE_PROPERTIES) row.push(properties[name] ?? null);
  row.push(quotes);
  return row;
}

/** The list of a figure with other quotes; those of one source after another, as the graph returns them. */
export function withQuotes(
  row: FigureRow,
  change: (figure: string, quotes: readonly QuoteRow[]) => readonly QuoteRow[],
): FigureRow {
  const quotes = change(String(row[0]), row.at(-1) as readonly QuoteRow[]);
  return [
    ...row.slice(0, -1),
    [...quotes].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  ];
}

/** Reads the list of a figure. What it holds was validated when it was imported. */
export function figureOf(row: FigureRow): Figure {
  const at = (place: number): never => (row[place] ?? null) as never;
  const list = (place: number): readonly string[] => (row[place] ?? []) as readonly string[];
  const date = (place: number): EdtfDate | null =>
    row[place] === null ? null : { edtf: at(place), min: at(place + 1), max: at(place + 2) };
  const quotes = (row[27] ?? []) as readonly QuoteRow[];
  return {
    id: at(0),
    indicator: at(1),
    quantity: {
      stated: at(2),
      value: at(3),
      qualifier: at(4),
      lower: at(5),
      upper: at(6),
      lowerInclusive: at(7),
      upperInclusive: at(8),
    },
    about: list(9),
    joint: at(10),
    perUnit: at(11),
    measure: at(12),
    shareOf: at(13),
    base: at(14),
    direction: at(15),
    status: at(16),
    period: { kind: at(17), from: date(18), to: date(21) },
    breakdowns: list(24),
    definition: at(25),
    inferred: list(26),
    sources: quotes.map(([id, published, , original]) => ({ id, published, original })),
    verification: bestVerification(quotes.map(([, , verification]) => verification)),
  };
}

/** Reads the list of a unit. */
export function unitOf(row: UnitRow): StoredUnit {
  const at = (place: number): never => (row[place] ?? null) as never;
  const kind: string = at(3);
  const isArea = row[1] === true;
  return {
    id: at(0),
    type: isArea ? 'Area' : 'Organization',
    name: at(2),
    kind,
    code: at(4),
    validFrom: at(5),
    validTo: at(6),
    partsListed: at(7),
    responsibleFor: at(8),
    isOrgan: !isArea && isOrganKind(kind),
    above: ((row[9] ?? []) as readonly (readonly [string, string | null, string | null])[]).map(
      ([id, validFrom, validTo]) => ({ id, validFrom, validTo }),
    ),
    committees: at(10),
    figureCount: at(11),
  };
}
