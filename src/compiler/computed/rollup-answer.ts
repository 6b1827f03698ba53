import type { Figure } from '../../model/figure.js';
import { spanOfAll } from '../../model/figure.js';
import type { Quantity } from '../../model/quantity.js';
import { type Place, standingFor } from '../../model/rollup/places.js';
import { periodOfFigures, type Rollup } from '../../model/rollup/rollup.js';
import type { Row } from '../answer.js';
import type { ComputedTools } from './computed.js';
import {
  ComparedAnswer,
  type Comparisons,
  type Coverage,
  leavesPartsOut,
  type TimeOfNumber,
} from './rollup-compared.js';

/** How many excluded figures are listed at most. */
const EXCLUDED_AT_MOST = 1_000;

/** How many items of a list without pages are asked for. */
export function firstIn(
  first: number | undefined,
  atMost: number,
  { fail }: Pick<ComputedTools, 'fail'>,
): number {
  if (typeof first === 'number' && first >= 1 && first <= atMost) return first;
  throw fail(`"first" is ${JSON.stringify(first ?? null)}; ask for 1 to ${atMost}.`);
}

/** The unit that was asked about. */
export interface AskedUnit {
  readonly row: Row;
  readonly type: string;
  readonly asOf: string;
  readonly indicator: Row;
  /** The rows of the direct parts, by id. */
  readonly parts: ReadonlyMap<string, Row>;
}

/** A roll-up that is worked out, as the API shows it: each getter is the field of its name; figures and units are rows. */
export class RollupAnswer extends ComparedAnswer {
  private readonly result: Rollup;

  constructor(
    private readonly of: AskedUnit,
    comparisons: Comparisons,
  ) {
    super(comparisons);
    const { known, asked, isAdditive } = comparisons;
    this.result = known.rollUp(asked, isAdditive(asked.indicator));
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
    return this.result.method;
  }

  override get number(): Quantity | null {
    return this.result.number;
  }

  get period(): object | null {
    return periodOfFigures(this.result.used);
  }

  get used(): Row[] {
    return this.rowsOf(this.result.used);
  }

  excluded({ first }: { first?: number }): { reason: string; observation: Row }[] {
    const { tools, known } = this.comparisons;
    return this.result.excluded
      .slice(0, firstIn(first, EXCLUDED_AT_MOST, tools))
      .map(({ reason, figure }) => ({ reason, observation: known.rowOf(figure) }));
  }

  get excludedCount(): number {
    return this.result.excluded.length;
  }

  get includedIn(): Row[] {
    return this.rowsOf(this.result.outside);
  }

  get coverage(): Coverage {
    const parts = this.result.parts
      .map(({ place, state }) => ({ state, unit: this.partRow(place) }))
      .flatMap(({ state, unit }) => (unit === null ? [] : [{ state, id: unit.id, unit: unit.row }]))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const count = (...states: string[]): number => parts.filter(({ state }) => states.includes(state)).length;
    const listed = this.comparisons.known.partsListed;
    return {
      total: parts.length,
      covered: count('COVERED', 'JOINTLY'),
      partly: count('PARTLY'),
      missing: parts.filter(({ state }) => state === 'MISSING').map(({ unit }) => unit),
      parts,
      complete: listed === null ? null : listed === 'ALL',
      exact: this.result.isExact,
      coveredAtMost: this.result.partsAtMost,
    };
  }

  get sum(): object | null {
    const { sum } = this.result;
    return sum === null ? null : { number: sum.number, used: this.rowsOf(sum.used) };
  }

  get comparison(): string | null {
    return this.result.comparison;
  }

  protected override get leavesPartsOut(): boolean {
    return leavesPartsOut(this.result);
  }

  protected override time(): TimeOfNumber | null {
    const { used } = this.result;
    const days = spanOfAll(used);
    const [first] = used;
    return days === null || first === undefined ? null : { days, kind: first.period.kind };
  }

  private partRow(place: Place): { id: string; row: Row } | null {
    const known = place.units.flatMap(({ id, type }) => {
      const row = this.of.parts.get(id);
      return row === undefined ? [] : [{ id, type, row }];
    });
    return standingFor(known, this.of.type) ?? null;
  }

  private rowsOf(figures: readonly Figure[]): Row[] {
    return this.comparisons.known.rowsOf(figures);
  }
}
