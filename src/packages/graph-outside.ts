import { labelOfId } from '../model/identity.js';
import { searchQueryOf } from '../model/search-query.js';
import type { Database } from '../neo4j/database.js';
import type { Named } from './names.js';
import type { Table } from './tables/table.js';
import type {
  LinkEdge,
  Misfit,
  Outside,
  OutsideEvidence,
  ParentEdge,
  Relation,
  SupportedFact,
} from './outside.js';

/** Misspelt ids are looked for among this many of a kind; more would not be worth the wait. */
const CANDIDATES_AT_MOST = 50_000;

/** Of what goes by one name, the best matches are enough to tell a person. */
const NAMED_AT_MOST = 10;

/** Findings of one kind about other packages; a person who mends these will see the rest then. */
const FINDINGS_AT_MOST = 100;

/** The edges from a fact to its evidence. */
const EVIDENCE_EDGES = 'SUPPORTED_BY|ATTESTED_BY|DOCUMENTED_BY';

/** The kind of unit that a tree is of. */
function unitLabelOf(tree: Table): string {
  return tree.columns[tree.child ?? '']?.refersTo[0] ?? '';
}

/** What the graph holds from packages other than those at hand, whose rows are about to be replaced. */
export function graphOutside(
  openDatabase: () => Promise<Database>,
  packageNames: readonly string[],
): Outside {
  const read = async <R extends object>(statement: string, parameters: object = {}): Promise<R[]> =>
    (await openDatabase()).read<R>(statement, { packageNames, ...parameters });
  let supported: Promise<readonly SupportedFact[]> | null = null;
  let yielding: Promise<ReadonlySet<string>> | null = null;
  const yieldingPackages = async (): Promise<ReadonlySet<string>> =>
    (yielding ??= read<{ name: string }>(
      'MATCH (package:Package) WHERE package.yields RETURN package.name AS name',
    ).then((rows) => new Set(rows.map(({ name }) => name))));
  return {
    place: 'the graph',
    async existing(ids) {
      const found = new Set<string>();
      const labels = new Set(ids.map(labelOfId).filter((label) => label !== null));
      for (const label of labels) {
        const rows = await read<{ id: string }>(
          `UNWIND $ids AS id MATCH (node:${label} {id: id}) WHERE NOT node.package IN $packageNames RETURN id`,
          { ids: ids.filter((id) => labelOfId(id) === label) },
        );
        for (const { id } of rows) found.add(id);
      }
      return found;
    },
    async candidates(label) {
      const rows = await read<{ id: string }>(
        `MATCH (node:${label}) WHERE NOT node.package IN $packageNames RETURN node.id AS id LIMIT ${CANDIDATES_AT_MOST}`,
      );
      return rows.map(({ id }) => id);
    },
    async named(texts) {
      const found = await read<Named>(
        `UNWIND $queries AS query
         CALL (query) {
           CALL db.index.fulltext.queryNodes('search_text', query, {limit: ${NAMED_AT_MOST}}) YIELD node
           RETURN node
         }
         WITH DISTINCT node WHERE NOT node.package IN $packageNames
         RETURN node.id AS id, coalesce(node.name, node.title) AS name, node.validTo AS validTo,
                [name IN [node.name, node.title, node.nameVi, node.code] WHERE name IS NOT NULL]
                + coalesce(node.aliases, []) + coalesce(node.formerNames, []) AS names`,
        { queries: texts.map(searchQueryOf).filter((query) => query !== null) },
      );
      return found;
    },
    async valuesOf(label, columns, ids) {
      const rows = await read<{ id: string; values: Record<string, string> }>(
        `UNWIND $ids AS id MATCH (node:${label} {id: id}) USING INDEX SEEK node:${label}(id)
         RETURN id, node {${columns.map((column) => `.${column}`).join(', ')}} AS values`,
        { ids },
      );
      return new Map(rows.map(({ id, values }) => [id, values]));
    },
    async misfits(kinds) {
      return read<Misfit>(
        // Most indicators have the kind that they had, and their observations need no look.
        `UNWIND $indicators AS row MATCH (indicator:Indicator {id: row.id}) WHERE indicator.kind <> row.kind
         MATCH (indicator)<-[:MEASURES]-(figure:Observation {measure: 'VALUE'})
         WHERE figure.periodKind <> row.kind AND NOT figure.package IN $packageNames
         RETURN figure.id AS id, figure.package AS package, row.id AS indicator, figure.periodKind AS periodKind
         LIMIT ${FINDINGS_AT_MOST}`,
        { indicators: [...kinds].map(([id, kind]) => ({ id, kind })) },
      );
    },
    async evidenceFor(facts) {
      return read<OutsideEvidence>(
        `UNWIND $facts AS fact
         MATCH (node:Observation|Action|Event {id: fact})-[:${EVIDENCE_EDGES}]->(evidence)
         WHERE NOT evidence.package IN $packageNames
         RETURN evidence.id AS id, fact AS supports, evidence.quote AS quote`,
        { facts },
      );
    },
    factsSupportedSoFar() {
      supported ??= read<SupportedFact>(
        `MATCH (evidence:Evidence) WHERE evidence.package IN $packageNames
         MATCH (evidence)<-[:${EVIDENCE_EDGES}]-(fact)
         WHERE NOT fact.package IN $packageNames AND (NOT fact:Event OR fact.dateInferred)
         RETURN fact.id AS id, fact.package AS package, fact.stated AS stated,
                collect({id: evidence.id, package: evidence.package}) AS soFar`,
      );
      return supported;
    },
    async digests(names) {
      const rows = await read<{ name: string; digest: string }>(
        'MATCH (package:Package) WHERE package.name IN $names RETURN package.name AS name, package.digest AS digest',
        { names },
      );
      return new Map(rows.map(({ name, digest }) => [name, digest]));
    },
    async holders(table, keys) {
      // Planned while the graph was empty, a statement without a hint scans, and is kept for the graph that is not.
      const match =
        table.label === null
          ? `MATCH ()-[row:${table.edgeType ?? ''} {row: key}]->() USING INDEX SEEK row:${table.edgeType ?? ''}(row)`
          : `MATCH (row:${table.label} {id: key}) USING INDEX SEEK row:${table.label}(id)`;
      const rows = await read<{ key: string; owner: string }>(
        `UNWIND $keys AS key ${match} WHERE NOT row.package IN $packageNames RETURN key, row.package AS owner`,
        { keys },
      );
      const yielding = rows.length === 0 ? new Set() : await yieldingPackages();
      return new Map(rows.map(({ key, owner }) => [key, { package: owner, yields: yielding.has(owner) }]));
    },
    async parents(tree, units) {
      const edges = await read<Omit<ParentEdge, 'yields'>>(
        `UNWIND $units AS unit
         MATCH (child:${unitLabelOf(tree)} {id: unit})-[edge:${tree.edgeType ?? ''}]->(parent)
         USING INDEX SEEK child:${unitLabelOf(tree)}(id)
         WHERE NOT edge.package IN $packageNames
         RETURN unit AS child, parent.id AS parent, edge.validFrom AS validFrom, edge.validTo AS validTo,
                edge.package AS package, edge.row AS row`,
        { units },
      );
      const yielding = edges.length === 0 ? new Set() : await yieldingPackages();
      return edges.map((edge) => ({ ...edge, yields: yielding.has(edge.package) }));
    },
    links: (relation, ids) => linksAt('from', relation, ids, read),
    linksTo: (relation, ids) => linksAt('to', relation, ids, read),
  };
}

/** The edges of other packages that have any of these nodes at one end. */
async function linksAt(
  end: 'from' | 'to',
  { table, from, to, edgeType }: Relation,
  ids: readonly string[],
  read: (statement: string, parameters: object) => Promise<LinkEdge[]>,
): Promise<LinkEdge[]> {
  const links: LinkEdge[] = [];
  // What states an edge is the edge itself, or the node that it comes from.
  const [stating, key] = table.label === null ? ['edge', 'edge.row'] : ['from', 'from.id'];
  const named = table.columns[end === 'from' ? from : to]?.refersTo ?? [];
  const labels = end === 'from' && table.label !== null ? [table.label] : named;
  for (const label of labels) {
    const ofLabel = ids.filter((id) => labelOfId(id) === label);
    if (ofLabel.length === 0) continue;
    const edges = await read(
      `UNWIND $ids AS id
       MATCH (${end}:${label} {id: id}) USING INDEX SEEK ${end}:${label}(id)
       MATCH (from)-[edge:${edgeType}]->(to)
       WHERE NOT ${stating}.package IN $packageNames
       RETURN from.id AS from, to.id AS to, edge.date AS date, edge.share AS share, ${stating}.package AS package,
              ${key} AS row`,
      { ids: ofLabel },
    );
    for (const edge of edges) links.push(edge);
  }
  return links;
}
