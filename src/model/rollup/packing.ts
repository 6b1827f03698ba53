import { groupBy, listIn } from '../grouping.js';
import type { PlaceTree } from './places.js';

/** Something that covers places: a figure, or figures that follow one another in time, about the same places. */
export interface Cover {
  /** Tells covers apart, and orders those between which nothing else decides. */
  readonly id: string;
  /** The places that it covers, none of them below another; one place unless it is joint. */
  readonly footprint: readonly number[];
}

/** What a set of disjoint covers makes of a part. */
export type PartState = 'COVERED' | 'JOINTLY' | 'PARTLY' | 'MISSING';

/** A set of disjoint covers. */
export interface Packing<C extends Cover> {
  readonly chosen: readonly C[];
  /** Whether no set of disjoint covers covers more. */
  readonly isExact: boolean;
  /** Most direct parts that any set of disjoint covers can cover; equal to those covered when the packing is exact. */
  readonly partsAtMost: number;
  /** How many places are covered in full, by depth below the asked one. */
  readonly coverage: Coverage;
}

/** With up to so many overlapping covers under one place, every possibility is looked at. */
export const EXACT_UP_TO = 25;

/**
 * Takes, among the sets of pairwise disjoint covers below a place, the one that covers most direct parts, then most of
 * their parts, and so on down; among equals the one with the fewest covers, which are then the coarser ones. The joint
 * figures that yield must be gone already.
 */
export function packDisjoint<C extends Cover>(tree: PlaceTree, covers: readonly C[]): Packing<C> {
  return new Packer<C>(tree, covers).below(tree.root.index, covers);
}

/** How much of a place is covered: the number of places covered in full by depth below the asked one. */
export type Coverage = readonly number[];

interface Solution<C extends Cover> {
  readonly chosen: readonly C[];
  readonly isExact: boolean;
  readonly partsAtMost: number;
  readonly coverage: Coverage;
  /** Whether the parts together are all of the place. */
  readonly isFull: boolean;
}

/** One thing to take or leave among overlapping ones. */
interface Choice<C extends Cover> {
  readonly footprint: readonly number[];
  readonly chosen: readonly C[];
  /** The best of the place's parts, where the choice is no cover of the place itself. */
  readonly solution: Solution<C> | null;
}

class Packer<C extends Cover> {
  private readonly sizes = new Map<number, Coverage>();
  /** The places at and above those that something is stated about. */
  private readonly stated: ReadonlySet<number>;
  /** Whether an organ is among them: organs count only where something is stated about them. */
  private readonly hasOrgans: boolean;

  constructor(
    private readonly tree: PlaceTree,
    covers: readonly C[],
  ) {
    const stated = new Set<number>();
    for (const { footprint } of covers)
      for (const place of footprint)
        for (let at: number | null = place; at !== null && !stated.has(at); at = tree.at(at).parent)
          stated.add(at);
    this.stated = stated;
    this.hasOrgans = [...stated].some((place) => tree.at(place).isOrgan);
  }

  /** The parts of a place that count. */
  partsOf(place: number): readonly number[] {
    if (!this.hasOrgans) return this.tree.partsOf(place);
    return this.tree
      .childrenOf(place)
      .filter((child) => !this.tree.at(child).isOrgan || this.stated.has(child));
  }

  /** The best of what lies below a place. */
  below(place: number, covers: readonly C[]): Solution<C> {
    const parts = this.partsOf(place).filter((part) => this.stated.has(part));
    const byPart = new Map<number, C[]>(parts.map((part) => [part, []]));
    const link = new Links(parts);
    for (const cover of covers) {
      const touched = [...new Set(cover.footprint.map((at) => this.partAbove(place, at)))];
      for (const part of touched) {
        byPart.get(part)?.push(cover);
        link.join(touched[0] ?? part, part);
      }
    }
    const solutions = link
      .groups()
      .map((group) =>
        group.length === 1
          ? this.alone(group[0] ?? place, byPart.get(group[0] ?? place) ?? [])
          : this.together(group, [...new Set(group.flatMap((part) => byPart.get(part) ?? []))]),
      );
    const coverage = sum(solutions.map((solution) => solution.coverage));
    const depth = this.tree.at(place).depth + 1;
    const full = coverage[depth] ?? 0;
    const all = this.partsOf(place).length;
    return {
      chosen: solutions.flatMap(({ chosen }) => chosen),
      isExact: solutions.every(({ isExact }) => isExact),
      partsAtMost: solutions.reduce((total, { partsAtMost }) => total + partsAtMost, 0),
      coverage,
      isFull: all > 0 && full === all && this.tree.at(place).partsListed !== 'SOME',
    };
  }

  /** A part that shares no cover with its neighbours: its own figure, which is the coarser, or the best of its parts. */
  private alone(part: number, covers: readonly C[]): Solution<C> {
    const own = covers.find(({ footprint }) => footprint.length === 1 && footprint[0] === part);
    if (own !== undefined) {
      return { chosen: [own], isExact: true, partsAtMost: 1, coverage: this.sizeOf(part), isFull: true };
    }
    return this.asPart(part, this.below(part, covers));
  }

  private asPart(part: number, solution: Solution<C>): Solution<C> {
    const { isFull, coverage } = solution;
    // A part whose own parts may all be covered may itself be.
    const all = this.partsOf(part).length;
    const partsAtMost =
      isFull ||
      (!solution.isExact &&
        all > 0 &&
        solution.partsAtMost >= all &&
        this.tree.at(part).partsListed !== 'SOME')
        ? 1
        : 0;
    return { ...solution, partsAtMost, coverage: isFull ? this.sizeOf(part) : coverage };
  }

  /** Parts that joint figures tie together: every set of disjoint covers is looked at, or, where they are many, a good one. */
  private together(parts: readonly number[], covers: readonly C[]): Solution<C> {
    const { choices, crossed } = this.choicesOf(parts, covers);
    const neighbours = this.overlapsOf(choices);
    const bundles = withoutTwins(neighbours);
    const free = bundles.filter((bundle) => (neighbours[bundle[0] ?? 0]?.size ?? 0) === 0);
    const tied = bundles.filter((bundle) => (neighbours[bundle[0] ?? 0]?.size ?? 0) > 0);
    const isExact = tied.length <= EXACT_UP_TO;
    let best: { solution: Solution<C>; taken: Choice<C>[] } | null = null;
    for (const set of isExact ? maximalSets(tied, neighbours) : [this.greedy(tied, neighbours, choices)]) {
      const taken = [...free, ...set]
        .flat()
        .map((index) => choices[index])
        .filter((choice) => choice !== undefined);
      const solution = this.outcomeOf(parts, taken, crossed);
      if (best === null || this.isBetter(solution, taken, best.solution, best.taken))
        best = { solution, taken };
    }
    if (best === null) throw new Error('there is always a set of disjoint covers');
    if (isExact && best.solution.isExact) return best.solution;
    return { ...best.solution, isExact: false, partsAtMost: this.partsAtMostOf(parts, choices, crossed) };
  }

  /**
   * What there is to take among parts that are tied together: the covers that tie them, the figures of the places that
   * these reach into, and for every place besides, the best of it.
   */
  private choicesOf(
    parts: readonly number[],
    covers: readonly C[],
  ): { choices: Choice<C>[]; crossed: ReadonlySet<number> } {
    const top = this.tree.at(parts[0] ?? 0).depth;
    const crossed = new Set<number>();
    const tying = new Set<C>();
    const joint = covers.filter(({ footprint }) => footprint.length > 1);
    for (let grown = true; grown;) {
      grown = false;
      for (const cover of joint) {
        if (tying.has(cover) || !this.isTying(cover, top, crossed)) continue;
        tying.add(cover);
        grown = true;
        for (const place of cover.footprint)
          for (
            let at = this.tree.at(place).parent;
            at !== null && this.tree.at(at).depth >= top;
            at = this.tree.at(at).parent
          )
            crossed.add(at);
      }
    }
    const choices: Choice<C>[] = [...tying].map((cover) => ({
      footprint: cover.footprint,
      chosen: [cover],
      solution: null,
    }));
    const inside = new Map<number, C[]>();
    for (const cover of covers) {
      if (tying.has(cover)) continue;
      const [place = 0] = cover.footprint;
      if (crossed.has(place)) choices.push({ footprint: cover.footprint, chosen: [cover], solution: null });
      else {
        const branch = this.branchOf(place, top, crossed);
        listIn(inside, branch).push(cover);
      }
    }
    for (const [branch, own] of inside) {
      const solution = this.alone(branch, own);
      choices.push({ footprint: [branch], chosen: solution.chosen, solution });
    }
    return { choices, crossed };
  }

  /** Whether a joint cover reaches into more than one branch that stands by itself. */
  private isTying({ footprint }: C, top: number, crossed: ReadonlySet<number>): boolean {
    const branches = new Set(footprint.map((place) => this.branchOf(place, top, crossed)));
    return branches.size > 1 || footprint.some((place) => crossed.has(place));
  }

  /** The uppermost place above or at this one that no tying cover reaches into. */
  private branchOf(place: number, top: number, crossed: ReadonlySet<number>): number {
    let branch = place;
    for (let at: number | null = place; at !== null; at = this.tree.at(at).parent) {
      if (this.tree.at(at).depth < top || crossed.has(at)) break;
      branch = at;
    }
    return branch;
  }

  /** For each choice those that it overlaps with. */
  private overlapsOf(choices: readonly Choice<C>[]): ReadonlySet<number>[] {
    const at = new Map<number, number[]>();
    choices.forEach(({ footprint }, index) => {
      for (const place of footprint) listIn(at, place).push(index);
    });
    const neighbours = choices.map(() => new Set<number>());
    choices.forEach(({ footprint }, index) => {
      for (const place of footprint)
        for (let above: number | null = place; above !== null; above = this.tree.at(above).parent)
          for (const other of at.get(above) ?? [])
            if (other !== index) {
              neighbours[index]?.add(other);
              neighbours[other]?.add(index);
            }
    });
    return neighbours;
  }

  /** What some choices make of tied parts. */
  private outcomeOf(
    parts: readonly number[],
    taken: readonly Choice<C>[],
    crossed: ReadonlySet<number>,
  ): Solution<C> {
    const covering = new Map<number, Choice<C>>();
    for (const choice of taken) for (const place of choice.footprint) covering.set(place, choice);
    const coverageOf = (place: number): { coverage: Coverage; isFull: boolean } => {
      const choice = covering.get(place);
      if (choice !== undefined) {
        if (choice.solution === null) return { coverage: this.sizeOf(place), isFull: true };
        return choice.solution;
      }
      if (!crossed.has(place)) return { coverage: [], isFull: false };
      const inner = this.partsOf(place).map(coverageOf);
      const isFull =
        inner.length > 0 && inner.every((one) => one.isFull) && this.tree.at(place).partsListed !== 'SOME';
      return { coverage: isFull ? this.sizeOf(place) : sum(inner.map(({ coverage }) => coverage)), isFull };
    };
    const outcomes = parts.map(coverageOf);
    const coverage = sum(outcomes.map((one) => one.coverage));
    return {
      chosen: taken.flatMap(({ chosen }) => chosen),
      isExact: taken.every(({ solution }) => solution?.isExact ?? true),
      partsAtMost: outcomes.filter(({ isFull }) => isFull).length,
      coverage,
      isFull: false,
    };
  }

  /** How many of tied parts are covered if overlaps are let pass: no set of disjoint covers covers more. */
  private partsAtMostOf(
    parts: readonly number[],
    choices: readonly Choice<C>[],
    crossed: ReadonlySet<number>,
  ): number {
    const full = new Set(
      choices
        .filter(({ solution }) => solution === null || solution.partsAtMost > 0)
        .flatMap(({ footprint }) => footprint),
    );
    const canBeFull = (place: number): boolean => {
      if (full.has(place)) return true;
      const inner =
        crossed.has(place) && this.tree.at(place).partsListed !== 'SOME' ? this.partsOf(place) : [];
      return inner.length > 0 && inner.every(canBeFull);
    };
    return parts.filter(canBeFull).length;
  }

  private isBetter(
    one: Solution<C>,
    taken: readonly Choice<C>[],
    other: Solution<C>,
    takenThere: readonly Choice<C>[],
  ): boolean {
    const more = compareCoverage(one.coverage, other.coverage);
    if (more !== 0) return more > 0;
    if (one.chosen.length !== other.chosen.length) return one.chosen.length < other.chosen.length;
    const [depth, depthThere] = [this.depthOf(one.chosen), this.depthOf(other.chosen)];
    if (depth !== depthThere) return depth < depthThere;
    const [joint, jointThere] = [taken, takenThere].map(
      (set) => set.filter(({ footprint }) => footprint.length > 1).length,
    );
    if (joint !== jointThere) return (joint ?? 0) < (jointThere ?? 0);
    const ids = (solution: Solution<C>): string =>
      solution.chosen
        .map(({ id }) => id)
        .sort()
        .join('\n');
    return ids(one) < ids(other);
  }

  private depthOf(chosen: readonly C[]): number {
    return chosen.reduce(
      (total, { footprint }) =>
        total + footprint.reduce((inner, place) => inner + this.tree.at(place).depth, 0),
      0,
    );
  }

  /** Takes what covers most, one after the other. */
  private greedy(
    tied: readonly (readonly number[])[],
    neighbours: readonly ReadonlySet<number>[],
    choices: readonly Choice<C>[],
  ): (readonly number[])[] {
    const worth = new Map(
      tied.map((bundle) => [
        bundle,
        sum(
          bundle.map((index) => {
            const choice = choices[index];
            if (choice === undefined) return [];
            return choice.solution?.coverage ?? sum(choice.footprint.map((place) => this.sizeOf(place)));
          }),
        ),
      ]),
    );
    const ordered = [...tied].sort(
      (one, other) =>
        -compareCoverage(worth.get(one) ?? [], worth.get(other) ?? []) || one.length - other.length,
    );
    const taken: (readonly number[])[] = [];
    const blocked = new Set<number>();
    for (const bundle of ordered) {
      if (bundle.some((index) => blocked.has(index))) continue;
      taken.push(bundle);
      for (const index of bundle) for (const other of neighbours[index] ?? []) blocked.add(other);
    }
    return taken;
  }

  /** The coverage of a place that is covered as a whole: itself and all of its parts. */
  private sizeOf(place: number): Coverage {
    if (!this.hasOrgans) return this.tree.sizeOf(place);
    const known = this.sizes.get(place);
    if (known !== undefined) return known;
    const own: number[] = [];
    own[this.tree.at(place).depth] = 1;
    const size = sum([own, ...this.partsOf(place).map((part) => this.sizeOf(part))]);
    this.sizes.set(place, size);
    return size;
  }

  private partAbove(place: number, inner: number): number {
    let at = inner;
    for (
      let above = this.tree.at(at).parent;
      above !== null && above !== place;
      above = this.tree.at(at).parent
    )
      at = above;
    return at;
  }
}

/** What became of each direct part of the root, given the covers chosen. */
export function partStates(
  tree: PlaceTree,
  covers: readonly Cover[],
  chosen: readonly Cover[],
): ReadonlyMap<number, PartState> {
  const packer = new Packer(tree, covers);
  const covering = new Map<number, Cover>();
  const touched = new Set<number>();
  for (const cover of chosen)
    for (const place of cover.footprint) {
      covering.set(place, cover);
      for (let at: number | null = place; at !== null && !touched.has(at); at = tree.at(at).parent)
        touched.add(at);
    }
  const stateOf = (place: number): PartState => {
    const cover = covering.get(place);
    if (cover !== undefined) return cover.footprint.length === 1 ? 'COVERED' : 'JOINTLY';
    if (!touched.has(place)) return 'MISSING';
    const inner = packer.partsOf(place).map(stateOf);
    const isFull = inner.every((state) => state === 'COVERED' || state === 'JOINTLY');
    if (!isFull || tree.at(place).partsListed === 'SOME') return 'PARTLY';
    return inner.includes('JOINTLY') ? 'JOINTLY' : 'COVERED';
  };
  return new Map(packer.partsOf(tree.root.index).map((part) => [part, stateOf(part)]));
}

function sum(coverages: readonly Coverage[]): Coverage {
  const total: number[] = [];
  for (const coverage of coverages)
    for (let depth = 0; depth < coverage.length; depth += 1)
      total[depth] = (total[depth] ?? 0) + (coverage[depth] ?? 0);
  return total;
}

/** Above 0 when the first covers more: at the upper levels before the lower ones. */
export function compareCoverage(one: Coverage, other: Coverage): number {
  for (let depth = 0; depth < Math.max(one.length, other.length); depth += 1) {
    const more = (one[depth] ?? 0) - (other[depth] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}

/** Choices that overlap with the same others and not with each other are taken or left together. */
function withoutTwins(neighbours: readonly ReadonlySet<number>[]): number[][] {
  const bundles = new Map<string, number[]>();
  neighbours.forEach((set, index) => {
    const key = [...set].sort((one, other) => one - other).join();
    listIn(bundles, key).push(index);
  });
  return [...bundles.values()];
}

/**
 * Every maximal set of bundles that do not overlap (Bron and Kerbosch 1973, with a pivot): at most 3^(n/3) of n bundles,
 * 9,500 of 25. The best set is maximal, since whatever can be added covers something more.
 */
function* maximalSets(
  bundles: readonly (readonly number[])[],
  neighbours: readonly ReadonlySet<number>[],
): Generator<(readonly number[])[]> {
  const bundleOf = new Map(bundles.flatMap((bundle, at) => bundle.map((index) => [index, at] as const)));
  const apart = bundles.map((bundle, at) => {
    let mask = ((1 << bundles.length) - 1) & ~(1 << at);
    for (const other of neighbours[bundle[0] ?? 0] ?? []) {
      const there = bundleOf.get(other);
      if (there !== undefined) mask &= ~(1 << there);
    }
    return mask;
  });
  function* extend(taken: number, open: number, done: number): Generator<number> {
    if (open === 0) {
      if (done === 0) yield taken;
      return;
    }
    let pivot = 0;
    let most = -1;
    for (let at = 0; at < bundles.length; at += 1) {
      if (((open | done) & (1 << at)) === 0) continue;
      const count = bitsIn(open & (apart[at] ?? 0));
      if (count > most) [pivot, most] = [at, count];
    }
    let rest = open;
    let closed = done;
    for (let at = 0; at < bundles.length; at += 1) {
      const bit = 1 << at;
      if ((open & bit) === 0 || ((apart[pivot] ?? 0) & bit) !== 0) continue;
      yield* extend(taken | bit, rest & (apart[at] ?? 0), closed & (apart[at] ?? 0));
      rest &= ~bit;
      closed |= bit;
    }
  }
  for (const set of extend(0, (1 << bundles.length) - 1, 0))
    yield bundles.filter((_, at) => (set & (1 << at)) !== 0);
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Sets that are joined step by step (disjoint-set forest). */
class Links {
  private readonly parent: Map<number, number>;

  constructor(items: readonly number[]) {
    this.parent = new Map(items.map((item) => [item, item]));
  }

  join(one: number, other: number): void {
    this.parent.set(this.find(one), this.find(other));
  }

  groups(): number[][] {
    return [...groupBy(this.parent.keys(), (item) => this.find(item)).values()];
  }

  private find(item: number): number {
    let at = item;
    for (let above = this.parent.get(at); above !== undefined && above !== at; above = this.parent.get(at))
      at = above;
    return at;
  }
}
