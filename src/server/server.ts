import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { BYTES_A_MEGABYTE, CACHE_MEGABYTES, LARGE_READS } from '../config.js';
import { BODY_BYTES_AT_MOST } from './limits.js';
import { explorer } from './plugins/explorer.js';
import { graphql } from './plugins/graphql.js';
import { health } from './plugins/health.js';
import { HTTP_ERROR_OPTIONS, httpErrors } from './plugins/http-errors.js';
import { isLoopback, ownHostOnly } from './plugins/own-host.js';
import type { ServerState } from './state.js';

export interface ServerOptions {
  readonly logger?: FastifyServerOptions['logger'];
  /** The address that it will listen on; on loopback, only requests to this machine's own names are answered. */
  readonly host?: string;
  /** What answers that are kept may take of the memory, in bytes; 0 keeps none. */
  readonly cacheBytesAtMost?: number;
  /** How many statements of large operations may be with the database at once. */
  readonly largeReadsAtOnce?: number;
}

/** How long a request may take to come in. */
const REQUEST_WITHIN_MS = 60_000;

/** The HTTP server; each capability is a plugin in a file of its own. */
export async function createServer(
  state: ServerState,
  {
    logger = false,
    host = '127.0.0.1',
    cacheBytesAtMost = CACHE_MEGABYTES.fallback * BYTES_A_MEGABYTE,
    largeReadsAtOnce = LARGE_READS.fallback,
  }: ServerOptions = {},
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    bodyLimit: BODY_BYTES_AT_MOST,
    logger,
    forceCloseConnections: 'idle',
    // Who does not send a request to its end holds no connection for ever.
    requestTimeout: REQUEST_WITHIN_MS,
    ...HTTP_ERROR_OPTIONS,
  });
  if (isLoopback(host)) ownHostOnly(app);
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  httpErrors(app);
  health(app, state);
  const sendPage = await explorer(app, state);
  await graphql(app, state, sendPage, { cacheBytesAtMost, largeReadsAtOnce });
  return app;
}
