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
    await warmUp(app, new AbortController().signal);
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
    await warmUp(app, controller.signal);
    answer();
    expect(asked).toHaveLength(1);
    await warmUp(app, controller.signal);
    expect(asked).toHaveLength(1);
  });
});
