import neo4j from 'neo4j-driver';
import { block, FilterCypher, type Filtered, isProperty, type Statements, whereOf } from './filter-cypher.js';
import { branchesOf, isOfOneValue } from './filters.js';
import type { GivenIds } from './given-ids.js';
import { Later } from './later.js';
import { beyond, type Constant, orderWithin, readKeys } from './order.js';
import { ANSWER_COLUMN, returnInPieces, SHARED_COLUMN } from './pieces.js';
import { AS_OF, type OrderKey, parametersIn, type Part, renameVariables } from './parts.js';
import {
  type AsOf,
  type ColumnPlan,
  type EdgePlan,
  type EntityPlan,
  isPlain,
  type RootPlan,
  type ScopePlan,
} from './plan.js';
import { needsRootPage, rootPage } from './root-page.js';

/** One Cypher statement with its parameters, as it goes to the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Writes a planned root field as one statement. Rows cross Bolt as positional lists, which cost less than half of
 * maps; every edge is a subquery that limits before it collects, and counts only where a count was asked for.
 */
export function cypherOf(plan: RootPlan, today: string | Later): Statement {
  const writer = new Writer(today);
  const { clauses, expression, references } = writer.row(null, plan.entity, null);
  // What crosses in pieces is parted by further clauses.
  const verb = plan.pieces === null ? 'RETURN' : 'WITH';
  const lines =
    references.length === 0
      ? [...clauses, `${verb} ${expression} AS ${ANSWER_COLUMN}`]
      : [
          ...clauses,
          `WITH ${expression} AS ${ANSWER_COLUMN}`,
          ...writer.shared(plan.shared, references, verb),
        ];
  if (plan.pieces !== null) lines.push(...returnInPieces(plan.pieces, plan.shared.length));
  return { text: lines.join('\n'), parameters: writer.parameters };
}

/** Ids in rows, of nodes that are read once. */
interface References {
  /** The place in `RootPlan.shared`. */
  readonly shared: number;
  /** The label of the nodes, where what refers to them is their `id`; null where it is what the database calls them by. */
  readonly label: string | null;
  /** The cells that lead to them: each holds rows, but for the last one, which holds the ids, and those of one row. */
  readonly path: readonly { readonly cell: number; readonly isRow: boolean }[];
}

/** What an entity's row needs, and the row itself. */
interface WrittenRow {
  readonly clauses: string[];
  /** The row, as a list. */
  readonly expression: string;
  readonly references: readonly References[];
}

/** The day of a hierarchy that is worked out above the entities that need it. */
interface Derived {
  /** The variable that holds the day derived above. */
  readonly variable: string;
}

/** What several edges of an entity begin from. */
interface Scope {
  /** The variable of each value, by its name in the parts. */
  readonly values: ReadonlyMap<string, string>;
  /** The day of it: a variable, or a parameter. */
  readonly day: string;
  readonly isVariable: boolean;
}

/** The head of an edge's subquery: what finds the rows of a page. */
interface FoundPage {
  /** The line that opens it. */
  readonly begin: string;
  readonly names: ReadonlyMap<string, string>;
  readonly below: Derived | null;
  readonly found: readonly string[];
  /** The keys of their order. */
  readonly keys: readonly OrderKey[];
  /** What all of them have in common, and stands before the keys in an index. */
  readonly constant: Constant | null;
}

/** What stands around an entity: the variables that its subqueries may need. */
interface Around {
  readonly derived: Derived | null;
  readonly scopes: ReadonlyMap<string, Scope>;
}

/** The same while the scopes of the entity are written, by their keys. */
interface ScopesAround extends Around {
  readonly scopes: Map<string, Scope>;
}

interface Found {
  /** The variable of an order key, by index. */
  readonly orderKeys: readonly string[];
  /** Variables of the part, as they are named here. */
  readonly names: ReadonlyMap<string, string>;
}

class Writer implements Statements {
  readonly parameters: Record<string, unknown> = {};
  private readonly filters = new FilterCypher(this);
  private count = 0;

  constructor(readonly today: string | Later) {}

  /** The subqueries that an entity's row needs, and the row itself as a list. */
  row(
    variable: string | null,
    entity: EntityPlan,
    derived: Derived | null,
    found: Found | null = null,
  ): WrittenRow {
    const clauses: string[] = [];
    const references: References[] = [];
    const scopes = new Map<string, Scope>();
    for (const column of entity.columns)
      if (column.kind === 'rows' && column.edge.scope !== undefined)
        this.scope(String(variable), column.edge.scope, { derived, scopes }, clauses);
    const around = { derived, scopes };
    const cells = entity.columns.map((column, cell) => {
      const written = this.cell(variable, entity, column, around, found);
      const step = { cell, isRow: column.kind === 'companion' };
      clauses.push(...(written.clauses ?? []));
      references.push(...(written.references ?? []).map((one) => ({ ...one, path: [step, ...one.path] })));
      return written.expression;
    });
    return { clauses, expression: `[${cells.join(', ')}]`, references };
  }

  /** Reads what the answer's rows refer to, each node once; what these refer to in their turn comes after them. */
  shared(
    entities: readonly EntityPlan[],
    references: readonly References[],
    verb: 'RETURN' | 'WITH',
  ): string[] {
    const clauses: string[] = [];
    const names = entities.map(() => '[]');
    const open = references.map((one) => ({ ...one, row: ANSWER_COLUMN, rows: null as string | null }));
    for (const { shared, label, path, row, rows } of open) {
      const entity = entities[shared];
      if (entity === undefined) throw new Error(`nothing is shared at ${shared}`);
      const [id, node, result] = [this.name('id'), this.name('node'), this.name('shared')];
      const lines = rows === null ? [] : [`UNWIND ${rows} AS ${row}`];
      let from = row;
      path.forEach(({ cell, isRow }, place) => {
        const value = `${from}[${cell}]`;
        if (isRow) from = value;
        else {
          from = place === path.length - 1 ? id : this.name('row');
          lines.push(`UNWIND ${value} AS ${from}`);
        }
      });
      const inner = this.row(node, entity, null);
      clauses.push(
        ...block(`CALL (${rows ?? row}) {`, [
          ...lines,
          `WITH DISTINCT ${id}`,
          ...(label === null
            ? [`MATCH (${node})`, `WHERE id(${node}) = ${id}`]
            : [`MATCH (${node}:${label})`, `WHERE ${node}.id = ${id}`]),
          ...inner.clauses,
          `RETURN collect(${inner.expression.slice(0, -1)}, ${id}]) AS ${result}`,
        ]),
      );
      names[shared] = result;
      open.push(...inner.references.map((one) => ({ ...one, row: this.name('row'), rows: result })));
    }
    return [...clauses, `${verb} ${ANSWER_COLUMN}, [${names.join(', ')}] AS ${SHARED_COLUMN}`];
  }

  /** A cell of an entity's row: an expression, and the clauses that it needs before. */
  private cell(
    variable: string | null,
    entity: EntityPlan,
    column: ColumnPlan,
    around: Around,
    found: Found | null,
  ): { expression: string } & Partial<WrittenRow> {
    const { derived } = around;
    switch (column.kind) {
      case 'typename': {
        const cases = entity.possibleTypes.map((type) => `WHEN ${String(variable)}:${type} THEN '${type}'`);
        return { expression: `CASE ${cases.join(' ')} END` };
      }
      case 'property': {
        const property = `${String(variable)}.${column.property}`;
        return { expression: column.emptyList ? `coalesce(${property}, [])` : property };
      }
      case 'orderKey':
        return { expression: found?.orderKeys[column.index] ?? 'null' };
      case 'value':
        return { expression: found?.names.get(column.variable) ?? column.variable };
      case 'day':
        return { expression: this.dayOf(column.asOf, String(variable), derived) };
      case 'companion':
        return this.row(found?.names.get(column.variable) ?? column.variable, column.entity, derived);
      case 'rows': {
        const guard = guardOf(variable, entity, column.onlyFor);
        if (variable !== null && guard === null && isPlain(column.edge))
          return this.listed(variable, column.edge, derived);
        const expression = this.name('rows');
        const written =
          column.edge.shared == null
            ? this.subquery(variable, guard, column.edge, around, expression)
            : this.ids(variable, guard, column.edge, around, expression);
        return { expression, ...written };
      }
      case 'total': {
        const expression = this.name('total');
        const guard = guardOf(variable, entity, column.onlyFor);
        return { expression, clauses: this.countSubquery(variable, guard, column.edge, around, expression) };
      }
      case 'unknownIds':
        return { expression: `[${column.of.map((one) => this.unknownAmong(one)).join(', ')}]` };
    }
  }

  /** Of ids those that nothing has. */
  private unknownAmong({ ids, labels }: GivenIds): string {
    const id = this.name('id');
    // What is left open is a parameter by itself.
    const isPartlyOpen = Array.isArray(ids) && ids.some((one) => one instanceof Later);
    const list = isPartlyOpen ? `[${ids.map((one) => this.parameter(one)).join(', ')}]` : this.parameter(ids);
    const isThere = labels.map((label) => `EXISTS { MATCH (:${label} {id: ${id}}) }`);
    return `[${id} IN ${list} WHERE NOT (${isThere.join(' OR ')})]`;
  }

  /** The rows at the end of a plain edge as a pattern comprehension: it does the same as a subquery with half the operators. */
  private listed(variable: string, edge: EdgePlan, derived: Derived | null): WrittenRow {
    const { part, entity, limit, isOfOne = false, shared, asOf } = edge;
    const names = new Map(part.variables.map((name) => [name, this.name(name)]));
    names.set('this', variable);
    const node = names.get(part.entity) ?? part.entity;
    const here = asOf === null ? null : this.dayHere(asOf, variable, derived);
    const own = new Map<string, string>();
    const conditions = edge.conditions.map((one) =>
      this.written(one, names, edge.arguments, here?.day ?? null, own),
    );
    const pattern = [
      renameVariables(part.clauses, names).replace(/^MATCH /, ''),
      ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join(' AND ')}`]),
    ].join(' ');
    const page = limit === null || isOfOne ? '' : `[..${limit}]`;
    if (shared != null) {
      const [label = null] =
        part.reference === null || entity.possibleTypes.length > 1 ? [] : entity.possibleTypes;
      const expression =
        part.reference === null || label === null
          ? `[${pattern} | id(${node})]${page}`
          : `[${renameVariables(part.reference, names)}]`;
      return { clauses: [], expression, references: [{ shared: shared.place, label, path: [] }] };
    }
    const orderKeys = part.order.map(({ expression }) => renameVariables(expression, names));
    const row = this.row(node, entity, here?.below ?? null, { orderKeys, names });
    const letDay = here?.letting == null ? [] : [`WITH *, ${here.letting}`];
    return {
      ...row,
      clauses: [...letDay, ...row.clauses],
      expression: `[${pattern} | ${row.expression}]${page}`,
    };
  }

  /** What several edges share: what a part returns, once, and the day of it; what it begins from comes before it. */
  private scope(variable: string, plan: ScopePlan, around: ScopesAround, clauses: string[]): Scope {
    const known = around.scopes.get(plan.key);
    if (known !== undefined) return known;
    const before = plan.before === null ? null : this.scope(variable, plan.before, around, clauses);
    const { derived } = around;
    const names = new Map(plan.part.variables.map((name) => [name, this.name(name)]));
    names.set('this', variable);
    const { asOf } = plan;
    const isVariable = asOf.kind !== 'given';
    const { day, letting } =
      before === null ? this.dayHere(asOf, variable, derived) : { day: before.day, letting: null };
    if (letting !== null) clauses.push(`WITH *, ${letting}`);
    const imports = [variable, ...(before === null ? [] : valuesIn(plan.part.clauses, before, names))];
    if (isVariable) imports.push(day);
    const text = this.written(plan.part.clauses, names, plan.arguments, day);
    const found = [plan.part.entity, ...plan.part.companions.values()].map(
      (value) => [value, names.get(value) ?? value] as const,
    );
    clauses.push(
      ...block(`CALL (${imports.join(', ')}) {`, [
        ...(isVariable ? lettingIn(text, day) : text).split('\n'),
        `RETURN ${found.map(([, name]) => name).join(', ')}`,
      ]),
    );
    const scope = { values: new Map([...(before?.values ?? []), ...found]), day, isVariable };
    around.scopes.set(plan.key, scope);
    return scope;
  }

  /** A piece of a part, with its variables and parameters as they are called here. */
  written(
    text: string,
    names: ReadonlyMap<string, string>,
    given: Readonly<Record<string, unknown>>,
    day: string | null,
    own = new Map<string, string>(),
  ): string {
    return renameVariables(text, names).replace(/\$(\w+)/g, (_, name: string) => {
      if (name === AS_OF) return day ?? 'null';
      const parameter = own.get(name) ?? this.parameter(given[name]);
      own.set(name, parameter);
      return parameter;
    });
  }

  /** One edge: match, page, then read what is asked at its end; one list of rows comes back. */
  private subquery(
    variable: string | null,
    guard: string | null,
    edge: EdgePlan,
    around: Around,
    result: string,
  ): Pick<WrittenRow, 'clauses' | 'references'> {
    const page =
      variable === null && needsRootPage(edge)
        ? this.rootPage(edge)
        : this.page(variable, guard, edge, around);
    const { begin, names, below, found, keys, constant } = page;
    const entity = names.get(edge.part.entity) ?? edge.part.entity;
    const direction = readKeys(keys, edge.isBackward === true);
    const needed = new Set(
      edge.entity.columns.flatMap((column) => (column.kind === 'orderKey' ? [column.index] : [])),
    );
    const orderKeys = keys.map((_, index) => (needed.has(index) ? this.name('key') : ''));
    const companions = edge.entity.columns.flatMap((column) =>
      column.kind === 'companion' || column.kind === 'value'
        ? [names.get(column.variable) ?? column.variable]
        : [],
    );
    const kept = [
      entity,
      ...new Set(companions),
      ...(below === null ? [] : [below.variable]),
      ...keys.flatMap(({ expression }, index) =>
        needed.has(index) ? [`${expression} AS ${String(orderKeys[index])}`] : [],
      ),
    ];
    const inOrder = [
      `WITH ${kept.join(', ')}`,
      ...(keys.length === 0 ? [] : [`ORDER BY ${orderWithin(constant, direction)}`]),
      ...(edge.limit === null ? [] : [`LIMIT ${this.parameter(neo4j.int(edge.limit))}`]),
    ];
    const row = this.row(entity, edge.entity, below, { orderKeys, names });
    const clauses = block(begin, [
      ...found,
      ...inOrder,
      ...row.clauses,
      `RETURN collect(${row.expression}) AS ${result}`,
    ]);
    return { clauses, references: row.references };
  }

  /** What finds the rows of a page, which are then put in order and limited. */
  private page(variable: string | null, guard: string | null, edge: EdgePlan, around: Around): FoundPage {
    const { begin, names, below, match, conditions, order, ordered } = this.open(
      variable,
      guard,
      edge,
      around,
    );
    const keys = this.orderOf(edge, names).map((key) =>
      order === null ? key : { ...key, expression: order.id, isId: true },
    );
    const behind = (cursor: readonly unknown[] | null | undefined, isBackward: boolean): string[] =>
      cursor == null
        ? []
        : [beyond(readKeys(keys, isBackward), cursor, (value) => this.parameter(value), false)];
    const keyset = [...behind(edge.after, false), ...behind(edge.before, true)];
    return {
      begin,
      names,
      below,
      found: [...match, ...whereOf([...conditions, ...keyset, ...ordered])],
      keys,
      constant:
        order === null
          ? this.constantOf(variable, edge, names)
          : { expression: order.constant, before: 'ID' },
    };
  }

  /** The same for a page that begins nowhere and needs more than a match and its conditions. */
  private rootPage(edge: EdgePlan): FoundPage {
    const names = new Map(edge.part.variables.map((name) => [name, this.name(name)]));
    const own = new Map<string, string>();
    const keys = this.orderOf(edge, names);
    const found = rootPage(
      {
        edge,
        entity: names.get(edge.part.entity) ?? edge.part.entity,
        keys,
        conditions: edge.conditions.map((text) => this.written(text, names, edge.arguments, null, own)),
      },
      this,
      this.filters,
    );
    return { begin: 'CALL () {', names, below: null, found, keys, constant: null };
  }

  /** What a page's nodes have in common by the one condition that finds them. */
  private constantOf(
    variable: string | null,
    { part, filter = null, conditions }: EdgePlan,
    names: ReadonlyMap<string, string>,
  ): Constant | null {
    const entity = names.get(part.entity) ?? part.entity;
    if (part.constant !== null) return { expression: renameVariables(part.constant, names), before: 'ID' };
    if (variable !== null) return null;
    if (filter?.kind === 'leaf' && filter.isOfCell && isOfOneValue(filter))
      return { expression: `${entity}.${filter.field}`, before: 'ID' };
    // A list that one argument limits to one value, whatever others ask of what has it.
    const [property, ...others] = conditions.flatMap(
      (condition) => /^\w+\.(\w+) = \$\w+$/.exec(condition)?.[1] ?? [],
    );
    return property === undefined || property === 'id' || others.length > 0
      ? null
      : { expression: `${entity}.${property}`, before: 'ORDER' };
  }

  private orderOf(edge: EdgePlan, names: ReadonlyMap<string, string>): OrderKey[] {
    return orderOf(edge).map((key) => ({ ...key, expression: renameVariables(key.expression, names) }));
  }

  /** The ids of the nodes at the end of an edge whose rows are read once, for all that lead there. */
  private ids(
    variable: string | null,
    guard: string | null,
    edge: EdgePlan,
    around: Around,
    result: string,
  ): Pick<WrittenRow, 'clauses' | 'references'> {
    const { begin, names, match, conditions } = this.open(variable, guard, edge, around);
    const node = names.get(edge.part.entity) ?? edge.part.entity;
    const order = orderOf(edge).map(
      ({ expression, descending }) => renameVariables(expression, names) + (descending ? ' DESC' : ''),
    );
    const clauses = block(begin, [
      ...match,
      ...whereOf(conditions),
      `WITH ${node}`,
      ...(order.length === 0 ? [] : [`ORDER BY ${order.join(', ')}`]),
      ...(edge.limit === null ? [] : [`LIMIT ${this.parameter(neo4j.int(edge.limit))}`]),
      `RETURN collect(id(${node})) AS ${result}`,
    ]);
    return { clauses, references: [{ shared: edge.shared?.place ?? 0, label: null, path: [] }] };
  }

  /** How many there are at the end of an edge; without conditions a look-up of the degree or of the count store. */
  private countSubquery(
    variable: string | null,
    guard: string | null,
    edge: EdgePlan,
    around: Around,
    result: string,
  ): string[] {
    const kept = variable === null ? this.filters.total(edge, result) : null;
    if (kept !== null) return block('CALL () {', kept);
    const whole = this.wholeTotal(variable, guard, edge);
    if (whole !== null) return block(`CALL (${String(variable)}) {`, [`RETURN ${whole} AS ${result}`]);
    const { begin, names, match, conditions, ordered } = this.open(variable, guard, edge, around, false);
    if (conditions.length > 0 || variable === null || match.length > 1) {
      // All nodes of a label are counted already.
      const all = conditions.length === 0 ? [] : [...conditions, ...ordered];
      return block(begin, [...match, ...whereOf(all), `RETURN count(*) AS ${result}`]);
    }
    // A pattern that names nothing at its end is counted without looking at the end.
    const bound = edge.part.variables.map((name) => names.get(name) ?? name).join('|');
    const pattern = match
      .join(' ')
      .replace(/^MATCH /, '')
      .replace(new RegExp(`([([])(?:${bound})(?=[:)\\]])`, 'g'), '$1');
    return block(begin, [`RETURN COUNT { ${pattern} } AS ${result}`]);
  }

  /** How many there are at the end of an edge to which nothing is added, where `cypher/totals/` knows it. */
  private wholeTotal(variable: string | null, guard: string | null, edge: EdgePlan): string | null {
    const { total = null, filter = null, conditions } = edge;
    if (variable === null || total === null || filter !== null) return null;
    if (conditions.some((condition) => parametersIn(condition).length > 0)) return null;
    const expression = /^RETURN (.+) AS total$/m.exec(total)?.[1];
    if (expression === undefined) throw new Error(`the total of ${edge.part.name} is not one expression`);
    const written = renameVariables(expression, new Map([['this', variable]]));
    return guard === null ? written : `CASE WHEN ${guard} THEN ${written} ELSE 0 END`;
  }

  /** The head of an edge's subquery: what it imports, the day that it is about, and its clauses with fresh names. */
  private open(
    variable: string | null,
    guard: string | null,
    edge: EdgePlan,
    { derived, scopes }: Around,
    isOrdered = true,
  ) {
    const indexed = isOrdered ? (edge.indexed ?? null) : null;
    const finding = indexed ?? edge.part;
    const names = new Map(finding.variables.map((name) => [name, this.name(name)]));
    if (variable !== null) names.set('this', variable);
    const scope = edge.scope === undefined ? undefined : scopes.get(edge.scope.key);
    const imports = variable === null ? [] : [variable];
    const match: string[] = [];
    let day: string | null = null;
    let below: Derived | null = null;
    if (scope !== undefined) {
      imports.push(...valuesIn(edge.part.clauses, scope, names));
      if (scope.isVariable) imports.push(scope.day);
      day = scope.day;
      if (scope.isVariable) below = { variable: scope.day };
    } else if (edge.asOf !== null) {
      const here = this.dayHere(edge.asOf, String(variable), derived);
      ({ day, below } = here);
      if (here.letting !== null) match.push(`WITH ${String(variable)}, ${here.letting}`);
      else if (below !== null) imports.push(below.variable);
    }
    if (guard !== null) {
      const first = match.pop();
      match.push(
        first === undefined ? `WITH ${imports.join(', ')} WHERE ${guard}` : `${first} WHERE ${guard}`,
      );
    }
    const own = new Map<string, string>();
    const write = (text: string): string => this.written(text, names, edge.arguments, day, own);
    const clauses = write(isOrdered ? finding.clauses : finding.unordered);
    const filtered = this.filtered(edge, variable === null, isOrdered, names);
    match.push(
      ...(filtered.clauses ?? (below === null ? clauses : lettingIn(clauses, below.variable)).split('\n')),
    );
    return {
      begin: `CALL (${imports.join(', ')}) {`,
      names,
      below,
      match,
      conditions: [
        ...[...(indexed?.conditions ?? []), ...edge.conditions].map(write),
        ...filtered.conditions,
      ],
      /** The order in which an index finds them, or what passes the filter. */
      order: filtered.order ?? (indexed === null ? null : orderOfIndex(indexed, names)),
      /** What lets an index serve that keeps the order. */
      ordered: variable === null && filtered.clauses === null ? this.orderedBy(edge, names) : [],
    };
  }

  /**
   * What a filter adds to an edge. An edge that begins nowhere begins with the condition by which the graph is entered
   * with the fewest nodes to look at; then it has clauses of its own.
   */
  private filtered(
    edge: EdgePlan,
    isRoot: boolean,
    isOrdered: boolean,
    names: ReadonlyMap<string, string>,
  ): Filtered {
    const { part, filter = null } = edge;
    if (filter === null) return { clauses: null, conditions: [] };
    const entity = names.get(part.entity) ?? part.entity;
    const branches = isRoot ? branchesOf(filter) : null;
    const [only] = branches ?? [];
    const isOfItself =
      branches?.length === 1 && only?.start.kind === 'leaf' && only.start.isOfCell && only.rest.length === 0;
    if (branches === null || isOfItself)
      return { clauses: null, conditions: this.filters.conditions(filter, entity) };
    const [first, ...more] = orderOf(edge);
    const isById = isOrdered && more.length === 0 && first?.expression === `${part.entity}.id`;
    const inOrder = isById ? this.filters.foundInOrder(branches, entity) : null;
    if (inOrder === null) return this.filters.found(branches, entity, isOrdered);
    const { clauses, conditions, further, order } = inOrder;
    return { clauses, conditions: [...conditions, ...further], order };
  }

  /** Lets an index keep the order of a page: what has no key stands in no index, and there is no such thing. */
  private orderedBy({ part }: EdgePlan, names: ReadonlyMap<string, string>): string[] {
    if (!isProperty(part)) return [];
    return part.order
      .filter(({ isNullable }) => isNullable !== true)
      .map(({ expression }) => renameVariables(expression, names))
      .filter((expression) => expression.includes('.'))
      .map((expression) => `${expression} IS NOT NULL`);
  }

  /**
   * The day that an edge is looked at on, the day that holds below it, and what a clause before it must let stand for a name:
   * null where the day is given, or was derived above.
   */
  private dayHere(
    asOf: AsOf,
    variable: string,
    derived: Derived | null,
  ): { day: string; below: Derived | null; letting: string | null } {
    if (asOf.kind === 'given') return { day: this.parameter(asOf.day), below: null, letting: null };
    if (asOf.kind === 'inherited' && derived !== null)
      return { day: derived.variable, below: derived, letting: null };
    const day = this.name('asOf');
    return { day, below: { variable: day }, letting: `${this.dayOf(asOf, variable, derived)} AS ${day}` };
  }

  /** The day that a hierarchy is looked at on, as an expression. */
  private dayOf(asOf: AsOf, variable: string, derived: Derived | null): string {
    if (asOf.kind === 'given') return this.parameter(asOf.day);
    if (asOf.kind === 'inherited' && derived !== null) return derived.variable;
    if (asOf.kind === 'derived' && asOf.untilTold === true) return this.lastDayTold(variable);
    const day = asOf.kind === 'derived' ? this.untilOf(asOf, derived) : null;
    if (day === null) return this.lastDayOf(variable);
    const last = this.lastDayOf(variable);
    return `CASE WHEN ${variable}.validFrom > ${day} THEN ${variable}.validFrom WHEN ${day} < ${last} THEN ${day} ELSE ${last} END`;
  }

  /** The day that a derived one is not to be after; null where there is none. */
  private untilOf({ until, untilAbove }: AsOf & { kind: 'derived' }, derived: Derived | null): string | null {
    if (untilAbove !== true) return until === undefined ? null : this.parameter(until);
    if (derived === null) throw new Error('no day was worked out above');
    return derived.variable;
  }

  /** The last day that anything is reported for under a document, and not after today. */
  private lastDayTold(variable: string): string {
    const today = this.parameter(this.today, 'today');
    const told = `MATCH (${variable})<-[:OUTCOME_OF|CARRIES_OUT|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= ${today} RETURN day ORDER BY day DESC LIMIT 1`;
    return `coalesce(head(COLLECT { ${told} }), ${today})`;
  }

  /** Today, or the last day of a unit that is no more. */
  private lastDayOf(variable: string): string {
    const today = this.parameter(this.today, 'today');
    return `CASE WHEN ${variable}.validTo <= ${today} THEN toString(date(${variable}.validTo) - duration({days: 1})) ELSE ${today} END`;
  }

  name(stem: string): string {
    this.count += 1;
    return `${stem}${this.count}`;
  }

  /**
   * A parameter of its own for a value. Equal values do not share one: the text must not depend on values, or the
   * database would plan the same operation anew for other variables.
   */
  parameter(value: unknown, name = `p${Object.keys(this.parameters).length}`): string {
    this.parameters[name] = value;
    return `$${name}`;
  }
}

/** The label test that keeps an edge of one type from being followed from a node of another; null when not needed. */
function guardOf(variable: string | null, entity: EntityPlan, onlyFor: ReadonlySet<string>): string | null {
  if (variable === null || entity.possibleTypes.every((type) => onlyFor.has(type))) return null;
  return `${variable}:${[...onlyFor].join('|')}`;
}

/** The order in which the index of a part's second statement has its nodes. */
function orderOfIndex(
  { name, constant, order: [id] }: Part,
  names: ReadonlyMap<string, string>,
): NonNullable<Filtered['order']> {
  if (constant === null || id === undefined) throw new Error(`${name} has no order of an index`);
  return { constant: renameVariables(constant, names), id: renameVariables(id.expression, names) };
}

/** The order that the database puts rows in; what is put in order here is not put in order there. */
function orderOf({ part, orderedBy = [], limit }: EdgePlan): readonly OrderKey[] {
  return orderedBy.length === 0 || limit !== null ? part.order : [];
}

/**
 * The values of a scope that clauses name, as they are called here.
 * @param names is told what all values of the scope are called
 */
function valuesIn(clauses: string, { values }: Scope, names: Map<string, string>): string[] {
  for (const [value, name] of values) names.set(value, name);
  return [...values].flatMap(([value, name]) => (new RegExp(`\\b${value}\\b`).test(clauses) ? [name] : []));
}

/** The subqueries of a part must let the day in, which is a variable here and a parameter for who runs the part by itself. */
function lettingIn(clauses: string, day: string): string {
  return clauses.replace(/\bCALL \(([\w, ]+)\) \{/g, `CALL ($1, ${day}) {`);
}
