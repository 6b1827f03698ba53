import type { NodeLabel } from '../model/identity.js';
import type { Named } from './names.js';
import type { Table } from './tables/table.js';

/** What exists outside of the packages at hand. Each question is asked once, with everything that it is asked about. */
export interface Outside {
  /** Where that is, for messages: "the graph". */
  readonly place: string;
  /** Which of the ids exist. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of a kind, among which a misspelt one may be found. */
  candidates(label: NodeLabel): Promise<readonly string[]>;
  /** What goes by these names, or by names that hold their words; some of it, when it is much. */
  named(texts: readonly string[]): Promise<readonly Named[]>;
  /** What nodes of a kind say in some columns, such as FLOW or STOCK for indicators, whichever package states them. */
  valuesOf(
    label: NodeLabel,
    columns: readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
  /** Values of other packages whose period does not fit the kind that an indicator at hand has. */
  misfits(kinds: ReadonlyMap<string, string>): Promise<readonly Misfit[]>;
  /** The evidence of other packages for the facts of these ids. */
  evidenceFor(facts: readonly string[]): Promise<readonly OutsideEvidence[]>;
  /** The facts of other packages that evidence of the packages at hand has supported so far. */
  factsSupportedSoFar(): Promise<readonly SupportedFact[]>;
  /** The digests of packages of these names, as far as they are there. */
  digests(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Which other packages hold rows of these keys. */
  holders(table: Table, keys: readonly string[]): Promise<ReadonlyMap<string, Holder>>;
  /** The edges of other packages from these units to their parents. */
  parents(tree: Table, units: readonly string[]): Promise<readonly ParentEdge[]>;
  /** The edges of other packages by which any of these nodes names others of its kind. */
  links(relation: Relation, ids: readonly string[]): Promise<readonly LinkEdge[]>;
  /** The edges of other packages by which others of their kind name any of these nodes. */
  linksTo(relation: Relation, ids: readonly string[]): Promise<readonly LinkEdge[]>;
}

/** A package that holds a row. */
export interface Holder {
  readonly package: string;
  /** Whether it gives way to packages that do not. */
  readonly yields: boolean;
}

/** A value whose period is of another kind than its indicator. */
export interface Misfit {
  readonly id: string;
  readonly package: string;
  readonly indicator: string;
  readonly periodKind: string;
}

/** An evidence of another package. */
export interface OutsideEvidence {
  readonly id: string;
  readonly supports: string;
  readonly quote: string;
}

/** A fact of another package that needs evidence. */
export interface SupportedFact {
  readonly id: string;
  readonly package: string;
  /** The number with its words; null for what is no observation. */
  readonly stated: string | null;
  /** The evidence of packages at hand that has supported it so far. */
  readonly soFar: readonly { readonly id: string; readonly package: string }[];
}

/** A unit's parent for a time, `validFrom` to the day before `validTo`; null is unknown or open. */
export interface ParentEdge {
  readonly child: string;
  readonly parent: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly package: string;
  /** Whether the package gives way to packages that do not. */
  readonly yields: boolean;
  /** The key of the row that states it. */
  readonly row: string;
}

/** By what rows of a table tie nodes of one kind to each other. */
export interface Relation {
  readonly table: Table;
  /** The column of the node that an edge comes from: the row's own id, or one end of a row that is an edge. */
  readonly from: string;
  /** The column of the node or nodes that it goes to. */
  readonly to: string;
  readonly edgeType: string;
}

/** That a node names another one of its kind. */
export interface LinkEdge {
  readonly from: string;
  readonly to: string;
  /** Day and share of a succession; null for anything else. */
  readonly date: string | null;
  readonly share: string | null;
  readonly package: string;
  /** The key of the row that states it. */
  readonly row: string;
}

/**
 * The edges that go on from some nodes, and from where these lead: asked for step by step, of each node once.
 * @param next where an edge leads
 */
export async function followed<Edge>(
  from: Iterable<string>,
  edgesOf: (nodes: readonly string[]) => Promise<readonly Edge[]>,
  next: (edge: Edge) => string,
): Promise<Edge[]> {
  const found: Edge[] = [];
  const asked = new Set<string>();
  for (let step = new Set(from); step.size > 0;) {
    for (const node of step) asked.add(node);
    const edges = await edgesOf([...step]);
    for (const edge of edges) found.push(edge);
    step = new Set(edges.map(next).filter((node) => !asked.has(node)));
  }
  return found;
}

/** The same outside as far as it can be told without looking at what is there: nothing there stands against anything. */
export function unseen(outside: Outside): Outside {
  const none = (): Promise<readonly never[]> => Promise.resolve([]);
  return {
    ...outside,
    misfits: none,
    factsSupportedSoFar: none,
    parents: none,
    links: none,
    linksTo: none,
    holders: () => Promise.resolve(new Map()),
  };
}

/** An outside where there is nothing. */
export const NOTHING_OUTSIDE: Outside = {
  place: 'the graph',
  existing: () => Promise.resolve(new Set()),
  candidates: () => Promise.resolve([]),
  named: () => Promise.resolve([]),
  valuesOf: () => Promise.resolve(new Map()),
  misfits: () => Promise.resolve([]),
  evidenceFor: () => Promise.resolve([]),
  factsSupportedSoFar: () => Promise.resolve([]),
  digests: () => Promise.resolve(new Map()),
  holders: () => Promise.resolve(new Map()),
  parents: () => Promise.resolve([]),
  links: () => Promise.resolve([]),
  linksTo: () => Promise.resolve([]),
};
