import { atLeast, differenceOf, percentOf } from '../../model/arithmetic.js';
import type { Figure, Span } from '../../model/figure.js';
import type { Quantity } from '../../model/quantity.js';
import { PlaceTree, type RollupUnit } from '../../model/rollup/places.js';
import { FiguresAtUnit, type Rollup } from '../../model/rollup/rollup.js';
import { type TargetAnswer, targetOf } from '../../model/target.js';
import type { PeriodKind } from '../../model/vocabulary.js';
import type { Row } from '../answer.js';
import type { ComputedTools } from './computed.js';
import { type AskedRollup, nameOfOther, periodIn } from './rollup-questions.js';

/** A number, and the rows of the figures that make it up. */
export interface Rolled {
  readonly number: Quantity | null;
  readonly used: readonly Row[];
}

/** The time that a number is about. */
export interface TimeOfNumber {
  readonly days: Span;
  readonly kind: PeriodKind;
}

/** Figures at and below a unit, with their rows, which can be rolled up for any question. */
export class KnownFigures {
  private known: PlaceTree | null = null;

  constructor(
    private readonly unit: string,
    private readonly units: readonly RollupUnit[],
    private readonly rows: ReadonlyMap<Figure, Row>,
  ) {}

  /** Whether the parts of the unit that are known are all, as its source says; null where none does. */
  get partsListed(): RollupUnit['partsListed'] {
    return this.units.find(({ id }) => id === this.unit)?.partsListed ?? null;
  }

  /** @param additive whether figures of the indicator add up over units */
  rollUp({ indicator, status, breakdowns, period }: AskedRollup, additive: boolean): Rollup {
    const about = { unit: this.unit, additive, status, breakdowns };
    return new FiguresAtUnit(about, this.tree(), this.of(indicator)).rollUp(period);
  }

  /** FLOW or STOCK of an indicator, as its figures tell it, which are all of one kind; null where there are none. */
  kindOf(indicator: string): PeriodKind | null {
    return this.of(indicator)[0]?.period.kind ?? null;
  }

  /** The figures of an indicator that are stated for the place of the unit and for no other. */
  atPlace(indicator: string): Map<Figure, Row> {
    const here = new Set(this.tree().root.units.map(({ id }) => id));
    const own = this.of(indicator).filter(({ about }) => about.every((id) => here.has(id)));
    return new Map(own.map((figure) => [figure, this.rowOf(figure)]));
  }

  rowsOf(figures: readonly Figure[]): Row[] {
    return figures.map((figure) => this.rowOf(figure));
  }

  rowOf(figure: Figure): Row {
    const row = this.rows.get(figure);
    if (row === undefined) throw new Error(`${figure.id} was not read`);
    return row;
  }

  private of(indicator: string): Figure[] {
    return [...this.rows.keys()].filter((figure) => figure.indicator === indicator);
  }

  private tree(): PlaceTree {
    return (this.known ??= PlaceTree.of(this.unit, this.units));
  }
}

/** What the number of a roll-up is compared with. */
export interface Comparisons {
  readonly tools: Pick<ComputedTools, 'fail'>;
  readonly asked: AskedRollup;
  /** What other roll-ups are worked out from, where they are not kept. */
  readonly known: KnownFigures;
  /** Whether figures of an indicator add up over units. */
  readonly isAdditive: (indicator: string) => boolean;
  /** Whether more of the indicator is better; null is not known. */
  readonly isAscending: boolean | null;
  /** The figures of the indicator that are stated for the place of the unit. */
  readonly atPlace: () => ReadonlyMap<Figure, Row>;
  /** The answer to another question (`nameOfOther`) that is kept; null where it is not. */
  readonly kept: (name: string) => Rolled | null;
}

/** How much of the direct parts of a unit figures cover, as the API shows it. */
export interface Coverage {
  readonly total: number;
  readonly covered: number;
  readonly partly: number;
  readonly missing: readonly Row[];
  readonly parts: readonly { readonly state: string; readonly unit: Row }[];
  /** Whether the parts that are known are all that there are; null is not known. */
  readonly complete: boolean | null;
  readonly exact: boolean;
  readonly coveredAtMost: number;
}

/** The fields of a roll-up that set its number against others. */
export abstract class ComparedAnswer {
  constructor(protected readonly comparisons: Comparisons) {}

  abstract get number(): Quantity | null;

  abstract get coverage(): Coverage;

  /** Whether the number is a sum over the parts, and not one that a source states for the unit. */
  protected abstract get isSumOfParts(): boolean;

  /** The time of the number; null where there is none. */
  protected abstract time(): TimeOfNumber | null;

  share(given: { of?: string | null; breakdowns?: readonly string[] | null }): object | null {
    const { number } = this;
    const whole = number === null ? null : this.whole(given);
    if (number === null || whole === null || whole.number === null) return null;
    return { number: percentOf(number, whole.number), whole: whole.number, used: whole.used };
  }

  change(given: { since: string }): object | null {
    const { number } = this;
    const before = number === null ? null : this.before(given);
    if (number === null || before === null || before.number === null) return null;
    return { number: differenceOf(number, before.number), before: before.number, used: before.used };
  }

  get target(): object | null {
    const answer = this.targetAnswer();
    return answer === null ? null : { observation: answer.row, share: answer.share };
  }

  get targetMet(): string | null {
    return this.targetAnswer()?.met ?? null;
  }

  /** The whole is over the days of the number, unless one is a flow and the other a stock. */
  private whole(given: { of?: string | null; breakdowns?: readonly string[] | null }): Rolled {
    const { asked, known } = this.comparisons;
    const indicator = given.of ?? asked.indicator;
    const time = this.time();
    const period = time !== null && known.kindOf(indicator) === time.kind ? time.days : asked.period;
    const breakdowns = [...new Set(given.breakdowns ?? [])].sort();
    return this.other(nameOfOther('share', given), { ...asked, indicator, breakdowns, period });
  }

  private before(given: { since: string }): Rolled {
    const { asked, tools } = this.comparisons;
    const period = periodIn(given.since, 'since', tools);
    return this.other(nameOfOther('change', given), { ...asked, period });
  }

  private other(name: string, asked: AskedRollup): Rolled {
    const { kept, known, isAdditive } = this.comparisons;
    const found = kept(name);
    if (found !== null) return found;
    const { number, used } = known.rollUp(asked, isAdditive(asked.indicator));
    return { number, used: known.rowsOf(used) };
  }

  private targetAnswer(): (TargetAnswer & { readonly row: Row | undefined }) | null {
    const { asked, atPlace, isAscending } = this.comparisons;
    const time = this.time();
    if (this.number === null || time === null || asked.status !== 'ACTUAL') return null;
    const own = atPlace();
    const { total, covered, complete } = this.coverage;
    // Of a sum that leaves parts out no more is known than that it is not less; a target is one for the whole.
    const leavesOut = this.isSumOfParts && (covered < total || complete === false);
    const number = leavesOut ? atLeast(this.number) : this.number;
    const answer = targetOf(number, time.days, asked.breakdowns, [...own.keys()], isAscending);
    return answer === null ? null : { ...answer, row: own.get(answer.figure) };
  }
}
