import type { FieldNode, GraphQLInputObjectType } from 'graphql';
import { CELL_FIELDS } from '../model/cell.js';
import { parseEdtfDate } from '../model/edtf-date.js';
import { boundsOf, endsOf } from '../model/period-span.js';
import { inputError } from './arguments.js';
import { Later } from './later.js';
import { type Part, parsePart, variablesOf } from './parts.js';
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
  /** How a search begins with it, where that is not the condition itself. */
  readonly beginning: Part | null;
  readonly value: unknown;
  /** Whether all figures of a cell pass it, or none. */
  readonly isOfCell: boolean;
  /** The place of the field among those of the filter: a search begins with the first. */
  readonly rank: number;
  /** How many pass it alone, without looking at each of them; null is not known so cheaply. */
  readonly total: string | null;
  /** The same at most, to choose by where a search begins; null where no choice is made. */
  readonly size: FilterSize | null;
}

/** A statement that returns how many nodes a condition leads to at most, or null where that is too many to count. */
export interface FilterSize {
  readonly text: string;
  readonly variables: readonly string[];
}

const ofCell: ReadonlySet<string> = new Set(CELL_FIELDS);

/** Most conditions of a filter; more would make one statement of a book. */
const LEAVES_AT_MOST = 50;

/** Most filters in a filter, put together with `and`, `or` and `not`, empty ones among them, and how deep they may stand. */
const FILTERS_AT_MOST = 100;
const FILTERS_DEEP_AT_MOST = 10;

/** Most lists of alternatives (`or`) of which a figure must pass one each: the database weighs them all against each other. */
const ALTERNATIVES_AT_MOST = 10;

/** Texts of `cypher/filters/` and `cypher/totals/`. */
export interface FilterParts {
  /** By `Type.field` of a filter. */
  readonly conditions: ReadonlyMap<string, Part>;
  /** How a search begins with a condition, where that is another statement. */
  readonly beginnings: ReadonlyMap<string, Part>;
  /** How many a condition leads to at most, where a search chooses by it. */
  readonly sizes: ReadonlyMap<string, FilterSize>;
  /** By `Type.field` of a filter, and of a connection to which nothing is added. */
  readonly totals: ReadonlyMap<string, string>;
  /** Whether a field of a filter compares with its value as it was given, so that the text of a statement does not depend on it. */
  readonly isComparedAsItIs: (type: string, field: string) => boolean;
}

/** Reads what filters are made of. */
export function readFilterParts(): FilterParts {
  const conditions = new Map<string, Part>();
  const beginnings = new Map<string, Part>();
  const sizes = new Map<string, FilterSize>();
  for (const name of cypherFileNames('filters')) {
    const [condition, beginning, size] = readCypherFile('filters', name);
    if (condition === undefined) throw new Error(`cypher/filters/${name}.cypher holds no statement`);
    conditions.set(name, parsePart(name, condition.comment, condition.text));
    if (beginning !== undefined) beginnings.set(name, parsePart(name, beginning.comment, beginning.text));
    if (size !== undefined) sizes.set(name, { text: size.text, variables: variablesOf(size.text) });
  }
  const totals = cypherFileNames('totals').map((name): [string, string] => {
    const [total] = readCypherFile('totals', name);
    if (total === undefined) throw new Error(`cypher/totals/${name}.cypher holds no statement`);
    return [name, total.text];
  });
  return {
    conditions,
    beginnings,
    sizes,
    totals: new Map(totals),
    isComparedAsItIs: (type, field) => conditions.has(`${type}.${field}`) && !MADE_OF_VALUES.has(field),
  };
}

/**
 * Plans the filters that were given, all of which must hold.
 * @returns null when it lets everything pass
 * @throws GraphQLError BAD_USER_INPUT
 */
export function planFilter(
  parts: FilterParts,
  type: GraphQLInputObjectType,
  given: readonly Readonly<Record<string, unknown>>[],
  nodes: readonly FieldNode[],
): FilterPlan | null {
  const names = Object.keys(type.getFields());
  let [leaves, filters, alternatives] = [0, 0, 0];
  const planAll = (some: unknown, depth: number): FilterPlan[] =>
    (some as readonly Readonly<Record<string, unknown>>[]).flatMap((one) => planInner(one, depth) ?? []);
  const planField = (name: string, value: unknown, depth: number): FilterPlan | null => {
    if (name === 'and') return together('and', planAll(value, depth));
    if (name === 'not') {
      const inner = planInner(value as Readonly<Record<string, unknown>>, depth);
      return { kind: 'not', of: inner ?? { kind: 'and', of: [] } };
    }
    if (name === 'or') {
      const some = value as readonly unknown[];
      if (some.length === 0) throw inputError('"or" is an empty list; give one filter at least.', nodes);
      alternatives += some.length > 1 ? 1 : 0;
      if (alternatives > ALTERNATIVES_AT_MOST)
        throw inputError(`The filter has more than ${ALTERNATIVES_AT_MOST} times "or"; give fewer.`, nodes);
      const planned = planAll(some, depth);
      // One that lets everything pass does so for all.
      return planned.length < some.length ? null : together('or', planned);
    }
    const part = parts.conditions.get(`${type.name}.${name}`);
    if (part === undefined) throw new Error(`there is no cypher/filters/${type.name}.${name}.cypher`);
    leaves += 1;
    if (leaves > LEAVES_AT_MOST)
      throw inputError(`The filter has more than ${LEAVES_AT_MOST} conditions; give fewer.`, nodes);
    const make = MADE_OF_VALUES.get(name);
    return {
      kind: 'leaf',
      field: name,
      part,
      beginning: parts.beginnings.get(`${type.name}.${name}`) ?? null,
      value: make === undefined ? value : make(value, nodes),
      isOfCell: ofCell.has(name),
      rank: names.indexOf(name),
      total: parts.totals.get(`${type.name}.${name}`) ?? null,
      size: parts.sizes.get(`${type.name}.${name}`) ?? null,
    };
  };
  const plan = (filter: Readonly<Record<string, unknown>>, depth: number): FilterPlan | null => {
    const planned = names
      .filter((name) => (filter[name] ?? null) !== null)
      .flatMap((name) => planField(name, filter[name], depth) ?? []);
    return together('and', planned);
  };
  /** A filter in a filter, whose depth is that of the one around it. */
  const planInner = (filter: Readonly<Record<string, unknown>>, depth: number): FilterPlan | null => {
    filters += 1;
    if (filters > FILTERS_AT_MOST)
      throw inputError(
        `The filter is put together of more than ${FILTERS_AT_MOST} filters; give fewer.`,
        nodes,
      );
    if (depth >= FILTERS_DEEP_AT_MOST)
      throw inputError(
        `The filter nests "and", "or" and "not" deeper than ${FILTERS_DEEP_AT_MOST} levels; give it flatter.`,
        nodes,
      );
    return plan(filter, depth + 1);
  };
  return together(
    'and',
    given.flatMap((one) => plan(one, 0) ?? []),
  );
}

function together(kind: FilterGroup['kind'], of: readonly FilterPlan[]): FilterPlan | null {
  const [only] = of;
  if (only === undefined) return null;
  return of.length === 1 ? only : { kind, of: of.flatMap((one) => (one.kind === kind ? one.of : [one])) };
}

/** What the conditions of some fields take in place of the value that was given; the others take the value. */
const MADE_OF_VALUES: ReadonlyMap<string, (value: unknown, nodes: readonly FieldNode[]) => unknown> = new Map(
  [
    ['during', daysOf],
    ['value', rangeOf],
  ],
);

function daysOf(value: unknown, nodes: readonly FieldNode[]): unknown {
  const date = parseEdtfDate(String(value));
  if (date === null || (date.min === null && date.max === null)) {
    throw inputError(
      `"during" is ${JSON.stringify(value)}; write an EDTF date or interval with known years, e.g. "2017" or "2008/2018".`,
      nodes,
    );
  }
  return { ...boundsOf(date.min, date.max), spans: endsOf(date.max) };
}

function rangeOf(value: unknown): unknown {
  const { min, max } = value as { min?: number | null; max?: number | null };
  // As parameters are shown, JSON has no infinity, and null would be another question.
  return { min: min ?? -Number.MAX_VALUE, max: max ?? Number.MAX_VALUE };
}

/** Conditions that hold of all figures of a cell or of none: a search begins with the cells. */
export interface CellStart {
  readonly kind: 'cells';
  readonly of: readonly FilterPlan[];
  readonly rank: number;
}

/** One way to find what passes a filter: begin with a condition, keep what passes the rest. */
export interface FilterBranch {
  readonly start: FilterLeaf | CellStart;
  readonly rest: readonly FilterPlan[];
}

/** Whether a filter can be answered for a cell as a whole. */
export function isOfCell(filter: FilterPlan): boolean {
  if (filter.kind === 'leaf') return filter.isOfCell;
  return filter.kind === 'not' ? isOfCell(filter.of) : filter.of.every(isOfCell);
}

/** Whether a condition compares with one value, whose index keeps an order of its own. */
export function isOfOneValue({ value }: FilterLeaf): boolean {
  return value instanceof Later ? !value.isList : !Array.isArray(value) || value.length === 1;
}

/** What a condition compares with: a list, or the one value of it. */
export function comparedValueOf(leaf: FilterLeaf): unknown {
  return Array.isArray(leaf.value) && isOfOneValue(leaf) ? leaf.value[0] : leaf.value;
}

/**
 * Where a search for what passes a filter begins: each branch with a condition that the graph is entered by, all of them
 * together find everything.
 * @returns null when there is no such condition, as where only `not` is given: then one goes through all.
 */
export function branchesOf(filter: FilterPlan): readonly FilterBranch[] | null {
  if (filter.kind === 'leaf' && (!filter.isOfCell || isOfOneValue(filter)))
    return [{ start: filter, rest: [] }];
  if (isOfCell(filter)) return [{ start: cellStart(filter.kind === 'and' ? filter.of : [filter]), rest: [] }];
  if (filter.kind === 'leaf' || filter.kind === 'not') return null;
  if (filter.kind === 'or') {
    const inner = filter.of.map(branchesOf);
    return inner.includes(null) ? null : inner.flatMap((branches) => branches ?? []);
  }
  // What can be said of cells is said of them together.
  const cells = filter.of.filter(isOfCell);
  const parts: readonly FilterPlan[] = [
    ...(cells.length === 0
      ? []
      : [cells.length === 1 ? (cells[0] as FilterPlan) : { kind: 'and' as const, of: cells }]),
    ...filter.of.filter((one) => !isOfCell(one)),
  ];
  let best: { branches: readonly FilterBranch[]; index: number } | null = null;
  for (const [index, part] of parts.entries()) {
    const branches = branchesOf(part);
    if (branches !== null && (best === null || rankOf(branches) < rankOf(best.branches)))
      best = { branches, index };
  }
  if (best === null) return null;
  const others = parts.filter((_, index) => index !== best.index);
  return best.branches.map(({ start, rest }) => ({ start, rest: [...rest, ...others] }));
}

/** The conditions whose sizes a search compares, those first whose size is told the soonest. */
const SIZES_IN_ORDER: readonly string[] = [
  'unit',
  'event',
  'source',
  'resolution',
  'cells',
  'within',
  'text',
];

/** Beside these, cells are no way to begin: what one has of figures is seldom more than a cell has. */
const SMALLER_THAN_CELLS: ReadonlySet<string> = new Set(['unit', 'event', 'source']);

/** Most ways that a statement has of beginning a search: each is planned by the database, which takes its time. */
const WAYS_AT_MOST = 4;

/**
 * Conditions that a search for what passes a branch could begin with, where only the graph tells which of them leads to the
 * fewest nodes: one source states ten figures and another a million. One way where there is nothing to choose.
 * @param branches how many branches are searched in one statement, each in so many ways
 */
export function waysOf(branch: FilterBranch, branches: number): readonly FilterBranch[] {
  const { start, rest } = branch;
  const conditions = [...(start.kind === 'cells' ? start.of : [start]), ...rest];
  const sized = conditions
    .filter((one): one is FilterLeaf => one.kind === 'leaf' && one.size !== null)
    .map((one) => ({ field: one.field, start: one, of: [one] as readonly FilterPlan[] }));
  const ofCells = sized.some(({ field }) => SMALLER_THAN_CELLS.has(field)) ? [] : conditions.filter(isOfCell);
  const cells = ofCells.length === 0 ? [] : [{ field: 'cells', start: cellStart(ofCells), of: ofCells }];
  const ways = [...sized, ...cells]
    .toSorted((one, other) => SIZES_IN_ORDER.indexOf(one.field) - SIZES_IN_ORDER.indexOf(other.field))
    .slice(0, Math.floor(WAYS_AT_MOST / branches));
  if (sized.length === 0 || ways.length < 2) return [branch];
  return ways.map((way) => ({
    start: way.start,
    rest: conditions.filter((one) => !way.of.includes(one)),
  }));
}

/** The worst beginning counts. */
function rankOf(branches: readonly FilterBranch[]): number {
  return Math.max(...branches.map(({ start }) => start.rank));
}

function cellStart(of: readonly FilterPlan[]): CellStart {
  const ranks = (filter: FilterPlan): number[] => {
    if (filter.kind === 'leaf') return [filter.rank];
    return filter.kind === 'not' ? [Infinity] : filter.of.flatMap(ranks);
  };
  return { kind: 'cells', of, rank: Math.min(...of.flatMap(ranks)) };
}
