import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { readExamples } from './examples.js';

/** How long nobody must have asked for anything before the next example is asked. */
const IDLE_MS = 300;

/**
 * Asks what the explorer shows as examples, one after the other, so that whoever comes first does not wait until the database
 * has planned it: that takes seconds while the database's own code is new to it. What is answered, and whether it can be, does
 * not matter. It waits while requests come, and ends at once when the signal is aborted.
 */
export async function warmUp(
  app: Pick<FastifyInstance, 'inject' | 'server'>,
  signal: AbortSignal,
  idleMs = IDLE_MS,
): Promise<void> {
  const ended = once(signal, 'abort');
  // What is injected does not come through the server, so these are requests of others.
  let requests = 0;
  const count = (): void => {
    requests += 1;
  };
  app.server.on('request', count);
  try {
    for (const { query } of readExamples()) {
      for (let before = -1; before !== requests && !signal.aborted;) {
        before = requests;
        await Promise.race([sleep(idleMs, null, { ref: false }), ended]);
      }
      if (signal.aborted) return;
      await Promise.race([app.inject({ method: 'POST', url: '/graphql', payload: { query } }), ended]);
    }
  } finally {
    app.server.off('request', count);
  }
}
