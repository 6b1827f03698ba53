import type { FastifyInstance } from 'fastify';
import type { ServerState } from '../state.js';

/** How long readiness waits for the database. */
const READY_WITHIN_MS = 2_000;

/** `GET /health/live`: the process answers. `GET /health/ready`: the data is loaded and the database answers. */
export function health(app: FastifyInstance, state: ServerState): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (state.serving === null) return reply.code(503).send({ status: 'not ready', reason: state.doing });
    try {
      const [row] = await state.serving.database.read<{ one: number }>(
        'RETURN 1 AS one',
        {},
        { timeoutMs: READY_WITHIN_MS },
      );
      if (row?.one === 1) return await reply.send({ status: 'ready' });
    } catch (error) {
      app.log.warn({ err: error }, 'the database does not answer');
    }
    return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
  });
}
