import { GraphQLError } from 'graphql';
import { type CursorKey, encodeCursor } from './cursor.js';
import { AMBIGUOUS_AT_MOST } from './planner.js';
import type { ConnectionShape, ConnectionValue, Shape, Shapes, ValuePlan } from './plan.js';

/** The key under which an object of the answer keeps its type; no field can have it. */
export const TYPE_NAME = Symbol('typename');

/** An object of the answer: values by the keys under which they were asked for. */
export interface AnswerObject {
  readonly [TYPE_NAME]: string;
  readonly [key: string]: unknown;
}

/** A row as it comes from the database: the columns of an entity. */
export type Row = readonly unknown[];

function isRow(value: unknown): value is Row {
  return Array.isArray(value);
}

/** The rows in a column. */
export function rowsIn(value: unknown): readonly Row[] {
  return isRow(value) ? value.filter(isRow) : [];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Makes a value of the answer from the row of the entity that it belongs to. */
export function valueOf(row: Row, plan: ValuePlan): unknown {
  switch (plan.kind) {
    case 'property':
      return row[plan.column];
    case 'typeName':
      return null;
    case 'embedded':
      return plan.nullWhen !== null && row[plan.nullWhen] === null ? null : objectOf(row, plan.shape);
    case 'embeddedList':
      return listIn(row[plan.keyColumn]).map((_, place) => {
        const object = emptyObject(plan.typeName);
        for (const { key, column } of plan.fields) {
          const value = column === null ? plan.typeName : listIn(row[column])[place];
          object[key] = value === '' ? null : (value ?? null);
        }
        return object;
      });
    case 'entity': {
      const companion = row[plan.column];
      return isRow(companion) ? entityOf(companion, plan.shapes) : null;
    }
    case 'edge':
      return edgeOf(rowsIn(row[plan.column]), plan);
    case 'connection':
      return connectionOf(row, plan.column === null ? [] : rowsIn(row[plan.column]), plan.connection);
    case 'computed':
      return plan.valueOf(row);
    case 'ofOne': {
      const [only] = rowsIn(row[plan.column]);
      return only === undefined ? null : valueOf(only, plan.value);
    }
  }
}

/** The nodes at the end of an edge that is no connection. */
function edgeOf(
  found: readonly Row[],
  { multiplicity, shapes, id, orderedBy, inOrderOf }: Extract<ValuePlan, { kind: 'edge' }>,
): unknown {
  const rows =
    orderedBy.length === 0 || found.length < 2
      ? found
      : found.toSorted((one, other) => compared(one, other, orderedBy));
  const idOf = (row: Row): unknown => (id === null ? null : row[id]);
  if (multiplicity === 'list') {
    if (inOrderOf === null) return rows.map((row) => entityOf(row, shapes));
    const byId = new Map(rows.map((row) => [idOf(row), row]));
    return inOrderOf.map((wanted) => {
      const row = byId.get(wanted);
      return row === undefined ? null : entityOf(row, shapes);
    });
  }
  const [only, ...others] = rows;
  // The id is read where one is looked for at the root, which several may answer to; of an edge to one the first is taken.
  if (id !== null && others.length > 0) {
    const ids = rows.slice(0, AMBIGUOUS_AT_MOST).map(idOf);
    throw new GraphQLError(`More than one answers to this: ${ids.join(', ')}. Ask by id.`, {
      extensions: { code: 'AMBIGUOUS', ids },
    });
  }
  return only === undefined ? null : entityOf(only, shapes);
}

/** Compares rows by columns of texts, as Cypher does: what is null comes last. */
function compared(one: Row, other: Row, columns: readonly number[]): number {
  for (const column of columns) {
    const [a, b] = [one[column] as string | null, other[column] as string | null];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  }
  return 0;
}

/** What `emptyObject` makes: an object of one class is several times faster than one of none. */
class Answered {
  readonly [TYPE_NAME]: string;

  constructor(typeName: string) {
    this[TYPE_NAME] = typeName;
  }
}
// Nothing is inherited, so that no key of a user means anything else.
Object.setPrototypeOf(Answered.prototype, null);
Reflect.deleteProperty(Answered.prototype, 'constructor');

/** An object that has nothing but the name of its type. */
export function emptyObject(typeName: string): Record<string, unknown> & { [TYPE_NAME]: string } {
  return new Answered(typeName) as Record<string, unknown> & { [TYPE_NAME]: string };
}

function objectOf(row: Row, shape: Shape): AnswerObject {
  const object = emptyObject(shape.typeName);
  for (const { key, value } of shape.fields)
    object[key] = value.kind === 'typeName' ? shape.typeName : valueOf(row, value);
  return object;
}

/** Makes the object of an entity by the shape of its type. */
export function entityOf(row: Row, shapes: Shapes): AnswerObject {
  const { made } = shapes;
  if (made === undefined) return newEntityOf(row, shapes);
  const known = made.get(row) ?? newEntityOf(row, shapes);
  made.set(row, known);
  return known;
}

function newEntityOf(row: Row, { typename, byType }: Shapes): AnswerObject {
  const [only] = byType.values();
  const name = typename === null ? undefined : row[typename];
  const shape = typeof name === 'string' ? byType.get(name) : only;
  if (shape === undefined)
    throw new Error(`a node of the type ${String(name)} stands where none is expected`);
  return objectOf(row, shape);
}

function connectionOf(parentRow: Row, rows: readonly Row[], connection: ConnectionShape): AnswerObject {
  const { size, isBackward, isAfter, isBefore } = connection;
  const hasMore = rows.length > size;
  const page = rows.slice(0, size);
  if (isBackward) page.reverse();
  const cursorOf = (row: Row): string =>
    encodeCursor(
      connection.name,
      connection.orderKeys.map((column) => row[column] as CursorKey),
    );
  const value = (wanted: ConnectionValue): unknown => {
    switch (wanted.kind) {
      case 'nodes':
        return page.map((row) => entityOf(row, wanted.shapes));
      case 'edges':
        return page.map((row) => {
          const edge = emptyObject(wanted.typeName);
          for (const { key, value: of } of wanted.fields) {
            if (of === 'cursor') edge[key] = cursorOf(row);
            else edge[key] = of === 'typeName' ? wanted.typeName : entityOf(row, of);
          }
          return edge;
        });
      case 'pageInfo': {
        const [first, last] = [page[0], page.at(-1)];
        const info: Record<string, unknown> = {
          hasNextPage: isBackward ? isBefore : hasMore,
          hasPreviousPage: isBackward ? hasMore : isAfter,
          startCursor: first === undefined ? null : cursorOf(first),
          endCursor: last === undefined ? null : cursorOf(last),
          __typename: 'PageInfo',
        };
        const object = emptyObject('PageInfo');
        for (const { key, name } of wanted.fields) object[key] = info[name];
        return object;
      }
      case 'totalCount':
        return parentRow[wanted.column];
      case 'typeName':
        return connection.typeName;
    }
  };
  const object = emptyObject(connection.typeName);
  for (const { key, value: wanted } of connection.fields) object[key] = value(wanted);
  return object;
}
