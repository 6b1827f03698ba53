import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findRunning, recordClassData, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { isAlive } from '../../src/neo4j/embedded/process-identity.js';
import { A_START, keeperOf, start, startFromProcess } from '../neo4j/starts.js';
import { eventually, temporaryFolder } from '../neo4j/surroundings.js';

it('no JVM outlives a parent that was killed', { timeout: A_START }, async () => {
  const dataDir = await temporaryFolder();
  const { parent, jvm } = await startFromProcess(dataDir);
  expect(isAlive(jvm)).toBe(true);

  parent.kill('SIGKILL');
  await eventually('the JVM has ended', 25_000, () => !isAlive(jvm));
  expect(await findRunning(dataDir)).toBeNull();
});

it('a JVM that all were killed around is stopped by the next start', { timeout: A_START }, async () => {
  const dataDir = await temporaryFolder();
  const { parent, jvm } = await startFromProcess(dataDir);
  const keeper = await keeperOf(dataDir);
  // Suspended, the parent cannot see to the JVM between the two kills.
  parent.kill('SIGSTOP');
  execFileSync('kill', ['-KILL', String(keeper), String(parent.pid)]);
  await eventually(
    'parent and keeper have ended',
    5_000,
    () => parent.signalCode !== null && !isAlive(keeper),
  );
  expect(isAlive(jvm)).toBe(true);

  const server = await start(dataDir);
  expect(isAlive(jvm)).toBe(false);

  // The same start serves to see that a keeper which is killed takes its JVM with it.
  process.kill(await keeperOf(dataDir), 'SIGKILL');
  expect(await server.exited).toEqual({ code: null, signal: null });
  await eventually('the JVM has ended', 25_000, () => !isAlive(server.pid));
});

it('a recording that is ended leaves nothing behind', async () => {
  const ending = new AbortController();
  let pid = 0;
  const recording = recordClassData(async (options) => {
    const server = await startEmbeddedNeo4j(options);
    ({ pid } = server);
    ending.abort();
    return server;
  }, ending.signal);
  await expect(recording).rejects.toThrow();
  expect(() => process.kill(pid, 0)).toThrow();
}, 120_000);
