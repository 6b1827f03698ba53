import {
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { FieldNode, GraphQLLeafType, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { TYPE_NAME } from './answer.js';
import type { SchemaMap } from './schema-map.js';

/** Whether a value is what the schema says that the field returns, all the way down, as it stands. */
export type Fits = (value: unknown) => boolean;

/** Of a request, what says which fields are selected. */
export type Selection = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * Tells whether a value can be sent as it is. Executing an operation once more over values that were read already would
 * change nothing then, and costs as much as reading them; where it does not fit, graphql-js says what is wrong with it.
 */
export function fitsOf(
  map: SchemaMap,
  selection: Selection,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Fits {
  if (isNonNullType(type)) {
    const inner = fitsOf(map, selection, type.ofType, nodes);
    return (value) => value !== null && inner(value);
  }
  if (isListType(type)) {
    const inner = fitsOf(map, selection, type.ofType, nodes);
    return (value) => value === null || (Array.isArray(value) && value.every(inner));
  }
  if (isLeafType(type)) return leafFits(type);
  const byType = new Map<string, readonly (readonly [string, Fits])[]>();
  for (const concrete of map.possibleTypes(type))
    byType.set(concrete.name, fieldsOf(map, selection, concrete, nodes));
  return (value) => {
    if (value === null) return true;
    if (typeof value !== 'object') return false;
    const object = value as Record<string | typeof TYPE_NAME, unknown>;
    const fields = byType.get(object[TYPE_NAME] as string);
    if (fields === undefined) return false;
    for (const [key, fits] of fields) if (!fits(object[key])) return false;
    return true;
  };
}

function fieldsOf(
  map: SchemaMap,
  selection: Selection,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): (readonly [string, Fits])[] {
  const { schema, fragments, variableValues } = selection;
  const collected = collectSubfields(schema, fragments, variableValues, type, nodes);
  return [...collected].map(([key, subnodes]) => {
    const name = subnodes[0]?.name.value ?? '';
    if (name === '__typename') return [key, (value) => value === type.name];
    const field = type.getFields()[name];
    if (field === undefined) throw new Error(`${type.name} has no field ${name}`);
    return [key, fitsOf(map, selection, field.type, subnodes)];
  });
}

const SCALARS: Readonly<Record<string, Fits>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
};

function leafFits(type: GraphQLLeafType): Fits {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => value === null || names.has(value);
  }
  const fits = isScalarType(type) ? SCALARS[type.name] : undefined;
  // ID, String and the scalars of this API are texts.
  return fits === undefined
    ? (value) => value === null || typeof value === 'string'
    : (value) => value === null || fits(value);
}
