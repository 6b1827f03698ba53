import { bestOf } from '../agreement.js';
import type { Figure } from '../figure.js';
import { groupBy, listIn } from '../grouping.js';
import type { Interval } from '../quantity.js';
import type { Hierarchy } from './hierarchy.js';

/** A sum that no choice of disjoint figures exceeds. */
export interface Most {
  readonly sum: number;
  /** Whether a bound that is not reached itself ("more than") may be in it: the sum is then above what it says. */
  readonly isOpen: boolean;
}

/** Sums of binary fractions are off by less than this part of them. */
const NOISE = 1e-9;

/** Whether a sum can be above a stated number. */
export function canBeAbove({ sum, isOpen }: Most, { upper, upperInclusive }: Interval): boolean {
  if (upper === null) return false;
  return isOpen || !upperInclusive ? sum >= upper - NOISE * Math.abs(upper) : sum > upper;
}

/**
 * For each place with figures below it, the most that disjoint ones of them can add up to; in one walk for all places, where
 * choosing them in earnest would take one for each total. Of each place its own claim or the most of its parts, whichever is
 * more. A joint figure adds, where its members' ways up meet, what it is more than they are at least: where it is chosen, they
 * and what is below them are not.
 * @param figures values of one indicator, status, breakdowns and days
 */
export function mostBelow(
  hierarchy: Hierarchy,
  figures: readonly Figure[],
  day: string,
): ReadonlyMap<string, Most> {
  const own = new Map<string, Most>();
  const joint: Joint[] = [];
  for (const [key, same] of groupBy(figures, (figure) => hierarchy.placesOf(figure))) {
    const quantity = bestOf(same)?.best.quantity;
    const sum = Math.max(quantity?.lower ?? 0, 0);
    const most = { sum, isOpen: sum > 0 && quantity?.lowerInclusive === false };
    const places = key.split('|');
    if (places.length > 1) joint.push({ places, most });
    else own.set(key, most);
  }
  const parts = new Map<string, string[]>();
  /** Places that lie below two others. */
  const tangled = new Set<string>();
  const reached = new Set([...own.keys(), ...joint.flatMap(({ places }) => places)]);
  for (const place of reached) {
    const parents = hierarchy.parentsOf(place, day);
    if (parents.size > 1) tangled.add(place);
    for (const parent of parents) {
      reached.add(parent);
      listIn(parts, parent).push(place);
    }
  }
  const jointBelow = new Map<string, Joint[]>();
  for (const one of joint)
    for (const place of meetingsOf(hierarchy, one, day, tangled)) listIn(jointBelow, place).push(one);

  const known = new Map<string, Bounds>();
  const boundsOf = (place: string): Bounds => {
    const before = known.get(place);
    if (before !== undefined) return before;
    // What lies below itself is bounded by nothing.
    known.set(place, { most: BOUNDLESS, below: BOUNDLESS, least: 0, isTangled: true });
    const inner = (parts.get(place) ?? []).map(boundsOf);
    const gains = (jointBelow.get(place) ?? []).map(({ places, most }) => {
      // What is about a place together with a part of it may be taken for either.
      if (places.includes(place)) return BOUNDLESS;
      const least = places.reduce((sum, member) => sum + boundsOf(member).least, 0);
      return { sum: Math.max(0, most.sum - least), isOpen: most.isOpen && most.sum >= least };
    });
    const below = addUp([...inner.map(({ most }) => most), ...gains]);
    const stated = own.get(place) ?? NOTHING;
    const isTangled = tangled.has(place) || inner.some((part) => part.isTangled);
    const least = inner.reduce((sum, part) => sum + part.least, 0);
    const bounds: Bounds = {
      most: stated.sum > below.sum ? stated : { ...below, isOpen: below.isOpen || stated.isOpen },
      below,
      least: isTangled ? 0 : Math.max(stated.sum, least),
      isTangled,
    };
    known.set(place, bounds);
    return bounds;
  };
  return new Map([...parts.keys()].map((place) => [place, boundsOf(place).below]));
}

/** A figure about several places. */
interface Joint {
  readonly places: readonly string[];
  readonly most: Most;
}

/** Where the ways up from a joint figure's members meet: one place, unless a place on the way lies below two. */
function meetingsOf(
  hierarchy: Hierarchy,
  { places }: Joint,
  day: string,
  tangled: ReadonlySet<string>,
): string[] {
  const above = places.map((place) => hierarchy.placesAbove(place, day));
  const all = new Set(above.flatMap((some) => [...some]));
  const common = [...all].filter((place) =>
    places.every((member, at) => member === place || above[at]?.has(place) === true),
  );
  if ([...places, ...all].some((place) => tangled.has(place))) return common;
  const [lowest] = common.sort(
    (one, other) => hierarchy.placesAbove(other, day).size - hierarchy.placesAbove(one, day).size,
  );
  return lowest === undefined ? [] : [lowest];
}

interface Bounds {
  /** The most at or below the place. */
  readonly most: Most;
  /** The most below it. */
  readonly below: Most;
  /** What some choice of figures at or below the place adds up to; 0 where something there lies below two places. */
  readonly least: number;
  /** Whether the place, or one below it, lies below two places. */
  readonly isTangled: boolean;
}

const NOTHING: Most = { sum: 0, isOpen: false };
const BOUNDLESS: Most = { sum: Infinity, isOpen: true };

function addUp(sums: readonly Most[]): Most {
  return sums.reduce(
    (total, { sum, isOpen }) => ({ sum: total.sum + sum, isOpen: total.isOpen || isOpen }),
    NOTHING,
  );
}
