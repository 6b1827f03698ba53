import neo4j from 'neo4j-driver';
import {
  block,
  type FilterCypher,
  isProperty,
  matchInCell,
  type Statements,
  wayInOrder,
  whereOf,
} from './filter-cypher.js';
import { branchesOf, type FilterBranch, isOfOneValue, waysOf } from './filters.js';
import { beyond, beyondUnknown, orderText, orderWithin, readKeys } from './order.js';
import type { OrderKey } from './parts.js';
import type { EdgePlan } from './plan.js';

/**
 * How many nodes are looked at in the order of a page before its filter is asked for what passes it. What many pass fills
 * a page within these; what few pass is found sooner from the other end.
 */
const LOOKED_AT = 1_000;

/** A key and the id. */
const KEYS_OF_AN_INDEX = 2;

/** Conditions that few nodes pass, whatever the graph: a page of them is found from their end alone. */
const SELECTIVE: ReadonlySet<string> = new Set(['text', 'unit', 'event', 'source']);

/** A page that begins nowhere. */
export interface RootPageWanted {
  readonly edge: EdgePlan;
  readonly entity: string;
  /** The keys of the order, with their variables as they are called in the statement. */
  readonly keys: readonly OrderKey[];
  /** What must hold besides the filter. */
  readonly conditions: readonly string[];
}

/**
 * Whether a page that begins nowhere needs clauses of its own: where one match with its conditions, order and limit could
 * read the whole graph, because the order's first key may not be known, or because a filter passes many of all nodes, or few.
 */
export function needsRootPage(edge: EdgePlan): boolean {
  const { part, filter = null, limit } = edge;
  const [first] = part.order;
  if (first === undefined || limit === null || !isProperty(part)) return false;
  const branches = filter === null ? null : branchesOf(filter);
  if (branches === null) return first.isNullable === true;
  if (isServedInOrder(branches, first)) return false;
  return !branches.every(isSelective) || (isById(edge.part.order) && isOneOfSeveralWaysInOrder(branches));
}

/** Clauses that find the nodes of such a page. They bind the page's nodes, in no order. */
export function rootPage(
  wanted: RootPageWanted,
  statements: Statements,
  filters: FilterCypher,
): readonly string[] {
  const { filter = null } = wanted.edge;
  const branches = filter === null ? null : branchesOf(filter);
  const page = new RootPage(wanted, statements, filters);
  return branches === null ? page.knownAndUnknown() : page.nearAndFar(branches);
}

/** Whether an index finds what passes, in the order of the page. */
function isServedInOrder([only, ...others]: readonly FilterBranch[], { expression }: OrderKey): boolean {
  if (only === undefined || others.length > 0 || only.rest.length > 0) return false;
  const { start } = only;
  return start.kind === 'leaf' && start.isOfCell && isOfOneValue(start) && expression.endsWith('.id');
}

function isById([only, ...others]: readonly OrderKey[]): boolean {
  return only?.expression.endsWith('.id') === true && others.length === 0;
}

/** Whether an index finds what passes in the order of ids, but another condition may lead to it sooner. */
function isOneOfSeveralWaysInOrder(branches: readonly FilterBranch[]): boolean {
  const way = wayInOrder(branches);
  return way !== null && branches.every((one) => waysOf(one, branches.length).length > 1);
}

function isSelective({ start }: FilterBranch): boolean {
  return start.kind === 'leaf' && SELECTIVE.has(start.field);
}

class RootPage {
  private readonly label: string;
  private readonly isBackward: boolean;
  private readonly limit: string;
  private readonly near: string;
  private readonly far: string;

  constructor(
    private readonly wanted: RootPageWanted,
    private readonly statements: Statements,
    private readonly filters: FilterCypher,
  ) {
    this.label = /:(\w+)\)$/.exec(wanted.edge.part.clauses)?.[1] ?? '';
    this.isBackward = wanted.edge.isBackward === true;
    this.limit = statements.parameter(neo4j.int(wanted.edge.limit ?? 0));
    this.near = statements.name('near');
    this.far = statements.name('far');
  }

  /** All that there are: those with the order's first key, and after them, where they do not fill the page, the others. */
  knownAndUnknown(): string[] {
    const { entity } = this.wanted;
    const conditions = this.filterConditions();
    const known = [
      ...this.matchInOrder(conditions),
      `WITH ${entity} ORDER BY ${this.knownOrder()} LIMIT ${this.limit}`,
    ];
    const unknown = this.unknown(conditions);
    const [one, other] = this.isBackward ? [unknown, known] : [known, unknown];
    return this.together(one, other, `${this.near} + ${this.far}`);
  }

  /** What passes a filter: looked for among the next in order, and where these do not fill the page, from its own end. */
  nearAndFar(branches: readonly FilterBranch[]): string[] {
    const { keys } = this.wanted;
    // Those without the key come first, and are in no index of it; nor does an index have an order of several keys.
    if ((this.isBackward && keys[0]?.isNullable === true) || keys.length > KEYS_OF_AN_INDEX)
      return this.fromItsEnd(branches, '');
    const far = this.fromItsEnd(branches, this.near);
    return this.together(
      this.lookedAt(branches),
      far,
      `CASE WHEN size(${this.near}) = ${this.limit} THEN ${this.near} ELSE ${this.far} END`,
    );
  }

  private together(first: readonly string[], second: readonly string[], all: string): string[] {
    const { entity } = this.wanted;
    return [
      ...block('CALL () {', [...first, `RETURN collect(${entity}) AS ${this.near}`]),
      ...block(`CALL (${this.near}) {`, [
        `WITH ${this.near} WHERE size(${this.near}) < ${this.limit}`,
        ...second,
        `RETURN collect(${entity}) AS ${this.far}`,
      ]),
      `UNWIND ${all} AS ${entity}`,
    ];
  }

  /** A page of those that pass among the next in order: of all, or of what one condition finds in the order of ids. */
  private lookedAt(branches: readonly FilterBranch[]): string[] {
    const { entity, keys } = this.wanted;
    const found = isById(keys) ? this.filters.foundInOrder(branches, entity) : null;
    if (found === null)
      return [
        ...this.matchInOrder([]),
        `WITH * ORDER BY ${this.knownOrder()} LIMIT ${LOOKED_AT}`,
        ...whereOf(this.filterConditions()),
        `WITH ${entity} ORDER BY ${this.knownOrder()} LIMIT ${this.limit}`,
      ];
    const inIndex = keys.map((key) => ({ ...key, expression: found.order.id, isId: true }));
    const order = orderWithin(
      { expression: found.order.constant, before: 'ID' },
      readKeys(inIndex, this.isBackward),
    );
    return [
      ...found.clauses,
      ...whereOf([...found.conditions, ...this.behindCursors(true, inIndex)]),
      `WITH * ORDER BY ${order} LIMIT ${LOOKED_AT}`,
      ...whereOf([...this.wanted.conditions, ...found.further]),
      `WITH * ORDER BY ${order} LIMIT ${this.limit}`,
    ];
  }

  private filterConditions(): string[] {
    const { edge, entity } = this.wanted;
    return edge.filter == null ? [] : this.filters.conditions(edge.filter, entity);
  }

  /** Nodes with the order's first key behind the cursor, as its index has them. */
  private matchInOrder(conditions: readonly string[]): string[] {
    const { entity, keys } = this.wanted;
    const [first] = keys;
    const property = first?.expression.split('.')[1] ?? 'id';
    const index = property === 'id' ? 'id' : `${property}, id`;
    return [
      `MATCH (${entity}:${this.label}) USING INDEX ${entity}:${this.label}(${index})`,
      ...whereOf([
        ...(property === 'id' ? [] : [`${String(first?.expression)} IS NOT NULL`]),
        `${entity}.id IS NOT NULL`,
        ...this.behindCursors(true),
        ...this.wanted.conditions,
        ...conditions,
      ]),
    ];
  }

  /** Nodes without the order's first key; of figures, whole cells lack it. */
  private unknown(conditions: readonly string[]): string[] {
    const { entity, keys } = this.wanted;
    const [first, ...others] = keys;
    const property = first?.expression.split('.')[1] ?? '';
    const all = [...this.behindCursorsUnknown(), ...this.wanted.conditions, ...conditions];
    const order = orderText(readKeys(others, this.isBackward));
    const page = `ORDER BY ${order} LIMIT ${this.limit}`;
    if (this.label !== 'Observation') {
      return [
        `MATCH (${entity}:${this.label}) USING INDEX ${entity}:${this.label}(id)`,
        ...whereOf([`${entity}.id IS NOT NULL`, `${entity}.${property} IS NULL`, ...all]),
        `WITH ${entity} ${page}`,
      ];
    }
    const [cell, id] = [this.statements.name('cell'), this.statements.name('cellId')];
    return [
      `MATCH (${cell}:CubeCell) USING INDEX ${cell}:CubeCell(id)`,
      ...whereOf([`${cell}.id IS NOT NULL`, `'${property}' IN ${cell}.unknown`]),
      `WITH *, ${cell}.id AS ${id}`,
      ...block('CALL (*) {', [
        ...matchInCell(entity, id, all),
        `RETURN ${entity} ORDER BY ${this.orderInCell(others)} LIMIT ${this.limit}`,
      ]),
      `WITH ${entity} ${page}`,
    ];
  }

  /** What passes a filter, from its own end. Of cells each gives a page at most, where their figures are in order. */
  private fromItsEnd(branches: readonly FilterBranch[], within: string): string[] {
    const { entity, keys, conditions } = this.wanted;
    const [only] = branches;
    const page = `ORDER BY ${this.order()} LIMIT ${this.limit}`;
    const behind = [...this.behindCursors(false), ...conditions];
    if (branches.length === 1 && only?.start.kind === 'cells' && keys[0]?.expression === `${entity}.id`) {
      const cell = this.statements.name('cellId');
      const rest = this.filters.conditions({ kind: 'and', of: only.rest }, entity);
      return [
        ...this.filters.cells(only.start.of, cell),
        ...block('CALL (*) {', [
          ...matchInCell(entity, cell, [...behind, ...rest]),
          `RETURN ${entity} ORDER BY ${this.orderInCell(keys)} LIMIT ${this.limit}`,
        ]),
        `WITH ${entity} ${page}`,
      ];
    }
    const { clauses, conditions: rest } = this.filters.found(branches, entity, true, within);
    return [...(clauses ?? []), ...whereOf([...rest, ...behind]), `WITH ${entity} ${page}`];
  }

  private order(): string {
    return orderText(readKeys(this.wanted.keys, this.isBackward));
  }

  /** The order of nodes that all have its first key, as an index has it. */
  private knownOrder(): string {
    const [first, ...others] = readKeys(this.wanted.keys, this.isBackward);
    return orderText([...(first === undefined ? [] : [{ ...first, isNullable: false }]), ...others]);
  }

  private orderInCell(keys: readonly OrderKey[]): string {
    return orderWithin(
      { expression: `${this.wanted.entity}.cell`, before: 'ID' },
      readKeys(keys, this.isBackward),
    );
  }

  private behindCursors(isFirstKnown: boolean, keys = this.wanted.keys): string[] {
    return this.cursors(
      (read, cursor) => beyond(read, cursor, (value) => this.statements.parameter(value), isFirstKnown),
      keys,
    );
  }

  private behindCursorsUnknown(): string[] {
    return this.cursors((keys, cursor) =>
      beyondUnknown(keys, cursor, (value) => this.statements.parameter(value)),
    );
  }

  private cursors(
    condition: (keys: ReturnType<typeof readKeys>, cursor: readonly unknown[]) => string,
    keys = this.wanted.keys,
  ): string[] {
    const { edge } = this.wanted;
    return [
      ...(edge.after === null ? [] : [condition(readKeys(keys, false), edge.after)]),
      ...(edge.before == null ? [] : [condition(readKeys(keys, true), edge.before)]),
    ];
  }
}
