import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OperationSize } from '../../src/compiler/budget.js';
import type { Statement } from '../../src/compiler/cypher.js';
import { LargeReads } from '../../src/compiler/large-reads.js';

const SMALL = { edges: 20, nodes: 100_000 };
const MANY_EDGES = { edges: 21, nodes: 1 };
const MANY_NODES = { edges: 1, nodes: 100_001 };

/** What waits: by itself an operation of its own. */
const of = (size: OperationSize, operation: object = {}, signal?: AbortSignal) => ({
  size,
  operation,
  signal,
});

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
  const answers = [1, 2, 3, 4].map((number) => reads.inTurn(newStatement(), of(large), read(number)));
  expect(await reads.inTurn(newStatement(), of(SMALL), () => Promise.resolve('small'))).toBe('small');
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
  await reads.inTurn(known, of(MANY_EDGES), () => Promise.resolve());
  const answers = [
    reads.inTurn(newStatement(), of(MANY_EDGES), read(1)),
    reads.inTurn(known, of(MANY_EDGES), read(2)),
  ];
  expect(began).toEqual([1, 2]);
  answers.push(reads.inTurn(known, of({ ...MANY_EDGES, ...MANY_NODES }), read(3)));
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
  await expect(reads.inTurn(statement, of(MANY_EDGES), fails)).rejects.toThrow('no database');
  const { began, read, finish } = heldReads();
  const answers = [
    reads.inTurn(newStatement(), of(MANY_EDGES), read(1)),
    reads.inTurn(statement, of(MANY_EDGES), read(2)),
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
  const first = reads.inTurn(newStatement(), of(MANY_NODES), read(1));
  const left = reads.inTurn(newStatement(), of(MANY_NODES, {}, leaving.signal), read(2));
  const next = reads.inTurn(newStatement(), of(MANY_NODES), read(3));
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
  const first = reads.inTurn(newStatement(), of(MANY_NODES), read(0));
  const waiting = Array.from({ length: 100 }, (_, index) =>
    reads.inTurn(newStatement(), of(MANY_NODES), read(index + 1)),
  );
  const outcomes = Promise.allSettled(waiting);
  await expect(reads.inTurn(newStatement(), of(MANY_NODES), read(101))).rejects.toMatchObject({
    code: 'BUSY',
    remedy: expect.stringContaining('ask for less') as string,
  });
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'BUSY' } });
  expect(began).toEqual([0]);
  await finish();
  expect(await first).toBe(0);
});

test('operations take turns: what one asks first goes before what another asks second', async () => {
  const reads = new LargeReads(1);
  const { began, read, finish } = heldReads();
  const [one, other] = [of(MANY_NODES), of(MANY_NODES)];
  const answers = [
    ...[1, 2, 3].map((number) => reads.inTurn(newStatement(), one, read(number))),
    ...[4, 5].map((number) => reads.inTurn(newStatement(), other, read(number))),
  ];
  for (let left = answers.length; left > 0; left -= 1) await finish();
  expect(began).toEqual([1, 4, 2, 5, 3]);
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5]);
});

test('an operation is not told that it waits too long for itself', async () => {
  const reads = new LargeReads(1, 20);
  const { began, read, finish } = heldReads();
  const operation = of(MANY_NODES);
  const answers = [1, 2].map((number) => reads.inTurn(newStatement(), operation, read(number)));
  await sleep(70);
  await finish();
  await finish();
  expect(await Promise.all(answers)).toEqual([1, 2]);
  expect(began).toEqual([1, 2]);
});

test('what it waited for itself does not count when another operation comes', async () => {
  const reads = new LargeReads(1, 1_000);
  const { began, read, finish } = heldReads();
  const operation = of(MANY_NODES);
  const answers = [1, 2].map((number) => reads.inTurn(newStatement(), operation, read(number)));
  await sleep(900);
  answers.push(reads.inTurn(newStatement(), of(MANY_NODES), read(3)));
  await sleep(300);
  for (let left = answers.length; left > 0; left -= 1) await finish();
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
  expect(began).toEqual([1, 3, 2]);
});
