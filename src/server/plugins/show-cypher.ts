import type { ApolloServerPlugin } from '@apollo/server';
import { browserLink, type BrowserAddress, plainParameters, withLiterals } from '../browser-link.js';
import { ADDRESS_BYTES_AT_MOST } from '../../neo4j/embedded/configuration.js';
import type { RequestContext } from '../context.js';

/** With the header `x-show-cypher: 1` (or `true`) an answer carries `extensions.cypher`: each statement, its parameters, and a link into Neo4j Browser. */
export function showCypher(browser: () => BrowserAddress | null): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ contextValue, response }) => {
          const { statements } = contextValue;
          if (statements !== null && response.body.kind === 'single') {
            const address = browser();
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cypher: statements.map((statement) => ({
                statement: statement.text,
                parameters: plainParameters(statement.parameters),
                browserUrl: address === null ? null : linkTo(address, withLiterals(statement)),
              })),
            };
          }
          return Promise.resolve();
        },
      }),
  };
}

/** A link that opens a statement; null where it is longer than Browser's server takes, so that it has to be copied. */
function linkTo(address: BrowserAddress, cypher: string): string | null {
  const link = browserLink(address, cypher);
  return link.length > ADDRESS_BYTES_AT_MOST ? null : link;
}
