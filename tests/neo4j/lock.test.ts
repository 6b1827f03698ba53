import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askHolder, type Holder } from '../../src/neo4j/embedded/holder.js';
import { type LockResult, takeLock } from '../../src/neo4j/embedded/lock.js';
import { lockAddress } from '../../src/neo4j/embedded/lock-address.js';
import { temporaryFolder } from './surroundings.js';

const holderOf = (pid: number): Holder => ({
  pid,
  uri: 'bolt://127.0.0.1:1',
  httpUrl: 'http://127.0.0.1:2',
  state: 'ready',
  version: '5.26.30',
});

async function lockAs(pid: number, address: string): Promise<LockResult> {
  const result = await takeLock(address, (socket: Socket) => socket.end(JSON.stringify(holderOf(pid))));
  if ('server' in result) onTestFinished(() => release(result.server));
  return result;
}

async function release(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
}

/** Leaves a socket behind as a process does that is killed. */
function leaveDeadSocket(address: string): void {
  const script = `require('node:net').createServer().listen(${JSON.stringify(address)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', script]);
}

it('who has the lock is told to who comes second', async () => {
  const address = await lockAddress(await temporaryFolder());
  expect(await askHolder(address)).toBeNull();

  expect(await lockAs(1, address)).toHaveProperty('server');
  expect(await lockAs(2, address)).toEqual({ holder: holderOf(1) });
});

it('of many who try at once exactly one gets the lock, also over a dead socket', async () => {
  const address = join(await temporaryFolder(), 'socket');
  leaveDeadSocket(address);
  expect(existsSync(address)).toBe(true);

  const results = await Promise.all([1, 2, 3, 4, 5].map((pid) => lockAs(pid, address)));

  expect(results.filter((result) => 'server' in result)).toHaveLength(1);
});

it('who is stopping is waited for', async () => {
  const address = await lockAddress(await temporaryFolder());
  const stopping = await takeLock(address, (socket) =>
    socket.end(JSON.stringify({ ...holderOf(1), state: 'stopping' })),
  );
  if (!('server' in stopping)) throw new Error('nobody else has this lock');

  const next = lockAs(2, address);
  setTimeout(() => stopping.server.close(), 300);

  expect(await next).toHaveProperty('server');
});

it('a long data directory has a short address, and two directories have two', async () => {
  const long = `/${'long/'.repeat(60)}`;
  expect((await lockAddress(long)).length).toBeLessThan(104);
  expect(await lockAddress(long)).not.toBe(await lockAddress(`${long}x`));
});
