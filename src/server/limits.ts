import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type ASTVisitor, GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql';

/** Largest request body in bytes; the longest sensible operation is a tenth of it. */
export const BODY_BYTES_AT_MOST = 100_000;

/** Most tokens of a document; above about 2,000 nested brackets the parser itself would overflow. */
export const TOKENS_AT_MOST = 1_500;

/** Deepest nesting of fields, introspection aside. */
const DEPTH_AT_MOST = 24;

/** Most root fields of an operation; each is a statement of its own. */
const ROOT_FIELDS_AT_MOST = 20;

function tooMuch(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });
}

const depthRule: ValidationRule = maxDepthRule({
  n: DEPTH_AT_MOST,
  propagateOnRejection: false,
  onReject: [
    (context) => {
      context?.reportError(tooMuch(`The operation nests deeper than ${DEPTH_AT_MOST} levels.`));
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
          tooMuch(
            `The operation has ${count} root fields; ${ROOT_FIELDS_AT_MOST} at most. Use "nodes" for many ids.`,
          ),
        );
      }
    },
  };
}

/** The limits that are rules of validation. */
export const limitRules: readonly ValidationRule[] = [depthRule, rootFieldsRule];
