import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { expect, it, onTestFinished } from 'vitest';
import { findRunning, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { isAlive } from '../../src/neo4j/embedded/process-identity.js';
import { answersAt } from '../../src/neo4j/embedded/tcp.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { A_START, start, startFromProcess } from './starts.js';
import { eventually, temporaryFolder } from './surroundings.js';

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
  // A link may hold a statement, and some are long.
  expect((await fetch(`${server.browserUrl}?arg=${'x'.repeat(120_000)}`)).status).toBe(200);

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
