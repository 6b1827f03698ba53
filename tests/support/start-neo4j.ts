import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/index.js';
import { freePort } from '../../src/neo4j/embedded/ports.js';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { uri: string; httpUrl: string; user: string; password: string; database: string };
  }
}

/** Starts one Neo4j for all test files, in a directory and on ports of its own. */
export default async function startNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'outcome-graph-tests-'));
  const server = await startEmbeddedNeo4j({
    dataDir,
    boltPort: await freePort(),
    httpPort: await freePort(),
    // The graphs of tests come and go, and all are small: 1,470 plans were made anew in one run otherwise.
    keepPlansSeconds: 3_600,
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
