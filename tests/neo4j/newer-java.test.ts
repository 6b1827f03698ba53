import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../src/neo4j/embedded/cache-folder.js';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { findJavas, usualJavaPlaces } from '../../src/neo4j/embedded/java.js';
import { isAlive } from '../../src/neo4j/embedded/process-identity.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { temporaryFolder } from './surroundings.js';

const javas = await findJavas({
  environment: process.env,
  usualPlaces: usualJavaPlaces(),
  onWarning: () => undefined,
});
const newer = javas.find(({ major, home }) => major >= 22 && home !== undefined);
const fetched = existsSync(join(cacheFolder(), 'neo4j-2026.09.0', 'lib'));
const missing =
  newer === undefined ? ' (skipped: no Java >= 22 here)' : fetched ? '' : ' (skipped: its jars are not here)';

it.skipIf(missing !== '')(
  `where all Java is newer than 21, the newer Neo4j starts, and stops once${missing}`,
  { timeout: 120_000 },
  async () => {
    const dataDir = await temporaryFolder();
    const server = await startEmbeddedNeo4j({
      dataDir,
      boltPort: await freePort(),
      httpPort: await freePort(),
      heapMegabytes: 512,
      pageCacheMegabytes: 64,
      environment: { ...process.env, JAVA_HOME: newer?.home, PATH: join(newer?.home ?? '', 'bin') },
      usualPlaces: [],
    });
    expect(server.version).toBe('2026.09.0');

    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(isAlive(server.pid)).toBe(false);
    expect(await readFile(join(dataDir, 'neo4j-version'), 'utf8')).toBe('2026.09.0\n');
  },
);
