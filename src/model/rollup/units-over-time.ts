import { listIn } from '../grouping.js';
import { type Place, PlaceTree, type PlaceUnit, type RollupUnit } from './places.js';

/** That a unit is below another, or in its group, from `validFrom` to the day before `validTo`; null is unknown or open. */
export interface TiedTo {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A unit with what stands above it over time. */
export interface UnitOverTime extends Omit<RollupUnit, 'above'> {
  readonly validFrom: string | null;
  /** First day on which it is no more. */
  readonly validTo: string | null;
  readonly above: readonly TiedTo[];
  /** Of a region: the areas that it groups. */
  readonly groups: readonly TiedTo[];
}

/** Days between which no hierarchy changes: from `from` to the day before `to`; '' and '~' are before and after all days. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

const FIRST = '';
const LAST = '~';

function holds({ validFrom, validTo }: TiedTo, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** All units over time: the hierarchies of any day, each worked out once for the days on which it is the same. */
export class UnitsOverTime {
  readonly units: ReadonlyMap<string, UnitOverTime>;
  /** The days on which a hierarchy changes, in order. */
  private readonly changes: readonly string[];
  private readonly hierarchies = new Map<string, Hierarchy>();
  private readonly mates = new Map<string, string[]>();
  private readonly regions = new Map<string, string[]>();

  constructor(units: Iterable<UnitOverTime>) {
    const byId = new Map<string, UnitOverTime>();
    const changes = new Set<string>();
    for (const unit of units) {
      byId.set(unit.id, unit);
      if (unit.responsibleFor !== null) listIn(this.mates, unit.responsibleFor).push(unit.id);
      for (const { id } of unit.groups) listIn(this.regions, id).push(unit.id);
      for (const ties of [unit.above, unit.groups])
        for (const { validFrom, validTo } of ties)
          for (const day of [validFrom, validTo]) if (day !== null) changes.add(day);
    }
    this.units = byId;
    this.changes = [...changes].sort();
  }

  /** The units that are responsible for an area. */
  responsibleFor(area: string): readonly string[] {
    return this.mates.get(area) ?? [];
  }

  /** The regions that group an area at any time. */
  regionsOf(area: string): readonly string[] {
    return this.regions.get(area) ?? [];
  }

  /** The days around one on which the hierarchies are the same. */
  stretchAt(day: string): Stretch {
    let [low, high] = [0, this.changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle] ?? LAST) <= day) low = middle + 1;
      else high = middle;
    }
    return { from: this.changes[low - 1] ?? FIRST, to: this.changes[low] ?? LAST };
  }

  /** The hierarchies of a stretch of days. */
  hierarchyAt({ from }: Stretch): Hierarchy {
    const known = this.hierarchies.get(from);
    if (known !== undefined) return known;
    // A hierarchy of many units is large, and questions about one time come together.
    if (this.hierarchies.size >= HIERARCHIES_AT_MOST) this.hierarchies.clear();
    const made = new Hierarchy(this.units, from);
    this.hierarchies.set(from, made);
    return made;
  }
}

const HIERARCHIES_AT_MOST = 3;

const NO_UNITS: readonly string[] = [];

/** The hierarchies on one day. */
export class Hierarchy {
  private readonly below = new Map<string, string[]>();
  private readonly mates = new Map<string, string[]>();
  private readonly regionsOf = new Map<string, string[]>();
  private readonly placesAbove = new Map<string, readonly string[]>();
  /** The lists of them, of which many places have the same. */
  private readonly listsAbove = new Map<string, readonly string[]>();
  /** Places that something is below in more than one way, or in a way of its own: their trees are made one by one. */
  private readonly irregular = new Set<string>();
  /** Places that organizations without an area are below: who looks from a committee may not see all of these. */
  private readonly withLines = new Set<string>();
  private readonly trees = new Map<string, PlaceTree>();
  private readonly seenAlike = new Map<string, boolean>();
  private readonly directParts = new Map<string, boolean>();
  private readonly direct = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly units: ReadonlyMap<string, UnitOverTime>,
    readonly day: string,
  ) {
    for (const { id, above, groups, responsibleFor } of units.values()) {
      if (responsibleFor !== null) listIn(this.mates, responsibleFor).push(id);
      for (const tie of above) if (holds(tie, day)) listIn(this.below, tie.id).push(id);
      for (const tie of groups) if (holds(tie, day)) listIn(this.regionsOf, tie.id).push(id);
    }
    const places = new Set([...units.keys()].map((id) => this.placeOf(id)));
    for (const place of places) {
      const above = this.placesAboveOf(place);
      if (above.length === 0 || (above.length === 1 && this.isAreaOf(place, above[0] ?? ''))) continue;
      const isOfNoArea = this.unitsAt(place).length === 1 && units.get(place)?.type === 'Organization';
      const kept = above.length === 1 && isOfNoArea ? this.withLines : this.irregular;
      for (const one of this.atAndAbove(place)) if (one !== place) kept.add(one);
    }
  }

  /** The place of a unit: the area that it is responsible for, or the unit itself. */
  placeOf(unit: string): string {
    const area = this.units.get(unit)?.responsibleFor ?? null;
    return area !== null && this.units.has(area) ? area : unit;
  }

  /** The units that share a place. */
  unitsAt(place: string): readonly string[] {
    return [place, ...(this.mates.get(place) ?? [])];
  }

  /** A place and all places above it, those of regions not among them. */
  atAndAbove(place: string): ReadonlySet<string> {
    const reached = new Set([place]);
    for (const one of reached) for (const above of this.placesAboveOf(one)) reached.add(above);
    return reached;
  }

  /** The regions that group a place. */
  regionsAt(place: string): readonly string[] {
    return this.regionsOf.get(place) ?? [];
  }

  /** The areas that a unit groups, if it is a region. */
  groupedBy(unit: string): readonly string[] {
    const groups = this.units.get(unit)?.groups ?? [];
    // Asked of every unit of every figure, and few units are regions.
    return groups.length === 0 ? NO_UNITS : groups.filter((tie) => holds(tie, this.day)).map(({ id }) => id);
  }

  /** The units directly below a unit or below those that share its place, or that it groups: its parts. */
  directlyBelow(unit: string): ReadonlySet<string> {
    return known(this.direct, unit, () => {
      const area = this.units.get(unit)?.responsibleFor ?? null;
      const sharing = [unit, ...(area === null ? [] : [area]), ...(this.mates.get(unit) ?? [])];
      return new Set([...sharing.flatMap((one) => this.below.get(one) ?? []), ...this.groupedBy(unit)]);
    });
  }

  /** Whether anything lies below a place. */
  hasParts(place: string): boolean {
    return this.unitsAt(place).some((unit) => this.below.has(unit)) || this.groupedBy(place).length > 0;
  }

  /** Whether all units of a place see the same below it. */
  isSeenAlike(place: string): boolean {
    if (!this.irregular.has(place) && !this.withLines.has(place)) return true;
    return known(this.seenAlike, place, () => {
      const [one, ...others] = this.unitsAt(place).map(
        (unit) => new Set(this.unitsAtAndBelow(unit).map(({ id }) => id)),
      );
      return others.every(
        (other) => one !== undefined && one.size === other.size && [...other].every((id) => one.has(id)),
      );
    });
  }

  /** Whether the parts of a unit in the tree below it are the places of the units directly below it, and no others. */
  hasDirectParts(unit: string): boolean {
    return known(this.directParts, unit, () => {
      const tree = this.treeOf(unit);
      const direct = this.directlyBelow(unit);
      const parts = tree.root.children.map((part) => tree.at(part));
      const isDirect = ({ units, isOrgan }: Place): boolean => {
        const standing = units.filter(({ id }) => direct.has(id));
        return standing.length > 0 && isOrgan === standing.every((one) => one.isOrgan);
      };
      return (
        parts.length === new Set([...direct].map((id) => this.placeOf(id))).size && parts.every(isDirect)
      );
    });
  }

  /** The places at and below a unit. */
  treeOf(unit: string): PlaceTree {
    const there = this.trees.get(unit);
    if (there !== undefined) return there;
    const place = this.placeOf(unit);
    const keptAs = (one: RollupUnit): PlaceUnit => this.units.get(one.id) ?? one;
    let tree: PlaceTree;
    if (this.isOfItsOwn(unit)) tree = PlaceTree.of(unit, this.unitsAtAndBelow(unit), keptAs);
    else {
      const top = this.topOf(place);
      tree =
        top === place ? PlaceTree.of(unit, this.unitsAtAndBelow(place), keptAs) : this.treeOf(top).from(unit);
    }
    this.trees.set(unit, tree);
    return tree;
  }

  /**
   * The places at and below a unit, without what lies below places that are not among some; null where these make another tree
   * by themselves, because something hangs below two places, or who looks from the unit does not see all of them.
   */
  treeWithin(unit: string, places: ReadonlySet<string>): PlaceTree | null {
    return this.isOfItsOwn(unit) ? null : this.treeOf(unit).within(places);
  }

  /** Whether the tree of a unit is no part of that of the uppermost place above it. */
  private isOfItsOwn(unit: string): boolean {
    const place = this.placeOf(unit);
    const isRegion = (this.units.get(unit)?.groups.length ?? 0) > 0;
    return isRegion || this.irregular.has(place) || (unit !== place && !this.isSeenAlike(place));
  }

  /**
   * The unit and those below it, and those that share a place with any of these, as `cypher/fields/Rollup.scope.cypher`
   * and `Rollup.units.cypher` read them.
   */
  unitsAtAndBelow(unit: string): RollupUnit[] {
    const own = new Set([unit, ...(this.units.get(unit)?.groups ?? []).map(({ id }) => id)]);
    this.addBelow(own);
    const beyond = new Set<string>();
    for (const one of own) for (const mate of this.matesOf(one)) beyond.add(mate);
    this.addBelow(beyond);
    const all = new Set([...own, ...beyond]);
    for (const one of beyond) for (const mate of this.matesOf(one)) all.add(mate);
    const grouped = new Set(this.groupedBy(unit));
    return [...all].flatMap((id) => {
      const found = this.units.get(id);
      if (found === undefined) return [];
      const { type, responsibleFor, isOrgan, partsListed } = found;
      const above = found.above.filter((tie) => holds(tie, this.day)).map((tie) => tie.id);
      if (grouped.has(id)) above.push(unit);
      return [{ id, type, above, responsibleFor, isOrgan, partsListed }];
    });
  }

  /** The uppermost place above one, in a part of the hierarchy where nothing hangs below two. */
  private topOf(place: string): string {
    let top = place;
    for (;;) {
      const [above] = this.placesAboveOf(top);
      if (above === undefined || this.irregular.has(above)) return top;
      top = above;
    }
  }

  private addBelow(units: Set<string>): void {
    for (const one of units) for (const child of this.below.get(one) ?? []) units.add(child);
  }

  private matesOf(unit: string): readonly string[] {
    const area = this.units.get(unit)?.responsibleFor ?? null;
    return [...(area === null ? [] : [area]), ...(this.mates.get(unit) ?? [])];
  }

  private placesAboveOf(place: string): readonly string[] {
    const there = this.placesAbove.get(place);
    if (there !== undefined) return there;
    const found = new Set<string>();
    for (const unit of this.unitsAt(place))
      for (const tie of this.units.get(unit)?.above ?? [])
        if (holds(tie, this.day) && this.units.has(tie.id)) found.add(this.placeOf(tie.id));
    found.delete(place);
    const above = known(this.listsAbove, [...found].join('|'), () => [...found]);
    this.placesAbove.set(place, above);
    return above;
  }

  /** Whether a place is an area within the area of another, so that whoever looks from there finds it. */
  private isAreaOf(place: string, above: string): boolean {
    const unit = this.units.get(place);
    return unit?.type === 'Area' && unit.above.some((tie) => tie.id === above && holds(tie, this.day));
  }
}

/** What is known of a key, worked out when it is asked for the first time. */
function known<V>(values: Map<string, V>, key: string, workOut: () => V): V {
  const there = values.get(key);
  if (there !== undefined) return there;
  const value = workOut();
  values.set(key, value);
  return value;
}
