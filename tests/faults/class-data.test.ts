import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isRecorded } from '../../src/neo4j/embedded/class-data.js';
import { recordClassData, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { temporaryFolder } from '../neo4j/surroundings.js';

it('what a start loads is recorded once, and the next start uses it', async () => {
  const start = async () =>
    startEmbeddedNeo4j({
      dataDir: await temporaryFolder(),
      boltPort: await freePort(),
      httpPort: await freePort(),
    });
  let file = '';
  const wasRecorded = await recordClassData(async (options) => {
    const server = await startEmbeddedNeo4j(options);
    ({ file } = server.classData);
    await rm(file, { force: true });
    return server;
  }, new AbortController().signal);
  // A Java runtime without tools cannot record, and goes on starting without.
  expect(await isRecorded(file)).toBe(wasRecorded);
  const server = await start();
  try {
    expect(server.classData).toMatchObject({ file, isRecorded: wasRecorded });
  } finally {
    await server.stop();
  }
}, 180_000);
