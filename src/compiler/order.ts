import {
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { inputError } from './arguments.js';
import { Later } from './later.js';
import type { OrderKey, Part } from './parts.js';

/** Keys of one order; more would be a slip, and every one costs. */
const KEYS_AT_MOST = 5;

/** A key of an order as the API takes it. */
interface GivenKey {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * A connection's part in the order that was asked for. The id is always the last key, so that the order is total.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function inOrder(
  part: Part,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): Part {
  const wanted = (given.orderBy ?? []) as readonly GivenKey[];
  if (wanted.length === 0) return part;
  if (wanted.length > KEYS_AT_MOST)
    throw inputError(`"orderBy" has ${wanted.length} keys; give ${KEYS_AT_MOST} at most.`, nodes);
  const keys = keysOf(schema, field);
  const order: OrderKey[] = [];
  // In the direction of the key before it, an index of the two has the whole order.
  const last: GivenKey = { by: 'ID', direction: wanted.at(-1)?.direction ?? 'ASC' };
  for (const { by, direction } of [...wanted, last]) {
    const key = keys.get(by);
    if (key === undefined) throw new Error(`${field.name} has no order by ${by}`);
    const expression = `${part.entity}.${key.property}`;
    // A key that comes again decides nothing, nor does any after the id.
    if (order.some((one) => one.expression === expression)) continue;
    const { kind, isNullable } = key;
    order.push({ expression, descending: direction === 'DESC', kind, isNullable });
    if (by === 'ID') break;
  }
  return { ...part, order };
}

interface Key {
  readonly property: string;
  readonly kind: NonNullable<OrderKey['kind']>;
  readonly isNullable: boolean;
}

/** The keys that a field can be ordered by, as the schema says. */
function keysOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): ReadonlyMap<string, Key> {
  const directive = schema.getDirective('orderKey');
  const argument = field.args.find(({ name }) => name === 'orderBy');
  const input = argument === undefined ? null : getNamedType(argument.type);
  const by: unknown = isInputObjectType(input) ? getNamedType(input.getFields().by?.type) : null;
  if (directive == null || !isEnumType(by)) throw new Error(`${field.name} has no keys to be ordered by`);
  return new Map(
    by.getValues().map(({ name, astNode }) => {
      const values = astNode == null ? undefined : getDirectiveValues(directive, astNode);
      if (values === undefined) throw new Error(`the key ${name} has no @orderKey`);
      const { property, kind, nullable } = values as {
        property: string;
        kind: Key['kind'];
        nullable: boolean;
      };
      return [name, { property, kind, isNullable: nullable }];
    }),
  );
}

/** A key in the direction in which a page is read. */
export interface ReadKey extends OrderKey {
  /** Whether what has no such key comes first; read forward, it comes last. */
  readonly nullsFirst: boolean;
}

/** The keys as a page is read that begins with the first items, or backward from the last ones. */
export function readKeys(keys: readonly OrderKey[], isBackward: boolean): readonly ReadKey[] {
  return keys.map((key) => ({
    ...key,
    descending: key.descending !== isBackward,
    nullsFirst: isBackward,
  }));
}

/** What all rows of a page have in common. */
export interface Constant {
  readonly expression: string;
  /** Before which keys an index has it: the id alone, or those of the list's own order. */
  readonly before: 'ID' | 'ORDER';
}

/**
 * Sorts rows as they are read, where they have one property in common: an index that has it before the keys gives them in
 * order.
 */
export function orderWithin(constant: Constant | null, keys: readonly ReadKey[]): string {
  const [first, ...others] = keys;
  if (constant === null || first === undefined) return orderText(keys);
  const isServed =
    constant.before === 'ORDER'
      ? keys.every(({ isNullable }) => isNullable !== true)
      : others.length === 0 && (first.isId ?? first.expression.endsWith('.id'));
  return orderText(isServed ? [{ ...first, expression: constant.expression }, ...keys] : keys);
}

/** Sorts rows as they are read. What is null sorts as the highest in Cypher, which is not always where it belongs. */
export function orderText(keys: readonly ReadKey[]): string {
  return keys
    .flatMap(({ expression, descending, isNullable = false, nullsFirst }) => [
      ...(isNullable && descending !== nullsFirst
        ? [`${expression} IS NULL${nullsFirst ? ' DESC' : ''}`]
        : []),
      expression + (descending ? ' DESC' : ''),
    ])
    .join(', ');
}

/** Makes a parameter of a value. */
type Parameter = (value: unknown) => string;

/**
 * What lies beyond a cursor as its rows are read.
 * @param isFirstKnown whether only rows with the first key are looked at, which an index finds
 */
export function beyond(
  keys: readonly ReadKey[],
  cursor: readonly unknown[],
  parameter: Parameter,
  isFirstKnown: boolean,
): string {
  const [first, ...others] = keys;
  if (first === undefined) throw new Error('an order has no key');
  const [value, ...rest] = cursor;
  if (first.isNullable !== true || isFirstKnown) {
    const bound = parameter(first.isNullable === true ? boundOf(first, value) : value);
    const sign = first.descending ? '<' : '>';
    if (others.length === 0) return `${first.expression} ${sign} ${bound}`;
    // The first comparison alone lets an index seek.
    return `${first.expression} ${sign}= ${bound} AND (${first.expression} ${sign} ${bound} OR ${first.expression} = ${bound} AND (${beyond(others, rest, parameter, false)}))`;
  }
  const at = parameter(value);
  const further = `${first.expression} ${first.descending ? '<' : '>'} ${at}`;
  const later = first.nullsFirst
    ? `(${at} IS NULL AND ${first.expression} IS NOT NULL OR ${further})`
    : `(${at} IS NOT NULL AND (${first.expression} IS NULL OR ${further}))`;
  if (others.length === 0) return later;
  const same = `(${first.expression} = ${at} OR ${at} IS NULL AND ${first.expression} IS NULL)`;
  return `(${later} OR ${same} AND (${beyond(others, rest, parameter, false)}))`;
}

/** What lies beyond a cursor among rows that do not have the first key. */
export function beyondUnknown(
  [first, ...others]: readonly ReadKey[],
  [value, ...rest]: readonly unknown[],
  parameter: Parameter,
): string {
  const at = parameter(value);
  const further = beyond(others, rest, parameter, false);
  return first?.nullsFirst === true
    ? `(${at} IS NULL AND (${further}))`
    : `(${at} IS NOT NULL OR ${further})`;
}

/**
 * The key of a cursor for rows that all have it: a cursor that stands where there is no key stands behind all of them, or
 * before them as they are read backward.
 */
function boundOf({ kind, descending, nullsFirst }: ReadKey, value: unknown): unknown {
  const isHighest = descending === nullsFirst;
  const end =
    kind === 'NUMBER' ? (isHighest ? Number.MAX_VALUE : -Number.MAX_VALUE) : isHighest ? '\u{10ffff}' : '';
  return value instanceof Later ? value.map(`or ${end}`, (known) => known ?? end) : (value ?? end);
}
