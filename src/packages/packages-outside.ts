import { groupBy } from '../model/grouping.js';
import { labelOfId } from '../model/identity.js';
import { type Link, linksAtHand } from './links.js';
import { namedAtHand } from './names.js';
import {
  NOTHING_OUTSIDE,
  type Holder,
  type Outside,
  type OutsideEvidence,
  type Relation,
  type ParentEdge,
} from './outside.js';
import { rowsOf, textIn, textsIn } from './rules/rule.js';
import { tableOf } from './tables/index.js';
import type { Table } from './tables/table.js';
import { byChild, parentsAtHand } from './tree.js';
import type { ValidPackage } from './valid-package.js';

/** What packages in other folders hold, as a graph would that they were imported into. */
export function packagesOutside(place: string, packages: readonly ValidPackage[]): Outside {
  const ids = new Set(
    packages.flatMap(({ tables }) =>
      tables.filter(({ table }) => table.label !== null).flatMap(({ rows }) => rows.map(({ key }) => key)),
    ),
  );
  const linksByEnd = new Map<string, ReadonlyMap<string, readonly Link[]>>();
  const linksAt = (end: 'from' | 'to') => (relation: Relation, wanted: readonly string[]) => {
    const name = [end, relation.table.name, relation.from, relation.to].join(' ');
    const known = linksByEnd.get(name) ?? groupBy(linksAtHand(relation, packages), (link) => link[end]);
    linksByEnd.set(name, known);
    return Promise.resolve(wanted.flatMap((id) => known.get(id) ?? []));
  };
  return {
    ...NOTHING_OUTSIDE,
    place,
    existing: (wanted) => Promise.resolve(new Set(wanted.filter((id) => ids.has(id)))),
    candidates: (label) => Promise.resolve([...ids].filter((id) => labelOfId(id) === label)),
    named: () => Promise.resolve(namedAtHand(packages)),
    valuesOf: (label, columns, wanted) => {
      const asked = new Set(wanted);
      const rows = rowsOf(packages, tableOf(label).name).filter(({ key }) => asked.has(key));
      return Promise.resolve(new Map(rows.map(({ key, values }) => [key, textsIn(values, columns)])));
    },
    misfits: (kinds) =>
      Promise.resolve(
        packages.flatMap((one) =>
          rowsOf([one], 'observations').flatMap(({ key, values }) => {
            const indicator = textIn(values, 'indicator') ?? '';
            const periodKind = textIn(values, 'periodKind') ?? '';
            const kind = kinds.get(indicator);
            return values.measure !== 'VALUE' || kind === undefined || kind === periodKind
              ? []
              : [{ id: key, package: one.name, indicator, periodKind }];
          }),
        ),
      ),
    evidenceFor: (facts) => Promise.resolve(evidenceFor(packages, new Set(facts))),
    holders: (table, keys) => Promise.resolve(holdersIn(packages, table, new Set(keys))),
    parents: (tree, units) => Promise.resolve(parentsIn(packages, tree, units)),
    links: linksAt('from'),
    linksTo: linksAt('to'),
  };
}

function evidenceFor(packages: readonly ValidPackage[], facts: ReadonlySet<string>): OutsideEvidence[] {
  return rowsOf(packages, 'evidence').flatMap(({ key, values }) => {
    const supports = textIn(values, 'supports') ?? '';
    return facts.has(supports) ? [{ id: key, supports, quote: textIn(values, 'quote') ?? '' }] : [];
  });
}

function holdersIn(
  packages: readonly ValidPackage[],
  table: Table,
  keys: ReadonlySet<string>,
): Map<string, Holder> {
  return new Map(
    packages.flatMap((one) =>
      rowsOf([one], table.name)
        .map(({ key }) => key)
        .filter((key) => keys.has(key))
        .map((key): [string, Holder] => [key, { package: one.name, yields: one.yields }]),
    ),
  );
}

function parentsIn(packages: readonly ValidPackage[], tree: Table, units: readonly string[]): ParentEdge[] {
  const known = byChild(parentsAtHand(tree, packages));
  return units.flatMap((unit) => known.get(unit) ?? []);
}
