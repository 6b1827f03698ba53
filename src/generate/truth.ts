import type { ObservationStatus } from '../model/figure.js';
import type { Random } from './random.js';
import type { Country } from './units.js';

/** The years that figures are about. */
export const YEARS = [2008, 2024] as const;

/** What a made-up figure can count: flows go on through a year, stocks are there on a day. */
export const FLOWS = [
  'generated_members_admitted',
  'generated_cells_founded',
  'generated_hamlets_ended',
] as const;
export const STOCKS = [
  'generated_members_total',
  'generated_cells_total',
  'generated_hamlets_total',
] as const;
export const WOMEN = 'breakdown:generated-women';
export const PRIVATE = 'breakdown:generated-private';

export type GeneratedIndicator = (typeof FLOWS)[number] | (typeof STOCKS)[number];
/** '' is the total. */
export type GeneratedBreakdown = '' | typeof WOMEN | typeof PRIVATE;
export type GeneratedStatus = Extract<ObservationStatus, 'ACTUAL' | 'TARGET' | 'PLANNED'>;

/** What is counted, whatever for. */
export interface Counted {
  readonly indicator: GeneratedIndicator;
  readonly breakdown: GeneratedBreakdown;
  readonly status: GeneratedStatus;
}

/** Thirds of months of a year, from one to before another: a flow's stretch, or the end of it for a stock. */
export interface Stretch {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** Thirds of months in a year: a count up to the twelfth of a month holds the first third of it. */
export const THIRDS_A_YEAR = 36;

/**
 * What is so in a made-up country. Every figure follows from this, so that sources agree, parts add up to their wholes over
 * units, over time and over who is counted, and plans are near to what became of them - as in most real reports.
 * A number is the weight of its units, which adds up from the smallest ones, times a rate that is the same everywhere.
 */
export class Truth {
  private readonly weights: Float64Array;
  /** Of what is counted in a year: how much up to each third of a month. */
  private readonly rates = new Map<string, readonly number[]>();

  constructor(
    readonly country: Country,
    random: Random,
  ) {
    this.weights = new Float64Array(country.size);
    for (let index = country.size - 1; index >= 0; index -= 1) {
      // What has nothing below it by now is one of the smallest.
      if (this.weights[index] === 0) this.weights[index] = random.integer(1, 3);
      const { parent } = country.area(index);
      if (parent !== null) this.weights[parent] = (this.weights[parent] ?? 0) + (this.weights[index] ?? 0);
    }
    for (const indicator of FLOWS) this.addRates(indicator, () => this.drawFlow(random));
    for (const indicator of STOCKS) {
      let level = random.integer(20, 40);
      this.addRates(indicator, () => {
        const [half, whole] = [level + random.integer(0, 1), level + random.integer(1, 3)];
        level = whole;
        return this.drawStock(random, half, whole);
      });
    }
  }

  /** The number of what is counted for areas together. */
  numberOf(areas: readonly number[], counted: Counted, stretch: Stretch): number {
    const weight = areas.reduce((sum, area) => sum + (this.weights[area] ?? 0), 0);
    return weight * this.rateOf(counted, stretch);
  }

  /** What is counted as a percentage of the plan for its year, or for its day; the same everywhere. */
  percentOfTarget(counted: Counted, { year, from, to }: Stretch): number {
    const isFlow = (FLOWS as readonly string[]).includes(counted.indicator);
    const planned = isFlow ? { year, from: 0, to: THIRDS_A_YEAR } : { year, from, to };
    const target = this.rateOf({ ...counted, status: 'TARGET' }, planned);
    return target === 0 ? 100 : (this.rateOf(counted, { year, from, to }) / target) * 100;
  }

  private rateOf(counted: Counted, { year, from, to }: Stretch): number {
    const upTo = this.rates.get(keyOf(counted, year)) ?? [];
    return (upTo[to] ?? 0) - (from === 0 ? 0 : (upTo[from] ?? 0));
  }

  private addRates(indicator: GeneratedIndicator, draw: () => Readonly<Drawn>): void {
    for (let year: number = YEARS[0]; year <= YEARS[1]; year += 1) {
      for (const [status, ofBreakdown] of Object.entries(draw()) as [GeneratedStatus, DrawnParts][])
        for (const [breakdown, upTo] of Object.entries(ofBreakdown) as [GeneratedBreakdown, number[]][])
          this.rates.set(keyOf({ indicator, breakdown, status }, year), upTo);
    }
  }

  /** A year of a flow: so many in each third of a month, of whom some are women or in the private sector. */
  private drawFlow(random: Random): Drawn {
    const actual = emptyParts();
    const planned = emptyParts();
    const target = emptyParts();
    for (let third = 0; third < THIRDS_A_YEAR; third += 1) {
      const all = random.integer(0, 3);
      addThird(actual, [all, random.integer(0, all), random.integer(0, all)]);
      for (const plan of [planned, target]) {
        const about = Math.max(0, all + random.integer(-1, 1));
        addThird(plan, [about, random.integer(0, about), random.integer(0, about)]);
      }
    }
    return { ACTUAL: actual, PLANNED: planned, TARGET: target };
  }

  /** Two days of a stock, in the middle and at the end of a year. */
  private drawStock(random: Random, half: number, whole: number): Drawn {
    const plan = random.integer(0, 2);
    const parts = (more: number): DrawnParts => {
      const upTo = (share: number): number[] =>
        Array.from({ length: THIRDS_A_YEAR + 1 }, (_, third) =>
          Math.floor(((third < THIRDS_A_YEAR ? half : whole) + more) * share),
        );
      return { '': upTo(1), [WOMEN]: upTo(0.4), [PRIVATE]: upTo(0.25) };
    };
    return { ACTUAL: parts(0), PLANNED: parts(plan), TARGET: parts(plan + 1) };
  }
}

type DrawnParts = Record<GeneratedBreakdown, number[]>;
type Drawn = Record<GeneratedStatus, DrawnParts>;

function emptyParts(): DrawnParts {
  return { '': [0], [WOMEN]: [0], [PRIVATE]: [0] };
}

function addThird(parts: DrawnParts, counts: readonly [all: number, women: number, ofPrivate: number]): void {
  for (const [at, upTo] of [parts[''], parts[WOMEN], parts[PRIVATE]].entries())
    upTo.push((upTo.at(-1) ?? 0) + (counts[at] ?? 0));
}

function keyOf({ indicator, breakdown, status }: Counted, year: number): string {
  return `${indicator} ${breakdown} ${status} ${year}`;
}
