import { listIn } from '../grouping.js';
import type { Figure } from '../figure.js';
import type { RollupUnit } from '../rollup/places.js';

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

/** What is audited, as plain data: from a graph or from packages alike. */
export interface AuditInput {
  readonly figures: readonly Figure[];
  readonly units: readonly AuditedUnit[];
  readonly indicators: readonly AuditedIndicator[];
  /** The wider sector or group of each that has one. */
  readonly widerBreakdowns: ReadonlyMap<string, string>;
  readonly resolutions: readonly AuditedResolution[];
}

/** What is audited, with the look-ups that checks share. */
export class Audited {
  readonly units: ReadonlyMap<string, AuditedUnit>;
  readonly indicators: ReadonlyMap<string, AuditedIndicator>;
  private readonly below = new Map<string, string[]>();
  private readonly mates = new Map<string, string[]>();
  private readonly byUnit = new Map<string, Figure[]>();
  private readonly byPlaces = new Map<string, Figure[]>();

  constructor(readonly input: AuditInput) {
    this.units = new Map(input.units.map((unit) => [unit.id, unit]));
    this.indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
    for (const unit of input.units) {
      for (const { id } of unit.above) listIn(this.below, id).push(unit.id);
      if (unit.responsibleFor !== null) listIn(this.mates, unit.responsibleFor).push(unit.id);
    }
    for (const figure of input.figures) {
      for (const unit of figure.about) listIn(this.byUnit, unit).push(figure);
      listIn(this.byPlaces, this.placesOf(figure)).push(figure);
    }
  }

  /** The place of a unit: an area and the committees responsible for it are one. */
  placeOf(unit: string): string {
    return this.units.get(unit)?.responsibleFor ?? unit;
  }

  /** The places that a figure is about, as one key. */
  placesOf(figure: Figure): string {
    return [...new Set(figure.about.map((unit) => this.placeOf(unit)))].sort().join('|');
  }

  /** The figures about exactly the same places, by these places. */
  get figuresByPlaces(): ReadonlyMap<string, readonly Figure[]> {
    return this.byPlaces;
  }

  /** The unit, those that share its place, and all below them on a day, as a roll-up takes them. */
  unitsAtAndBelow(unit: string, day: string): RollupUnit[] {
    const place = this.placeOf(unit);
    const reached = new Set<string>([place, unit, ...(this.mates.get(place) ?? [])]);
    for (const id of reached) {
      for (const child of this.below.get(id) ?? []) {
        const edge = this.units.get(child)?.above.find((above) => above.id === id && holds(above, day));
        if (edge === undefined) continue;
        reached.add(child);
        const there = this.placeOf(child);
        if (this.units.has(there)) reached.add(there);
        for (const mate of this.mates.get(there) ?? []) reached.add(mate);
      }
    }
    return [...reached].flatMap((id) => {
      const found = this.units.get(id);
      if (found === undefined) return [];
      const { above, ...rest } = found;
      return [{ ...rest, above: above.filter((parent) => holds(parent, day)).map((parent) => parent.id) }];
    });
  }

  /** The places above a unit on a day, its own not among them. */
  placesAbove(unit: string, day: string): ReadonlySet<string> {
    const own = this.placeOf(unit);
    const reached = new Set([own]);
    for (const place of reached) {
      for (const id of [place, ...(this.mates.get(place) ?? [])])
        for (const parent of this.units.get(id)?.above ?? [])
          if (holds(parent, day)) reached.add(this.placeOf(parent.id));
    }
    reached.delete(own);
    return reached;
  }

  /** The figures of an indicator about some units. */
  figuresAbout(units: readonly RollupUnit[], indicator: string): Figure[] {
    const found = new Set(units.flatMap(({ id }) => this.byUnit.get(id) ?? []));
    return [...found].filter((figure) => figure.indicator === indicator);
  }
}

function holds({ validFrom, validTo }: ParentOverTime, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
