import { groupBy } from '../../model/grouping.js';
import type { Quantity } from '../../model/quantity.js';
import { spanOf } from '../../model/figure.js';
import { byTypeThenId, standingFor } from '../../model/rollup/places.js';
import type { InferredDate, PeriodOfFigures } from '../../model/rollup/rollup.js';
import type { Row } from '../answer.js';
import type { EntityPlan } from '../plan.js';
import { ComparedAnswer, type Comparisons, type Coverage, type TimeOfNumber } from './rollup-compared.js';

/** A roll-up as the graph keeps it. */
export interface KeptRow {
  /** The name of the question that it answers. */
  readonly name: string;
  readonly method: string;
  readonly comparison: string | null;
  readonly number: Quantity | null;
  readonly period: PeriodOfFigures | null;
  readonly sum: Quantity | null;
  /** Whether the number is the sum. */
  readonly isSum: boolean;
  readonly used: readonly string[];
  readonly sumUsed: readonly string[];
  readonly outside: readonly string[];
  /** The states of parts, by the ids of the units that stand for them. */
  readonly parts: ReadonlyMap<string, string>;
  /** Whether the parts that are not among them are missing. */
  readonly restIsMissing: boolean;
  /** Whether parts of the unit are known to be missing from the graph. */
  readonly lacksParts: boolean;
  readonly isExact: boolean;
  readonly partsAtMost: number;
}

/** A unit directly below the asked one. */
export interface DirectUnit {
  readonly id: string;
  readonly type: string;
  /** What it shares with others that stand for the same part: the area that it is responsible for, or itself. */
  readonly place: string;
  readonly isOrgan: boolean;
  readonly row: Row;
}

/** Plans what is read of a roll-up that is kept (`cypher/write/rollups.cypher`, `src/packages/rollups/rollup-row.ts`). */
export function keptColumns(kept: EntityPlan): { read: (row: Row) => KeptRow } {
  const property = (name: string, emptyList = false): number =>
    kept.column({ kind: 'property', property: name, emptyList });
  const question = kept.column({ kind: 'value', variable: 'name' });
  const method = property('method');
  const comparison = property('comparison');
  const number = quantityColumns(property, '');
  const [summed, sum] = [property('summed'), quantityColumns(property, 'sum')];
  const periodKind = property('periodKind');
  const [from, to] = [dateColumns(property, 'from'), dateColumns(property, 'to')];
  const [used, sumUsed, outside] = [
    property('used', true),
    property('sumUsed', true),
    property('outside', true),
  ];
  const parts = kept.column({ kind: 'value', variable: 'parts' });
  const lacksParts = kept.column({ kind: 'value', variable: 'lacksParts' });
  const [states, restIsMissing] = [property('partStates', true), property('restIsMissing')];
  const [isExact, partsAtMost] = [property('exact'), property('coveredAtMost')];
  const list = (row: Row, column: number): readonly string[] => row[column] as readonly string[];
  return {
    read: (row) => ({
      name: String(row[question]),
      method: String(row[method]),
      comparison: (row[comparison] ?? null) as string | null,
      number: number(row),
      period:
        row[periodKind] == null
          ? null
          : { kind: row[periodKind] as PeriodOfFigures['kind'], from: from(row), to: to(row) },
      // A sum that is the answer is kept once.
      sum: row[summed] === true ? number(row) : sum(row),
      isSum: row[summed] === true,
      used: list(row, used),
      sumUsed: list(row, sumUsed),
      outside: list(row, outside),
      parts: new Map(
        ((row[parts] ?? []) as readonly string[]).map((id, at) => [id, list(row, states)[at] ?? '']),
      ),
      restIsMissing: row[restIsMissing] === true,
      lacksParts: row[lacksParts] === true,
      isExact: row[isExact] === true,
      partsAtMost: Number(row[partsAtMost]),
    }),
  };
}

type Property = (name: string) => number;

function named(prefix: string, name: string): string {
  return prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
}

function quantityColumns(property: Property, prefix: string): (row: Row) => Quantity | null {
  const of = (name: string): number => property(named(prefix, name));
  const [stated, qualifier, value] = [of('stated'), of('qualifier'), of('value')];
  const [lower, upper] = [of('lower'), of('upper')];
  const [lowerInclusive, upperInclusive] = [of('lowerInclusive'), of('upperInclusive')];
  return (row) =>
    row[stated] == null
      ? null
      : ({
          stated: row[stated],
          qualifier: row[qualifier],
          value: row[value] ?? null,
          lower: row[lower] ?? null,
          upper: row[upper] ?? null,
          lowerInclusive: row[lowerInclusive],
          upperInclusive: row[upperInclusive],
        } as Quantity);
}

function dateColumns(property: Property, prefix: string): (row: Row) => InferredDate | null {
  const [edtf, min] = [property(prefix), property(`${prefix}Min`)];
  const [max, inferred] = [property(`${prefix}Max`), property(`${prefix}Inferred`)];
  return (row) =>
    row[edtf] == null
      ? null
      : ({
          edtf: row[edtf],
          min: row[min] ?? null,
          max: row[max] ?? null,
          inferred: row[inferred] === true,
        } as InferredDate);
}

/** A roll-up that is kept, as the API shows it: each getter is the field of its name; figures and units are rows. */
export class KeptAnswer extends ComparedAnswer {
  /**
   * @param kept what the graph keeps
   * @param rowsOf the rows of figures that it names, by their ids
   */
  constructor(
    private readonly kept: KeptRow,
    private readonly of: {
      readonly row: Row;
      readonly asOf: string;
      readonly indicator: Row;
      readonly type: string;
      readonly partsListed: string | null;
      readonly parts: readonly DirectUnit[];
    },
    private readonly rowsOf: (ids: readonly string[]) => Row[],
    comparisons: Comparisons,
  ) {
    super(comparisons);
  }

  get unit(): Row {
    return this.of.row;
  }

  get indicator(): Row {
    return this.of.indicator;
  }

  get status(): string {
    return this.comparisons.asked.status;
  }

  get limitedTo(): readonly string[] {
    return this.comparisons.asked.breakdowns;
  }

  get asOf(): string {
    return this.of.asOf;
  }

  get method(): string {
    return this.kept.method;
  }

  override get number(): Quantity | null {
    return this.kept.number;
  }

  get period(): object | null {
    return this.kept.period;
  }

  get comparison(): string | null {
    return this.kept.comparison;
  }

  get used(): Row[] {
    return this.rowsOf(this.kept.used);
  }

  get includedIn(): Row[] {
    return this.rowsOf(this.kept.outside);
  }

  get sum(): object | null {
    const { sum, sumUsed, used } = this.kept;
    // A sum that is the answer is of the same figures.
    return sum === null ? null : { number: sum, used: this.rowsOf(sumUsed.length === 0 ? used : sumUsed) };
  }

  get coverage(): Coverage {
    const { kept, of } = this;
    const parts = partsOf(kept, of);
    const count = (...states: string[]): number => parts.filter(({ state }) => states.includes(state)).length;
    return {
      total: parts.length,
      covered: count('COVERED', 'JOINTLY'),
      partly: count('PARTLY'),
      missing: parts.filter(({ state }) => state === 'MISSING').map(({ unit }) => unit),
      parts,
      complete: of.partsListed === null ? null : of.partsListed === 'ALL',
      exact: kept.isExact,
      coveredAtMost: kept.partsAtMost,
    };
  }

  protected override get leavesPartsOut(): boolean {
    return keptLeavesPartsOut(this.kept, this.of);
  }

  protected override time(): TimeOfNumber | null {
    const { period } = this.kept;
    const days = period === null ? null : spanOf({ period });
    return period === null || days === null ? null : { days, kind: period.kind };
  }
}

/** What the parts of a unit are told by: its type, and the units directly below it. */
interface UnitWithParts {
  readonly type: string;
  readonly parts: readonly DirectUnit[];
}

/** Whether the number of a roll-up that is kept is a sum over parts that are not all of the unit. */
export function keptLeavesPartsOut(kept: KeptRow, of: UnitWithParts): boolean {
  if (!kept.isSum) return false;
  return kept.lacksParts || partsOf(kept, of).some(({ state }) => state !== 'COVERED' && state !== 'JOINTLY');
}

/** The parts, each by the unit that stands for it: of the kind that was asked about, where there is one. */
function partsOf(kept: KeptRow, of: UnitWithParts): { state: string; unit: Row }[] {
  const found: { id: string; state: string; unit: Row }[] = [];
  for (const units of groupBy([...of.parts].sort(byTypeThenId), ({ place }) => place).values()) {
    const standing = standingFor(units, of.type);
    if (standing === undefined) continue;
    const named = units.find(({ id }) => kept.parts.has(id));
    if (named !== undefined)
      found.push({ id: standing.id, state: kept.parts.get(named.id) ?? '', unit: standing.row });
    // Organs are parts only where something is stated about them.
    else if (kept.restIsMissing && !units.every(({ isOrgan }) => isOrgan))
      found.push({ id: standing.id, state: 'MISSING', unit: standing.row });
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ state, unit }) => ({ state, unit }));
}
