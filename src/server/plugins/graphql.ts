import { fastifyApolloHandler } from '@as-integrations/fastify';
import { AnswerCache, askedBy, cacheKeyOf, etagOf, isKnown } from '../answer-cache.js';
import { DatasetVersion } from '../dataset-version.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createApolloServer } from '../apollo.js';
import { today } from '../../today.js';
import { asksForCypher, type RequestContext, requestContext, SHOW_CYPHER } from '../context.js';
import { API_ERROR_CODES } from '../errors.js';
import { Leaving } from '../leaving.js';
import { isTooDeep, REQUEST_DEEP_AT_MOST } from '../limits.js';
import type { ServerState } from '../state.js';
import { errorBody } from './http-errors.js';

/** What the API may take. */
export interface GraphqlOptions {
  /** What answers that are kept may take of the memory, in bytes. */
  readonly cacheBytesAtMost: number;
  /** How many statements of large operations may be with the database at once. */
  readonly largeReadsAtOnce: number;
}

/**
 * `POST|GET /graphql`. A browser's GET without a query is given to `onPage`. Answers are kept until the dataset changes;
 * a GET with `if-none-match` is answered with 304 while its answer is the same.
 */
export async function graphql(
  app: FastifyInstance,
  state: ServerState,
  onPage: (reply: FastifyReply) => Promise<unknown>,
  { cacheBytesAtMost, largeReadsAtOnce }: GraphqlOptions,
): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const answers = new AnswerCache(cacheBytesAtMost);
  let version: DatasetVersion | null = null;
  const apollo = createApolloServer({
    log: app.log,
    browser: () => state.serving?.browser ?? null,
    largeReadsAtOnce,
  });
  await apollo.start();
  const leaving = new Leaving();
  app.addHook('onClose', async () => {
    // Whoever came over a connection has an answer by now; what the server asked itself would wait for a database that is gone.
    leaving.all();
    await apollo.stop();
  });
  const answer = fastifyApolloHandler(apollo, {
    context: (request, reply) => {
      if (state.serving === null) throw new Error('a request passed before there was a database');
      const context = requestContext(
        state.serving.database,
        leaving.of(reply.raw),
        asksForCypher(request.headers) === true,
      );
      contexts.set(request, context);
      return Promise.resolve(context);
    },
  });
  const send = (request: FastifyRequest, reply: FastifyReply, body: Buffer, etag: string): unknown => {
    void reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept');
    return isKnown(request, etag) ? reply.code(304).send() : reply.send(body);
  };
  /** The answer that was kept, if it still is the answer. */
  const kept = async (key: string, of: DatasetVersion) => {
    const known = answers.get(key);
    if (known === undefined) return null;
    // Where the version cannot be told, asking for the data tells why.
    const now = await of.now().catch(() => null);
    return now === known.version ? known : null;
  };
  app.route({
    method: ['GET', 'POST'],
    // A question is worked out for its answer: one about the head alone is refused, whether the answer was kept or not.
    exposeHeadRoute: false,
    url: '/graphql',
    handler: async (request, reply) => {
      if (isPageRequest(request)) return onPage(reply);
      if (state.serving === null) {
        const message = `${API_ERROR_CODES.UNAVAILABLE} (${state.doing})`;
        return reply.code(503).header('retry-after', '1').send(errorBody('UNAVAILABLE', message));
      }
      if (isTooDeep(askedBy(request))) {
        const message = `The request nests deeper than ${REQUEST_DEEP_AT_MOST} levels; give "variables" flatter.`;
        return reply.code(400).send(errorBody('LIMIT_EXCEEDED', message));
      }
      if (asksForCypher(request.headers) === null) {
        const message = `The header "${SHOW_CYPHER}" says neither yes nor no; send 1 or true, 0 or false.`;
        return reply.code(400).send(errorBody('BAD_REQUEST', message));
      }
      const { database } = state.serving;
      if (version?.database !== database) version = new DatasetVersion(database);
      const of = version;
      const key = cacheKeyOf(request, today());
      const known = key === null ? null : await kept(key, of);
      if (known !== null) {
        void reply.header('content-type', known.contentType).header('cache-status', 'outcome-graph; hit');
        return send(request, reply, known.body, known.etag);
      }
      const before = of.lastSeen;
      const text: unknown = await answer.call(app, request, reply);
      // What has an error in it may be another's next time.
      const isAnswer = reply.statusCode === 200 && contexts.get(request)?.outcome.answer?.data != null;
      if (key === null || typeof text !== 'string' || !isAnswer) return text;
      const body = Buffer.from(text);
      const etag = etagOf(body);
      const contentType = String(reply.getHeader('content-type'));
      // Seen before and after: it did not change in between, and all of the answer is of it. Where nothing is kept, nobody need know.
      if (answers.isOn)
        void of
          .now()
          .then((now) => {
            if (now !== null && now === before) answers.set(key, { version: now, body, etag, contentType });
          })
          .catch(() => undefined);
      void reply.header('cache-status', 'outcome-graph; fwd=miss');
      return send(request, reply, body, etag);
    },
  });
}

/** Whether somebody opened the address in a browser, rather than a program asked a question. */
function isPageRequest({ method, headers, query }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !asks && (headers.accept ?? '').includes('text/html');
}
