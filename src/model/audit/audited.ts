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
  /** By day, the places above a place. */
  private readonly aboveOfDay = new Map<string, Map<string, ReadonlySet<string>>>();
  private readonly byPlaces = new Map<string, Figure[]>();

  constructor(readonly input: AuditInput) {
    this.units = new Map(input.units.map((unit) => [unit.id, unit]));
    this.indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
    for (const unit of input.units) {
      for (const { id } of unit.above) listIn(this.below, id).push(unit.id);
      if (unit.responsibleFor !== null) listIn(this.mates, unit.responsibleFor).push(unit.id);
    }
    for (const figure of input.figures) {
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

  /**
   * The units that decide how figures below a unit add up to it on a day, as a roll-up takes them: those on the way from
   * the figures up to the unit, and each part of these. What lies below parts that nothing is stated about decides nothing.
   */
  unitsBetween(unit: string, figures: readonly Figure[], day: string): RollupUnit[] {
    const root = this.placeOf(unit);
    const isBelow = (place: string): boolean => place === root || this.above(place, day).has(root);
    const onTheWay = new Set([root]);
    for (const { about } of figures) {
      for (const place of about.map((id) => this.placeOf(id)))
        for (const one of [place, ...this.above(place, day)]) if (isBelow(one)) onTheWay.add(one);
    }
    const reached = new Set<string>();
    // A part can lie below another place too, which is then on the way.
    for (const place of onTheWay) {
      reached.add(place);
      for (const part of this.partsOf(place, day)) {
        reached.add(part);
        for (const other of this.above(part, day)) if (isBelow(other)) onTheWay.add(other);
      }
    }
    return [...reached].flatMap((place) =>
      this.unitsAt(place).flatMap((id) => {
        const found = this.units.get(id);
        if (found === undefined) return [];
        const { above, ...rest } = found;
        return [{ ...rest, above: above.filter((parent) => holds(parent, day)).map((parent) => parent.id) }];
      }),
    );
  }

  /** The places above a unit on a day, its own not among them. */
  placesAbove(unit: string, day: string): ReadonlySet<string> {
    return this.above(this.placeOf(unit), day);
  }

  private above(place: string, day: string): ReadonlySet<string> {
    const ofDay = this.aboveOfDay.get(day) ?? new Map<string, ReadonlySet<string>>();
    this.aboveOfDay.set(day, ofDay);
    const known = ofDay.get(place);
    if (known !== undefined) return known;
    const reached = new Set([place]);
    for (const at of reached)
      for (const id of this.unitsAt(at))
        for (const parent of this.units.get(id)?.above ?? [])
          if (holds(parent, day)) reached.add(this.placeOf(parent.id));
    reached.delete(place);
    ofDay.set(place, reached);
    return reached;
  }

  /** The places directly below a place on a day. */
  private partsOf(place: string, day: string): string[] {
    return this.unitsAt(place).flatMap((id) =>
      (this.below.get(id) ?? [])
        .filter((child) =>
          this.units.get(child)?.above.some((parent) => parent.id === id && holds(parent, day)),
        )
        .map((child) => this.placeOf(child))
        .filter((part) => part !== place),
    );
  }

  /** The units that share a place. */
  private unitsAt(place: string): readonly string[] {
    return [place, ...(this.mates.get(place) ?? [])];
  }
}

function holds({ validFrom, validTo }: ParentOverTime, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
