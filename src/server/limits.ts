import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limitError } from '../compiler/budget.js';

/** Largest request body in bytes; the longest sensible operation is a tenth of it. */
export const BODY_BYTES_AT_MOST = 100_000;

/** Most tokens of a document; above about 2,000 nested brackets the parser itself would overflow. */
export const TOKENS_AT_MOST = 1_500;

/** Deepest nesting of fields, introspection aside. */
const DEPTH_AT_MOST = 24;

/** Most root fields of an operation; each is a statement of its own. */
const ROOT_FIELDS_AT_MOST = 20;

const depthRule: ValidationRule = maxDepthRule({
  n: DEPTH_AT_MOST,
  propagateOnRejection: false,
  onReject: [
    (context) => {
      context?.reportError(
        limitError(
          `The operation nests deeper than ${DEPTH_AT_MOST} levels; part it into several operations.`,
        ),
      );
    },
  ],
});

/** At most {@link ROOT_FIELDS_AT_MOST} root fields, those of fragments counted wherever they are spread. */
function rootFieldsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      let count = 0;
      const seen = new Set<string>();
      const open = [operation.selectionSet];
      for (let set = open.pop(); set !== undefined; set = open.pop()) {
        for (const selection of set.selections) {
          if (selection.kind === Kind.FIELD) count += 1;
          else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
          else if (!seen.has(selection.name.value)) {
            seen.add(selection.name.value);
            const fragment = context.getFragment(selection.name.value);
            if (fragment != null) open.push(fragment.selectionSet);
          }
        }
      }
      if (count > ROOT_FIELDS_AT_MOST) {
        context.reportError(
          limitError(
            `The operation has ${count} root fields; ${ROOT_FIELDS_AT_MOST} at most. Use "nodes" for many ids.`,
          ),
        );
      }
    },
  };
}

/** The API answers questions; nothing is changed or followed through it, which graphql-js says only when it is to be done. */
function queriesOnlyRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.QUERY)
        context.reportError(
          new GraphQLError(`The API has no ${operation.operation}; ask a query. Imports change the data.`, {
            nodes: operation,
          }),
        );
    },
  };
}

/** The limits that are rules of validation. */
export const limitRules: readonly ValidationRule[] = [depthRule, rootFieldsRule, queriesOnlyRule];

/** Deepest nesting of lists and objects in what a request asks, its variables among it; the deepest filter needs half of it. */
export const REQUEST_DEEP_AT_MOST = 50;

/** Whether what a request asks nests deeper than the API takes, which whoever walks through it step by step would not survive. */
export function isTooDeep(asked: unknown): boolean {
  let level: unknown[] = [asked];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > REQUEST_DEEP_AT_MOST) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
