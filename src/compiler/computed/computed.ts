import {
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { type AnswerObject, emptyObject, entityOf, type Row } from '../answer.js';
import type { AsOf, EntityPlan, ValuePlan } from '../plan.js';
import { isTypeName, type Selected } from '../planner.js';

/** What several edges begin from: found once, by a part, on a day. */
export interface ScopeWanted {
  readonly part: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly asOf: AsOf;
  /** What that part begins from in its turn. */
  readonly before?: ScopeWanted;
}

/** Rows to read for a rule: an edge from an entity, by its part. */
export interface RowsWanted {
  /** The entity whose edge it is; without, the one that the rule works for. */
  readonly of?: EntityPlan;
  /** `Type.field`, the part's name. */
  readonly part: string;
  /** The types that the edge starts from, where the entity can be of others too. */
  readonly onlyFor?: readonly string[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly asOf: AsOf | null;
  /** Whether the day is worked out here for the rows below, although the part itself does not look at it. */
  readonly setsDay?: boolean;
  /** What the part begins from, by the names that the part of the scope returns; its day is then that of the scope. */
  readonly scope?: ScopeWanted;
  /** The name of the type at the edge's end. */
  readonly type: string;
  /** How many rows to reckon with. */
  readonly page: number;
  /** How many rows to read at most. */
  readonly limit?: number | null;
  /** Plans what is read of each row. */
  readonly plan: (entity: EntityPlan) => void;
}

/** What the planner does for a rule. */
export interface ComputedTools {
  /** Plans rows; returns the column that will hold them. */
  rows(wanted: RowsWanted): number;
  /** Plans what is asked of an entity. */
  shapes(
    entity: EntityPlan,
    type: GraphQLNamedType,
    nodes: readonly FieldNode[],
    asOf: AsOf | null,
  ): Parameters<typeof entityOf>[1];
  /** The fields selected below nodes. */
  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected[];
  /** The arguments of a field. */
  argumentsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Readonly<Record<string, unknown>>;
  /** An error in what the user asked for. */
  fail(message: string): GraphQLError;
}

/** A field that a rule works out, as the planner meets it. */
export interface ComputedRequest {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The day given here or above; null is none. */
  readonly asOf: AsOf | null;
  /** The entity that the field belongs to. */
  readonly entity: EntityPlan;
  readonly tools: ComputedTools;
}

/** Plans a field: which rows are read, and how the object is made of them. */
export interface ComputedRule {
  (request: ComputedRequest): ValuePlan;
  /** The types of the entities that it can be asked of. */
  readonly startsFrom: readonly string[];
}

/** Gives a rule the types that it starts from. */
export function computedRule(
  startsFrom: readonly string[],
  plan: (request: ComputedRequest) => ValuePlan,
): ComputedRule {
  return Object.assign(plan, { startsFrom });
}

/** Values by the name of the field; where a field has arguments, a function of them. Nodes are rows of their entity. */
export type Source = object;

/**
 * Plans how an object that a rule worked out becomes an object of the answer. Values are taken by the field's name;
 * nodes are rows, which are read by the selection of the field that they stand at.
 * @param entities the entities whose rows stand for nodes, by `Type.field` or by the name of the node's type
 */
export function planObject(
  { tools, asOf }: Pick<ComputedRequest, 'tools' | 'asOf'>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  entities: Readonly<Record<string, EntityPlan>>,
): (source: Source) => AnswerObject {
  const makerOf = (
    name: string,
    named: GraphQLNamedType,
    subnodes: readonly FieldNode[],
  ): ((value: unknown) => unknown) => {
    const entity = entities[`${type.name}.${name}`] ?? entities[named.name];
    if (entity !== undefined) {
      // Without a day given, units are looked at on the day that was worked out for their rows.
      const shapes = tools.shapes(
        entity,
        named,
        subnodes,
        asOf?.kind === 'given' ? asOf : { kind: 'inherited' },
      );
      return (value) => entityOf(value as Row, shapes);
    }
    if (!isObjectType(named)) return (value) => value;
    const inner = planObject({ tools, asOf }, named, subnodes, entities);
    return (value) => inner(value as Source);
  };
  const fields = tools.selected(type, nodes).map(({ key, nodes: subnodes }) => {
    const name = subnodes[0]?.name.value ?? '';
    if (isTypeName(subnodes)) return { key, name, given: null, of: () => type.name };
    const field = type.getFields()[name];
    if (field === undefined) throw new Error(`${type.name} has no field ${name}`);
    const given = field.args.length === 0 ? null : tools.argumentsOf(type, subnodes);
    const named = getNamedType(field.type);
    const make = makerOf(name, named, subnodes);
    // A row is a list too, of columns: the type of the field tells whether there are several.
    const isList = isListType(getNullableType(field.type));
    const of = (value: unknown): unknown =>
      value === null ? null : isList ? (value as readonly unknown[]).map(make) : make(value);
    return { key, name, given, of };
  });
  return (source) => {
    const object = emptyObject(type.name);
    for (const { key, name, given, of } of fields) {
      const value: unknown = name === '__typename' ? type.name : Reflect.get(source, name);
      const stated: unknown =
        typeof value === 'function' ? (Reflect.apply(value, source, [given ?? {}]) as unknown) : value;
      object[key] = stated === undefined ? null : of(stated);
    }
    return object;
  };
}
