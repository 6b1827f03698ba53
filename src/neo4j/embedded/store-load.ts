import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomeGraphError } from '../../errors.js';
import { type DataDirectory, hasStore } from './data-directory.js';
import { storeLoadArguments } from './java-arguments.js';
import type { Keeper } from './keeper-client.js';
import type { Memory } from './configuration.js';
import type { Prepared } from './prepare.js';

/** Lies in a data directory while its store is being loaded: a store with it beside it is half of one. */
function markOf({ path }: DataDirectory): string {
  return join(path, 'store-load-under-way');
}

/** Removes what a load left that was killed; the directory is then as it was before. */
export async function removeHalfLoadedStore(
  directory: DataDirectory,
  onProgress: (message: string) => void,
): Promise<void> {
  const mark = markOf(directory);
  if (!existsSync(mark)) return;
  onProgress('removing a store that was not loaded to its end');
  await removeStore(directory);
  await rm(mark);
}

/**
 * Makes the store of a new data directory from files, by `neo4j-admin database import`, before the server first starts.
 * @param tellingFiles the arguments that name the files
 * @throws OutcomeGraphError FAILED; the directory is then without a store, as before.
 */
export async function loadStore(
  keeper: Keeper,
  { choice, library }: Prepared,
  directory: DataDirectory,
  environment: NodeJS.ProcessEnv,
  memory: Memory,
  tellingFiles: readonly string[],
): Promise<void> {
  if (hasStore(directory)) throw new Error('a store can only be loaded where there is none');
  const mark = markOf(directory);
  await writeFile(mark, '');
  const logFile = join(directory.logs, 'store-load.log');
  const running = await keeper.run({
    command: choice.java.executable,
    arguments: storeLoadArguments(library, directory, memory, tellingFiles),
    environment: { ...environment, NEO4J_HOME: directory.path, NEO4J_CONF: directory.configuration },
    logFile,
    processFile: directory.processFile,
  });
  const { code } = await running.ended;
  if (code !== 0) await removeStore(directory);
  await rm(mark);
  if (code === 0) return;
  throw new OutcomeGraphError('FAILED', 'the store could not be loaded; nothing was written.', {
    where: logFile,
    remedy: 'The file says why.',
  });
}

async function removeStore({ path }: DataDirectory): Promise<void> {
  for (const folder of ['databases', 'transactions'])
    await rm(join(path, 'data', folder), { recursive: true, force: true });
}
