import { originalOf } from '../../model/agreement.js';
import type { Vocabulary } from '../../model/audit/audited.js';
import type { Reach } from '../../model/audit/finding.js';
import { Hierarchy } from '../../model/audit/hierarchy.js';
import type { Figure, FigureSource, Span } from '../../model/figure.js';
import { groupBy, listIn } from '../../model/grouping.js';
import type { RollupGroup } from '../../model/rollup/kept-rollups.js';
import type { PlaceTree } from '../../model/rollup/places.js';
import { UnitsOverTime } from '../../model/rollup/units-over-time.js';
import { figureOf, type QuoteRow, withQuotes } from '../graph-audit/figure-row.js';
import { runChecks } from '../graph-audit/run-checks.js';
import { makeRollups } from '../rollups/make-rollups.js';
import { rollupRow } from '../rollups/rollup-row.js';
import type { BulkFiles } from './bulk-files.js';
import { nodesOutside } from './facts.js';
import { addFindings } from './findings.js';
import { FiguresInMemory } from './figures-in-memory.js';
import type { FigureLine, GroupHeap, StatedSource, StrayQuote } from './figure-heaps.js';
import { type Heap, linesOf } from './heaps.js';
import type { SharedIds } from './id-table.js';
import { numberIn, type NumberOf } from './node-numbers.js';
import { type DerivingUnit, type SharedUnits, unpackUnits } from './shared-units.js';

/** What figures are added up and compared by. */
export interface DerivingFrom {
  readonly units: SharedUnits;
  readonly unitCount: number;
  /** The ids of units and documents, with the numbers of their nodes. */
  readonly ids: SharedIds;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly StatedSource[];
  readonly strays: readonly StrayQuote[];
  /** The day on which roll-ups begin that are asked for without one. */
  readonly today: string;
}

/** What is worked out together. */
export type DeriveQuestion =
  /** The roll-ups of a group, and what the audit finds in figures of the same days. */
  | { readonly kind: 'group'; readonly group: RollupGroup; readonly heaps: readonly GroupHeap[] }
  /** What the audit finds in figures about the same places. */
  | { readonly kind: 'places'; readonly heaps: readonly Heap[] };

/** The hierarchy that the audit looks at, with the trees that roll-ups are made by: they need not be made for each total anew. */
class HierarchyInTrees extends Hierarchy {
  constructor(
    units: Iterable<DerivingUnit>,
    private readonly unitsOverTime: UnitsOverTime,
  ) {
    super(units);
  }

  protected override treeOn(unit: string, places: ReadonlySet<string>, day: string): PlaceTree {
    const hierarchy = this.unitsOverTime.hierarchyAt(this.unitsOverTime.stretchAt(day));
    return hierarchy.treeWithin(unit, places) ?? super.treeOn(unit, places, day);
  }
}

/**
 * Makes the roll-ups and findings of a graph that is yet to be loaded, from figures that were sorted into heaps, as an import
 * makes them from the graph.
 */
export class Deriver {
  /** How many things the audit found so far. */
  findings = 0;
  private readonly unitsOverTime: UnitsOverTime;
  private readonly hierarchy: Hierarchy;
  /** The sources, each with the one that it goes back to. */
  private readonly sources: ReadonlyMap<string, FigureSource>;
  private readonly strays = new Map<string, StrayQuote[]>();
  private readonly inMemory: FiguresInMemory;
  /** The numbers of the figures that were read last. */
  private readonly numbers = new Map<string, number>();
  private readonly numberOf: NumberOf;

  constructor(
    private readonly from: DerivingFrom,
    private readonly files: BulkFiles,
  ) {
    const units = unpackUnits(from.units);
    this.unitsOverTime = new UnitsOverTime(units);
    this.hierarchy = new HierarchyInTrees(units, this.unitsOverTime);
    const republished = new Map(from.sources.map(([id, , republishes]) => [id, republishes]));
    this.sources = new Map(
      from.sources.map(([id, published]) => [
        id,
        { id, published, original: originalOf(id, (source) => republished.get(source) ?? null) },
      ]),
    );
    this.inMemory = new FiguresInMemory((id) => this.hierarchy.units.get(id)?.id ?? id);
    this.numberOf = numberIn((id) => this.numbers.get(id), nodesOutside(from));
    for (const quote of from.strays) listIn(this.strays, quote[0]).push(quote);
  }

  /** Writes what follows from some figures. */
  async derive(question: DeriveQuestion): Promise<void> {
    if (question.kind === 'group') await this.rollUp(question.group, question.heaps);
    else this.audit('PLACE', await this.figuresOf(question.heaps));
  }

  private async rollUp(group: RollupGroup, heaps: readonly GroupHeap[]): Promise<void> {
    const spans = heaps.flatMap((heap) => heap.spans);
    const figuresIn = async ({ first, last }: Span): Promise<Figure[]> => {
      const isIn = ({ year }: GroupHeap): boolean => first.slice(0, 4) <= year && year <= last.slice(0, 4);
      const figures = await this.figuresOf(heaps.filter(isIn));
      if (group.additive) this.auditDays(figures);
      return figures;
    };
    const made = makeRollups({ group, spans }, this.unitsOverTime, this.from.today, null, figuresIn);
    for await (const rollups of made)
      for (const rollup of rollups) this.files.node(['Rollup'], rollupRow(rollup));
  }

  /** Figures of one group are parts and totals of each other where their days end on the same one; a joint one may be about both. */
  private auditDays(figures: readonly Figure[]): void {
    for (const same of groupBy(figures, ({ period }) => period.to?.max ?? '').values())
      if (same.length > 1 || same.some(({ joint }) => joint)) this.audit('DAYS', same);
  }

  private audit(reach: Reach, figures: readonly Figure[]): void {
    const { hierarchy } = this;
    const { vocabulary } = this.from;
    const found = runChecks(reach, { vocabulary, hierarchy, figures });
    this.findings += found.length;
    addFindings(this.files, found, this.numberOf);
  }

  private async figuresOf(heaps: readonly Heap[]): Promise<Figure[]> {
    const figures: Figure[] = [];
    this.numbers.clear();
    for await (const lines of linesOf(heaps)) {
      for (const line of lines) {
        const [number, row] = JSON.parse(line) as FigureLine;
        const figure = this.inMemory.hold(figureOf(withQuotes(row, this.quotesOf)));
        figures.push(figure);
        this.numbers.set(figure.id, number);
      }
    }
    return figures;
  }

  /** The quotes of a figure with what is known of their sources, those of other packages among them. */
  private readonly quotesOf = (figure: string, own: readonly QuoteRow[]): readonly QuoteRow[] => {
    const complete = (id: string, verification: string): QuoteRow => {
      const { published = null, original = null } = this.sources.get(id) ?? {};
      return [id, published, verification, original];
    };
    const strays = this.strays.get(figure) ?? [];
    return [
      ...own.map(([id, , verification]) => complete(id, verification)),
      ...strays.map(([, id, verification]) => complete(id, verification)),
    ];
  };
}
