import type { AnswerObject } from './answer.js';
import type { FilterPlan } from './filters.js';
import type { GivenIds } from './given-ids.js';
import type { Part } from './parts.js';
import type { Pieces } from './pieces.js';
import type { Multiplicity } from './schema-map.js';

/** From what the day of a hierarchy part comes (docs/graph.md). */
export type AsOf =
  /** Given at this field or above; holds below unless given again. */
  | { readonly kind: 'given'; readonly day: string }
  /**
   * Not given: today, or the last day of the unit that the walk starts from; with `until`, that day if it is earlier and
   * the unit was there, and with `untilAbove` the day that was worked out above; with `untilTold`, the last day that anything
   * is reported for under the document.
   */
  | {
      readonly kind: 'derived';
      readonly until?: string;
      readonly untilAbove?: boolean;
      readonly untilTold?: boolean;
    }
  /** What the hierarchy edge above derived. */
  | { readonly kind: 'inherited' };

/** What several edges of an entity begin from: what a part returns, under the same names in their parts, and the day of it. */
export interface ScopePlan {
  /** Tells it from other scopes of the entity. */
  readonly key: string;
  readonly part: Part;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly asOf: AsOf;
  /** What the part begins from in its turn: the names that its part returns hold here and below too. */
  readonly before: ScopePlan | null;
}

/** One edge of the API to follow: its part, its arguments, its page, and what is read at its end. */
export interface EdgePlan {
  readonly part: Part;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The part's conditions whose arguments are given. */
  readonly conditions: readonly string[];
  /** What finds the same in the order of their ids, where the page is in that order. */
  readonly indexed?: Part | null;
  /** What must hold besides. */
  readonly filter?: FilterPlan | null;
  /** The statement of `cypher/totals/` that counts the edge's end, where nothing is added to it. */
  readonly total?: string | null;
  readonly asOf: AsOf | null;
  /** What the rows are taken from, where several edges of an entity share it. */
  readonly scope?: ScopePlan;
  /** Whether the day is worked out here for what lies below, although the part itself does not look at it. */
  readonly setsDay?: boolean;
  /** What the page lies behind; null is nothing. */
  readonly after: readonly unknown[] | null;
  /** What the page lies before; null is nothing. */
  readonly before?: readonly unknown[] | null;
  /** Whether the last rows are read instead of the first, in reversed order. */
  readonly isBackward?: boolean;
  /** How many rows to read; null is all. */
  readonly limit: number | null;
  readonly entity: EntityPlan;
  /**
   * The columns by which the rows are put in order here, which takes it off the database; none leaves it there. With a limit both
   * are done here where the edge is an expression, and there where it is not.
   */
  readonly orderedBy?: readonly number[];
  /**
   * Whether one row is wanted of an edge that leads to one, so that the limit need not be kept to where it is an expression: the
   * slice of a list is planned as an expression of its own, which is run for each row with more look-ups.
   */
  readonly isOfOne?: boolean;
  /** Given where the rows are but references to what is read once. */
  readonly shared?: SharedEnd | null;
}

/**
 * Whether all that an edge says is a pattern with conditions, and all that is read at its end are values, or such edges again,
 * so that it can be written as an expression. What comes in an order must be put in it here.
 */
export function isPlain(edge: EdgePlan, isBelowAnother = false): boolean {
  const { part, conditions, filter = null, asOf, scope, setsDay, after, before = null, entity } = edge;
  const isPattern = /^MATCH .*-\[.+$/.test(part.clauses) && !part.clauses.includes('$');
  const isWhole = filter === null && scope === undefined && after === null && before === null;
  const isInOrder = part.order.length === 0 || (edge.orderedBy ?? []).length > 0;
  if (!isPattern || !isWhole || setsDay === true || !isInOrder) return false;
  // A day that begins below another edge has no clause before it in which to work it out.
  if (asOf?.kind === 'derived' && (isBelowAnother || Object.keys(asOf).length > 1)) return false;
  // An edge that is read once is referred to by what stands on the node, whatever else is said.
  if (edge.shared != null) return conditions.length === 0;
  return entity.columns.every((column) =>
    column.kind === 'rows'
      ? isPlain(column.edge, true) && entity.possibleTypes.every((type) => column.onlyFor.has(type))
      : ['property', 'typename', 'orderKey'].includes(column.kind),
  );
}

/** Where an edge leads to nodes that are read once. */
export interface SharedEnd {
  /** The place in `RootPlan.shared`. */
  readonly place: number;
}

/** What one column of an entity's row holds. */
export type ColumnPlan =
  | { readonly kind: 'typename' }
  | { readonly kind: 'property'; readonly property: string; readonly emptyList: boolean }
  /** The value of a key of the order by which the entity was found. */
  | { readonly kind: 'orderKey'; readonly index: number }
  /** A value that the part returned beside the entity. */
  | { readonly kind: 'value'; readonly variable: string }
  /** The day that a hierarchy is looked at on. */
  | { readonly kind: 'day'; readonly asOf: AsOf }
  /** The row of another entity that the part returned beside this one. */
  | { readonly kind: 'companion'; readonly variable: string; readonly entity: EntityPlan }
  /** The rows at the end of an edge, for entities of these types only. */
  | { readonly kind: 'rows'; readonly edge: EdgePlan; readonly onlyFor: Set<string> }
  /** How many rows there are at the end of an edge in all. */
  | { readonly kind: 'total'; readonly edge: EdgePlan; readonly onlyFor: Set<string> }
  /** Of ids that were given those that nothing has: a list for each group. */
  | { readonly kind: 'unknownIds'; readonly of: readonly GivenIds[] };

/** What is read of a node or edge: the columns of its row. */
export class EntityPlan {
  readonly columns: ColumnPlan[] = [];
  private readonly values = new Map<string, ValuePlan>();

  constructor(readonly possibleTypes: readonly string[]) {}

  /** Adds a column, or finds the one that already holds the same; returns its index. */
  column(wanted: ColumnPlan): number {
    const simple = !['companion', 'rows', 'total', 'unknownIds'].includes(wanted.kind);
    const key = simple ? JSON.stringify(wanted) : null;
    const known =
      key === null
        ? -1
        : this.columns.findIndex((column) => column.kind === wanted.kind && JSON.stringify(column) === key);
    return known >= 0 ? known : this.columns.push(wanted) - 1;
  }

  /**
   * Plans an edge once for all types that reach it in the same way: areas and organizations have the same
   * `observations`, and need not be asked twice.
   */
  shared(key: string, typeName: string, plan: (onlyFor: Set<string>) => ValuePlan): ValuePlan {
    const known = this.values.get(key);
    if (known !== undefined) {
      this.onlyFor.get(key)?.add(typeName);
      return known;
    }
    const onlyFor = new Set([typeName]);
    const value = plan(onlyFor);
    this.values.set(key, value);
    this.onlyFor.set(key, onlyFor);
    return value;
  }
  private readonly onlyFor = new Map<string, Set<string>>();
}

/** How a value of the answer is made from the columns of a row. */
export type ValuePlan =
  | { readonly kind: 'property'; readonly column: number }
  /** The name of the object's type. */
  | { readonly kind: 'typeName' }
  | { readonly kind: 'embedded'; readonly nullWhen: number | null; readonly shape: Shape }
  | {
      readonly kind: 'embeddedList';
      readonly typeName: string;
      /** The column of the list without which there is nothing. */
      readonly keyColumn: number;
      /** Without a column, the name of the type. */
      readonly fields: readonly { readonly key: string; readonly column: number | null }[];
    }
  | { readonly kind: 'entity'; readonly column: number; readonly shapes: Shapes }
  | {
      readonly kind: 'edge';
      readonly multiplicity: Exclude<Multiplicity, 'connection'>;
      readonly column: number;
      readonly shapes: Shapes;
      /** The column of the id, where the answer depends on it. */
      readonly id: number | null;
      /** The columns by which the rows are put in order; none where they come in order. */
      readonly orderedBy: readonly number[];
      /** The ids whose order the list follows, null standing where there is none. */
      readonly inOrderOf: readonly string[] | null;
    }
  | { readonly kind: 'connection'; readonly column: number | null; readonly connection: ConnectionShape }
  /** Worked out from the row by a rule of the model. */
  | { readonly kind: 'computed'; readonly valueOf: (row: readonly unknown[]) => unknown }
  /** A value of the one row at the end of an edge; null where there is none. */
  | { readonly kind: 'ofOne'; readonly column: number; readonly value: ValuePlan };

/** The fields of one object of the answer, by the key under which they were asked for. */
export interface Shape {
  readonly typeName: string;
  readonly fields: readonly { readonly key: string; readonly value: ValuePlan }[];
}

/** The shapes of an entity by its concrete type. */
export interface Shapes {
  /** The column that tells the type; null when there is but one. */
  readonly typename: number | null;
  readonly byType: ReadonlyMap<string, Shape>;
  /** The objects of rows that are read once, each of which is made once too. */
  readonly made?: WeakMap<readonly unknown[], AnswerObject>;
}

/** What was asked of a connection. */
export interface ConnectionShape {
  readonly typeName: string;
  /** What its cursors are good for. */
  readonly name: string;
  /** Items on the page; the rows may hold one more, which tells that the items go on. */
  readonly size: number;
  /** Whether the rows come in reversed order, from the end of the page. */
  readonly isBackward: boolean;
  /** Whether something is known to stand before the page, and after it, by the cursors that it was asked with. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
  /** The columns of the order's keys, of which cursors are made. */
  readonly orderKeys: readonly number[];
  readonly fields: readonly { readonly key: string; readonly value: ConnectionValue }[];
}

export type ConnectionValue =
  | { readonly kind: 'nodes'; readonly shapes: Shapes }
  | {
      readonly kind: 'edges';
      readonly typeName: string;
      readonly fields: readonly { readonly key: string; readonly value: EdgeValue }[];
    }
  | { readonly kind: 'pageInfo'; readonly fields: readonly { readonly key: string; readonly name: string }[] }
  | { readonly kind: 'typeName' }
  | { readonly kind: 'totalCount'; readonly column: number };

/** A value of an edge of a connection: its node, or what goes by the name. */
export type EdgeValue = Shapes | 'cursor' | 'typeName';

/** A root field, planned: what is read, as one row, and the value that the row becomes. */
export interface RootPlan {
  readonly entity: EntityPlan;
  readonly value: ValuePlan;
  /** What many rows lead to, read once: indicators, events, sources, units. */
  readonly shared: readonly EntityPlan[];
  /** In which pieces the row crosses; null where it is one. */
  readonly pieces: Pieces | null;
  /** The ids that were given anywhere in the field, and the column that says which of them nothing has; null where none were. */
  readonly givenIds: { readonly column: number; readonly groups: readonly GivenIds[] } | null;
}
