import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import type { EmbeddedNeo4j, EmbeddedNeo4jOptions } from './embedded-neo4j.js';
import type { Java } from './java-version.js';
import { freePort } from './ports.js';

/**
 * The classes that a start loads, kept as Java's own class data archive beside the jars. Starting with one takes
 * about two thirds of the time (measured: 6.8 s instead of 10.4 s to the third query). Java refuses an archive that does
 * not fit it, and starts without.
 */
export async function classDataFile(library: string, java: Java): Promise<string> {
  // A Java that was updated in place is another one.
  const { mtimeMs, size } = await stat(java.executable);
  const key = createHash('sha256').update(`${java.executable} ${mtimeMs} ${size}`).digest('hex').slice(0, 12);
  return join(dirname(library), `classes-java-${java.major}-${key}.jsa`);
}

/** Whether the archive is there. */
export async function isRecorded(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** What asks for much of what a first question needs: planning, reading, an index, a date. */
const WARMING_QUERIES = [
  'SHOW INDEXES YIELD name, state RETURN name',
  'MATCH (package:Package) RETURN package.name ORDER BY package.name LIMIT 1',
  "MATCH (node:Area {id: 'x'}) CALL (node) { MATCH (node)<-[:ABOUT]-(other) RETURN collect([other.id]) AS rows } RETURN rows",
];

/**
 * Records the class data for the next starts: an empty server is started at the lowest priority, asked a little, told to
 * write what it loaded, and ended. Takes half a minute in the background; ended by `signal`, it leaves nothing behind.
 * @returns whether there is an archive now; a Java without the tool `jcmd` cannot write one.
 */
export async function recordClassData(
  start: (options: EmbeddedNeo4jOptions) => Promise<EmbeddedNeo4j>,
  signal: AbortSignal,
): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'outcome-graph-classes-'));
  const ended = once(signal, 'abort');
  let server: EmbeddedNeo4j | null = null;
  try {
    const ports = { boltPort: await freePort(), httpPort: await freePort() };
    const memory = { heapMegabytes: 512, pageCacheMegabytes: 64 };
    server = await start({ dataDir, ...ports, ...memory, signal, recordsClassData: true });
    const asking = ask(server);
    // Who ends it does not wait for what a server of the lowest priority has yet to answer.
    asking.catch(() => undefined);
    await Promise.race([asking, ended]);
    signal.throwIfAborted();
    return await dump(server, signal);
  } finally {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function ask({ uri, user, password }: EmbeddedNeo4j): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    for (const query of WARMING_QUERIES) await driver.executeQuery(query, {}, { database: 'neo4j' });
  } finally {
    await driver.close();
  }
}

const UNFINISHED = '.recording';
const ABANDONED_AFTER_MS = 600_000;

/** Removes what recordings left behind that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(UNFINISHED)) continue;
    const file = join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > ABANDONED_AFTER_MS) await rm(file, { force: true });
  }
}

async function dump({ pid, classData }: EmbeddedNeo4j, signal: AbortSignal): Promise<boolean> {
  const { java, file } = classData;
  if (java.home === undefined) return false;
  const jcmd = join(java.home, 'bin', process.platform === 'win32' ? 'jcmd.exe' : 'jcmd');
  if (!(await isRecorded(jcmd))) return false;
  await removeAbandoned(dirname(file));
  const unfinished = `${file}.${process.pid}${UNFINISHED}`;
  try {
    await promisify(execFile)(jcmd, [String(pid), 'VM.cds', 'dynamic_dump', unfinished], { signal });
    await rename(unfinished, file);
    return true;
  } finally {
    await rm(unfinished, { force: true });
  }
}
