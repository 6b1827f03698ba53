import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * A signal that is aborted when the connection ends before the response does: who asked has left. (`request.signal` of Fastify is
 * aborted as soon as the body of a POST was read.)
 */
export function leavingOf(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  // Each root field of an operation listens.
  setMaxListeners(0, leaving.signal);
  if (response.destroyed) leaving.abort();
  else
    response.once('close', () => {
      if (!response.writableFinished) leaving.abort();
    });
  return leaving.signal;
}
