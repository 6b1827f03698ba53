import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { classDataFile, isRecorded } from './class-data.js';
import {
  boltUri,
  browserUrl,
  defaultMemory,
  httpUrl,
  type Memory,
  neo4jConfiguration,
} from './configuration.js';
import { type DataDirectory, ensurePassword, openDataDirectory, rememberVersion } from './data-directory.js';
import type { EmbeddedNeo4j, EmbeddedNeo4jOptions } from './embedded-neo4j.js';
import type { Holder } from './holder.js';
import { serverArguments } from './java-arguments.js';
import { setInitialPassword } from './initial-password.js';
import { Keeper } from './keeper-client.js';
import { stopOrphan } from './orphan.js';
import { requireFreePorts } from './ports.js';
import { prepare } from './prepare.js';
import { USER, waitUntilReady } from './readiness.js';
import { endedWhileStarting } from './end.js';
import { consoleLog, logLength } from './start-log.js';
import { loadStore, removeHalfLoadedStore } from './store-load.js';

/**
 * Starts Neo4j on a data directory. It ends with this process, however that ends.
 * @throws OutcomeGraphError BUSY (directory in use), UNAVAILABLE (port, Java, Maven, server), UNAUTHORIZED, TIMEOUT,
 *   BAD_INPUT; or the reason of `signal`.
 */
export async function startEmbeddedNeo4j(options: EmbeddedNeo4jOptions): Promise<EmbeddedNeo4j> {
  options.signal?.throwIfAborted();
  const directory = await openDataDirectory(options.dataDir);
  const holder: Holder = {
    pid: process.pid,
    uri: boltUri(options),
    httpUrl: httpUrl(options),
    state: 'starting',
    version: null,
  };
  const keeper = await Keeper.start(directory, holder);
  try {
    return await startHeld(keeper, directory, holder, options);
  } catch (error) {
    await keeper.stop();
    options.signal?.throwIfAborted();
    throw error;
  }
}

async function startHeld(
  keeper: Keeper,
  directory: DataDirectory,
  holder: Holder,
  options: EmbeddedNeo4jOptions,
): Promise<EmbeddedNeo4j> {
  const { onProgress = () => undefined, environment = process.env, usualPlaces } = options;
  // Whatever waits below must end with the start, not only with the caller's signal.
  const starting = new AbortController();
  const signal = AbortSignal.any([
    starting.signal,
    ...(options.signal === undefined ? [] : [options.signal]),
  ]);
  await stopOrphan(directory, onProgress);
  await removeHalfLoadedStore(directory, onProgress);
  await requireFreePorts(options);
  const { choice, library } = await prepare(directory, { environment, usualPlaces, onProgress, signal });
  const { version } = choice.neo4j;
  keeper.describe({ ...holder, version });

  const password = await ensurePassword(directory);
  await rememberVersion(directory, version);
  const memory = memoryOf(options);
  const file = await classDataFile(library, choice.java);
  const classData = { file, java: choice.java, isRecorded: await isRecorded(file) };
  await writeFile(
    join(directory.configuration, 'neo4j.conf'),
    neo4jConfiguration(options, memory, options.keepPlansSeconds),
  );
  await setInitialPassword(keeper, { choice, library }, directory, environment);
  signal.throwIfAborted();
  if (options.loadsFirst !== undefined) {
    onProgress('loading the store');
    await loadStore(keeper, { choice, library }, directory, environment, memory, options.loadsFirst);
    signal.throwIfAborted();
  }

  // Fetching may have taken minutes; whoever took a port meanwhile would be taken for our server.
  await requireFreePorts(options);
  onProgress(`starting Neo4j ${version} on Java ${choice.java.major}`);
  const lengthBefore = await logLength(directory);
  const running = await keeper.run({
    command: choice.java.executable,
    arguments: serverArguments(choice, library, directory, memory, classDataFlags(classData, options)),
    environment,
    logFile: consoleLog(directory),
    processFile: directory.processFile,
  });
  if (options.recordsClassData === true) setPriority(running.pid, constants.priority.PRIORITY_LOW);
  try {
    await Promise.race([
      waitUntilReady(options, password, directory, signal),
      running.ended.then(async () => {
        if (starting.signal.aborted) return;
        throw await endedWhileStarting(version, directory, lengthBefore);
      }),
    ]);
  } finally {
    starting.abort();
  }
  keeper.describe({ ...holder, version, state: 'ready' });

  return {
    uri: holder.uri,
    httpUrl: holder.httpUrl,
    browserUrl: browserUrl(holder.httpUrl),
    user: USER,
    password,
    passwordFile: directory.passwordFile,
    version,
    classData,
    pid: running.pid,
    stop: () => keeper.stop(),
    exited: running.ended.then(async (end) => {
      // A keeper without a server would hold the directory for nothing.
      await keeper.stop();
      return end;
    }),
  };
}

function classDataFlags(
  { file, isRecorded: isThere }: EmbeddedNeo4j['classData'],
  { recordsClassData = false }: EmbeddedNeo4jOptions,
): string[] {
  if (recordsClassData) return ['-XX:+RecordDynamicDumpInfo'];
  return isThere ? [`-XX:SharedArchiveFile=${file}`, '-Xshare:auto'] : [];
}

function memoryOf(options: EmbeddedNeo4jOptions): Memory {
  const fallback = defaultMemory();
  return {
    heapMegabytes: options.heapMegabytes ?? fallback.heapMegabytes,
    pageCacheMegabytes: options.pageCacheMegabytes ?? fallback.pageCacheMegabytes,
  };
}
