import type { Database } from '../neo4j/database.js';
import type { PackagePlan } from './plan.js';
import type { Problem } from './problem.js';
import { tables } from './tables/index.js';
import type { Table } from './tables/table.js';
import { fileOf, type ValidPackage } from './valid-package.js';

/** Something of another package that refers to a row. */
interface Reference {
  /** The id of the row that is referred to. */
  readonly id: string;
  readonly package: string;
  /** What refers to it: a node by its id, or an edge of a table by its ends and key. */
  readonly by: string | null;
  readonly edge: {
    readonly type: string;
    readonly ends: readonly string[];
    readonly day: string | null;
  } | null;
}

/** References to one row that are named; who mends these will find the others alike. */
const NAMED_AT_MOST = 3;

/** Reports rows that are no longer in their package although rows of packages that are not at hand refer to them. */
export async function reportStillReferredTo(
  database: Database,
  packages: readonly ValidPackage[],
  plans: readonly PackagePlan[],
  problems: Problem[],
): Promise<void> {
  const names = packages.map(({ name }) => name);
  const replaced = packages.flatMap(({ replaces }) => replaces.map(({ key }) => key));
  for (const [index, { tables: tablePlans }] of plans.entries()) {
    for (const { table, remove } of tablePlans) {
      const valid = packages[index];
      if (table.label === null || remove.length === 0 || valid === undefined) continue;
      const references = await referencesTo(database, table, { ids: remove, names, replaced });
      for (const [id, all] of [...byId(references)].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const message =
          `no longer has "${id}", but ${listOf(all)} in the graph still ${all.length === 1 ? 'refers' : 'refer'} to it; ` +
          'put the row back, take the reference out of the other package first, or import both together';
        problems.push({ file: fileOf(valid, table.name), line: null, column: null, message });
      }
    }
  }
}

function byId(references: readonly Reference[]): Map<string, Reference[]> {
  const all = new Map<string, Reference[]>();
  for (const reference of references) all.set(reference.id, [...(all.get(reference.id) ?? []), reference]);
  return all;
}

function listOf(references: readonly Reference[]): string {
  const named = references
    .slice(0, NAMED_AT_MOST)
    .map((reference) => `${nameOf(reference)} of the package "${reference.package}"`);
  return references.length > NAMED_AT_MOST ? `${named.join(', ')} and others` : named.join(' and ');
}

function nameOf({ by, edge }: Reference): string {
  const table = tables.find(({ edgeType }) => edge !== null && edgeType === edge.type);
  if (edge === null || table === undefined) return `"${by ?? ''}"`;
  const values = [...edge.ends, edge.day];
  return table.called(Object.fromEntries(table.key.map((column, index) => [column, values[index]])));
}

interface Asked {
  readonly ids: readonly string[];
  /** The packages at hand, whose rows were checked themselves. */
  readonly names: readonly string[];
  /** Keys of rows of other packages that give way to rows at hand. */
  readonly replaced: readonly string[];
}

async function referencesTo(database: Database, table: Table, asked: Asked): Promise<Reference[]> {
  // An edge is stated by a row of its own, by the evidence that it leads to, or else by the node that it begins at.
  const references = await database.read<Reference>(
    `UNWIND $ids AS id
     MATCH (node:${table.label ?? ''} {id: id})
     CALL (node) {
       MATCH (node)-[edge]-()
       WITH edge, CASE WHEN endNode(edge):Evidence THEN endNode(edge) ELSE startNode(edge) END AS stating
       WITH edge, stating, coalesce(edge.package, stating.package) AS owner
       WHERE NOT owner IN $names AND NOT coalesce(edge.row, stating.id) IN $replaced
       RETURN DISTINCT owner, stating.id AS by,
              CASE WHEN edge.row IS NULL THEN null
                   ELSE {type: type(edge), ends: [startNode(edge).id, endNode(edge).id], day: coalesce(edge.validFrom, edge.date)}
              END AS stated
       LIMIT ${NAMED_AT_MOST + 1}
     }
     RETURN id, owner AS package, by, stated AS edge`,
    { ...asked },
  );
  return table.label === 'Breakdown' ? [...references, ...(await namesOf(database, asked))] : references;
}

/** Breakdowns are named in a property, not by an edge. */
async function namesOf(database: Database, asked: Asked): Promise<Reference[]> {
  return database.read<Reference>(
    `MATCH (other:Observation|Action)
     WHERE any(id IN other.breakdowns WHERE id IN $ids)
       AND NOT other.package IN $names AND NOT other.id IN $replaced
     UNWIND [id IN other.breakdowns WHERE id IN $ids] AS id
     WITH id, collect({by: other.id, package: other.package})[..${NAMED_AT_MOST + 1}] AS some
     UNWIND some AS one
     RETURN id, one.package AS package, one.by AS by, null AS edge`,
    { ...asked },
  );
}
