import { differenceOf, percentOf } from '../../model/arithmetic.js';
import { parseEdtfDate } from '../../model/edtf-date.js';
import { type Figure, type ObservationStatus, type Span, spanOf } from '../../model/figure.js';
import type { Quantity } from '../../model/quantity.js';
import { type Place, type RollupUnit, standingFor } from '../../model/rollup/places.js';
import { periodOfFigures, type Rollup, type RollupQuestion, rollUp } from '../../model/rollup/rollup.js';
import { type TargetAnswer, targetOf } from '../../model/target.js';
import type { Row } from '../answer.js';
import type { ComputedTools } from './computed.js';

/** How many excluded figures are listed at most. */
const EXCLUDED_AT_MOST = 1_000;

/** How many items of a list without pages are asked for. */
export function firstIn(
  first: number | null | undefined,
  atMost: number,
  { fail }: Pick<ComputedTools, 'fail'>,
): number {
  if (typeof first === 'number' && first >= 1 && first <= atMost) return first;
  throw fail(`"first" is ${JSON.stringify(first ?? null)}; ask for 1 to ${atMost}.`);
}

/** What a roll-up is asked for. */
export interface RollupAsked {
  readonly indicator: string;
  readonly status: ObservationStatus;
  readonly breakdowns: readonly string[];
  readonly period: RollupQuestion['period'];
}

/** The days of an argument. */
export function periodIn(
  text: string,
  argument: string,
  tools: Pick<ComputedTools, 'fail'>,
): RollupQuestion['period'] {
  const date = parseEdtfDate(text);
  if (date !== null && (date.min !== null || date.max !== null)) return { first: date.min, last: date.max };
  throw tools.fail(
    `"${argument}" is ${JSON.stringify(text)}; write an EDTF date or interval with known years, e.g. "2017" or "2008/2018".`,
  );
}

/** The unit that was asked about. */
export interface AskedUnit {
  readonly id: string;
  readonly row: Row;
  readonly type: string;
  readonly asOf: string;
  readonly indicator: Row;
  readonly isAdditive: boolean;
  /** Whether more is better; null is not known. */
  readonly isAscending: boolean | null;
  /** The rows of the direct parts, by id. */
  readonly parts: ReadonlyMap<string, Row>;
}

/** A roll-up as the API shows it: each getter is the field of its name; figures and units are rows. */
export class RollupAnswer {
  private readonly result: Rollup;

  constructor(
    private readonly tools: Pick<ComputedTools, 'fail'>,
    private readonly asked: RollupAsked,
    private readonly of: AskedUnit,
    private readonly units: readonly RollupUnit[],
    private readonly rows: ReadonlyMap<Figure, Row>,
  ) {
    this.result = this.rollUp({});
  }

  get unit(): Row {
    return this.of.row;
  }

  get indicator(): Row {
    return this.of.indicator;
  }

  get status(): string {
    return this.asked.status;
  }

  get limitedTo(): readonly string[] {
    return this.asked.breakdowns;
  }

  get asOf(): string {
    return this.of.asOf;
  }

  get method(): string {
    return this.result.method;
  }

  get number(): Quantity | null {
    return this.result.number;
  }

  get period(): object | null {
    return periodOfFigures(this.result.used);
  }

  get used(): Row[] {
    return this.rowsOf(this.result.used);
  }

  excluded({ first }: { first?: number }): { reason: string; observation: Row }[] {
    return this.result.excluded
      .slice(0, firstIn(first, EXCLUDED_AT_MOST, this.tools))
      .map(({ reason, figure }) => ({ reason, observation: this.rowOf(figure) }));
  }

  get excludedCount(): number {
    return this.result.excluded.length;
  }

  get includedIn(): Row[] {
    return this.rowsOf(this.result.outside);
  }

  get coverage(): object {
    const parts = this.result.parts
      .map(({ place, state }) => ({ state, unit: this.partRow(place) }))
      .flatMap(({ state, unit }) => (unit === null ? [] : [{ state, id: unit.id, unit: unit.row }]))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const count = (...states: string[]): number => parts.filter(({ state }) => states.includes(state)).length;
    const listed = this.units.filter(({ id }) => id === this.of.id)[0]?.partsListed ?? null;
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

  get target(): object | null {
    const answer = this.targetAnswer();
    return answer === null ? null : { observation: this.rowOf(answer.figure), share: answer.share };
  }

  get targetMet(): string | null {
    return this.targetAnswer()?.met ?? null;
  }

  share({ of, breakdowns }: { of?: string | null; breakdowns?: string[] | null }): object | null {
    const whole = this.rollUp({
      indicator: of ?? this.asked.indicator,
      breakdowns: [...(breakdowns ?? [])].sort(),
      period: this.daysOf(of ?? this.asked.indicator) ?? this.asked.period,
    });
    if (this.result.number === null || whole.number === null) return null;
    return {
      number: percentOf(this.result.number, whole.number),
      whole: whole.number,
      used: this.rowsOf(whole.used),
    };
  }

  change({ since }: { since: string }): object | null {
    const before = this.rollUp({ period: periodIn(since, 'since', this.tools) });
    if (this.result.number === null || before.number === null) return null;
    return {
      number: differenceOf(this.result.number, before.number),
      before: before.number,
      used: this.rowsOf(before.used),
    };
  }

  private rollUp({
    indicator = this.asked.indicator,
    ...other
  }: {
    indicator?: string;
    breakdowns?: readonly string[];
    period?: RollupQuestion['period'];
  }): Rollup {
    return rollUp(
      {
        unit: this.of.id,
        additive: this.of.isAdditive || indicator !== this.asked.indicator,
        status: this.asked.status,
        breakdowns: other.breakdowns ?? this.asked.breakdowns,
        period: other.period ?? this.asked.period,
      },
      this.units,
      [...this.rows.keys()].filter((figure) => figure.indicator === indicator),
    );
  }

  /** The days of the answer, when another number of the same kind is to be of the same. */
  private daysOf(indicator: string): Span | null {
    const [first] = this.result.used;
    const [other] = [...this.rows.keys()].filter((figure) => figure.indicator === indicator);
    if (first === undefined || other?.period.kind !== first.period.kind) return null;
    const spans = this.result.used.flatMap((figure) => spanOf(figure) ?? []);
    const firsts = spans.map((span) => span.first).sort();
    const lasts = spans.map((span) => span.last).sort();
    return { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' };
  }

  private targetAnswer(): TargetAnswer | null {
    const [span] = this.result.used.flatMap((figure) => spanOf(figure) ?? []);
    if (this.result.number === null || span === undefined || this.asked.status !== 'ACTUAL') return null;
    const own = [...this.rows.keys()].filter(
      (figure) => figure.indicator === this.asked.indicator && this.isAbout(figure),
    );
    return targetOf(this.result.number, span, this.asked.breakdowns, own, this.of.isAscending);
  }

  /** Whether a figure is stated for the unit, or for the committee or area that it shares its place with. */
  private isAbout(figure: Figure): boolean {
    const place = this.placeUnits();
    return figure.about.some((id) => place.has(id));
  }

  private placeUnits(): ReadonlySet<string> {
    const own = this.units.find(({ id }) => id === this.of.id);
    const area = own?.responsibleFor ?? this.of.id;
    const mates = this.units.filter(({ responsibleFor }) => responsibleFor === area).map(({ id }) => id);
    return new Set([this.of.id, area, ...mates]);
  }

  private partRow(place: Place): { id: string; row: Row } | null {
    const known = place.units.flatMap(({ id, type }) => {
      const row = this.of.parts.get(id);
      return row === undefined ? [] : [{ id, type, row }];
    });
    return standingFor(known, this.of.type) ?? null;
  }

  private rowsOf(figures: readonly Figure[]): Row[] {
    return figures.map((figure) => this.rowOf(figure));
  }

  private rowOf(figure: Figure): Row {
    const row = this.rows.get(figure);
    if (row === undefined) throw new Error(`${figure.id} was not read`);
    return row;
  }
}
