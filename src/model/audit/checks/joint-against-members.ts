import { canAddUpTo, isOtherDefinition } from '../../agreement.js';
import type { Figure, Span } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import { PlaceTree, type RollupUnit } from '../../rollup/places.js';
import { compareWith, FiguresAtUnit, type Rollup } from '../../rollup/rollup.js';
import type { Audited } from '../audited.js';
import { type Comparable, comparable } from '../days.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import type { Hierarchy } from '../hierarchy.js';
import { severityOf } from '../one-time.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * A joint figure against the figures of its members: their own, and joint ones of some of them. It is a total of which all
 * parts are named: their sum is wrong above it whatever is missing, and below it where none is. Where one member holds another,
 * {@link jointWithOwnPart} tells that. Figures of what lies below a member that has none itself are not looked at.
 */
export const jointAgainstMembers: Check = {
  name: 'JOINT_AGAINST_MEMBERS',
  description:
    "The figures of a joint figure's members, own ones or joint ones of some of them, add up to more than it, or those of all " +
    'members to less.',
  reach: 'DAYS',
  run: (audited) =>
    groupsWithJoint(audited).flatMap(({ span, figures }) => {
      const { hierarchy } = audited;
      const claims = [...groupBy(figures, (figure) => hierarchy.placesOf(figure))].map(
        ([places, some]): Claims => ({ members: places.split('|'), figures: some }),
      );
      const byFirst = groupBy(claims, ({ members }) => members[0] ?? '');
      return claims.flatMap((joint) => {
        const members = new Set(joint.members);
        if (members.size < 2 || holdEachOther(hierarchy, members, span.last)) return [];
        const parts = joint.members
          .flatMap((member) => byFirst.get(member) ?? [])
          .filter((one) => one !== joint && one.members.every((place) => members.has(place)));
        if (parts.length === 0) return [];
        const tree = treeOf(
          hierarchy,
          members,
          parts.flatMap((part) => part.figures),
        );
        return joint.figures.flatMap((one) => findingsIn(audited, one, span, { tree, parts }));
      });
    }),
};

/** Figures about the same places. */
interface Claims {
  /** The places, sorted. */
  readonly members: readonly string[];
  readonly figures: readonly Figure[];
}

/** The figures that can be parts and totals of each other, wherever a joint one is among them. */
function groupsWithJoint(audited: Audited): Comparable[] {
  const isOneJoint = (figures: readonly Figure[]): boolean => figures.some(({ joint }) => joint);
  // Most have none, and need not be grouped.
  if (!isOneJoint(audited.input.figures)) return [];
  return comparable(audited).filter(({ figures }) => isOneJoint(figures));
}

function holdEachOther(hierarchy: Hierarchy, members: ReadonlySet<string>, day: string): boolean {
  return [...members].some((member) =>
    [...hierarchy.placesAbove(member, day)].some((place) => members.has(place)),
  );
}

/** What stands for all members together, in the tree of these alone. */
const TOGETHER = 'together';

/** The members as parts of one, which is known to have no others. */
function treeOf(hierarchy: Hierarchy, members: ReadonlySet<string>, parts: readonly Figure[]): PlaceTree {
  const plain = { responsibleFor: null, isOrgan: false, partsListed: null } as const;
  const places = [...members].map((id): RollupUnit => ({ ...plain, id, type: 'Area', above: [TOGETHER] }));
  const others = new Set(parts.flatMap(({ about }) => about).filter((id) => !members.has(id)));
  return PlaceTree.of(TOGETHER, [
    { ...plain, id: TOGETHER, type: 'Area', above: [], partsListed: 'ALL' },
    ...places,
    // A committee stands for its area.
    ...[...others].map((id): RollupUnit => ({
      ...plain,
      id,
      type: 'Organization',
      above: [],
      responsibleFor: hierarchy.placeOf(id),
    })),
  ]);
}

function findingsIn(
  audited: Audited,
  joint: Figure,
  span: Span,
  { tree, parts }: { readonly tree: PlaceTree; readonly parts: readonly Claims[] },
): Finding[] {
  const { status, breakdowns } = joint;
  const question = { unit: TOGETHER, additive: true, status, breakdowns };
  const alike = parts.map(({ figures }) => figures.filter((part) => !isOtherDefinition(joint, part)));
  const rollUp = (figures: readonly Figure[]): Rollup =>
    new FiguresAtUnit(question, tree, figures).rollUp(span);
  const rollup = rollUp(alike.flat());
  const comparison = compareWith(rollup, joint.quantity);
  if (rollup.sum === null || (comparison !== 'OVER' && comparison !== 'UNDER')) return [];
  if (alike.some(({ length }) => length > 1)) {
    // Of several claims any may be the right one: what stands against the joint figure does so whichever is.
    const kindest = alike.flatMap((claims) => kindestOf(claims, comparison) ?? []);
    if (compareWith(rollUp(kindest), joint.quantity) !== comparison) return [];
  }
  const { number, used } = rollup.sum;
  if (canAddUpTo(used, joint)) return [];
  const stands = comparison === 'OVER' ? 'more than' : 'less than';
  const whose = rollup.isFull ? 'of all of them' : 'of some of them';
  return [
    findingOf(
      'JOINT_AGAINST_MEMBERS',
      severityOf([joint, ...used]),
      [joint, ...used],
      `${placeNames(audited, joint)}, ${joint.indicator}, ${writtenPeriod(joint)}: figures ${whose} add up to ` +
        `${writtenInterval(number)} (${number.stated}), which is ${stands} the joint figure ${cited(joint)}.`,
    ),
  ];
}

/** Of claims of one fact the one that can be least, where their sum is too much, or else most. */
function kindestOf(claims: readonly Figure[], comparison: 'OVER' | 'UNDER'): Figure | undefined {
  const worth = ({ quantity: { lower, upper } }: Figure): number =>
    comparison === 'OVER' ? -(lower ?? -Infinity) : (upper ?? Infinity);
  return [...claims].sort((one, other) => worth(other) - worth(one) || (one.id < other.id ? -1 : 1))[0];
}
