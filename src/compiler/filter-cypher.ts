import {
  type CellStart,
  comparedValueOf,
  type FilterBranch,
  type FilterLeaf,
  type FilterPlan,
  isOfCell,
  isOfOneValue,
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

/** Clauses that come first, clauses that find nodes, and conditions on them. */
export interface Filtered {
  readonly prelude: string[];
  readonly clauses: string[] | null;
  readonly conditions: string[];
  /**
   * Where an index finds the nodes in the order of ids: what all of them have in common, and what stands after it in the index,
   * which is the id.
   */
  readonly order?: { readonly constant: string; readonly id: string };
}

/** Clauses that come before those that find nodes, and what they bind for conditions. */
class Prelude {
  readonly names: string[] = [];
  private readonly lines: string[] = [];

  add(name: string, lines: readonly string[]): void {
    this.names.push(name);
    this.lines.push(...lines);
  }

  /** The clauses; what follows is looked for with what they bound, and not joined with it. */
  clauses(): string[] {
    return this.lines.length === 0 ? [] : [...this.lines, 'WITH *'];
  }
}

/** Writes filters: as conditions on a node, and as clauses that find what passes them. */
export class FilterCypher {
  constructor(private readonly statements: Statements) {}

  /** The filter as conditions on a node that was found already. */
  conditions(filter: FilterPlan, entity: string): Filtered {
    const prelude = new Prelude();
    const all = filter.kind === 'and' ? filter.of : [filter];
    const conditions = all.map((one) => this.condition(one, entity, false, prelude));
    return { prelude: prelude.clauses(), clauses: null, conditions };
  }

  /**
   * Clauses that find what passes the branches of a filter, beginning with what there are the fewest of.
   * @param isOrdered whether an order follows
   * @param within a variable of the rows that the search is made for, one by one
   */
  found(branches: readonly FilterBranch[], entity: string, isOrdered: boolean, within = ''): Filtered {
    const [only] = branches;
    if (only !== undefined && branches.length === 1) {
      const { clauses, conditions } = this.branch(only, entity, isOrdered);
      return { prelude: [], clauses, conditions };
    }
    const lines = branches.flatMap((one, index) => {
      const { clauses, conditions } = this.branch(one, entity, false);
      const kept = conditions.length === 0 ? [] : ['WITH *', ...whereOf(conditions)];
      return [...(index === 0 ? [] : ['UNION']), ...clauses, ...kept, `RETURN ${entity}`];
    });
    return { prelude: [], clauses: [...block(`CALL (${within}) {`, lines), 'WITH *'], conditions: [] };
  }

  /** The same where an index finds it in the order of ids, as it has the figures of one unit; null where none does. */
  foundInOrder([only, ...others]: readonly FilterBranch[], entity: string): Filtered | null {
    if (only === undefined || others.length > 0 || only.start.kind === 'cells') return null;
    const { start, rest } = only;
    if (start.beginning === null || start.beginning.order.length !== 2 || !isOfOneValue(start)) return null;
    const prelude = new Prelude();
    const further = rest.map((one) => this.condition(one, entity, false, prelude));
    const { clauses, conditions, order } = this.leafText(start, start.beginning, entity);
    const [constant = '', id = ''] = order;
    return {
      prelude: prelude.clauses(),
      clauses: clauses.split('\n'),
      conditions: [...conditions, ...further],
      order: { constant, id },
    };
  }

  private branch(
    { start, rest }: FilterBranch,
    entity: string,
    isOrdered: boolean,
  ): { clauses: string[]; conditions: string[] } {
    const prelude = new Prelude();
    const conditions = rest.map((one) => this.condition(one, entity, false, prelude));
    const clauses = [...prelude.clauses(), ...this.begin(start, entity, isOrdered, prelude.names)];
    return { clauses, conditions };
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
    const texts = conditions.map((one) => this.condition(one, cell, false, new Prelude()));
    return [
      `MATCH (${cell}:CubeCell) USING INDEX ${cell}:CubeCell(${entered?.field ?? 'id'})`,
      ...whereOf(entered === undefined ? [`${cell}.id IS NOT NULL`, ...texts] : texts),
    ];
  }

  /** The clauses that find what passes a condition, each once, from its own end. */
  private begin(
    start: FilterLeaf | CellStart,
    entity: string,
    isOrdered: boolean,
    bound: readonly string[],
  ): string[] {
    const kept = [entity, ...bound].join(', ');
    if (start.kind === 'cells') {
      const cell = this.statements.name('cellId');
      return [...this.cells(start.of, cell), ...matchInCell(entity, cell, []), `WITH ${kept}`];
    }
    const { clauses, conditions } = this.leafText(start, start.beginning ?? start.part, entity);
    // An index of two keys finds what has both.
    const keys = isProperty(start.part) && start.beginning === null ? [`${entity}.id IS NOT NULL`] : [];
    const found = [...clauses.split('\n'), ...whereOf([...conditions, ...keys])];
    // What is found by its own properties is found once, and so is what one node leads to.
    const isOnce =
      isProperty(start.part) ||
      (isOfOneValue(start) && start.beginning !== null && leadsToEachOnce(start.beginning));
    if (isOnce) return [...found, `WITH ${kept}`];
    // In a subquery of its own: what is bound can be a list of thousands, which would be compared, and counted as memory, for each.
    const apart = (lines: readonly string[], result: string): string[] =>
      bound.length === 0
        ? [...lines, `WITH ${result}`]
        : [...block('CALL () {', [...lines, `RETURN ${result}`]), 'WITH *'];
    if (!isOrdered) return apart(found, `DISTINCT ${entity}`);
    // Where an order follows, DISTINCT by itself would have all sorted, to make it cheaper.
    const all = this.statements.name('all');
    return [
      ...apart(found, `collect(DISTINCT ${entity}) AS ${all}`),
      `UNWIND ${all} AS ${entity}`,
      `WITH ${kept}`,
    ];
  }

  /** A filter as a condition. Under `not`, what is not known does not hold. */
  private condition(filter: FilterPlan, entity: string, isNegated: boolean, prelude: Prelude): string {
    if (filter.kind === 'not') return `NOT (${this.condition(filter.of, entity, true, prelude)})`;
    if (filter.kind !== 'leaf') {
      const all = filter.of.map((one) => this.condition(one, entity, isNegated, prelude));
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
    // A full-text index is asked once, not for each node.
    if (filter.part.clauses.startsWith('CALL ')) {
      const [found, node] = [this.statements.name('found'), this.statements.name('node')];
      const lines = [...this.begin(filter, node, false, []), `RETURN collect(DISTINCT ${node}) AS ${found}`];
      prelude.add(found, block('CALL (*) {', lines));
      return `${entity} IN ${found}`;
    }
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    // It ends with a WITH, so that one looks from the node and not from all that is compared with.
    return `EXISTS { ${clauses.split('\n').join(' ')}${where} RETURN 1 AS one }`;
  }

  /** The text of a condition, with names of its own and its value. One value is compared as one, which an index keeps in order. */
  private leafText(
    leaf: FilterLeaf,
    part: Part,
    entity: string,
  ): { clauses: string; conditions: string[]; order: string[] } {
    const { field } = leaf;
    const names = new Map(part.variables.map((name) => [name, this.statements.name(name)]));
    names.set(part.entity, entity);
    const given = { [field]: comparedValueOf(leaf) };
    const isOne = isOfOneValue(leaf);
    const own = new Map<string, string>();
    const write = (text: string): string => {
      const compared = isOne ? text.replaceAll(` IN $${field}`, ` = $${field}`) : text;
      if (compared.includes('$today'))
        own.set('today', this.statements.parameter(this.statements.today, 'today'));
      return this.statements.written(compared, names, given, null, own);
    };
    return {
      clauses: write(part.clauses),
      conditions: part.conditions.map(write),
      order: part.order.map(({ expression }) => write(expression)),
    };
  }
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
