import type { FieldNode, GraphQLInputObjectType } from 'graphql';
import { parseEdtfDate } from '../model/edtf-date.js';
import { inputError } from './arguments.js';
import { type Part, parsePart } from './parts.js';
import { cypherFileNames, readCypherFile } from '../neo4j/cypher-files.js';

/** A filter, planned: conditions of `cypher/filters/`, put together. */
export type FilterPlan = FilterLeaf | FilterGroup | { readonly kind: 'not'; readonly of: FilterPlan };

/** Filters of which all hold, or one at least. */
export interface FilterGroup {
  readonly kind: 'and' | 'or';
  readonly of: readonly FilterPlan[];
}

/** One condition and what it compares with. */
export interface FilterLeaf {
  readonly kind: 'leaf';
  /** The field of the filter, which is the parameter of its part. */
  readonly field: string;
  readonly part: Part;
  readonly value: unknown;
  /** The place of the field among those of the filter: a search begins with the first. */
  readonly rank: number;
  /** How many pass it alone, without looking at each of them; null is not known so cheaply. */
  readonly total: string | null;
}

/** Filters that one condition puts into one filter; more would make one statement of a book. */
const LEAVES_AT_MOST = 50;

/** Texts of `cypher/filters/` and `cypher/totals/`. */
export interface FilterParts {
  /** By `Type.field`. */
  readonly conditions: ReadonlyMap<string, Part>;
  readonly totals: ReadonlyMap<string, string>;
}

/** Reads what filters are made of. */
export function readFilterParts(): FilterParts {
  const textsOf = (purpose: 'filters' | 'totals'): [string, { comment: string; text: string }][] =>
    cypherFileNames(purpose).map((name) => {
      const [statement] = readCypherFile(purpose, name);
      if (statement === undefined) throw new Error(`cypher/${purpose}/${name}.cypher holds no statement`);
      return [name, statement];
    });
  return {
    conditions: new Map(
      textsOf('filters').map(([name, { comment, text }]) => [name, parsePart(name, comment, text)]),
    ),
    totals: new Map(textsOf('totals').map(([name, { text }]) => [name, text])),
  };
}

/**
 * Plans a filter that was given.
 * @returns null when it lets everything pass
 * @throws GraphQLError BAD_USER_INPUT
 */
export function planFilter(
  parts: FilterParts,
  type: GraphQLInputObjectType,
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): FilterPlan | null {
  const names = Object.keys(type.getFields());
  let leaves = 0;
  const planAll = (filters: unknown): FilterPlan[] =>
    (filters as readonly Readonly<Record<string, unknown>>[]).flatMap((filter) => plan(filter) ?? []);
  const planField = (name: string, value: unknown): FilterPlan | null => {
    if (name === 'and') return together('and', planAll(value));
    if (name === 'not') {
      const inner = plan(value as Readonly<Record<string, unknown>>);
      return { kind: 'not', of: inner ?? { kind: 'and', of: [] } };
    }
    if (name === 'or') {
      const filters = value as readonly unknown[];
      if (filters.length === 0) throw inputError('"or" is an empty list; give one filter at least.', nodes);
      const planned = planAll(filters);
      // One that lets everything pass does so for all.
      return planned.length < filters.length ? null : together('or', planned);
    }
    const part = parts.conditions.get(`${type.name}.${name}`);
    if (part === undefined) throw new Error(`there is no cypher/filters/${type.name}.${name}.cypher`);
    leaves += 1;
    if (leaves > LEAVES_AT_MOST)
      throw inputError(`The filter has more than ${LEAVES_AT_MOST} conditions; give fewer.`, nodes);
    const compared = comparable(name, value, nodes);
    return {
      kind: 'leaf',
      field: name,
      part,
      value: compared,
      rank: names.indexOf(name),
      total: parts.totals.get(`${type.name}.${name}`) ?? null,
    };
  };
  const plan = (filter: Readonly<Record<string, unknown>>): FilterPlan | null =>
    together(
      'and',
      names
        .filter((name) => (filter[name] ?? null) !== null)
        .flatMap((name) => planField(name, filter[name]) ?? []),
    );
  return plan(given);
}

function together(kind: FilterGroup['kind'], of: readonly FilterPlan[]): FilterPlan | null {
  const [only] = of;
  if (only === undefined) return null;
  return of.length === 1 ? only : { kind, of: of.flatMap((one) => (one.kind === kind ? one.of : [one])) };
}

/** A value as the condition takes it. */
function comparable(name: string, value: unknown, nodes: readonly FieldNode[]): unknown {
  if (name === 'during') {
    const date = parseEdtfDate(String(value));
    if (date === null || (date.min === null && date.max === null)) {
      throw inputError(
        `"during" is ${JSON.stringify(value)}; write an EDTF date or interval with known years, e.g. "2017" or "2008/2018".`,
        nodes,
      );
    }
    // Days compare as text; an open end is before or after all of them.
    return { first: date.min ?? '', last: date.max ?? '~' };
  }
  if (name === 'value') {
    const { min, max } = value as { min?: number | null; max?: number | null };
    return { min: min ?? -Infinity, max: max ?? Infinity };
  }
  return value;
}

/** One way to find what passes a filter: begin with a condition, keep what passes the rest. */
export interface FilterBranch {
  readonly start: FilterLeaf;
  readonly rest: readonly FilterPlan[];
}

/**
 * Where a search for what passes a filter begins: each branch with a condition that the graph is entered by, all of them
 * together find everything.
 * @returns null when there is no such condition, as where only `not` is given: then one goes through all.
 */
export function branchesOf(filter: FilterPlan): readonly FilterBranch[] | null {
  if (filter.kind === 'leaf') return [{ start: filter, rest: [] }];
  if (filter.kind === 'not') return null;
  const inner = filter.of.map(branchesOf);
  if (filter.kind === 'or') {
    const all = inner.flatMap((branches) => branches ?? []);
    return inner.includes(null) ? null : all;
  }
  let best: { branches: readonly FilterBranch[]; index: number } | null = null;
  for (const [index, branches] of inner.entries())
    if (branches !== null && (best === null || costOf(branches) < costOf(best.branches)))
      best = { branches, index };
  if (best === null) return null;
  const others = filter.of.filter((_, index) => index !== best.index);
  return best.branches.map(({ start, rest }) => ({ start, rest: [...rest, ...others] }));
}

/** The worst beginning counts. */
function costOf(branches: readonly FilterBranch[]): number {
  return Math.max(...branches.map(({ start }) => start.rank));
}
