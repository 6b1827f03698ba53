import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';

/**
 * An answer to arguments with ids that nothing has carries `extensions.unknownIds`. It is no error: nothing was found by them,
 * and a package that is taken out must not break what somebody kept of it.
 */
export function tellUnknownIds(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ contextValue: { unknownIds }, response: { body } }) => {
          if (unknownIds.length > 0 && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, unknownIds };
          return Promise.resolve();
        },
      }),
  };
}
