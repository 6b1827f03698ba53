import { type ASTNode, type FieldNode, GraphQLError, Kind } from 'graphql';
import { decodeCursor } from './cursor.js';
import { Later } from './later.js';
import { connectionOf, type Part } from './parts.js';

/** Longest page. */
export const FIRST_AT_MOST = 100;

/** An error in what the user asked for. */
export function inputError(message: string, nodes: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** How many items the page has. */
export function firstArgument(given: Readonly<Record<string, unknown>>, nodes: readonly FieldNode[]): number {
  const { first } = given;
  if (typeof first !== 'number' || first < 1 || first > FIRST_AT_MOST) {
    throw inputError(
      `"first" is ${JSON.stringify(first)}; ask for 1 to ${FIRST_AT_MOST} and page on with "after".`,
      nodes,
    );
  }
  return first;
}

/** A page of a connection. */
export interface Page {
  readonly size: number;
  readonly isBackward: boolean;
}

/**
 * The page that is asked for: the first items, or the last ones.
 * @throws GraphQLError BAD_USER_INPUT when both are asked for, or too many.
 */
export function pageArguments(
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
  variables: Readonly<Record<string, unknown>>,
): Page {
  const last = given.last ?? null;
  if (last === null) return { size: firstArgument(given, nodes), isBackward: false };
  // The default of "first" is no wish of the user's, nor is a variable that was left out; one that has a default is given.
  const first = nodes
    .flatMap((node) => node.arguments ?? [])
    .map(({ name, value }) => (name.value === 'first' ? value : null))
    .find((value) => value !== null && value.kind !== Kind.NULL);
  if (first?.kind === Kind.VARIABLE) {
    const name = first.name.value;
    const value = variables[name] ?? null;
    if (value !== null)
      throw inputError(
        `Ask for "first" or for "last", not for both: "$${name}" is ${JSON.stringify(value)}; send null for it.`,
        nodes,
      );
  } else if (first !== undefined) {
    throw inputError('Ask for "first" or for "last", not for both.', nodes);
  }
  if (typeof last !== 'number' || last < 1 || last > FIRST_AT_MOST) {
    throw inputError(
      `"last" is ${JSON.stringify(last)}; ask for 1 to ${FIRST_AT_MOST} and page on with "before".`,
      nodes,
    );
  }
  return { size: last, isBackward: true };
}

/** What the page lies behind or before: the values of the order's keys there. */
export function cursorArgument(
  name: 'after' | 'before',
  given: Readonly<Record<string, unknown>>,
  part: Part,
  nodes: readonly FieldNode[],
): readonly unknown[] | null {
  const cursor = given[name] ?? null;
  if (cursor === null) return null;
  const keysOf = (text: unknown): readonly unknown[] => {
    const keys = decodeCursor(String(text), connectionOf(part), part.order);
    if (keys !== null) return keys;
    throw inputError(
      `"${name}" is not a cursor of this connection; take one from its edges or pageInfo.`,
      nodes,
    );
  };
  if (!(cursor instanceof Later)) return keysOf(cursor);
  return part.order.map((_, index) => cursor.map(`key ${index}`, (text) => keysOf(text)[index]));
}
