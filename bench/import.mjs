// How long importing takes, from an empty graph, as a whole process: the shipped packages, and the folders that are given.
// Run: npm run bench:import -- [--runs N] [DIR...], e.g. npm run bench:import -- ../shared/gazetteer
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '../dist/neo4j/database.js';
import { startEmbeddedNeo4j } from '../dist/neo4j/embedded/index.js';
import { freePort } from '../dist/neo4j/embedded/ports.js';
import { shippedPackages } from '../dist/packages/shipped.js';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const workloads = [
  { name: 'shipped packages', folders: shippedPackages() },
  ...positionals.map((folder) => ({ name: folder, folders: [folder] })),
];

const dataDir = await mkdtemp(join(tmpdir(), 'outcome-graph-bench-'));
const server = await startEmbeddedNeo4j({
  dataDir,
  boltPort: await freePort(),
  httpPort: await freePort(),
  onProgress: (message) => console.error(message),
});
const { uri, user, password } = server;
const database = new Database({ uri, user, password, database: 'neo4j' });

/** Imports as a user does; the wall time of the whole process in seconds, and its peak of memory in MB. */
function importFolders(folders) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ['dist/commands/main.js', 'import', ...folders], {
      env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = NaN;
    const poll = setInterval(() => {
      try {
        peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
      } catch {
        // Not on Linux, or it has just ended.
      }
    }, 20);
    child.on('exit', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ seconds: (performance.now() - begin) / 1000, peak });
      else reject(new Error(`import exited with ${code}`));
    });
  });
}

async function empty() {
  await database.write((transaction) => transaction.run('MATCH (node) DETACH DELETE node'));
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const results = workloads.map(({ name }) => ({ name, first: [], again: [], peaks: [], nodes: 0 }));
try {
  // One round unmeasured: the server has yet to compile what it runs.
  for (let run = -1; run < runs; run += 1) {
    for (const [index, { folders }] of workloads.entries()) {
      await empty();
      const first = await importFolders(folders);
      const again = await importFolders(folders);
      const [{ nodes }] = await database.read('MATCH (node) RETURN count(node) AS nodes');
      if (run < 0) continue;
      results[index].nodes = nodes;
      results[index].first.push(first.seconds);
      results[index].again.push(again.seconds);
      results[index].peaks.push(first.peak);
    }
  }
  for (const { name, nodes, first, again, peaks } of results) {
    const spread = `${Math.min(...first).toFixed(2)}-${Math.max(...first).toFixed(2)}`;
    console.log(
      `${name}: ${nodes} nodes; from empty ${median(first).toFixed(2)} s (${spread}), again ${median(again).toFixed(2)} s, peak ${median(peaks).toFixed(0)} MB, ${runs} runs`,
    );
  }
} finally {
  await database.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
