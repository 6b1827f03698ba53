import { atLeast, differenceOf, percentOf } from '../../model/arithmetic.js';
import type { Figure, Span } from '../../model/figure.js';
import type { Quantity } from '../../model/quantity.js';
import { PlaceTree, type RollupUnit } from '../../model/rollup/places.js';
import {
  FiguresAtUnit,
  periodOfFigures,
  type PeriodOfFigures,
  type Rollup,
} from '../../model/rollup/rollup.js';
import type { RollupAskedFor } from '../../model/rollup/rollup-key.js';
import { type TargetAnswer, targetOf } from '../../model/target.js';
import type { PeriodKind } from '../../model/vocabulary.js';
import type { Row } from '../answer.js';
import type { ComputedTools } from './computed.js';
import {
  type ChangeArguments,
  earlierOf,
  type OtherRollup,
  type ShareArguments,
  wholeOf,
} from './rollup-questions.js';

/** Whether the number of a roll-up is a sum over parts that are not all of the unit. */
export function leavesPartsOut({ sum, used, isFull }: Pick<Rollup, 'sum' | 'used' | 'isFull'>): boolean {
  return sum !== null && sum.used === used && !isFull;
}

/** A number, and the rows of the figures that make it up, which are there only where they are asked for. */
export interface Rolled {
  readonly number: Quantity | null;
  /** Whether the number is a sum over parts that are not all of the unit. */
  readonly leavesPartsOut: boolean;
  /** The time of the number; null where there is none. */
  readonly period: PeriodOfFigures | null;
  readonly used: () => readonly Row[];
}

/** The time that a number is about. */
export interface TimeOfNumber {
  readonly days: Span;
  readonly kind: PeriodKind;
}

/** Figures at and below a unit, with their rows, which can be rolled up for any question. */
export class KnownFigures {
  private tree: PlaceTree | null = null;
  private readonly groups = new Map<string, FiguresAtUnit>();

  constructor(
    private readonly unit: string,
    private readonly units: readonly RollupUnit[],
    private readonly rows: ReadonlyMap<Figure, Row>,
  ) {}

  /** Whether the parts of the unit that are known are all, as its source says; null where none does. */
  get partsListed(): RollupUnit['partsListed'] {
    return this.units.find(({ id }) => id === this.unit)?.partsListed ?? null;
  }

  /** The ids of the units that share the unit's place. */
  get place(): ReadonlySet<string> {
    return new Set(this.placeTree().root.units.map(({ id }) => id));
  }

  /** @param additive whether figures of the indicator add up over units */
  rollUp({ indicator, status, breakdowns, period }: RollupAskedFor, additive: boolean): Rollup {
    const key = [indicator, status, ...breakdowns].join(' ');
    let group = this.groups.get(key);
    if (group === undefined) {
      const about = { unit: this.unit, additive, status, breakdowns };
      group = new FiguresAtUnit(about, this.placeTree(), this.of(indicator));
      this.groups.set(key, group);
    }
    return group.rollUp(period);
  }

  /** FLOW or STOCK of an indicator, as its values tell it, which are all of one kind; null where there are none. */
  kindOf(indicator: string): PeriodKind | null {
    return this.of(indicator).find(({ measure }) => measure === 'VALUE')?.period.kind ?? null;
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

  private placeTree(): PlaceTree {
    return (this.tree ??= PlaceTree.of(this.unit, this.units));
  }
}

/** What the number of a roll-up is compared with. */
export interface Comparisons {
  readonly tools: Pick<ComputedTools, 'fail'>;
  readonly asked: RollupAskedFor;
  /** What other roll-ups are worked out from, where they are not kept. */
  readonly known: KnownFigures;
  /** Whether figures of an indicator add up over units. */
  readonly isAdditive: (indicator: string) => boolean;
  /** Whether more of the indicator is better; null is not known. */
  readonly isAscending: boolean | null;
  /** The figures of the indicator that are stated for the place of the unit, as far as they may be targets. */
  readonly targets: () => ReadonlyMap<Figure, Row>;
  /** The answer to another question that is kept, by its name; null where it is not. */
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

type TargetRow = TargetAnswer & { readonly row: Row | undefined };

/** The fields of a roll-up that set its number against others. */
export abstract class ComparedAnswer {
  /** Undefined until somebody asks. */
  private answered: TargetRow | null | undefined;

  constructor(protected readonly comparisons: Comparisons) {}

  abstract get number(): Quantity | null;

  /** Whether the number is a sum over parts that are not all of the unit. */
  protected abstract get leavesPartsOut(): boolean;

  /** The time of the number; null where there is none. */
  protected abstract time(): TimeOfNumber | null;

  share(given: ShareArguments): object | null {
    const whole = this.number === null ? null : this.whole(given);
    if (whole === null || whole.number === null) return null;
    const { number, ...rest } = whole;
    return { ...rest, number: this.compared(whole, percentOf), whole: number };
  }

  change(given: ChangeArguments): object | null {
    const { asked, tools } = this.comparisons;
    const before = this.number === null ? null : this.other(earlierOf(asked, given, tools));
    if (before === null || before.number === null) return null;
    const { number, ...rest } = before;
    return { ...rest, number: this.compared(before, differenceOf), before: number };
  }

  /**
   * What follows from the number and another one. Of a sum that leaves parts out no more is known than that the whole is not
   * less: what is worked out from one has the bounds that follow, and no value; null where there are no bounds.
   */
  private compared(
    other: Rolled,
    work: (one: Quantity, other: Quantity) => Quantity | null,
  ): Quantity | null {
    const { number } = this;
    if (number === null || other.number === null) return null;
    if (!this.leavesPartsOut && !other.leavesPartsOut) return work(number, other.number);
    const found = work(
      this.leavesPartsOut ? atLeast(number) : number,
      other.leavesPartsOut ? atLeast(other.number) : other.number,
    );
    return found === null || (found.lower === null && found.upper === null)
      ? null
      : { ...found, value: null };
  }

  get target(): object | null {
    const answer = this.targetAnswer();
    return answer === null ? null : { observation: answer.row, share: answer.share };
  }

  get targetMet(): string | null {
    return this.targetAnswer()?.met ?? null;
  }

  /** The whole is over the days of the number, unless one is a flow and the other a stock. */
  private whole(given: ShareArguments): Rolled {
    const { asked, known } = this.comparisons;
    const whole = wholeOf(asked, given);
    const time = this.time();
    const isOfSameDays = time !== null && known.kindOf(whole.asked.indicator) === time.kind;
    return this.other(isOfSameDays ? { ...whole, asked: { ...whole.asked, period: time.days } } : whole);
  }

  private other({ name, asked }: OtherRollup): Rolled {
    const { kept, known, isAdditive } = this.comparisons;
    const found = kept(name);
    if (found !== null) return found;
    const rollup = known.rollUp(asked, isAdditive(asked.indicator));
    const { number, used } = rollup;
    return {
      number,
      leavesPartsOut: leavesPartsOut(rollup),
      period: periodOfFigures(used),
      used: () => known.rowsOf(used),
    };
  }

  /** One for both of its fields: a unit can have many figures of its own to look for a target among. */
  private targetAnswer(): TargetRow | null {
    if (this.answered === undefined) this.answered = this.findTarget();
    return this.answered;
  }

  private findTarget(): TargetRow | null {
    const { asked, targets, isAscending } = this.comparisons;
    const time = this.time();
    if (this.number === null || time === null || asked.status !== 'ACTUAL') return null;
    const own = targets();
    // Of a sum that leaves parts out no more is known than that it is not less; a target is one for the whole.
    const number = this.leavesPartsOut ? atLeast(this.number) : this.number;
    const answer = targetOf(number, time.days, asked.breakdowns, [...own.keys()], isAscending);
    return answer === null ? null : { ...answer, row: own.get(answer.figure) };
  }
}
