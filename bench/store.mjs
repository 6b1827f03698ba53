// A made-up dataset in a store of its own: generated and imported once as a user does, and used again by later runs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../dist/neo4j/database.js';
import { startEmbeddedNeo4j } from '../dist/neo4j/embedded/index.js';
import { CELLS_VERSION } from '../dist/packages/cells.js';
import { freePort } from '../dist/neo4j/embedded/ports.js';
import { SEED, SIZES } from './sizes.mjs';

const COMMAND = new URL('../dist/commands/main.js', import.meta.url).pathname;

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
  const packages = join(dataFolder, size, 'packages');
  const dataDir = join(dataFolder, size, 'store');
  if (!existsSync(dataDir)) {
    if (!existsSync(packages)) await generate(packages, areas, observations, onProgress);
    await load(packages, dataDir, onProgress);
  }
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
  const [{ found, state, cells }] = await database.read(
    `MATCH (dataset:Dataset) RETURN dataset.state AS state, dataset.cells AS cells, COUNT { (:Observation) } AS found`,
  );
  if (found !== observations || state !== 'READY' || cells !== CELLS_VERSION) {
    await stop();
    throw new Error(
      `${dataDir} is ${state}, of version ${cells}, and holds ${found} observations; ` +
        `it must be READY, of version ${CELLS_VERSION}, and hold ${observations}: remove it`,
    );
  }
  return { size, observations, areas, database, address, version, stop };
}

async function generate(folder, areas, observations, onProgress) {
  onProgress(`generating ${observations.toLocaleString('en')} observations`);
  // Named when it is whole, so that one that was broken off is not taken for one.
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await outcomeGraph([
    'generate',
    unfinished,
    ...['--areas', areas, '--observations', observations, '--seed', SEED].map(String),
  ]);
  await rename(unfinished, folder);
}

async function load(packages, dataDir, onProgress) {
  onProgress(`importing ${packages}`);
  const folders = (await readdir(packages)).map((name) => join(packages, name));
  const unfinished = `${dataDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const begin = performance.now();
  await outcomeGraph(['import', ...folders], {
    DATA_DIR: unfinished,
    NEO4J_BOLT_PORT: String(await freePort()),
    NEO4J_HTTP_PORT: String(await freePort()),
  });
  onProgress(`imported in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  await rename(unfinished, dataDir);
}

/** Runs the command line as a user does. */
function outcomeGraph(words, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...words], {
      env: { ...process.env, NEO4J_URI: '', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`outcome-graph ${words[0]} exited with ${code}`)),
    );
  });
}
