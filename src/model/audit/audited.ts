import { groupBy } from '../grouping.js';
import type { Figure } from '../figure.js';
import type { RollupUnit } from '../rollup/places.js';
import { Hierarchy } from './hierarchy.js';

/** A unit as the audit sees it. */
export interface AuditedUnit extends Omit<RollupUnit, 'above'> {
  readonly name: string;
  /** Level of an area, kind of an organization. */
  readonly kind: string;
  readonly code: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The units above it over time. */
  readonly above: readonly ParentOverTime[];
}

/** A unit above another, from `validFrom` to the day before `validTo`; null is unknown or open. */
export interface ParentOverTime {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An indicator as the audit sees it. */
export interface AuditedIndicator {
  readonly id: string;
  readonly additive: boolean;
  /** Whether more is better; null is not known. */
  readonly ascending: boolean | null;
  readonly subsetOf: string | null;
  readonly partition: string | null;
  /** The stock that goes down by one for each that this flow counts, and in no other way. */
  readonly ends: string | null;
}

/** A policy document as the audit sees it. */
export interface AuditedResolution {
  readonly id: string;
  readonly code: string | null;
  readonly kind: string;
}

/** The words that figures are stated in, and how they stand to each other. */
export interface Vocabulary {
  readonly indicators: readonly AuditedIndicator[];
  /** The wider sector or group of each that has one. */
  readonly widerBreakdowns: ReadonlyMap<string, string>;
}

/** What is audited, as plain data: from a graph or from packages alike. */
export interface AuditInput extends Vocabulary {
  readonly figures: readonly Figure[];
  readonly units: readonly AuditedUnit[];
  readonly resolutions: readonly AuditedResolution[];
}

/** What is audited, with the look-ups that checks share. */
export class Audited {
  readonly units: ReadonlyMap<string, AuditedUnit>;
  readonly indicators: ReadonlyMap<string, AuditedIndicator>;
  private byPlaces: Map<string, Figure[]> | null = null;

  /** @param hierarchy the units of the input, where their look-ups are there already */
  constructor(
    readonly input: AuditInput,
    readonly hierarchy: Hierarchy = new Hierarchy(input.units),
  ) {
    this.units = hierarchy.units;
    this.indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  }

  /** The figures about exactly the same places, by these places. */
  get figuresByPlaces(): ReadonlyMap<string, readonly Figure[]> {
    this.byPlaces ??= groupBy(this.input.figures, (figure) => this.hierarchy.placesOf(figure));
    return this.byPlaces;
  }
}
