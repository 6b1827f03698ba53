import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  isAbstractType,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { cursorArgument, firstArgument, inputError, pageArguments } from './arguments.js';
import type { Budget } from './budget.js';
import { COMPUTED } from './computed/index.js';
import { type FilterParts, type FilterPlan, planFilter } from './filters.js';
import { type GivenIds, idsAmong } from './given-ids.js';
import { Numbering } from './numbering.js';
import { inOrder } from './order.js';
import type { ComputedTools, ScopeWanted } from './computed/computed.js';
import { AS_OF, connectionOf, type Part, parametersIn } from './parts.js';
import { piecesOf } from './pieces.js';
import {
  type AsOf,
  type ConnectionShape,
  type ConnectionValue,
  type EdgePlan,
  EntityPlan,
  isPlain,
  type RootPlan,
  type ScopePlan,
  type Shapes,
  type ValuePlan,
} from './plan.js';
import type { RootFieldRequest } from './root-field.js';
import { type ComputedField, type EdgeField, embeddedProperty, type SchemaMap } from './schema-map.js';

/** How many of several things that answer to one code are named. */
export const AMBIGUOUS_AT_MOST = 10;

/**
 * Plans one root field of an operation: what to read in one statement, and how to make the answer of it.
 * @throws GraphQLError BAD_USER_INPUT, or LIMIT_EXCEEDED when the operation's budget is spent.
 */
export function planRootField(
  map: SchemaMap,
  parts: ReadonlyMap<string, Part>,
  filters: FilterParts,
  info: RootFieldRequest,
  budget: Budget,
): RootPlan {
  const entity = new EntityPlan([info.parentType.name]);
  const planner = new Planner(map, parts, filters, info, budget);
  const value = planner.field(entity, info.parentType, info.fieldNodes, null, null);
  const isOfOne = value.kind === 'ofOne' || (value.kind === 'edge' && value.multiplicity !== 'list');
  const groups = [...planner.givenIds.values()];
  const givenIds =
    groups.length === 0 ? null : { column: entity.column({ kind: 'unknownIds', of: groups }), groups };
  return { entity, value, shared: planner.shared, pieces: piecesOf(entity, isOfOne), givenIds };
}

/**
 * From how many rows on what they lead to is read once and not with each row. Measured on pages of figures with four such
 * edges: at 20 rows it takes a quarter longer, at 100 a fifth less of the processors, at 400 half of the time.
 */
const SHARED_FROM = 100;

/**
 * From how many nodes on their pages are not read in the order of an index. One seek costs as much as sorting some twenty figures:
 * below one commune with 57 of them a view takes a tenth less, below 400 with 5 each a tenth more. Many stand low down, where
 * each has few; what has thousands is one of few.
 */
const INDEXED_BELOW = 100;

/** Walks a selection set and plans it, entity by entity. */
class Planner {
  readonly shared: EntityPlan[] = [];
  /** Each once, though several types have a field that is asked in the same way. */
  readonly givenIds = new Map<string, GivenIds>();
  private readonly nodeNumbers = new Numbering();

  constructor(
    private readonly map: SchemaMap,
    private readonly parts: ReadonlyMap<string, Part>,
    private readonly filters: FilterParts,
    private readonly info: RootFieldRequest,
    private readonly budget: Budget,
  ) {}

  /** Plans one field of an entity. `above` is the day that holds here, `within` the part that led to the entity. */
  field(
    entity: EntityPlan,
    parent: GraphQLObjectType,
    nodes: readonly FieldNode[],
    above: AsOf | null,
    within: Part | null,
  ): ValuePlan {
    const field = fieldOf(parent, nodes);
    const mapping = this.map.mappingOf(field);
    if (mapping.kind === 'property') {
      const { property, emptyList } = mapping;
      return {
        kind: 'property',
        column: entity.column({ kind: 'property', property: property ?? field.name, emptyList }),
      };
    }
    if (mapping.kind === 'embedded') {
      return mapping.isList
        ? this.embeddedList(entity, mapping.type, mapping.prefix, nodes)
        : this.embedded(entity, mapping.type, mapping.prefix, mapping.nullable, nodes);
    }
    if (mapping.kind === 'computed') return this.computed(entity, parent, field, mapping, nodes, above);
    const companion = within?.companions.get(field.name);
    if (companion !== undefined) return this.companion(entity, companion, mapping, nodes, above);
    return this.edge(entity, parent, field, mapping, nodes, above);
  }

  /** A field that a rule works out: of an entity, or at the root of the one that its part finds. */
  private computed(
    entity: EntityPlan,
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    { by, type }: ComputedField,
    nodes: readonly FieldNode[],
    above: AsOf | null,
  ): ValuePlan {
    const rule = COMPUTED[by];
    if (rule === undefined) throw new Error(`no rule is called ${by}`);
    const given = this.argumentsOf(field, nodes);
    const day = given[AS_OF];
    const asOf = typeof day === 'string' ? ({ kind: 'given', day } as const) : above;
    const plan = (of: EntityPlan, onlyFor: Set<string>): ValuePlan =>
      rule({ type, nodes, arguments: given, asOf, entity: of, tools: this.toolsFor(of, onlyFor) });
    const part = this.parts.get(`${parent.name}.${field.name}`);
    if (part === undefined) {
      const key = JSON.stringify([by, given, asOf, nodes.map((node) => this.nodeNumbers.of(node))]);
      return entity.shared(key, parent.name, (onlyFor) => plan(entity, onlyFor));
    }
    const found = new EntityPlan(rule.startsFrom);
    const edge: EdgePlan = {
      part,
      arguments: given,
      conditions: part.conditions.filter((condition) => isGiven(condition, given)),
      asOf: null,
      after: null,
      limit: 1,
      entity: found,
    };
    return this.budget.edge(1, () => ({
      kind: 'ofOne',
      column: entity.column({ kind: 'rows', edge, onlyFor: new Set(entity.possibleTypes) }),
      value: plan(found, new Set(rule.startsFrom)),
    }));
  }

  /** What a rule needs to plan the rows that it works from. */
  private toolsFor(entity: EntityPlan, onlyFor: Set<string>): ComputedTools {
    return {
      rows: ({
        of = entity,
        part: name,
        onlyFor: types,
        arguments: given,
        asOf,
        setsDay = false,
        scope,
        type,
        page,
        limit = null,
        plan,
      }) => {
        const part = this.parts.get(name);
        if (part === undefined) throw new Error(`there is no cypher/fields/${name}.cypher`);
        const named = this.info.schema.getType(type);
        if (named == null || !isCompositeType(named)) throw new Error(`there is no type ${type}`);
        const conditions = part.conditions.filter((condition) => isGiven(condition, given));
        const edge: EdgePlan = {
          part,
          arguments: given,
          conditions,
          asOf: scope === undefined && (setsDay || usesAsOf(part, conditions)) ? asOf : null,
          ...(scope === undefined ? {} : { scope: this.scopeOf(scope) }),
          after: null,
          limit,
          entity: this.newEntity(named),
        };
        this.budget.edge(page, () => {
          plan(edge.entity);
        });
        return of.column({ kind: 'rows', edge, onlyFor: types === undefined ? onlyFor : new Set(types) });
      },
      shapes: (of, type, nodes, asOf) => this.shapes(of, type, nodes, asOf, null),
      selected: (type, nodes) => this.selected(type, nodes),
      argumentsOf: (type, nodes) => this.argumentsOf(fieldOf(type, nodes), nodes),
      fail: (message) => inputError(message, [...this.info.fieldNodes]),
    };
  }

  private scopeOf({ part: name, arguments: given, asOf, before: wanted }: ScopeWanted): ScopePlan {
    const part = this.parts.get(name);
    if (part === undefined) throw new Error(`there is no cypher/fields/${name}.cypher`);
    const before = wanted === undefined ? null : this.scopeOf(wanted);
    return { key: JSON.stringify([name, given, asOf, before?.key]), part, arguments: given, asOf, before };
  }

  private embedded(
    entity: EntityPlan,
    type: GraphQLObjectType,
    prefix: string,
    nullable: boolean,
    nodes: readonly FieldNode[],
  ): ValuePlan {
    const propertyOf = (field: GraphQLField<unknown, unknown>): number => {
      const mapping = this.map.mappingOf(field);
      if (mapping.kind !== 'property')
        throw new Error(`${type.name}.${field.name} leads out of an embedded object`);
      const property = embeddedProperty(prefix, field.name, mapping.property);
      return entity.column({ kind: 'property', property, emptyList: mapping.emptyList });
    };
    const fields = this.selected(type, nodes).map(({ key, nodes: subnodes }) => {
      if (isTypeName(subnodes)) return { key, value: TYPE_NAME_PLAN };
      const field = fieldOf(type, subnodes);
      const mapping = this.map.mappingOf(field);
      const value: ValuePlan =
        mapping.kind === 'embedded'
          ? this.embedded(entity, mapping.type, prefix + mapping.prefix, mapping.nullable, subnodes)
          : { kind: 'property', column: propertyOf(field) };
      return { key, value };
    });
    return {
      kind: 'embedded',
      nullWhen: nullable ? propertyOf(keyFieldOf(type)) : null,
      shape: { typeName: type.name, fields },
    };
  }

  private embeddedList(
    entity: EntityPlan,
    type: GraphQLObjectType,
    prefix: string,
    nodes: readonly FieldNode[],
  ): ValuePlan {
    const listOf = (field: GraphQLField<unknown, unknown>): number => {
      const mapping = this.map.mappingOf(field);
      if (mapping.kind !== 'property') throw new Error(`${type.name}.${field.name} is no value`);
      const property = embeddedProperty(prefix, field.name, mapping.property);
      return entity.column({ kind: 'property', property, emptyList: true });
    };
    return {
      kind: 'embeddedList',
      typeName: type.name,
      keyColumn: listOf(keyFieldOf(type)),
      fields: this.selected(type, nodes).map(({ key, nodes: subnodes }) => ({
        key,
        column: isTypeName(subnodes) ? null : listOf(fieldOf(type, subnodes)),
      })),
    };
  }

  private companion(
    entity: EntityPlan,
    variable: string,
    mapping: EdgeField,
    nodes: readonly FieldNode[],
    above: AsOf | null,
  ): ValuePlan {
    const companion = this.newEntity(mapping.type);
    const shapes = this.shapes(companion, mapping.type, nodes, stickyOnly(above), null);
    return {
      kind: 'entity',
      column: entity.column({ kind: 'companion', variable, entity: companion }),
      shapes,
    };
  }

  private edge(
    entity: EntityPlan,
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    mapping: EdgeField,
    nodes: readonly FieldNode[],
    above: AsOf | null,
  ): ValuePlan {
    const found = this.parts.get(`${parent.name}.${field.name}`);
    if (found === undefined) throw new Error(`there is no cypher/fields/${parent.name}.${field.name}.cypher`);
    const given = this.argumentsOf(field, nodes);
    this.noteIds(parent, field, given);
    const part = inOrder(found, this.info.schema, field, given, nodes);
    const isRoot = parent === this.info.parentType && entity.possibleTypes[0] === parent.name;
    // A list that begins nowhere has no unit whose day could be taken: without a day it is of all days.
    const isOfAllDays = isRoot && given[AS_OF] == null;
    const conditions = part.conditions.filter(
      (condition) => isGiven(condition, given) && !(isOfAllDays && namesAsOf(condition)),
    );
    if (isRoot && mapping.multiplicity === 'one' && part.conditions.length > 0 && conditions.length === 0) {
      const names = field.args.map(({ name }) => name).join(', ');
      throw inputError(`Give one of the arguments ${names}.`, nodes);
    }
    const asOf = usesAsOf(part, conditions) ? asOfHere(given, above) : null;
    const key = JSON.stringify([
      mapping.type.name,
      part.entity,
      [...part.companions],
      part.clauses,
      conditions,
      part.order,
      given,
      asOf,
      nodes.map((node) => this.nodeNumbers.of(node)),
    ]);
    return entity.shared(key, parent.name, (onlyFor) => {
      const below = belowOf(asOf, above, given);
      const base = {
        part,
        arguments: given,
        conditions,
        filter: this.filterOf(field, part, given, nodes),
        total: this.filters.totals.get(part.name) ?? null,
        asOf,
        entity: this.newEntity(mapping.type),
      };
      if (mapping.multiplicity === 'connection') {
        const { size } = pageArguments(given, nodes, this.info.variableValues);
        const indexed = isById(part) && this.budget.nodesHere < INDEXED_BELOW ? part.indexed : null;
        return this.budget.edge(size, () =>
          this.connection(entity, { ...base, indexed }, field, nodes, below, onlyFor, mapping.type),
        );
      }
      const takesFirst = field.args.some(({ name }) => name === 'first');
      const isOfMany = this.budget.nodesHere >= SHARED_FROM && this.map.isShared(mapping.type);
      const limitOfOne = isRoot ? AMBIGUOUS_AT_MOST + 1 : 1;
      const limitOfList = takesFirst ? firstArgument(given, nodes) : null;
      const ids = Array.isArray(given.ids) ? given.ids.length : null;
      const most = mapping.multiplicity === 'one' ? 1 : (limitOfList ?? ids);
      const shapes = this.budget.edge(most, () => this.shapes(base.entity, mapping.type, nodes, below, part));
      const inOrderOf = mapping.nullableItems && Array.isArray(given.ids) ? given.ids.map(String) : null;
      const needsId = inOrderOf !== null || (isRoot && mapping.multiplicity === 'one');
      const isShared = isOfMany && isShareable(base);
      const isWhole = mapping.multiplicity === 'list' && limitOfList === null;
      const read: EdgePlan = {
        ...base,
        after: null,
        limit: mapping.multiplicity === 'one' ? limitOfOne : limitOfList,
        isOfOne: mapping.multiplicity === 'one' && !isRoot,
        shared: isShared ? { place: this.shared.push(base.entity) - 1 } : null,
      };
      const isOrderedHere =
        (isWhole && isOrderedById(part)) || (read.isOfOne === true && isFirstTakenHere(read));
      const edge = isOrderedHere ? { ...read, orderedBy: orderColumns(part, base.entity) } : read;
      return {
        kind: 'edge',
        multiplicity: mapping.multiplicity,
        column: entity.column({ kind: 'rows', edge, onlyFor }),
        shapes: edge.shared == null ? shapes : { ...shapes, made: new WeakMap() },
        orderedBy: edge.orderedBy ?? [],
        id: needsId ? edge.entity.column({ kind: 'property', property: 'id', emptyList: false }) : null,
        inOrderOf,
      };
    });
  }

  /** Keeps the ids that a field was given, of which the answer tells those that nothing has. */
  private noteIds(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    given: Readonly<Record<string, unknown>>,
  ): void {
    for (const one of idsAmong(`${parent.name}.${field.name}`, field.args, given))
      this.givenIds.set(JSON.stringify([field.name, one.argument, one.ids]), one);
  }

  /**
   * The filter of a field. An argument that the part does not compare by itself is short for the field of the filter with
   * its name.
   */
  private filterOf(
    field: GraphQLField<unknown, unknown>,
    part: Part,
    given: Readonly<Record<string, unknown>>,
    nodes: readonly FieldNode[],
  ): FilterPlan | null {
    const type = filterTypeOf(field);
    if (type === null) return null;
    const compared = new Set(part.conditions.flatMap(parametersIn));
    const short = Object.keys(type.getFields()).filter((name) => !compared.has(name) && given[name] != null);
    const filters = [
      ...(given.filter == null ? [] : [given.filter as Readonly<Record<string, unknown>>]),
      ...short.map((name) => ({ [name]: [given[name]] })),
    ];
    return planFilter(this.filters, type, filters, nodes);
  }

  private connection(
    entity: EntityPlan,
    base: Omit<EdgePlan, 'after' | 'limit'>,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    below: AsOf | null,
    onlyFor: Set<string>,
    nodeType: GraphQLNamedType,
  ): ValuePlan {
    const { part, arguments: given } = base;
    const { size, isBackward } = pageArguments(given, nodes, this.info.variableValues);
    const after = cursorArgument('after', given, part, nodes);
    const before = cursorArgument('before', given, part, nodes);
    const edge: EdgePlan = { ...base, after, before, isBackward, limit: size };
    const connectionType = namedObject(field);
    const fields = this.selected(connectionType, nodes).map(({ key, nodes: subnodes }) => {
      const name = firstOf(subnodes).name.value;
      return {
        key,
        value: this.connectionValue(name, entity, edge, connectionType, subnodes, below, onlyFor, nodeType),
      };
    });
    const needsRows = fields.some(({ value }) => value.kind !== 'totalCount' && value.kind !== 'typeName');
    if (needsRows && fields.some(({ value }) => value.kind === 'totalCount')) this.budget.total();
    const needsCursors = fields.some(
      ({ value }) =>
        value.kind === 'pageInfo' ||
        (value.kind === 'edges' && value.fields.some(({ value: of }) => of === 'cursor')),
    );
    // One row more tells whether there are more.
    const more = isBackward ? 'hasPreviousPage' : 'hasNextPage';
    const needsMore = fields.some(
      ({ value }) => value.kind === 'pageInfo' && value.fields.some(({ name }) => name === more),
    );
    const rows = needsMore ? { ...edge, limit: size + 1 } : edge;
    const orderKeys = needsCursors
      ? part.order.map((_, index) => edge.entity.column({ kind: 'orderKey', index }))
      : [];
    const connection: ConnectionShape = {
      typeName: connectionType.name,
      name: connectionOf(part),
      size,
      isBackward,
      isAfter: after !== null,
      isBefore: before !== null,
      orderKeys,
      fields,
    };
    return {
      kind: 'connection',
      column: needsRows ? entity.column({ kind: 'rows', edge: rows, onlyFor }) : null,
      connection,
    };
  }

  private connectionValue(
    name: string,
    entity: EntityPlan,
    edge: EdgePlan,
    connectionType: GraphQLObjectType,
    nodes: readonly FieldNode[],
    below: AsOf | null,
    onlyFor: Set<string>,
    nodeType: GraphQLNamedType,
  ): ConnectionValue {
    const subfields = (fieldName: string): Selected[] =>
      this.selected(namedObject(fieldNamed(connectionType, fieldName)), nodes);
    switch (name) {
      case 'nodes':
        return { kind: 'nodes', shapes: this.shapes(edge.entity, nodeType, nodes, below, edge.part) };
      case 'edges':
        return {
          kind: 'edges',
          typeName: namedObject(fieldNamed(connectionType, 'edges')).name,
          fields: subfields('edges').map(({ key, nodes: subnodes }) => ({
            key,
            value: isTypeName(subnodes)
              ? 'typeName'
              : firstOf(subnodes).name.value === 'node'
                ? this.shapes(edge.entity, nodeType, subnodes, below, edge.part)
                : 'cursor',
          })),
        };
      case 'pageInfo':
        return {
          kind: 'pageInfo',
          fields: subfields('pageInfo').map(({ key, nodes: subnodes }) => ({
            key,
            name: firstOf(subnodes).name.value,
          })),
        };
      case 'totalCount':
        return { kind: 'totalCount', column: entity.column({ kind: 'total', edge, onlyFor }) };
      case '__typename':
        return { kind: 'typeName' };
      default:
        throw new Error(`${connectionType.name} has the field ${name}, which no connection has`);
    }
  }

  /** Plans what is asked of an entity, for each type that it can be of. */
  private shapes(
    entity: EntityPlan,
    type: GraphQLNamedType,
    nodes: readonly FieldNode[],
    asOf: AsOf | null,
    within: Part | null,
  ): Shapes {
    const possible = this.map.possibleTypes(type);
    const byType = new Map(
      possible.map((concrete) => [
        concrete.name,
        {
          typeName: concrete.name,
          fields: this.selected(concrete, nodes).map(({ key, nodes: subnodes }) => ({
            key,
            value: isTypeName(subnodes)
              ? TYPE_NAME_PLAN
              : this.field(entity, concrete, subnodes, asOf, within),
          })),
        },
      ]),
    );
    return { typename: isAbstractType(type) ? entity.column({ kind: 'typename' }) : null, byType };
  }

  private newEntity(type: GraphQLNamedType): EntityPlan {
    return new EntityPlan(this.map.possibleTypes(type).map(({ name }) => name));
  }

  /** The arguments of a field; null is the default that the field states, as clients send it for what nobody chose. */
  private argumentsOf(
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Record<string, unknown> {
    const given = getArgumentValues(field, firstOf(nodes), this.info.variableValues);
    for (const { name, defaultValue } of field.args)
      if (defaultValue !== undefined && given[name] === null) given[name] = defaultValue;
    return given;
  }

  /** The fields selected below nodes, fragments spread and directives applied. */
  private selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected[] {
    const { schema, fragments, variableValues } = this.info;
    const collected = [...collectSubfields(schema, fragments, variableValues, type, nodes)];
    this.budget.fields(collected.length);
    return collected.map(([key, subnodes]) => ({ key, nodes: subnodes }));
  }
}

/** A field of a selection: the key of its value in the answer, and where it is asked for. */
export interface Selected {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
}

const TYPE_NAME_PLAN: ValuePlan = { kind: 'typeName' };

/** Whether the name of the type is asked for, which every object knows. */
export function isTypeName([node]: readonly FieldNode[]): boolean {
  return node?.name.value === '__typename';
}

function firstOf(nodes: readonly FieldNode[]): FieldNode {
  const [first] = nodes;
  if (first === undefined) throw new Error('a selected field has no node');
  return first;
}

function fieldNamed(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (field === undefined) throw new Error(`${type.name} has no field ${name}`);
  return field;
}

function fieldOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): GraphQLField<unknown, unknown> {
  return fieldNamed(type, firstOf(nodes).name.value);
}

function namedObject(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  let type: unknown = field.type;
  while (typeof type === 'object' && type !== null && 'ofType' in type) type = type.ofType;
  return type as GraphQLObjectType;
}

/** The field without which an embedded object is not there: the first value that cannot be null. */
function keyFieldOf(type: GraphQLObjectType): GraphQLField<unknown, unknown> {
  const key = Object.values(type.getFields()).find(
    ({ type: of }) => isNonNullType(of) && isLeafType(of.ofType),
  );
  if (key === undefined) throw new Error(`${type.name} needs a value that is never null`);
  return key;
}

/** The type of what a field takes as its `filter`; null where it takes none. */
export function filterTypeOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null {
  const argument = field.args.find(({ name }) => name === 'filter');
  const type = argument === undefined ? null : getNamedType(argument.type);
  return isInputObjectType(type) ? type : null;
}

function isGiven(condition: string, given: Readonly<Record<string, unknown>>): boolean {
  return parametersIn(condition).every((name) => name === AS_OF || (given[name] ?? null) !== null);
}

/** Whether a part's nodes come in the order of their ids, either way. */
function isById({ entity, order: [key, ...others] }: Part): boolean {
  return key?.expression === `${entity}.id` && others.length === 0;
}

/** Whether they come in the order of their ids, the first first. */
function isOrderedById(part: Part): boolean {
  return isById(part) && part.order[0]?.descending === false;
}

/** Whether the first of several ends can be taken here, which lets the edge be an expression: there are few on one day. */
function isFirstTakenHere(edge: EdgePlan): boolean {
  const { part, shared = null } = edge;
  const isOrdered = part.order.length > 0 && part.order.every(({ descending }) => !descending);
  return isOrdered && shared === null && isPlain({ ...edge, orderedBy: [0] });
}

/** The columns of the keys of a part's order. */
function orderColumns(part: Part, entity: EntityPlan): number[] {
  return part.order.map(({ expression }, index) =>
    entity.column(
      expression === `${part.entity}.id`
        ? { kind: 'property', property: 'id', emptyList: false }
        : { kind: 'orderKey', index },
    ),
  );
}

/** Whether what stands at an edge's end is the same from wherever it is reached, and more than a value. */
function isShareable({ part, asOf, filter, entity }: Omit<EdgePlan, 'after' | 'limit'>): boolean {
  return asOf === null && filter == null && part.companions.size === 0 && entity.columns.length > 1;
}

function usesAsOf(part: Part, conditions: readonly string[]): boolean {
  return [part.clauses, ...conditions].some(namesAsOf);
}

function namesAsOf(text: string): boolean {
  return parametersIn(text).includes(AS_OF);
}

function asOfHere(given: Readonly<Record<string, unknown>>, above: AsOf | null): AsOf {
  const day = given[AS_OF];
  if (typeof day === 'string') return { kind: 'given', day };
  if (above === null) return { kind: 'derived' };
  return above.kind === 'given' ? above : { kind: 'inherited' };
}

/** The day that holds below an edge: a given one always; a derived one only along the hierarchy. */
function belowOf(
  asOf: AsOf | null,
  above: AsOf | null,
  given: Readonly<Record<string, unknown>>,
): AsOf | null {
  if (asOf !== null) return asOf.kind === 'given' ? asOf : { kind: 'inherited' };
  const day = given[AS_OF];
  return typeof day === 'string' ? { kind: 'given', day } : stickyOnly(above);
}

function stickyOnly(above: AsOf | null): AsOf | null {
  return above?.kind === 'given' ? above : null;
}
