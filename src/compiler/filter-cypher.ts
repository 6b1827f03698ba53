import {
  type CellStart,
  comparedValueOf,
  type FilterBranch,
  type FilterLeaf,
  type FilterPlan,
  isOfCell,
  isOfOneValue,
  waysOf,
} from './filters.js';
import type { Later } from './later.js';
import type { Part } from './parts.js';
import type { EdgePlan } from './plan.js';

/** What writing Cypher needs of the statement that it becomes part of. */
export interface Statements {
  readonly today: string | Later;
  /** A variable of its own. */
  name(stem: string): string;
  /** A parameter of its own. */
  parameter(value: unknown, name?: string): string;
  /** A piece of a part, with its variables and parameters as they are called in the statement. */
  written(
    text: string,
    names: ReadonlyMap<string, string>,
    given: Readonly<Record<string, unknown>>,
    day: string | null,
    own?: Map<string, string>,
  ): string;
}

/** Clauses that find nodes, and conditions on them. */
export interface Filtered {
  readonly clauses: string[] | null;
  readonly conditions: string[];
  /**
   * Where an index finds the nodes in the order of ids: what all of them have in common, and what stands after it in the index,
   * which is the id.
   */
  readonly order?: IndexOrder;
}

/** An order of an index: what all nodes have in common, then the id. */
export interface IndexOrder {
  readonly constant: string;
  readonly id: string;
}

/** The same where an index finds nodes in the order of ids, with what must hold of what it finds besides. */
export interface FilteredInOrder {
  readonly clauses: string[];
  readonly conditions: string[];
  readonly further: string[];
  readonly order: IndexOrder;
}

/**
 * From how many nodes on the sizes of further conditions are looked up, to begin a search with a smaller one: to look at
 * so many takes no longer than the look-ups.
 */
const MANY = 100;

/** The largest whole number that JSON keeps: more than any size. */
const TOO_MANY = Number.MAX_SAFE_INTEGER;

/** Writes filters: as conditions on a node, and as clauses that find what passes them. */
export class FilterCypher {
  constructor(private readonly statements: Statements) {}

  /** The filter as conditions on a node that was found already. */
  conditions(filter: FilterPlan, entity: string): string[] {
    const all = filter.kind === 'and' ? filter.of : [filter];
    return all.map((one) => this.condition(one, entity, false));
  }

  /**
   * Clauses that find what passes the branches of a filter, beginning with what there are the fewest of.
   * @param isOrdered whether an order follows
   * @param within a variable of the rows that the search is made for, one by one
   */
  found(branches: readonly FilterBranch[], entity: string, isOrdered: boolean, within = ''): Filtered {
    const [only] = branches;
    if (only !== undefined && branches.length === 1) return this.branch(only, entity, isOrdered, 1);
    const lines = branches.flatMap((one, index) => {
      const { clauses, conditions } = this.branch(one, entity, false, branches.length);
      const kept = conditions.length === 0 ? [] : ['WITH *', ...whereOf(conditions)];
      return [...(index === 0 ? [] : ['UNION']), ...clauses, ...kept, `RETURN ${entity}`];
    });
    return { clauses: [...block(`CALL (${within}) {`, lines), 'WITH *'], conditions: [] };
  }

  /** The same where an index finds it in the order of ids, as it has the figures of one unit; null where none does. */
  foundInOrder(branches: readonly FilterBranch[], entity: string): FilteredInOrder | null {
    const way = wayInOrder(branches);
    if (way === null) return null;
    const { clauses, conditions, order } = this.leafText(way.start, way.beginning, entity);
    const [constant = '', id = ''] = order;
    return {
      clauses: clauses.split('\n'),
      conditions,
      further: way.rest.map((one) => this.condition(one, entity, false)),
      order: { constant, id },
    };
  }

  private branch(
    branch: FilterBranch,
    entity: string,
    isOrdered: boolean,
    branches: number,
  ): { clauses: string[]; conditions: string[] } {
    const ways = waysOf(branch, branches);
    if (ways.length > 1) return { clauses: this.fewest(ways, entity, isOrdered), conditions: [] };
    const conditions = branch.rest.map((one) => this.condition(one, entity, false));
    return { clauses: this.begin(branch.start, entity, isOrdered), conditions };
  }

  /** Clauses that find what passes a branch, beginning with the condition that leads to the fewest nodes. */
  private fewest(ways: readonly FilterBranch[], entity: string, isOrdered: boolean): string[] {
    const [begin, most] = [this.statements.name('begin'), this.statements.name('most')];
    const choose = ways.flatMap(({ start }, index) => {
      const size = this.statements.name('size');
      if (index === 0)
        return [
          ...block('CALL () {', this.size(start, size, String(TOO_MANY))),
          `WITH ${index} AS ${begin}, coalesce(${size}, ${TOO_MANY}) AS ${most}`,
        ];
      const look = [`WITH ${most} WHERE ${most} > ${MANY}`, ...this.size(start, size, most)];
      const isFewer = `WHEN ${most} > ${MANY} AND ${size} < ${most}`;
      return [
        ...block(`CALL (${most}) {`, look),
        `WITH CASE ${isFewer} THEN ${index} ELSE ${begin} END AS ${begin}, CASE ${isFewer} THEN ${size} ELSE ${most} END AS ${most}`,
      ];
    });
    const search = ways.flatMap(({ start, rest }, index) => {
      const conditions = rest.map((one) => this.condition(one, entity, false));
      return [
        ...(index === 0 ? [] : ['UNION ALL']),
        `WITH ${begin} WHERE ${begin} = ${index}`,
        ...this.begin(start, entity, isOrdered),
        ...(conditions.length === 0 ? [] : ['WITH *', ...whereOf(conditions)]),
        `RETURN ${entity}`,
      ];
    });
    return [
      ...block('CALL () {', [...choose, `RETURN ${begin}`]),
      ...block(`CALL (${begin}) {`, search),
      `WITH ${entity}`,
    ];
  }

  /** The clauses of a subquery that returns how many nodes a condition leads to at most. */
  private size(start: FilterLeaf | CellStart, result: string, most: string): string[] {
    if (start.kind === 'cells') {
      const cell = this.statements.name('cell');
      return [...this.matchCells(start.of, cell), `RETURN sum(${cell}.count) AS ${result}`];
    }
    if (start.size === null) throw new Error(`the size of ${start.field} is not known`);
    const { text, variables } = start.size;
    const names = new Map(variables.map((name) => [name, this.statements.name(name)]));
    names.set('atMost', result);
    // A size is of lists, be they of one.
    const { field } = start;
    const ofList = isOfOneValue(start) ? text.replaceAll(` IN $${field}`, ` IN [$${field}]`) : text;
    return this.leafWriter(start, names, new Map([['most', most]]))(ofList).split('\n');
  }

  /** Clauses that bind the name of each cell whose figures pass conditions, one and all. */
  cells(conditions: readonly FilterPlan[], id: string): string[] {
    const cell = this.statements.name('cell');
    // What comes after is looked for cell by cell, and not joined with all cells.
    return [...this.matchCells(conditions, cell), `WITH *, ${cell}.id AS ${id}`];
  }

  /**
   * How many pass a filter, where that is kept: the clauses of a subquery that returns it. What is kept for each cell is
   * added up over the cells; of one condition there is a slice, or the degree of a node.
   * @returns null where one has to look
   */
  total({ filter, conditions, part }: EdgePlan, result: string): string[] | null {
    if (filter == null || conditions.length > 0) return null;
    const kept = this.keptTotal(filter);
    if (kept !== null) return [`RETURN ${kept} AS ${result}`];
    if (isOfCell(filter)) {
      const cell = this.statements.name('cell');
      const all = filter.kind === 'and' ? filter.of : [filter];
      return [...this.matchCells(all, cell), `RETURN sum(${cell}.count) AS ${result}`];
    }
    const label = /^MATCH \(\w+:(\w+)\)$/.exec(part.clauses)?.[1];
    const others = filter.kind === 'not' ? this.keptTotal(filter.of) : null;
    return label === undefined || others === null
      ? null
      : [`RETURN COUNT { (:${label}) } - ${others} AS ${result}`];
  }

  private keptTotal(filter: FilterPlan): string | null {
    if (filter.kind !== 'leaf' || filter.total === null) return null;
    const { total, field } = filter;
    const [isOne, takesList] = [isOfOneValue(filter), total.includes(` IN $${field}`)];
    if (!isOne && !takesList) return null;
    const parameter = this.statements.parameter(comparedValueOf(filter));
    const compared = isOne && takesList ? `[${parameter}]` : parameter;
    const text = total.replaceAll(`$${field}`, compared).split('\n').join(' ');
    return `coalesce(head(COLLECT { ${text} }), 0)`;
  }

  private matchCells(conditions: readonly FilterPlan[], cell: string): string[] {
    const entered = conditions.find(
      (one): one is FilterLeaf => one.kind === 'leaf' && CELL_INDEXES.has(one.field),
    );
    const texts = conditions.map((one) => this.condition(one, cell, false));
    return [
      `MATCH (${cell}:CubeCell) USING INDEX ${cell}:CubeCell(${entered?.field ?? 'id'})`,
      ...whereOf(entered === undefined ? [`${cell}.id IS NOT NULL`, ...texts] : texts),
    ];
  }

  /** The clauses that find what passes a condition, each once, from its own end. */
  private begin(start: FilterLeaf | CellStart, entity: string, isOrdered: boolean): string[] {
    if (start.kind === 'cells') {
      const cell = this.statements.name('cellId');
      return [...this.cells(start.of, cell), ...matchInCell(entity, cell, []), `WITH ${entity}`];
    }
    const { clauses, conditions } = this.leafText(start, start.beginning ?? start.part, entity);
    // An index of two keys finds what has both.
    const keys = isProperty(start.part) && start.beginning === null ? [`${entity}.id IS NOT NULL`] : [];
    const found = [...clauses.split('\n'), ...whereOf([...conditions, ...keys])];
    // What is found by its own properties is found once, and so is what one node leads to.
    const isOnce =
      isProperty(start.part) ||
      (isOfOneValue(start) && start.beginning !== null && leadsToEachOnce(start.beginning));
    if (isOnce) return [...found, `WITH ${entity}`];
    if (!isOrdered) return [...found, `WITH DISTINCT ${entity}`];
    // Where an order follows, DISTINCT by itself would have all sorted, to make it cheaper.
    const all = this.statements.name('all');
    return [
      ...found,
      `WITH collect(DISTINCT ${entity}) AS ${all}`,
      `UNWIND ${all} AS ${entity}`,
      `WITH ${entity}`,
    ];
  }

  /** A filter as a condition. Under `not`, what is not known does not hold. */
  private condition(filter: FilterPlan, entity: string, isNegated: boolean): string {
    if (filter.kind === 'not') return `NOT (${this.condition(filter.of, entity, true)})`;
    if (filter.kind !== 'leaf') {
      const all = filter.of.map((one) => this.condition(one, entity, isNegated));
      // A parameter: with a constant the database would do away with all other conditions, and then miss what a hint names.
      return all.length === 0
        ? this.statements.parameter(true)
        : `(${all.join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    const { clauses, conditions } = this.leafText(filter, filter.part, entity);
    if (isProperty(filter.part)) {
      const text = conditions.map((one) => `(${one})`).join(' AND ');
      return isNegated ? `coalesce(${text}, false)` : conditions.length === 1 ? text : `(${text})`;
    }
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    // It ends with a WITH, so that one looks from the node and not from all that is compared with.
    return `EXISTS { ${clauses.split('\n').join(' ')}${where} RETURN 1 AS one }`;
  }

  /** The text of a condition, with names of its own and its value. */
  private leafText(
    leaf: FilterLeaf,
    part: Part,
    entity: string,
  ): { clauses: string; conditions: string[]; order: string[] } {
    const names = new Map(part.variables.map((name) => [name, this.statements.name(name)]));
    names.set(part.entity, entity);
    const write = this.leafWriter(leaf, names, new Map());
    return {
      clauses: write(part.clauses),
      conditions: part.conditions.map(write),
      order: part.order.map(({ expression }) => write(expression)),
    };
  }

  /** Writes pieces of a condition with its value. One value is compared as one, which an index keeps in order. */
  private leafWriter(
    leaf: FilterLeaf,
    names: ReadonlyMap<string, string>,
    own: Map<string, string>,
  ): (text: string) => string {
    const { field } = leaf;
    const given = { [field]: comparedValueOf(leaf) };
    const isOne = isOfOneValue(leaf);
    return (text) => {
      const compared = isOne ? text.replaceAll(` IN $${field}`, ` = $${field}`) : text;
      if (compared.includes('$today'))
        own.set('today', this.statements.parameter(this.statements.today, 'today'));
      return this.statements.written(compared, names, given, null, own);
    };
  }
}

/** The way to begin a search with the one condition whose index keeps the order of ids; null where there is none. */
export function wayInOrder([only, ...others]: readonly FilterBranch[]): {
  start: FilterLeaf;
  beginning: Part;
  rest: readonly FilterPlan[];
} | null {
  if (only === undefined || others.length > 0) return null;
  for (const { start, rest } of waysOf(only, 1)) {
    if (start.kind === 'cells' || start.beginning?.order.length !== 2 || !isOfOneValue(start)) continue;
    return { start, beginning: start.beginning, rest };
  }
  return null;
}

/** The fields by which cells are found. */
const CELL_INDEXES: ReadonlySet<string> = new Set(['indicator', 'year']);

/** Matches the figures of a cell whose name is bound. */
export function matchInCell(entity: string, cell: string, conditions: readonly string[]): string[] {
  return [
    `MATCH (${entity}:Observation) USING INDEX ${entity}:Observation(cell, id)`,
    ...whereOf([`${entity}.cell = ${cell}`, `${entity}.id IS NOT NULL`, ...conditions]),
  ];
}

/** Whether a condition looks at the node alone. */
export function isProperty({ clauses }: Part): boolean {
  return /^MATCH \(\w+:\w+\)$/.test(clauses);
}

/**
 * Whether one value leads to each node once: by one edge from the node that it is the id of, of which there is one between
 * two nodes, or by an index that has it for each. Of a level there are many areas, and a joint figure is about several.
 */
function leadsToEachOnce({ clauses, conditions, order }: Part): boolean {
  const from = /^MATCH \((\w+):[\w|]+\)<-\[:\w+\]-\(\w+\)$/.exec(clauses)?.[1];
  return (
    order.length > 0 || (from !== undefined && conditions.some((one) => one.startsWith(`${from}.id IN $`)))
  );
}

/** One WHERE of several conditions. */
export function whereOf(conditions: readonly string[]): string[] {
  return conditions.map((condition, index) => `${index === 0 ? 'WHERE' : '  AND'} ${condition}`);
}

/** A block with its lines indented. */
export function block(begin: string, lines: readonly string[]): string[] {
  return [begin, ...lines.map((line) => `  ${line}`), '}'];
}
