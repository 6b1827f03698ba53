import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';
import { packageRoot } from '../../src/package-root.js';

/** A first start may fetch the jars. */
export const A_START = 300_000;
const MEMORY = { heapMegabytes: 512, pageCacheMegabytes: 64 };

/** Starts Neo4j for one test. */
export async function start(dataDir: string): Promise<EmbeddedNeo4j> {
  const [boltPort, httpPort] = [await freePort(), await freePort()];
  const server = await startEmbeddedNeo4j({ dataDir, boltPort, httpPort, ...MEMORY });
  onTestFinished(() => server.stop());
  return server;
}

/** Starts Neo4j from a process of its own. */
export async function startFromProcess(dataDir: string): Promise<{ parent: ChildProcess; jvm: number }> {
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

/** The process that keeps the JVM of a data directory. */
export async function keeperOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'neo4j-process.json'), 'utf8');
  return (JSON.parse(text) as { keeperPid: number }).keeperPid;
}
