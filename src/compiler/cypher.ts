import neo4j from 'neo4j-driver';
import { branchesOf, type FilterBranch, type FilterLeaf, type FilterPlan } from './filters.js';
import type { Later } from './later.js';
import { AS_OF, type OrderKey, type Part, renameVariables } from './parts.js';
import type { AsOf, ColumnPlan, EdgePlan, EntityPlan, RootPlan, ScopePlan } from './plan.js';

/** One Cypher statement with its parameters, as it goes to the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The column of the one row that a statement returns. */
export const ANSWER_COLUMN = 'answer';

/** The column of what many rows refer to, where there is such: for each shared entity its rows, the reference last. */
export const SHARED_COLUMN = 'shared';

/**
 * Writes a planned root field as one statement. Rows cross Bolt as positional lists, which cost less than half of
 * maps; every edge is a subquery that limits before it collects, and counts only where a count was asked for.
 */
export function cypherOf(plan: RootPlan, today: string | Later): Statement {
  const writer = new Writer(today);
  const { clauses, expression, references } = writer.row(null, plan.entity, null);
  const end =
    references.length === 0
      ? [`RETURN ${expression} AS ${ANSWER_COLUMN}`]
      : [`WITH ${expression} AS ${ANSWER_COLUMN}`, ...writer.shared(plan.shared, references)];
  return { text: [...clauses, ...end].join('\n'), parameters: writer.parameters };
}

/** Ids in rows, of nodes that are read once. */
interface References {
  /** The place in `RootPlan.shared`. */
  readonly shared: number;
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

/** What stands around an entity: the variables that its subqueries may need. */
interface Derived {
  /** The variable that holds the day derived above. */
  readonly variable: string;
}

/** Nodes that several edges of an entity begin from. */
interface Scope {
  /** The variable that holds their list. */
  readonly units: string;
  /** The day that they were found on: a variable, or a parameter. */
  readonly day: string;
  readonly isVariable: boolean;
}

interface Around {
  readonly derived: Derived | null;
  readonly scopes: ReadonlyMap<string, Scope>;
}

interface Found {
  /** The variable of an order key, by index. */
  readonly orderKeys: readonly string[];
  /** Variables of the part, as they are named here. */
  readonly names: ReadonlyMap<string, string>;
}

class Writer {
  readonly parameters: Record<string, unknown> = {};
  private count = 0;

  constructor(private readonly today: string | Later) {}

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
    for (const column of entity.columns) {
      if (column.kind !== 'rows' || column.edge.scope === undefined || scopes.has(column.edge.scope.key))
        continue;
      scopes.set(column.edge.scope.key, this.scope(String(variable), column.edge.scope, derived, clauses));
    }
    const around = { derived, scopes };
    const cells = entity.columns.map((column, cell) => {
      const written = this.cell(variable, entity, column, around, found);
      const step = { cell, isRow: column.kind === 'companion' };
      clauses.push(...(written.clauses ?? []));
      references.push(
        ...(written.references ?? []).map(({ shared, path }) => ({ shared, path: [step, ...path] })),
      );
      return written.expression;
    });
    return { clauses, expression: `[${cells.join(', ')}]`, references };
  }

  /** Reads what the answer's rows refer to, each node once; what these refer to in their turn comes after them. */
  shared(entities: readonly EntityPlan[], references: readonly References[]): string[] {
    const clauses: string[] = [];
    const names = entities.map(() => '[]');
    const open = references.map((one) => ({ ...one, row: ANSWER_COLUMN, rows: null as string | null }));
    for (const { shared, path, row, rows } of open) {
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
          `MATCH (${node})`,
          `WHERE id(${node}) = ${id}`,
          ...inner.clauses,
          `RETURN collect(${inner.expression.slice(0, -1)}, ${id}]) AS ${result}`,
        ]),
      );
      names[shared] = result;
      open.push(...inner.references.map((one) => ({ ...one, row: this.name('row'), rows: result })));
    }
    return [...clauses, `RETURN ${ANSWER_COLUMN}, [${names.join(', ')}] AS ${SHARED_COLUMN}`];
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
          return this.listed(variable, column.edge);
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
    }
  }

  /** The rows at the end of a plain edge as a pattern comprehension: it does the same as a subquery with half the operators. */
  private listed(variable: string, { part, entity, limit, shared }: EdgePlan): WrittenRow {
    const names = new Map(part.variables.map((name) => [name, this.name(name)]));
    names.set('this', variable);
    const node = names.get(part.entity) ?? part.entity;
    const pattern = renameVariables(part.clauses, names).replace(/^MATCH /, '');
    const row = this.row(node, entity, null);
    const page = limit === null ? '' : `[..${limit}]`;
    if (shared != null) {
      const references = [{ shared: shared.place, path: [] }];
      return { clauses: [], expression: `[${pattern} | id(${node})]${page}`, references };
    }
    return { ...row, expression: `[${pattern} | ${row.expression}]${page}` };
  }

  /** What several edges share: the nodes that they begin from, once, and the day of it. */
  private scope(variable: string, scope: ScopePlan, derived: Derived | null, clauses: string[]): Scope {
    const names = new Map(scope.part.variables.map((name) => [name, this.name(name)]));
    names.set('this', variable);
    const { asOf } = scope;
    const isVariable = asOf.kind !== 'given';
    const inherits = asOf.kind === 'inherited' && derived !== null;
    const day = inherits ? derived.variable : isVariable ? this.name('asOf') : this.parameter(asOf.day);
    if (isVariable && !inherits) clauses.push(`WITH *, ${this.dayOf(asOf, variable, null)} AS ${day}`);
    const units = this.name('units');
    const imports = [variable, ...(isVariable ? [day] : [])];
    const text = this.written(scope.part.clauses, names, scope.arguments, day);
    clauses.push(
      ...block(`CALL (${imports.join(', ')}) {`, [
        ...(isVariable ? lettingIn(text, day) : text).split('\n'),
        `RETURN collect(DISTINCT ${names.get(scope.part.entity) ?? scope.part.entity}) AS ${units}`,
      ]),
    );
    return { units, day, isVariable };
  }

  /** A piece of a part, with its variables and parameters as they are called here. */
  private written(
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
    const { begin, names, below, match, conditions, ordered } = this.open(variable, guard, edge, around);
    const entity = names.get(edge.part.entity) ?? edge.part.entity;
    const keys = orderOf(edge).map((key) => ({
      ...key,
      expression: renameVariables(key.expression, names),
    }));
    const reversed = keys.map((key) => ({ ...key, descending: !key.descending }));
    const keyset = [
      ...(edge.after === null ? [] : [this.keysetCondition(keys, edge.after)]),
      ...(edge.before == null ? [] : [this.keysetCondition(reversed, edge.before)]),
    ];
    const direction = edge.isBackward === true ? reversed : keys;
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
    const page = [
      `WITH ${kept.join(', ')}`,
      ...(keys.length === 0
        ? []
        : [
            `ORDER BY ${direction.map(({ expression, descending }) => expression + (descending ? ' DESC' : '')).join(', ')}`,
          ]),
      ...(edge.limit === null ? [] : [`LIMIT ${this.parameter(neo4j.int(edge.limit))}`]),
    ];
    const row = this.row(entity, edge.entity, below, { orderKeys, names });
    const clauses = block(begin, [
      ...match,
      ...whereOf([...conditions, ...keyset, ...ordered]),
      ...page,
      ...row.clauses,
      `RETURN collect(${row.expression}) AS ${result}`,
    ]);
    return { clauses, references: row.references };
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
    return { clauses, references: [{ shared: edge.shared?.place ?? 0, path: [] }] };
  }

  /** How many there are at the end of an edge; without conditions a look-up of the degree or of the count store. */
  private countSubquery(
    variable: string | null,
    guard: string | null,
    edge: EdgePlan,
    around: Around,
    result: string,
  ): string[] {
    const total = totalOf(edge);
    if (variable === null && total !== null) {
      const value = this.parameter(total.value);
      const text = total.text.replaceAll(`$${total.field}`, value);
      return block('CALL () {', [
        `RETURN coalesce(head(COLLECT { ${text.split('\n').join(' ')} }), 0) AS ${result}`,
      ]);
    }
    const { begin, names, match, conditions, ordered } = this.open(variable, guard, edge, around);
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

  /** The head of an edge's subquery: what it imports, the day that it is about, and its clauses with fresh names. */
  private open(variable: string | null, guard: string | null, edge: EdgePlan, { derived, scopes }: Around) {
    const names = new Map(edge.part.variables.map((name) => [name, this.name(name)]));
    if (variable !== null) names.set('this', variable);
    const inherits = edge.asOf?.kind === 'inherited' && derived !== null;
    const scope = edge.scope === undefined ? undefined : scopes.get(edge.scope.key);
    const imports = [...(variable === null ? [] : [variable]), ...(inherits ? [derived.variable] : [])];
    const match: string[] = [];
    let day: string | null = null;
    let below: Derived | null = null;
    if (scope !== undefined) {
      names.set('units', scope.units);
      imports.push(scope.units, ...(scope.isVariable ? [scope.day] : []));
      day = scope.day;
      if (scope.isVariable) below = { variable: scope.day };
    } else if (edge.asOf?.kind === 'given') day = this.parameter(edge.asOf.day);
    else if (edge.asOf !== null) {
      below = inherits ? derived : { variable: this.name('asOf') };
      day = below.variable;
      if (!inherits)
        match.push(`WITH ${String(variable)}, ${this.dayOf(edge.asOf, String(variable), null)} AS ${day}`);
    }
    if (guard !== null) {
      const first = match.pop();
      match.push(
        first === undefined ? `WITH ${imports.join(', ')} WHERE ${guard}` : `${first} WHERE ${guard}`,
      );
    }
    const own = new Map<string, string>();
    const write = (text: string): string => this.written(text, names, edge.arguments, day, own);
    const clauses = write(edge.part.clauses);
    const filtered = this.filtered(edge, variable === null, names);
    match.push(
      ...filtered.prelude,
      ...(filtered.clauses ?? (below === null ? clauses : lettingIn(clauses, below.variable)).split('\n')),
    );
    return {
      begin: `CALL (${imports.join(', ')}) {`,
      names,
      below,
      match,
      conditions: [...edge.conditions.map(write), ...filtered.conditions],
      /** What lets an index serve that keeps the order. */
      ordered: variable === null && filtered.clauses === null ? this.orderedBy(edge, names) : [],
    };
  }

  /**
   * What a filter adds to an edge. An edge that begins nowhere begins with the condition by which the graph is entered
   * with the fewest nodes to look at; then it has clauses of its own.
   */
  private filtered(
    { part, filter = null }: EdgePlan,
    isRoot: boolean,
    names: ReadonlyMap<string, string>,
  ): { prelude: string[]; clauses: string[] | null; conditions: string[] } {
    const prelude: string[] = [];
    if (filter === null) return { prelude, clauses: null, conditions: [] };
    const entity = names.get(part.entity) ?? part.entity;
    const branches = isRoot ? branchesOf(filter) : null;
    const [only] = branches ?? [];
    if (branches === null || only === undefined || (branches.length === 1 && isProperty(only.start.part))) {
      const all = filter.kind === 'and' ? filter.of : [filter];
      return {
        prelude,
        clauses: null,
        conditions: all.map((one) => this.condition(one, entity, false, prelude)),
      };
    }
    if (branches.length === 1) {
      const conditions = only.rest.map((one) => this.condition(one, entity, false, prelude));
      const clauses = [...this.begin(only.start, entity), `WITH DISTINCT ${entity}`];
      return {
        prelude: [],
        clauses: prelude.length === 0 ? clauses : [...clauses, ...prelude, 'WITH *'],
        conditions,
      };
    }
    const lines = branches.flatMap((branch, index) => [
      ...(index === 0 ? [] : ['UNION']),
      ...this.begin(branch.start, entity),
      `WITH DISTINCT ${entity}`,
      ...this.kept(branch, entity),
      `RETURN ${entity}`,
    ]);
    return { prelude, clauses: [...block('CALL () {', lines), 'WITH *'], conditions: [] };
  }

  /** What passes the rest of a branch. */
  private kept({ rest }: FilterBranch, entity: string): string[] {
    const prelude: string[] = [];
    const conditions = rest.map((one) => this.condition(one, entity, false, prelude));
    if (conditions.length === 0) return [];
    return [...prelude, `WITH * WHERE ${conditions.join('\n  AND ')}`].flatMap((line) => line.split('\n'));
  }

  /** The clauses that find what passes a condition, from its own end. */
  private begin(leaf: FilterLeaf, entity: string): string[] {
    const { clauses, conditions } = this.leafText(leaf, entity);
    // An index of two keys finds what has both.
    const keys = isProperty(leaf.part) ? [`${entity}.id IS NOT NULL`] : [];
    return [...clauses.split('\n'), ...whereOf([...conditions, ...keys])];
  }

  /** A filter as a condition. Under `not`, what is not known does not hold. */
  private condition(filter: FilterPlan, entity: string, isNegated: boolean, prelude: string[]): string {
    if (filter.kind === 'not') return `NOT (${this.condition(filter.of, entity, true, prelude)})`;
    if (filter.kind !== 'leaf') {
      const all = filter.of.map((one) => this.condition(one, entity, isNegated, prelude));
      return all.length === 0 ? 'true' : `(${all.join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    const { clauses, conditions } = this.leafText(filter, entity);
    if (isProperty(filter.part)) {
      const text = conditions.map((one) => `(${one})`).join(' AND ');
      return isNegated ? `coalesce(${text}, false)` : conditions.length === 1 ? text : `(${text})`;
    }
    // A full-text index is asked once, not for each node.
    if (clauses.startsWith('CALL ')) {
      const [found, node] = [this.name('found'), this.name('node')];
      prelude.push(
        ...block('CALL () {', [...this.begin(filter, node), `RETURN collect(DISTINCT ${node}) AS ${found}`]),
      );
      return `${entity} IN ${found}`;
    }
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    return `EXISTS { ${clauses.split('\n').join(' ')}${where} }`;
  }

  /** The text of a condition, with names of its own and its value. One value is compared as one, which an index keeps in order. */
  private leafText(
    { field, part, value }: FilterLeaf,
    entity: string,
  ): { clauses: string; conditions: string[] } {
    const names = new Map(part.variables.map((name) => [name, this.name(name)]));
    names.set(part.entity, entity);
    const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
    const single = list?.length === 1;
    const given = { [field]: single ? list[0] : value };
    const own = new Map<string, string>();
    const write = (text: string): string => {
      const compared = single ? text.replaceAll(` IN $${field}`, ` = $${field}`) : text;
      if (compared.includes('$today')) own.set('today', this.parameter(this.today, 'today'));
      return this.written(compared, names, given, null, own);
    };
    return { clauses: write(part.clauses), conditions: part.conditions.map(write) };
  }

  /** Lets an index keep the order of a page: what has no key stands in no index, and there is no such thing. */
  private orderedBy({ part }: EdgePlan, names: ReadonlyMap<string, string>): string[] {
    if (!isProperty(part)) return [];
    return part.order
      .map(({ expression }) => renameVariables(expression, names))
      .filter((expression) => expression.includes('.'))
      .map((expression) => `${expression} IS NOT NULL`);
  }

  /** The day that a hierarchy is looked at on, as an expression. */
  private dayOf(asOf: AsOf, variable: string, derived: Derived | null): string {
    if (asOf.kind === 'given') return this.parameter(asOf.day);
    if (asOf.kind === 'inherited' && derived !== null) return derived.variable;
    if (asOf.kind === 'derived' && asOf.untilTold === true) return this.lastDayTold(variable);
    const until = asOf.kind === 'derived' ? asOf.until : undefined;
    if (until === undefined) return this.lastDayOf(variable);
    const day = this.parameter(until);
    const last = this.lastDayOf(variable);
    return `CASE WHEN ${variable}.validFrom > ${day} THEN ${variable}.validFrom WHEN ${day} < ${last} THEN ${day} ELSE ${last} END`;
  }

  /** The last day that anything is reported for under a document, and not after today. */
  private lastDayTold(variable: string): string {
    const today = this.parameter(this.today, 'today');
    const told = `MATCH (${variable})<-[:OUTCOME_OF|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= ${today} RETURN day ORDER BY day DESC LIMIT 1`;
    return `coalesce(head(COLLECT { ${told} }), ${today})`;
  }

  /** Today, or the last day of a unit that is no more. */
  private lastDayOf(variable: string): string {
    const today = this.parameter(this.today, 'today');
    return `CASE WHEN ${variable}.validTo <= ${today} THEN toString(date(${variable}.validTo) - duration({days: 1})) ELSE ${today} END`;
  }

  /** Everything behind a cursor, by the order's keys; the first comparison alone lets an index seek. */
  private keysetCondition(keys: readonly OrderKey[], after: readonly unknown[]): string {
    const values = after.map((value) => this.parameter(value));
    const compare = (index: number, orEqual: boolean): string =>
      `${keys[index]?.expression ?? ''} ${keys[index]?.descending === true ? '<' : '>'}${orEqual ? '=' : ''} ${values[index] ?? ''}`;
    const beyond = keys.map((_, index) =>
      [
        ...keys.slice(0, index).map(({ expression }, before) => `${expression} = ${values[before] ?? ''}`),
        compare(index, false),
      ].join(' AND '),
    );
    if (beyond.length === 1) return beyond[0] ?? '';
    return `${compare(0, true)} AND (${beyond.join(' OR ')})`;
  }

  private name(stem: string): string {
    this.count += 1;
    return `${stem}${this.count}`;
  }

  /**
   * A parameter of its own for a value. Equal values do not share one: the text must not depend on values, or the
   * database would plan the same operation anew for other variables.
   */
  private parameter(value: unknown, name = `p${Object.keys(this.parameters).length}`): string {
    this.parameters[name] = value;
    return `$${name}`;
  }
}

/** The label test that keeps an edge of one type from being followed from a node of another; null when not needed. */
function guardOf(variable: string | null, entity: EntityPlan, onlyFor: ReadonlySet<string>): string | null {
  if (variable === null || entity.possibleTypes.every((type) => onlyFor.has(type))) return null;
  return `${variable}:${[...onlyFor].join('|')}`;
}

/** The order that the database puts rows in; what is put in order here is not put in order there. */
function orderOf({ part, orderedBy = null }: EdgePlan): readonly OrderKey[] {
  return orderedBy === null ? part.order : [];
}

/** Whether all that an edge says is a pattern, and all that is read at its end are values, or plain edges again. */
function isPlain(edge: EdgePlan): boolean {
  const { part, conditions, filter = null, asOf, scope, after, before = null, entity, shared = null } = edge;
  const isPattern = /^MATCH .+$/.test(part.clauses) && !part.clauses.includes('$');
  const isWhole =
    filter === null && asOf === null && scope === undefined && after === null && before === null;
  if (!isPattern || !isWhole || conditions.length + orderOf(edge).length > 0) return false;
  return (
    shared !== null ||
    entity.columns.every((column) => {
      if (column.kind === 'rows') {
        return isPlain(column.edge) && entity.possibleTypes.every((type) => column.onlyFor.has(type));
      }
      return column.kind === 'property' || column.kind === 'typename';
    })
  );
}

/** The subqueries of a part must let the day in, which is a variable here and a parameter for who runs the part by itself. */
function lettingIn(clauses: string, day: string): string {
  return clauses.replace(/\bCALL \((\w+)\) \{/g, `CALL ($1, ${day}) {`);
}

/** Whether a condition looks at the node alone. */
function isProperty({ clauses }: Part): boolean {
  return /^MATCH \(\w+:\w+\)$/.test(clauses);
}

/** The one thing that an edge is filtered by, where its number is kept or is a degree. */
function totalOf({ filter, conditions }: EdgePlan): { text: string; field: string; value: unknown } | null {
  if (filter?.kind !== 'leaf' || filter.total === null || conditions.length > 0) return null;
  const { total: text, field, value } = filter;
  return Array.isArray(value) && value.length === 1 ? { text, field, value: value[0] as unknown } : null;
}

function whereOf(conditions: readonly string[]): string[] {
  return conditions.map((condition, index) => `${index === 0 ? 'WHERE' : '  AND'} ${condition}`);
}

function block(begin: string, lines: readonly string[]): string[] {
  return [begin, ...lines.map((line) => `  ${line}`), '}'];
}
