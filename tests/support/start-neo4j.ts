import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { uri: string; httpUrl: string; user: string; password: string; database: string };
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

/** Starts one Neo4j for all test files, in a directory and on ports of its own. */
export default async function startNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'outcome-graph-tests-'));
  const server = await startEmbeddedNeo4j({
    dataDir,
    boltPort: await freePort(),
    httpPort: await freePort(),
    onProgress: (message) => {
      console.log(message);
    },
  });
  const { uri, httpUrl, user, password } = server;
  project.provide('neo4j', { uri, httpUrl, user, password, database: 'neo4j' });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
