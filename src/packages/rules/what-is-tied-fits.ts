import type { NodeLabel } from '../../model/identity.js';
import { AREA_LEVELS } from '../../model/vocabulary.js';
import { type Link, linksAtHand, relationOf } from '../links.js';
import type { Outside, Relation } from '../outside.js';
import type { Problem } from '../problem.js';
import { tableOf } from '../tables/index.js';
import type { Row, ValidPackage } from '../valid-package.js';
import { at, type PackageRule, placeOf, rowsOf, textIn } from './rule.js';

/** A node, and what it is: the level of an area, the kind of an indicator. */
interface End {
  readonly id: string;
  readonly is: string;
}

/** Rows that tie two nodes of one kind, and what is wrong with it where one is what the tie is not for. */
interface Tie extends Relation {
  readonly fault: (from: End, to: End) => string | null;
}

/** Nodes that say in a column what they are, and how they can be tied. */
interface Tied {
  readonly label: NodeLabel;
  readonly column: string;
  readonly ties: readonly Tie[];
}

const TIED: readonly Tied[] = [
  {
    label: 'Area',
    column: 'level',
    ties: [
      { ...relationOf('part_of', 'area', 'parent', 'PART_OF'), fault: parentFault },
      { ...relationOf('groups', 'region', 'area', 'GROUPS'), fault: groupFault },
    ],
  },
  {
    label: 'Indicator',
    column: 'kind',
    ties: [
      { ...relationOf('indicators', 'id', 'subsetOf', 'SUBSET_OF'), fault: subsetFault },
      { ...relationOf('indicators', 'id', 'ends', 'ENDS'), fault: endsFault },
    ],
  },
];

/** A parent is of a level above its child, a REGION groups areas of the tree, a subset is what its whole is, and what is ended is a STOCK. */
export const whatIsTiedFits: PackageRule = async (packages, outside) => {
  const problems: Problem[] = [];
  for (const tied of TIED)
    for (const problem of await misfits(tied, packages, outside)) problems.push(problem);
  return problems;
};

async function misfits(
  { label, column, ties }: Tied,
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<Problem[]> {
  const rows = new Map(rowsOf(packages, tableOf(label).name).map((row) => [row.key, row]));
  const ids = [...rows.keys()];
  const stated = async (some: readonly string[]) => {
    const values = some.length === 0 ? [] : await outside.valuesOf(label, [column], some);
    return new Map([...values].map(([id, of]) => [id, of[column]]));
  };
  const before = await stated(ids);
  // Of what is as it was before, what other packages say needs no look.
  const changed = new Set(ids.filter((id) => before.get(id) !== textIn(rows.get(id)?.values ?? {}, column)));
  const tiedAnyhow: { tie: Tie; links: Link[] }[] = [];
  for (const tie of ties)
    tiedAnyhow.push({ tie, links: await linksConcerned(tie, [...changed], packages, outside) });
  const ends = new Set(tiedAnyhow.flatMap(({ links }) => links.flatMap(({ from, to }) => [from, to])));
  const open = [...ends].filter((id) => !rows.has(id));
  const there = await stated(open);
  const endOf = (id: string): End | null => {
    const row = rows.get(id);
    const is = row === undefined ? there.get(id) : row.whole ? textIn(row.values, column) : null;
    return is == null ? null : { id, is };
  };
  const reported = new Set<Row>();
  return tiedAnyhow.flatMap(({ tie, links }) =>
    links.flatMap((link) => {
      const [from, to] = [endOf(link.from), endOf(link.to)];
      const fault = from === null || to === null ? null : tie.fault(from, to);
      if (fault === null) return [];
      if (link.at !== null) return [at(link.at, tie.to, fault)];
      // What another package says holds no longer because of the row that says what an end is.
      const row = rows.get(changed.has(link.from) ? link.from : link.to);
      if (row === undefined || reported.has(row)) return [];
      reported.add(row);
      return [at(row, column, `${fault} (${placeOf(link, outside)})`)];
    }),
  );
}

/** The links at hand, and those of other packages at nodes that changed. */
async function linksConcerned(
  relation: Relation,
  changed: readonly string[],
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<Link[]> {
  const links = linksAtHand(relation, packages);
  if (changed.length === 0) return links;
  const others = [...(await outside.links(relation, changed)), ...(await outside.linksTo(relation, changed))];
  return [...links, ...others.map((edge): Link => ({ ...edge, at: null }))];
}

const REGION = 'REGION';
const LEVELS_OF_THE_TREE: readonly string[] = AREA_LEVELS.filter((level) => level !== REGION);

function parentFault(child: End, parent: End): string | null {
  for (const { id, is } of [child, parent])
    if (is === REGION)
      return `${id} is a REGION, which stands beside the tree; leave the row out, and name in groups.csv the areas that it groups`;
  const above = LEVELS_OF_THE_TREE.slice(0, LEVELS_OF_THE_TREE.indexOf(child.is));
  if (above.includes(parent.is)) return null;
  const ofWhich = above.length === 0 ? 'nothing' : above.join(' or ');
  return `${child.id} is a ${child.is}, which is part of ${ofWhich}, and ${parent.id} is a ${parent.is}; mend the parent, or a level`;
}

function groupFault(region: End, area: End): string | null {
  if (region.is !== REGION)
    return `only a REGION groups areas, and ${region.id} is a ${region.is}; say in part_of.csv what is part of it`;
  return area.is === REGION
    ? `${area.id} is a REGION, and what a REGION groups are areas of the tree; name those`
    : null;
}

function subsetFault(subset: End, whole: End): string | null {
  return subset.is === whole.is
    ? null
    : `${subset.id} is a ${subset.is}, and no part of ${whole.id}, which is a ${whole.is}; mend subset_of, or a kind`;
}

function endsFault(flow: End, ended: End): string | null {
  return ended.is === 'STOCK'
    ? null
    : `what is ended is a STOCK, and ${ended.id} is a ${ended.is}; name for ${flow.id} what becomes less`;
}
