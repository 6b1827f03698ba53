import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createApolloServer } from '../apollo.js';
import { requestContext } from '../context.js';
import { API_ERROR_CODES } from '../errors.js';
import type { ServerState } from '../state.js';

/** `POST|GET /graphql`. A browser's GET without a query is given to `onPage`. */
export async function graphql(
  app: FastifyInstance,
  state: ServerState,
  onPage: (reply: FastifyReply) => Promise<unknown>,
): Promise<void> {
  const apollo = createApolloServer({ log: app.log, browser: () => state.serving?.browser ?? null });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => {
      if (state.serving === null) throw new Error('a request passed before there was a database');
      return Promise.resolve(
        requestContext(state.serving.database, request.headers['x-show-cypher'] === '1'),
      );
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      if (isPageRequest(request)) return onPage(reply);
      if (state.serving === null) {
        return reply
          .code(503)
          .header('retry-after', '1')
          .send({
            errors: [
              {
                message: `${API_ERROR_CODES.UNAVAILABLE} (${state.doing})`,
                extensions: { code: 'UNAVAILABLE' },
              },
            ],
          });
      }
      return answer.call(app, request, reply);
    },
  });
}

/** Whether somebody opened the address in a browser, rather than a program asked a question. */
function isPageRequest({ method, headers, query }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !asks && (headers.accept ?? '').includes('text/html');
}
