import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readExamples } from '../../src/server/examples.js';
import { warmUp } from '../../src/server/warm-up.js';

let app: FastifyInstance;
let asked: string[];
/** What happens when a query comes. */
let onQuery: () => Promise<void>;

beforeEach(() => {
  app = Fastify();
  asked = [];
  onQuery = () => Promise.resolve();
  app.post<{ Body: { query: string } }>('/graphql', async ({ body }, reply) => {
    asked.push(body.query);
    await onQuery();
    // Whether there is an answer does not matter.
    return reply.code(503).send({});
  });
});

afterEach(async () => {
  await app.close();
});

describe('the warm-up', () => {
  test('asks every example, each after the one before', async () => {
    let [running, atOnce] = [0, 0];
    onQuery = async () => {
      running += 1;
      atOnce = Math.max(atOnce, running);
      await new Promise(setImmediate);
      running -= 1;
    };
    await warmUp(app, new AbortController().signal, 0);
    expect(atOnce).toBe(1);
    expect(asked).toEqual(readExamples().map(({ query }) => query));
    expect(asked.length).toBeGreaterThan(1);
  });

  test('ends with its signal, also while an example has no answer', async () => {
    const controller = new AbortController();
    let answer: () => void = () => undefined;
    onQuery = () => {
      controller.abort();
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    await warmUp(app, controller.signal, 0);
    answer();
    expect(asked).toHaveLength(1);
    await warmUp(app, controller.signal, 0);
    expect(asked).toHaveLength(1);
  });

  test('waits while requests come', async () => {
    app.get('/', () => 'x');
    const url = await app.listen({ port: 0 });
    const controller = new AbortController();
    const warmed = warmUp(app, controller.signal, 400);
    for (const until = Date.now() + 1_000; Date.now() < until;) await (await fetch(url)).text();
    expect(asked).toEqual([]);
    const first = new Promise<void>((resolve) => {
      onQuery = () => {
        resolve();
        return Promise.resolve();
      };
    });
    await first;
    controller.abort();
    await warmed;
    expect(asked).toHaveLength(1);
  });
});
