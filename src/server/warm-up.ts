import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { readExamples } from './examples.js';

/**
 * Asks what the explorer shows as examples, one after the other, so that whoever comes first does not wait until the database
 * has planned it: that takes seconds while the database's own code is new to it. What is answered, and whether it can be, does
 * not matter. Ends at once when the signal is aborted.
 */
export async function warmUp(app: Pick<FastifyInstance, 'inject'>, signal: AbortSignal): Promise<void> {
  const ended = once(signal, 'abort');
  for (const { query } of readExamples()) {
    if (signal.aborted) return;
    await Promise.race([app.inject({ method: 'POST', url: '/graphql', payload: { query } }), ended]);
  }
}
