import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Statement } from '../../src/compiler/cypher.js';
import { LargeReads } from '../../src/compiler/large-reads.js';

const SMALL = { edges: 20, nodes: 100_000 };
const MANY_EDGES = { edges: 21, nodes: 1 };
const MANY_NODES = { edges: 1, nodes: 100_001 };

const newStatement = (): Statement => ({ text: 'RETURN 1', parameters: {} });

/** Reads that take until they are let go, and what began. */
function heldReads() {
  const began: number[] = [];
  const letGo: (() => void)[] = [];
  const read = (number: number) => async (): Promise<number> => {
    began.push(number);
    await new Promise<void>((resolve) => letGo.push(resolve));
    return number;
  };
  const finish = async (): Promise<void> => {
    letGo.shift()?.();
    await sleep(1);
  };
  return { began, read, finish };
}

test.each([
  ['that follow many edges', MANY_EDGES],
  ['that reach many nodes', MANY_NODES],
])('large operations %s read a few at a time, in their order, and small ones at once', async (_, large) => {
  const reads = new LargeReads(2);
  const { began, read, finish } = heldReads();
  const answers = [1, 2, 3, 4].map((number) => reads.inTurn(newStatement(), large, undefined, read(number)));
  expect(await reads.inTurn(newStatement(), SMALL, undefined, () => Promise.resolve('small'))).toBe('small');
  expect(began).toEqual([1, 2]);
  await finish();
  expect(began).toEqual([1, 2, 3]);
  await finish();
  await finish();
  await finish();
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
});

test('a statement with many edges that was answered once is known to the database, and waits no more', async () => {
  const reads = new LargeReads(1);
  const { began, read, finish } = heldReads();
  const known = newStatement();
  await reads.inTurn(known, MANY_EDGES, undefined, () => Promise.resolve());
  const answers = [
    reads.inTurn(newStatement(), MANY_EDGES, undefined, read(1)),
    reads.inTurn(known, MANY_EDGES, undefined, read(2)),
  ];
  expect(began).toEqual([1, 2]);
  answers.push(reads.inTurn(known, { ...MANY_EDGES, ...MANY_NODES }, undefined, read(3)));
  expect(began).toEqual([1, 2]);
  await finish();
  await finish();
  await finish();
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

test('a read that failed gives its turn on, and its statement is not known', async () => {
  const reads = new LargeReads(1);
  const statement = newStatement();
  const fails = (): Promise<never> => Promise.reject(new Error('no database'));
  await expect(reads.inTurn(statement, MANY_EDGES, undefined, fails)).rejects.toThrow('no database');
  const { began, read, finish } = heldReads();
  const answers = [
    reads.inTurn(newStatement(), MANY_EDGES, undefined, read(1)),
    reads.inTurn(statement, MANY_EDGES, undefined, read(2)),
  ];
  expect(began).toEqual([1]);
  await finish();
  await finish();
  expect(await Promise.all(answers)).toEqual([1, 2]);
});

test('who leaves while waiting is not read for, and the next has the turn', async () => {
  const reads = new LargeReads(1);
  const { began, read, finish } = heldReads();
  const leaving = new AbortController();
  const first = reads.inTurn(newStatement(), MANY_NODES, undefined, read(1));
  const left = reads.inTurn(newStatement(), MANY_NODES, leaving.signal, read(2));
  const next = reads.inTurn(newStatement(), MANY_NODES, undefined, read(3));
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: 'CANCELLED' });
  await finish();
  expect(began).toEqual([1, 3]);
  await finish();
  expect(await Promise.all([first, next])).toEqual([1, 3]);
});

test('who waits too long, or behind too many, is told', async () => {
  const reads = new LargeReads(1, 20);
  const { began, read, finish } = heldReads();
  const first = reads.inTurn(newStatement(), MANY_NODES, undefined, read(0));
  const waiting = Array.from({ length: 100 }, (_, index) =>
    reads.inTurn(newStatement(), MANY_NODES, undefined, read(index + 1)),
  );
  const outcomes = Promise.allSettled(waiting);
  await expect(reads.inTurn(newStatement(), MANY_NODES, undefined, read(101))).rejects.toMatchObject({
    code: 'BUSY',
    remedy: expect.stringContaining('ask for less') as string,
  });
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'BUSY' } });
  expect(began).toEqual([0]);
  await finish();
  expect(await first).toBe(0);
});
