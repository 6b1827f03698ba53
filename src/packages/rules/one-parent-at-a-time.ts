import type { Outside } from '../outside.js';
import type { Problem } from '../problem.js';
import { trees } from '../tables/index.js';
import { beginsBeforeEndOf, byChild, parentsConcerned, type Parent } from '../tree.js';
import type { Row } from '../valid-package.js';
import { at, type PackageRule, placeOf } from './rule.js';

/** A unit is directly part of one other at a time; what groups units beside the tree is no parent. */
export const oneParentAtATime: PackageRule = async (packages, outside) => {
  const problems: Problem[] = [];
  for (const tree of trees) {
    const parents = await parentsConcerned(tree, packages, outside);
    const places = new Map(parents.map((parent, index) => [parent, index]));
    const reported = new Set<Row>();
    for (const [first, second] of [...byChild(parents).values()].flatMap(overlaps)) {
      // Of two rows the later one is told; what stands outside cannot be.
      const [later, earlier] =
        second.at === null || (first.at !== null && (places.get(first) ?? 0) > (places.get(second) ?? 0))
          ? [first, second]
          : [second, first];
      if (later.at === null || reported.has(later.at)) continue;
      // That another package states the same row is said when the rows are compared.
      if (earlier.at === null && earlier.row === later.row) continue;
      reported.add(later.at);
      problems.push(at(later.at, 'parent', messageOf(earlier, outside)));
    }
  }
  return problems;
};

/** The pairs of a unit's parents that hold at one time: each with the one that began before it and holds longest. */
function overlaps(parents: readonly Parent[]): [Parent, Parent][] {
  const inTime = [...parents].sort((one, other) => compareText(one.validFrom ?? '', other.validFrom ?? ''));
  const pairs: [Parent, Parent][] = [];
  let longest: Parent | null = null;
  for (const parent of inTime) {
    if (longest !== null && beginsBeforeEndOf(parent, longest)) pairs.push([longest, parent]);
    if (longest === null || endsBefore(longest, parent)) longest = parent;
  }
  return pairs;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function endsBefore(one: Parent, other: Parent): boolean {
  return one.validTo !== null && (other.validTo === null || one.validTo < other.validTo);
}

function messageOf(other: Parent, outside: Outside): string {
  return `${other.child} already has the parent ${other.parent} at that time (${placeOf(other, outside)})`;
}
