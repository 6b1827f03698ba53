import { listIn } from '../grouping.js';

/** What a unit is to a roll-up. */
export interface RollupUnit {
  readonly id: string;
  readonly type: 'Area' | 'Organization';
  /** The units directly above it on the day, whichever of the hierarchies says so. */
  readonly above: readonly string[];
  /** The area that a committee is responsible for. */
  readonly responsibleFor: string | null;
  /** Whether it is an organ of the unit above it (an agency, a standing committee) rather than a part of it. */
  readonly isOrgan: boolean;
  /** Whether its parts in the graph are known to be all (ALL) or not all (SOME) that there are; null is not known. */
  readonly partsListed: 'ALL' | 'SOME' | null;
}

/** A unit of a place; what is above it shows in the tree. */
export type PlaceUnit = Omit<RollupUnit, 'above'>;

/**
 * A place (rule 7): an area and the committees responsible for it. Their figures are figures of one place, so that either
 * may be used and never both.
 */
export interface Place {
  readonly index: number;
  readonly units: readonly PlaceUnit[];
  /** The place directly above; null for the asked one. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Steps below the asked place. */
  readonly depth: number;
  /** Whether a sum over its parts can be all of it. */
  readonly partsListed: 'ALL' | 'SOME' | null;
  readonly isOrgan: boolean;
}

/** When a walk through the tree enters and leaves each place: what lies between lies below. */
interface Walk {
  readonly enter: readonly number[];
  readonly leave: readonly number[];
}

/** What is known of places whatever is stated about them, worked out when it is asked for. */
interface Known {
  /** By place. */
  readonly parts: (readonly number[])[];
  readonly sizes: (readonly number[])[];
  /** The sizes of places without parts, by depth. */
  readonly leaves: (readonly number[])[];
}

const NO_PLACES: readonly number[] = [];

function sizeOfLeaf(depth: number): number[] {
  const size = new Array<number>(depth + 1).fill(0);
  size[depth] = 1;
  return size;
}

function nothingKnown(): Known {
  return { parts: [], sizes: [], leaves: [] };
}

/** The places at and below a unit, as a tree. */
export class PlaceTree {
  private constructor(
    readonly root: Place,
    readonly places: readonly Place[],
    private readonly placeOfUnit: ReadonlyMap<string, number>,
    /** Parts that hang below a second place too: that one reaches beyond its own branch of the tree. */
    private readonly alsoBelow: ReadonlyMap<number, readonly number[]>,
    private readonly walk: Walk,
    private readonly hasOrgans = places.some(({ isOrgan }) => isOrgan),
    private readonly known: Known = nothingKnown(),
    /** The places whose parts are looked at; null is all. */
    private readonly open: ReadonlySet<number> | null = null,
  ) {}

  /** The place of a unit; null when it is not at or below the asked one. */
  of(unit: string): number | null {
    const place = this.placeOfUnit.get(unit);
    return place !== undefined && this.contains(this.root.index, place) ? place : null;
  }

  /**
   * The part of the tree at and below a unit, which is the unit's own tree as long as no place in it hangs below a second
   * one; it costs nothing, and its depths count from the root of the whole.
   */
  from(unit: string): PlaceTree {
    const place = this.of(unit);
    if (place === null) throw new Error(`${unit} is not in the tree`);
    const { places, placeOfUnit, alsoBelow, walk, hasOrgans, known } = this;
    return new PlaceTree(this.at(place), places, placeOfUnit, alsoBelow, walk, hasOrgans, known);
  }

  /** The tree without what lies below places that none of some units share. */
  within(units: Iterable<string>): PlaceTree {
    const open = new Set<number>();
    for (const unit of units) {
      const place = this.placeOfUnit.get(unit);
      if (place !== undefined) open.add(place);
    }
    const { root, places, placeOfUnit, alsoBelow, walk, hasOrgans } = this;
    return new PlaceTree(root, places, placeOfUnit, alsoBelow, walk, hasOrgans, nothingKnown(), open);
  }

  /** The places directly below one, those of organs among them. */
  childrenOf(index: number): readonly number[] {
    return this.open?.has(index) === false ? NO_PLACES : this.at(index).children;
  }

  /** The parts of a place that are no organs. */
  partsOf(index: number): readonly number[] {
    const children = this.childrenOf(index);
    if (!this.hasOrgans) return children;
    return (this.known.parts[index] ??= children.filter((child) => !this.at(child).isOrgan));
  }

  /** How many places there are at and below a place by depth, those of organs not among them. */
  sizeOf(index: number): readonly number[] {
    const { depth } = this.at(index);
    const parts = this.partsOf(index);
    // Most places have no parts.
    if (parts.length === 0) return (this.known.leaves[depth] ??= sizeOfLeaf(depth));
    const known = this.known.sizes[index];
    if (known !== undefined) return known;
    const size = sizeOfLeaf(depth);
    for (const part of parts) {
      const inner = this.sizeOf(part);
      for (let at = depth + 1; at < inner.length; at += 1) size[at] = (size[at] ?? 0) + (inner[at] ?? 0);
    }
    this.known.sizes[index] = size;
    return size;
  }

  at(index: number): Place {
    const place = this.places[index];
    if (place === undefined) throw new Error(`there is no place ${index}`);
    return place;
  }

  /** Whether a place is another one or lies below it. */
  contains(outer: number, inner: number): boolean {
    return this.entered(outer) <= this.entered(inner) && this.left(inner) <= this.left(outer);
  }

  /**
   * The places that figures about some places cover: the uppermost of them, none below another, and with them the parts
   * that they have in other branches of the tree.
   */
  footprintOf(places: readonly number[]): number[] {
    const reached = new Set(places);
    for (const place of reached) {
      for (const [from, parts] of this.alsoBelow)
        if (this.contains(place, from)) for (const part of parts) reached.add(part);
    }
    const ordered = [...reached].sort((one, other) => this.entered(one) - this.entered(other));
    const top: number[] = [];
    for (const place of ordered) {
      const last = top.at(-1);
      if (last === undefined || !this.contains(last, place)) top.push(place);
    }
    return top;
  }

  private entered(index: number): number {
    return this.walk.enter[index] ?? -1;
  }

  private left(index: number): number {
    return this.walk.leave[index] ?? -1;
  }

  /**
   * Makes the tree of the places at and below a unit.
   * A place that two lines lead to hangs at the end of the longer one, so that nothing that is within a part is taken for
   * another part beside it. Where neither line is part of the other, it hangs below its area's parent, and the other
   * place above reaches it too (see {@link footprintOf}).
   * @param keptAs what the tree keeps of a unit, where that is there already
   */
  static of(
    rootUnit: string,
    units: readonly RollupUnit[],
    keptAs: (unit: RollupUnit) => PlaceUnit = (unit) => unit,
  ): PlaceTree {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const mates = matesOf(units, byId);
    const key = (id: string): string => mates.get(id) ?? id;
    const groups = new Map<string, RollupUnit[]>();
    for (const unit of [...units].sort(byTypeThenId)) {
      listIn(groups, key(unit.id)).push(unit);
    }
    const above = new Map<string, string[]>();
    for (const [place, group] of groups) {
      const parents = group
        .flatMap((unit) => unit.above)
        .filter((id) => byId.has(id))
        .map(key)
        .filter((parent) => parent !== place);
      above.set(place, [...new Set(parents)]);
    }
    const rootKey = key(rootUnit);
    const order = downwardOrder(rootKey, above);
    const parentsOf = (place: string): readonly string[] => order.parents.get(place) ?? [];
    const depths = new Map<string, number>([[rootKey, 0]]);
    const parents = new Map<string, string>();
    for (const place of order.places.slice(1)) {
      let best: string | null = null;
      for (const parent of parentsOf(place)) {
        const depth = depths.get(parent) ?? 0;
        if (best === null || depth > (depths.get(best) ?? 0)) best = parent;
      }
      if (best === null) continue;
      parents.set(place, best);
      depths.set(place, (depths.get(best) ?? 0) + 1);
    }
    const reached = order.places.filter((place) => place === rootKey || parents.has(place));
    const indexOf = new Map(reached.map((place, index) => [place, index]));
    const index = (place: string): number => indexOf.get(place) ?? 0;
    const children = new Map<string, string[]>();
    for (const [place, parent] of parents) listIn(children, parent).push(place);
    const places = reached.map((place): Place => {
      const group = groups.get(place) ?? [];
      const parent = parents.get(place);
      return {
        index: index(place),
        units: group.map(keptAs),
        parent: parent === undefined ? null : index(parent),
        children: children.get(place)?.map(index) ?? NO_PLACES,
        depth: depths.get(place) ?? 0,
        partsListed: partsListedOf(group),
        isOrgan: group.every(({ isOrgan }) => isOrgan),
      };
    });
    const placeOfUnit = new Map(
      places.flatMap((place) => place.units.map(({ id }) => [id, place.index] as const)),
    );
    const ancestors = (place: string): Set<string> => {
      const found = new Set<string>();
      for (let at: string | undefined = place; at !== undefined; at = parents.get(at)) found.add(at);
      return found;
    };
    const alsoBelow = new Map<number, number[]>();
    for (const place of reached) {
      const others = parentsOf(place).filter((parent) => parents.get(place) !== parent);
      if (others.length === 0) continue;
      const line = ancestors(place);
      for (const other of others.filter((parent) => !line.has(parent)))
        listIn(alsoBelow, index(other)).push(index(place));
    }
    const [root] = places;
    if (root === undefined) throw new Error('a tree of places has no root');
    return new PlaceTree(root, places, placeOfUnit, alsoBelow, walkThrough(places, root));
  }
}

function walkThrough(places: readonly Place[], root: Place): Walk {
  const enter: number[] = [];
  const leave: number[] = [];
  let clock = 0;
  const stack: { place: Place; next: number }[] = [{ place: root, next: 0 }];
  enter[root.index] = clock;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = places[top.place.children[top.next] ?? -1];
    top.next += 1;
    clock += 1;
    if (child === undefined) {
      leave[top.place.index] = clock;
      stack.pop();
    } else {
      enter[child.index] = clock;
      stack.push({ place: child, next: 0 });
    }
  }
  return { enter, leave };
}

/** Of units that share a place the one that stands for it: of the kind that was asked about, where there is one. */
export function standingFor<U extends { readonly type: string }>(
  units: readonly U[],
  asked: string,
): U | undefined {
  return units.find(({ type }) => type === asked) ?? units[0];
}

/** The order of the units of a place: the area, then its committees. */
export function byTypeThenId(
  one: { readonly type: string; readonly id: string },
  other: { readonly type: string; readonly id: string },
): number {
  if (one.type !== other.type) return one.type === 'Area' ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** A sum over parts is all of a place only if nobody knows of parts that are missing from the graph. */
function partsListedOf(units: readonly RollupUnit[]): 'ALL' | 'SOME' | null {
  if (units.some(({ partsListed }) => partsListed === 'SOME')) return 'SOME';
  return units.length > 0 && units.every(({ partsListed }) => partsListed === 'ALL') ? 'ALL' : null;
}

/** The place of each unit that shares one: the id of the area, for the committees responsible for it. */
function matesOf(units: readonly RollupUnit[], byId: ReadonlyMap<string, RollupUnit>): Map<string, string> {
  const mates = new Map<string, string>();
  for (const { id, responsibleFor } of units)
    if (responsibleFor !== null && byId.has(responsibleFor)) mates.set(id, responsibleFor);
  return mates;
}

/** Places in an order in which each stands after all that are above it. */
interface DownwardOrder {
  readonly places: readonly string[];
  /** The places directly above each, in the order in which its units name them. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

/** Orders the places below a root; lines that go round in a circle are cut where they come back. */
function downwardOrder(root: string, above: ReadonlyMap<string, readonly string[]>): DownwardOrder {
  const below = new Map<string, string[]>();
  for (const [place, parents] of above) for (const parent of parents) listIn(below, parent).push(place);
  const state = new Map<string, 'open' | 'done'>([[root, 'open']]);
  const kept = new Map<string, Set<string>>();
  const stack: { place: string; next: number }[] = [{ place: root, next: 0 }];
  const finished: string[] = [];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = below.get(top.place)?.[top.next];
    top.next += 1;
    if (child === undefined) {
      state.set(top.place, 'done');
      finished.push(top.place);
      stack.pop();
    } else if (state.get(child) !== 'open') {
      kept.set(child, (kept.get(child) ?? new Set()).add(top.place));
      if (state.get(child) === undefined) {
        state.set(child, 'open');
        stack.push({ place: child, next: 0 });
      }
    }
  }
  const places = finished.reverse();
  const parents = new Map(
    places.map((place) => [place, (above.get(place) ?? []).filter((parent) => kept.get(place)?.has(parent))]),
  );
  return { places, parents };
}
