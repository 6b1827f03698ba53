// A made-up dataset in a store of its own: generated and imported once as a user does, and used again by later runs.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../dist/neo4j/database.js';
import { startEmbeddedNeo4j } from '../dist/neo4j/embedded/index.js';
import { RULES_VERSION } from '../dist/packages/rules-version.js';
import { freePort } from '../dist/neo4j/embedded/ports.js';
import { loadPackages } from './loading.mjs';
import { packagesOf } from './packages.mjs';
import { SIZES } from './sizes.mjs';

/** Memory of a server that runs alone, and of two that run side by side. */
const MEMORY = {
  alone: { heapMegabytes: 4_096, pageCacheMegabytes: 4_096 },
  besideAnother: { heapMegabytes: 2_048, pageCacheMegabytes: 3_072 },
};

/**
 * Opens the store of a size, which is made first where it is not there.
 * @param memory `alone` or `besideAnother`
 * @returns the database, how to reach it, what is in it, and how to stop it
 */
export async function openStore(size, dataFolder, memory, onProgress) {
  const { observations, areas } = SIZES[size];
  const dataDir = join(dataFolder, size, 'store');
  if (!existsSync(dataDir)) await load(await packagesOf(size, dataFolder, onProgress), dataDir, onProgress);
  const server = await startEmbeddedNeo4j({
    dataDir,
    boltPort: await freePort(),
    httpPort: await freePort(),
    ...MEMORY[memory],
    onProgress,
  });
  const { uri, user, password, version } = server;
  const address = { uri, user, password, database: 'neo4j' };
  const database = new Database(address);
  const stop = async () => {
    await database.close();
    await server.stop();
  };
  const [{ found, state, rules }] = await database.read(
    `MATCH (dataset:Dataset) RETURN dataset.state AS state, dataset.rules AS rules, COUNT { (:Observation) } AS found`,
  );
  if (found !== observations || state !== 'READY' || rules !== RULES_VERSION) {
    await stop();
    throw new Error(
      `${dataDir} is ${state}, of version ${rules}, and holds ${found} observations; ` +
        `it must be READY, of version ${RULES_VERSION}, and hold ${observations}: remove it`,
    );
  }
  return { size, observations, areas, database, address, version, stop };
}

async function load(folders, dataDir, onProgress) {
  onProgress(`importing ${folders.length} packages`);
  // Named when it is whole, so that one that was broken off is not taken for one.
  const unfinished = `${dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const { seconds } = await loadPackages(folders, unfinished, onProgress);
  onProgress(`imported in ${seconds.toFixed(1)} s`);
  await rename(unfinished, dataDir);
}
