import { readFile, rm } from 'node:fs/promises';
import { OutcomeGraphError } from '../../errors.js';
import type { DataDirectory } from './data-directory.js';
import { markOf } from './java-arguments.js';
import type { RememberedProcess } from './keeper-messages.js';
import { endProcess, isRunningWith } from './process-identity.js';

const GRACE_MS = 20_000;

/**
 * Stops a JVM that still runs on the data directory although all who knew it were killed. Call it with the lock held.
 * @throws OutcomeGraphError BUSY when it has a keeper after all (its socket was removed), or does not end.
 */
export async function stopOrphan(
  directory: DataDirectory,
  onProgress: (message: string) => void,
): Promise<void> {
  const remembered = await readRemembered(directory.processFile);
  if (remembered === undefined) return;
  const { pid, keeperPid } = remembered;
  if (await isRunningWith(pid, markOf(directory))) {
    if (await isRunningWith(keeperPid, directory.path)) throw inUse(directory, pid, keeperPid);
    onProgress(`stopping the Neo4j (process ${pid}) that a killed process left behind`);
    await endProcess(pid, markOf(directory), GRACE_MS);
    if (await isRunningWith(pid, markOf(directory))) throw inUse(directory, pid, pid);
  }
  await rm(directory.processFile, { force: true });
}

function inUse(directory: DataDirectory, pid: number, toStop: number): OutcomeGraphError {
  return new OutcomeGraphError('BUSY', `the data directory is in use by Neo4j, process ${pid}.`, {
    where: directory.path,
    remedy: `Stop process ${toStop}, or set DATA_DIR to another folder.`,
  });
}

async function readRemembered(file: string): Promise<RememberedProcess | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('keeperPid' in value))
      return undefined;
    const { pid, keeperPid } = value;
    return typeof pid === 'number' && typeof keeperPid === 'number' ? { pid, keeperPid } : undefined;
  } catch {
    // No file is the usual case; half a file tells nothing, and Neo4j's own lock of the store still stands.
    return undefined;
  }
}
