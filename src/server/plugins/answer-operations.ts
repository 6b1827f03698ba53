import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { Operations } from '../../compiler/operation.js';
import type { RequestContext } from '../context.js';

/**
 * Answers each operation by the compiler. What the compiler can answer whole is the answer; the rest, which is errors and
 * introspection, graphql-js makes of the values that were read.
 */
export function answerOperations(operations: Operations): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          // Of several operations none was named: Apollo says so.
          if ((operation as unknown) === undefined) return null;
          const answer = await operations.answer({
            document,
            operation,
            variables: request.variables ?? {},
            today: contextValue.today,
            run: contextValue,
          });
          contextValue.outcome.answer = answer;
          const { data } = answer;
          return data === null
            ? null
            : {
                body: { kind: 'single', singleResult: { data } },
                http: { headers: new HeaderMap() },
              };
        },
      }),
  };
}
