import { isOtherDefinition } from '../../agreement.js';
import { type Figure, type Span, spanOf } from '../../figure.js';
import { groupBy, listIn } from '../../grouping.js';
import { PlaceTree, type RollupUnit } from '../../rollup/places.js';
import { compareWith, FiguresAtUnit } from '../../rollup/rollup.js';
import type { Audited } from '../audited.js';
import { daysKeyOf } from '../days.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import type { Hierarchy } from '../hierarchy.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * A joint figure against its members' own figures, and against joint figures of some of them. It is a total of which all parts
 * are named: their sum is wrong above it whatever is missing, and below it where none is. Where one member holds another,
 * {@link jointWithOwnPart} tells that; what lies below members is held against their own figures.
 */
export const jointAgainstMembers: Check = {
  name: 'JOINT_AGAINST_MEMBERS',
  description:
    "The own figures of a joint figure's members add up to more than it, or those of all members to less.",
  reach: 'DAYS',
  run: (audited) =>
    groupsWithJoint(audited).flatMap(({ span, figures }) => {
      const { hierarchy } = audited;
      const byPlaces = groupBy(figures, (figure) => hierarchy.placesOf(figure));
      const byFirst = groupBy(byPlaces, ([places]) => membersOf(places)[0] ?? '');
      return [...byPlaces].flatMap(([places, joint]) => {
        const members = new Set(membersOf(places));
        if (members.size < 2 || holdEachOther(hierarchy, members, span.last)) return [];
        const parts = [...members]
          .flatMap((member) => byFirst.get(member) ?? [])
          .filter(([own]) => own !== places && membersOf(own).every((place) => members.has(place)))
          .flatMap(([, some]) => some);
        if (parts.length === 0) return [];
        const tree = treeOf(hierarchy, members, parts);
        return joint.flatMap((one) => findingsIn(audited, one, span, { tree, parts }));
      });
    }),
};

interface Comparable {
  readonly span: Span;
  readonly figures: readonly Figure[];
}

/** The figures that can be parts and totals of each other, wherever a joint one is among them. */
function groupsWithJoint({ input, indicators }: Audited): Comparable[] {
  const keyOf = (figure: Figure): string => daysKeyOf(figure, indicators) ?? '';
  const wanted = new Set(input.figures.filter(({ joint }) => joint).map(keyOf));
  wanted.delete('');
  if (wanted.size === 0) return [];
  const groups = new Map<string, Figure[]>();
  for (const figure of input.figures) {
    const key = keyOf(figure);
    if (wanted.has(key)) listIn(groups, key).push(figure);
  }
  return [...groups.values()].flatMap((figures) => {
    const span = figures[0] === undefined ? null : spanOf(figures[0]);
    return span === null || figures.length < 2 ? [] : [{ span, figures }];
  });
}

/** The places of a figure, from their key. */
function membersOf(places: string): string[] {
  return places.split('|');
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
  { tree, parts }: { readonly tree: PlaceTree; readonly parts: readonly Figure[] },
): Finding[] {
  const { status, breakdowns } = joint;
  const question = { unit: TOGETHER, additive: true, status, breakdowns };
  const alike = parts.filter((part) => !isOtherDefinition(joint, part));
  const rollup = new FiguresAtUnit(question, tree, alike).rollUp(span);
  const comparison = compareWith(rollup, joint.quantity);
  if (rollup.sum === null || (comparison !== 'OVER' && comparison !== 'UNDER')) return [];
  const { number, used } = rollup.sum;
  const stands = comparison === 'OVER' ? 'more than' : 'less than';
  const whose = rollup.isFull ? 'of all of them' : 'of some of them';
  return [
    findingOf(
      'JOINT_AGAINST_MEMBERS',
      'ERROR',
      [joint, ...used],
      `${placeNames(audited, joint)}, ${joint.indicator}, ${writtenPeriod(joint)}: the own figures ${whose} add up to ` +
        `${writtenInterval(number)} (${number.stated}), which is ${stands} the joint figure ${cited(joint)}.`,
    ),
  ];
}
