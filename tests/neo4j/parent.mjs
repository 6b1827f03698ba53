// A process that starts an embedded Neo4j, says so, and stops it in order when it is asked to end.
import { startEmbeddedNeo4j } from '../../dist/neo4j/embedded/index.js';

const [dataDir, boltPort, httpPort] = process.argv.slice(2);
const server = await startEmbeddedNeo4j({
  dataDir,
  boltPort: Number(boltPort),
  httpPort: Number(httpPort),
  heapMegabytes: 512,
  pageCacheMegabytes: 64,
});
process.once('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
process.stdout.write(`${JSON.stringify({ pid: server.pid })}\n`);
