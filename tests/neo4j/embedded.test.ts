import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { expect, it, onTestFinished } from 'vitest';
import { type EmbeddedNeo4j, findRunning, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { isAlive } from '../../src/neo4j/embedded/process-identity.js';
import { answersAt } from '../../src/neo4j/embedded/tcp.js';
import { packageRoot } from '../../src/package-root.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { eventually, temporaryFolder } from './surroundings.js';

/** A first start may fetch the jars. */
const A_START = 300_000;
const MEMORY = { heapMegabytes: 512, pageCacheMegabytes: 64 };

async function start(dataDir: string): Promise<EmbeddedNeo4j> {
  const [boltPort, httpPort] = [await freePort(), await freePort()];
  const server = await startEmbeddedNeo4j({ dataDir, boltPort, httpPort, ...MEMORY });
  onTestFinished(() => server.stop());
  return server;
}

/** Starts Neo4j from a process of its own. */
async function startFromProcess(dataDir: string): Promise<{ parent: ChildProcess; jvm: number }> {
  const script = join(packageRoot, 'tests', 'neo4j', 'parent.mjs');
  const ports = [await freePort(), await freePort()].map(String);
  const parent = spawn(process.execPath, [script, dataDir, ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  for await (const line of createInterface({ input: parent.stdout })) {
    const said = JSON.parse(line) as { pid: number };
    return { parent, jvm: said.pid };
  }
  throw new Error('the process ended before Neo4j was ready');
}

const keeperOf = async (dataDir: string): Promise<number> => {
  const text = await readFile(join(dataDir, 'neo4j-process.json'), 'utf8');
  return (JSON.parse(text) as { keeperPid: number }).keeperPid;
};

it('a port that is taken is named before anything is started', { timeout: 30_000 }, async () => {
  const dataDir = await temporaryFolder();
  const taken = createServer();
  const boltPort = await freePort();
  await new Promise<void>((resolve) => taken.listen(boltPort, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());

  await expect(startEmbeddedNeo4j({ dataDir, boltPort, httpPort: await freePort() })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: `port ${boltPort} is taken.`,
    remedy: 'Set NEO4J_BOLT_PORT to a free one.',
  });
  expect(await findRunning(dataDir)).toBeNull();
});

it('a machine without Java is told what to install', { timeout: 30_000 }, async () => {
  const dataDir = await temporaryFolder();
  const [boltPort, httpPort] = [await freePort(), await freePort()];

  await expect(
    startEmbeddedNeo4j({ dataDir, boltPort, httpPort, environment: { PATH: '' }, usualPlaces: [] }),
  ).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'Neo4j needs Java, and there is none here.' });
});

it('a Neo4j of our own', { timeout: A_START }, async ({ annotate }) => {
  const dataDir = await temporaryFolder();
  const { parent, jvm } = await startFromProcess(dataDir);

  await annotate('is found by others of the same data directory, who cannot start a second one');
  const server = await findRunning(dataDir);
  if (server === null) throw new Error('it is running');
  expect(server.pid).toBe(parent.pid);
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'BUSY',
    message: `the data directory is in use by process ${server.pid}, which serves it at ${server.uri}.`,
  });

  await annotate('answers with its password, but reads neither files nor addresses');
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  await driver.executeQuery('CREATE (:Kept)');
  for (const url of ['file:///etc/hostname', server.httpUrl]) {
    await expect(driver.executeQuery(`LOAD CSV FROM "${url}" AS row RETURN row`)).rejects.toThrow(
      'Cannot load',
    );
  }
  await driver.close();

  await annotate('answers no other web page than its own Browser');
  await eventually('the HTTP port answers', 30_000, () => answersAt(Number(new URL(server.httpUrl).port)));
  const answer = await fetch(server.httpUrl, { headers: { origin: 'http://elsewhere.example' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(server.httpUrl);
  expect((await fetch(server.browserUrl)).status).toBe(200);

  await annotate('ends in order when the process that started it is asked to end');
  parent.kill('SIGTERM');
  await eventually('the parent has ended', 25_000, () => parent.exitCode !== null);
  expect(parent.exitCode).toBe(0);
  expect(isAlive(jvm)).toBe(false);
  expect(await findRunning(dataDir)).toBeNull();

  await annotate('refuses a password that is not its own');
  const file = join(dataDir, 'password');
  await writeFile(file, 'another-password\n');
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'UNAUTHORIZED', where: file });
});

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
