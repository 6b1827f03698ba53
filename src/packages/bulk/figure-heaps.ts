import { type Figure, type Span, spanOf, textOfSpan } from '../../model/figure.js';
import { listIn } from '../../model/grouping.js';
import { labelOfId } from '../../model/identity.js';
import { isAddable } from '../../model/rollup/kept-rollups.js';
import { type CountChange, FigureCounts, sliceOfSource } from '../figure-counts.js';
import { figureOf, type FigureRow, figureRowOf, type QuoteRow } from '../graph-audit/figure-row.js';
import { type GroupName, keyOf } from '../rollups/rollup-store.js';
import { rowsOf, textIn } from '../rules/rule.js';
import type { ValidPackage } from '../valid-package.js';
import { type Heap, HeapWriter } from './heaps.js';
import type { NumberOf } from './node-numbers.js';

/** What sorting figures needs to know of a unit. */
export interface PlaceOfUnit {
  /** A number that the units of one place share, with few others. */
  readonly heap: number;
  /** Level of an area; null of others. */
  readonly level: string | null;
}

/** Figures of one indicator, status, sectors and groups whose days end in one year. */
export interface GroupHeap extends Heap {
  readonly group: GroupName;
  readonly year: string;
  readonly spans: readonly (Span & { readonly count: number })[];
}

/** What roll-ups, audit and counts are made of when nothing is in the graph yet. */
export interface SortedFigures {
  /** Those that can be added up, by group and year. */
  readonly groups: readonly GroupHeap[];
  /** All of them by place. */
  readonly places: ReadonlyMap<string, Heap>;
  readonly counts: { readonly cells: readonly CountChange[]; readonly slices: readonly CountChange[] };
  readonly sources: readonly StatedSource[];
  /** Quotes of figures that another package states. */
  readonly strays: readonly StrayQuote[];
}

/** A line of a heap: the number of a figure's node, and the figure. */
export type FigureLine = readonly [number: number, row: FigureRow];

/** A source, the first day on which it can have been published, and the source that it repeats. */
export type StatedSource = readonly [id: string, published: string | null, republishes: string | null];

/** That a quote of a source supports a figure. */
export type StrayQuote = readonly [figure: string, source: string, verification: string];

/**
 * Sorts the figures of packages, as they come, by what they are compared with and added to. What is kept is a copy: a cell of
 * a table is a part of the text that was read, and would keep all of that in memory.
 */
export class FigureHeaps {
  private readonly heaps: HeapWriter;
  private readonly groups = new Map<
    string,
    {
      readonly group: GroupName;
      readonly year: string;
      readonly spans: Map<string, Span & { count: number }>;
    }
  >();
  private readonly counts = new FigureCounts();
  private readonly figuresOfSources = new Map<string, number>();
  private readonly sources: StatedSource[] = [];
  private readonly strays: StrayQuote[] = [];

  constructor(file: string) {
    this.heaps = new HeapWriter(file);
  }

  /** Adds the figures of some packages. */
  add(packages: readonly ValidPackage[], placeOf: (unit: string) => PlaceOfUnit, numberOf: NumberOf): void {
    for (const { key, values, properties } of rowsOf(packages, 'sources'))
      this.sources.push(
        structuredClone<StatedSource>([
          key,
          (properties.publishedMin ?? null) as string | null,
          textIn(values, 'republishes'),
        ]),
      );
    const quotes = new Map<string, StrayQuote[]>();
    for (const { values } of rowsOf(packages, 'evidence')) {
      const fact = textIn(values, 'supports') ?? '';
      if (labelOfId(fact) !== 'Observation') continue;
      const quote: StrayQuote = [
        fact,
        textIn(values, 'source') ?? '',
        textIn(values, 'verification') ?? 'UNVERIFIED',
      ];
      listIn(quotes, fact).push(quote);
    }
    for (const { key, properties } of rowsOf(packages, 'observations')) {
      const own = quotes.get(key) ?? [];
      quotes.delete(key);
      const row = figureRowOf(
        key,
        properties,
        own.map(([, source, verification]): QuoteRow => [source, null, verification, null]),
      );
      const figure = figureOf(row);
      const line = JSON.stringify([numberOf(key), row] satisfies FigureLine);
      const places = figure.about.map(placeOf);
      // Figures about the same places are in one heap, whatever other places each of these has figures of its own for.
      this.heaps.add(`place ${Math.min(...places.map(({ heap }) => heap))}`, line);
      if (isAddable(figure)) this.addToGroup(figure, line);
      this.counts.add(
        properties,
        places.flatMap(({ level }) => level ?? []),
      );
      for (const source of new Set(own.map(([, id]) => id))) {
        const known = this.figuresOfSources.get(source);
        // A key that is there stays as it is.
        this.figuresOfSources.set(known === undefined ? structuredClone(source) : source, (known ?? 0) + 1);
      }
    }
    for (const left of quotes.values()) this.strays.push(...structuredClone(left));
  }

  /** Writes what is gathered still, and tells where all of it is. */
  end(): SortedFigures {
    const heaps = this.heaps.end();
    const groups: GroupHeap[] = [];
    const places = new Map<string, Heap>();
    for (const [name, heap] of heaps) {
      const group = this.groups.get(name);
      if (group === undefined) places.set(name, heap);
      else groups.push({ ...heap, ...group, spans: [...group.spans.values()] });
    }
    const ofSources = [...this.figuresOfSources].map(([id, more]) => sliceOfSource(id, more));
    const { counts, sources, strays } = this;
    return {
      groups,
      places,
      counts: { cells: counts.cells(), slices: [...counts.slices(), ...ofSources] },
      sources,
      strays,
    };
  }

  private addToGroup({ indicator, status, breakdowns, ...figure }: Figure, line: string): void {
    const span = spanOf(figure);
    if (span === null) return;
    const year = span.last.slice(0, 4);
    const name = `group ${keyOf({ indicator, status, breakdowns })} ${year}`;
    this.heaps.add(name, line);
    let known = this.groups.get(name);
    if (known === undefined) {
      known = { ...structuredClone({ group: { indicator, status, breakdowns }, year }), spans: new Map() };
      this.groups.set(name, known);
    }
    const days = textOfSpan(span);
    const same = known.spans.get(days);
    if (same === undefined) known.spans.set(days, { ...structuredClone(span), count: 1 });
    else same.count += 1;
  }
}

/** The units of a place share its heap; figures of different places in one heap are told apart by the audit. */
export const PLACE_HEAPS = 1_024;
