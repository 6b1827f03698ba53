import type { FastifyInstance } from 'fastify';
import { errorBody } from './http-errors.js';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * On loopback, only requests to this machine's own names are answered: a page from elsewhere can point a name of its own
 * at 127.0.0.1 (DNS rebinding), and would otherwise read what this server says.
 */
export function ownHostOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host = '' } = request.headers;
    if (LOOPBACK.test(host)) return;
    const message = `This server answers to localhost only, and was asked as "${host}"; set HOST to serve other names.`;
    return reply.code(421).send(errorBody('BAD_REQUEST', message));
  });
}

/** Whether an address of `HOST` is this machine's own only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
