import { listIn } from '../../model/grouping.js';
import { type Link, linksConcerned, relationOf, SUCCESSION } from '../links.js';
import type { Outside, Relation } from '../outside.js';
import type { Problem } from '../problem.js';
import { at, type PackageRule, placeOf } from './rule.js';

/** A relation that must not lead back to where it began. */
interface OneWay extends Relation {
  /** What stands between two nodes in a message. */
  readonly says: string;
  readonly remedy: string;
  /** Whether a link is looked at; without, all are. */
  readonly isMeant?: (link: Link) => boolean;
  /** Whether a circle that is wrong leaves a node by this link where it is wrong; without, by any. */
  readonly isStart?: (link: Link) => boolean;
  /** Whether a circle can be right as far as it passes a node so; without, none can. */
  readonly canPass?: (entering: Link, leaving: Link) => boolean;
}

const SUCCEEDED: OneWay = {
  ...SUCCESSION,
  says: 'was succeeded by',
  remedy:
    'a unit of which the WHOLE was taken over is no more: mend a day or a share, or give the unit that came later an id of its own',
};

/** What one row says of another of its kind, and would say of itself if it led back. */
const ONE_WAY: readonly OneWay[] = [
  oneWay('sources', 'republishes', 'REPUBLISHES', {
    says: 'repeats',
    remedy: 'find out which was there first, and leave its republishes empty',
  }),
  oneWay('indicators', 'subsetOf', 'SUBSET_OF', {
    says: 'is a subset of',
    remedy: 'leave subset_of of the widest empty; if they count the same, make them one indicator',
  }),
  oneWay('indicators', 'ends', 'ENDS', {
    says: 'ends',
    remedy: 'what is ended is a stock, which ends nothing itself',
  }),
  oneWay('breakdowns', 'subsetOf', 'SUBSET_OF', {
    says: 'is a subset of',
    remedy: 'leave subset_of of the widest empty; if they are the same, make them one',
  }),
  oneWay('resolutions', 'implements', 'IMPLEMENTS', {
    says: 'carries out',
    remedy: 'a document carries out what was there before it; take out what is the other way round',
  }),
  oneWay('resolutions', 'replaces', 'REPLACES', {
    says: 'replaces',
    remedy: 'a document replaces what was there before it; take out what is the other way round',
  }),
  // Land goes to and fro, and what was split off comes back; but not to a unit that is no more, nor is all of each in the next.
  { ...SUCCEEDED, isMeant: ({ share }) => share === 'WHOLE' },
  {
    ...SUCCEEDED,
    isStart: ({ share }) => share === 'WHOLE',
    canPass: (entering, leaving) =>
      leaving.share !== 'WHOLE' || (entering.date ?? '') <= (leaving.date ?? ''),
  },
];

function oneWay(
  tableName: string,
  to: string,
  edgeType: string,
  words: Pick<OneWay, 'says' | 'remedy'>,
): OneWay {
  return { ...relationOf(tableName, 'id', to, edgeType), ...words };
}

/** What repeats, narrows, ends, carries out, replaces or succeeds others never leads back to itself over these. */
export const noCircles: PackageRule = async (packages, outside) => {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const relation of ONE_WAY) {
    const { isMeant = () => true, isStart = () => true } = relation;
    const links = inner((await linksConcerned(relation, packages, outside)).filter(isMeant));
    const keyOf = ({ row, from, to }: Link): string => `${relation.edgeType} ${row} ${from} ${to}`;
    const leaving = new Map<string, Link[]>();
    for (const link of links) listIn(leaving, link.from).push(link);
    for (const link of links) {
      if (!isStart(link) || told.has(keyOf(link))) continue;
      const circle = circleThrough(link, leaving, relation);
      const first = circle.find((one) => one.at !== null);
      // What other packages say of each other was there before.
      if (first?.at == null || told.has(keyOf(first))) continue;
      for (const one of circle) told.add(keyOf(one));
      problems.push(at(first.at, relation.to, messageOf(relation, circle, outside)));
    }
  }
  return problems;
};

/** The links without those that lead nowhere, and those that nothing leads to; most often none is left. */
function inner(links: readonly Link[]): Link[] {
  return withoutEnds(withoutEnds(links, 'from', 'to'), 'to', 'from');
}

/** The links without those on ways that end. */
function withoutEnds(links: readonly Link[], from: 'from' | 'to', to: 'from' | 'to'): Link[] {
  const goingOn = new Map<string, number>();
  const leadingTo = new Map<string, Link[]>();
  for (const link of links) {
    goingOn.set(link[from], (goingOn.get(link[from]) ?? 0) + 1);
    listIn(leadingTo, link[to]).push(link);
  }
  const ends = [...leadingTo.keys()].filter((node) => !goingOn.has(node));
  const gone = new Set<Link>();
  for (let end = ends.pop(); end !== undefined; end = ends.pop())
    for (const link of leadingTo.get(end) ?? []) {
      gone.add(link);
      const left = (goingOn.get(link[from]) ?? 0) - 1;
      goingOn.set(link[from], left);
      if (left === 0) ends.push(link[from]);
    }
  return links.filter((link) => !gone.has(link));
}

/** A shortest way from the start of a link over it and back that cannot be; nothing where there is none. */
function circleThrough(
  start: Link,
  leaving: ReadonlyMap<string, readonly Link[]>,
  { canPass = () => false }: OneWay,
): Link[] {
  const way = new Map<Link, Link | null>([[start, null]]);
  const reached = new Set<string>();
  // A map goes on to what is added while it is walked.
  for (const [link] of way) {
    if (link.to === start.from && !canPass(link, start)) return wayTo(link, way);
    if (reached.has(link.to)) continue;
    reached.add(link.to);
    for (const next of leaving.get(link.to) ?? []) if (!way.has(next)) way.set(next, link);
  }
  return [];
}

function wayTo(last: Link, way: ReadonlyMap<Link, Link | null>): Link[] {
  const links: Link[] = [];
  for (let link: Link | null = last; link !== null; link = way.get(link) ?? null) links.push(link);
  return links.reverse();
}

/** Of a longer circle the first and the last links are named. */
const NAMED_AT_MOST = 6;

function messageOf({ says, remedy }: OneWay, circle: readonly Link[], outside: Outside): string {
  const named = circle.map((link) => {
    const day = link.date === null ? '' : ` on ${link.date}`;
    return `${link.from} ${says} ${link.to}${day} (${placeOf(link, outside)})`;
  });
  const left = named.length - NAMED_AT_MOST;
  if (left > 0) named.splice(NAMED_AT_MOST - 1, left, `and so on over ${left} more`);
  return `leads back to itself: ${named.join(', ')}; ${remedy}`;
}
