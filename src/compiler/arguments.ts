import { type FieldNode, GraphQLError, type GraphQLField } from 'graphql';
import { type CursorKeys, decodeCursor } from './cursor.js';
import { connectionOf, type Part } from './parts.js';

/** Longest page. */
export const FIRST_AT_MOST = 100;

/** An error in what the user asked for. */
export function inputError(message: string, nodes: readonly FieldNode[]): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** How many items the page has; null is the default that the field states. */
export function firstArgument(
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): number {
  const first = given.first ?? field.args.find(({ name }) => name === 'first')?.defaultValue;
  if (typeof first !== 'number' || first < 1 || first > FIRST_AT_MOST) {
    throw inputError(
      `"first" is ${JSON.stringify(first)}; ask for 1 to ${FIRST_AT_MOST} and page on with "after".`,
      nodes,
    );
  }
  return first;
}

/** Where the page begins. */
export function afterArgument(
  given: Readonly<Record<string, unknown>>,
  part: Part,
  nodes: readonly FieldNode[],
): CursorKeys | null {
  if (typeof given.after !== 'string') return null;
  const keys = decodeCursor(given.after, connectionOf(part), part.order);
  if (keys === null)
    throw inputError(
      '"after" is not a cursor of this connection; take one from its edges or pageInfo.',
      nodes,
    );
  return keys;
}
