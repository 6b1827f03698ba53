import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Tells of each request when nobody waits for its answer any more. */
export class Leaving {
  private readonly open = new Set<AbortController>();

  /**
   * A signal that is aborted when the connection ends before the response does: who asked has left. (`request.signal` of Fastify
   * is aborted as soon as the body of a POST was read.)
   */
  of(response: ServerResponse): AbortSignal {
    const leaving = new AbortController();
    // Each root field of an operation listens.
    setMaxListeners(0, leaving.signal);
    if (response.destroyed) leaving.abort();
    else {
      this.open.add(leaving);
      response.once('close', () => {
        this.open.delete(leaving);
        if (!response.writableFinished) leaving.abort();
      });
    }
    return leaving.signal;
  }

  /** Ends what is asked still, as if all had left. */
  all(): void {
    for (const leaving of this.open) leaving.abort();
  }
}
