import type { ASTVisitor, FloatValueNode, IntValueNode, ValidationContext } from 'graphql';
import { inputError } from '../compiler/arguments.js';

/** Digits of a number that a message repeats. */
const DIGITS_SHOWN = 20;

/**
 * A number that is written in a document is one: graphql-js reads `1e400` as infinity, which it refuses as the value of a variable,
 * and which would stand in a statement for something that nobody asked for.
 */
export function finiteNumbersRule(context: ValidationContext): ASTVisitor {
  const look = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const written = node.value.length > DIGITS_SHOWN ? `${node.value.slice(0, DIGITS_SHOWN)}…` : node.value;
    context.reportError(inputError(`${written} is too large for a number.`, [node]));
  };
  return { FloatValue: look, IntValue: look };
}
