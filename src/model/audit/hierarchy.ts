import { listIn } from '../grouping.js';
import type { Figure } from '../figure.js';
import { PlaceTree, type RollupUnit } from '../rollup/places.js';
import type { AuditedUnit, ParentOverTime } from './audited.js';

/** For how many stretches of time the places above each place are kept. */
const ERAS_KEPT = 2;

/** All places above a place, in days in which nothing changes. */
interface PlacesAbove {
  readonly ofPlace: Map<string, ReadonlySet<string>>;
  /** By those directly above. */
  readonly ofParents: Map<string, ReadonlySet<string>>;
}

/** Units with the look-ups that checks share: what stands at one place, and what is above and below it on a day. */
export class Hierarchy {
  private readonly known = new Map<string, AuditedUnit>();
  private readonly below = new Map<string, string[]>();
  private readonly mates = new Map<string, string[]>();
  /** The days on which something above a unit begins or ends, in order: between two of them nothing changes. */
  private turns: readonly string[] = [];
  private readonly aboveInEra = new Map<number, PlacesAbove>();

  constructor(units: Iterable<AuditedUnit>) {
    this.add(units);
  }

  get units(): ReadonlyMap<string, AuditedUnit> {
    return this.known;
  }

  /** Adds units that are not among them yet. */
  add(units: Iterable<AuditedUnit>): void {
    const turns = new Set(this.turns);
    for (const unit of units) {
      this.known.set(unit.id, unit);
      for (const { id, validFrom, validTo } of unit.above) {
        listIn(this.below, id).push(unit.id);
        if (validFrom !== null) turns.add(validFrom);
        if (validTo !== null) turns.add(validTo);
      }
      if (unit.responsibleFor !== null) listIn(this.mates, unit.responsibleFor).push(unit.id);
    }
    this.turns = [...turns].sort();
    this.aboveInEra.clear();
  }

  /** The place of a unit: an area and the committees responsible for it are one. */
  placeOf(unit: string): string {
    return this.known.get(unit)?.responsibleFor ?? unit;
  }

  /** The places that a figure is about, as one key. */
  placesOf({ about }: Pick<Figure, 'about'>): string {
    const [only] = about;
    if (about.length === 1 && only !== undefined) return this.placeOf(only);
    return [...new Set(about.map((unit) => this.placeOf(unit)))].sort().join('|');
  }

  /** The units that share a place. */
  unitsAt(place: string): readonly string[] {
    return [place, ...(this.mates.get(place) ?? [])];
  }

  /** The places above a unit on a day, its own not among them. */
  placesAbove(unit: string, day: string): ReadonlySet<string> {
    return this.above(this.placeOf(unit), day);
  }

  /** The places above a unit on any day, and its own. */
  placesEverAbove(unit: string): ReadonlySet<string> {
    const reached = new Set([this.placeOf(unit)]);
    for (const place of reached)
      for (const id of this.unitsAt(place))
        for (const parent of this.known.get(id)?.above ?? []) reached.add(this.placeOf(parent.id));
    return reached;
  }

  /** The places directly above a place on a day. */
  parentsOf(place: string, day: string): ReadonlySet<string> {
    const parents = new Set<string>();
    for (const id of this.unitsAt(place))
      for (const parent of this.known.get(id)?.above ?? [])
        if (holds(parent, day)) parents.add(this.placeOf(parent.id));
    parents.delete(place);
    return parents;
  }

  /** The places on the way from some figures up to a place on a day: its own, and those whose parts decide how they add up. */
  placesOnTheWay(root: string, figures: readonly Figure[], day: string): Set<string> {
    const isBelow = (place: string): boolean => place === root || this.above(place, day).has(root);
    const onTheWay = new Set([root]);
    for (const { about } of figures) {
      for (const place of about.map((id) => this.placeOf(id)))
        for (const one of [place, ...this.above(place, day)]) if (isBelow(one)) onTheWay.add(one);
    }
    // A part can lie below another place too, which is then on the way.
    for (const place of onTheWay)
      for (const part of this.partsOf(place, day))
        for (const other of this.above(part, day)) if (isBelow(other)) onTheWay.add(other);
    return onTheWay;
  }

  /**
   * The units that decide how figures below a unit add up to it on a day, as a roll-up takes them: those on the way from
   * the figures up to the unit, and each part of these. What lies below parts that nothing is stated about decides nothing.
   */
  unitsBetween(unit: string, figures: readonly Figure[], day: string): RollupUnit[] {
    return this.unitsOf(this.placesOnTheWay(this.placeOf(unit), figures, day), day);
  }

  /** The places of {@link unitsBetween} as a tree. */
  treeBetween(unit: string, figures: readonly Figure[], day: string): PlaceTree {
    return this.treeOn(unit, this.placesOnTheWay(this.placeOf(unit), figures, day), day);
  }

  /** The tree of a unit in which of some places the parts are looked at. */
  protected treeOn(unit: string, places: ReadonlySet<string>, day: string): PlaceTree {
    return PlaceTree.of(unit, this.unitsOf(places, day));
  }

  /** The units of some places and of each part of these. */
  private unitsOf(places: ReadonlySet<string>, day: string): RollupUnit[] {
    const reached = new Set<string>();
    for (const place of places) {
      reached.add(place);
      for (const part of this.partsOf(place, day)) reached.add(part);
    }
    return [...reached].flatMap((place) =>
      this.unitsAt(place).flatMap((id) => {
        const found = this.known.get(id);
        if (found === undefined) return [];
        const { above, ...rest } = found;
        return [{ ...rest, above: above.filter((parent) => holds(parent, day)).map((parent) => parent.id) }];
      }),
    );
  }

  private above(place: string, day: string): ReadonlySet<string> {
    const { ofPlace, ofParents } = this.inEraOf(day);
    const known = ofPlace.get(place);
    if (known !== undefined) return known;
    const parents = [...this.parentsOf(place, day)];
    // Places below the same ones have the same above them: most of them share one set.
    const key = parents.join('|');
    let reached = ofParents.get(key);
    if (reached === undefined) {
      const found = new Set(parents);
      for (const at of found) for (const parent of this.parentsOf(at, day)) found.add(parent);
      reached = found;
      ofParents.set(key, reached);
    }
    // Lines that go round in a circle come back.
    if (reached.has(place)) reached = new Set([...reached].filter((one) => one !== place));
    ofPlace.set(place, reached);
    return reached;
  }

  private inEraOf(day: string): PlacesAbove {
    let [low, high] = [0, this.turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle] ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    const known = this.aboveInEra.get(low);
    if (known !== undefined) return known;
    const [oldest] = this.aboveInEra.keys();
    if (oldest !== undefined && this.aboveInEra.size >= ERAS_KEPT) this.aboveInEra.delete(oldest);
    const fresh: PlacesAbove = { ofPlace: new Map(), ofParents: new Map() };
    this.aboveInEra.set(low, fresh);
    return fresh;
  }

  /** The places directly below a place on a day. */
  private partsOf(place: string, day: string): string[] {
    return this.unitsAt(place).flatMap((id) =>
      (this.below.get(id) ?? [])
        .filter((child) =>
          this.known.get(child)?.above.some((parent) => parent.id === id && holds(parent, day)),
        )
        .map((child) => this.placeOf(child))
        .filter((part) => part !== place),
    );
  }
}

function holds({ validFrom, validTo }: ParentOverTime, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
