import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeGraphError } from '../../errors.js';
import { browserUrl } from './configuration.js';
import { describeDataDirectory, readPassword } from './data-directory.js';
import { askHolder, SILENT } from './holder.js';
import { lockAddress } from './lock-address.js';
import { USER } from './readiness.js';

/** A Neo4j that another process of this user runs on a data directory. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly httpUrl: string;
  readonly browserUrl: string;
  readonly user: string;
  readonly password: string;
  readonly version: string;
  /** The process that was started by the person, e.g. `outcome-graph serve`. */
  readonly pid: number;
}

const POLL_INTERVAL_MS = 200;

/**
 * Finds the Neo4j that runs on a data directory; one that is starting is waited for.
 * @returns null when nobody runs one, or it stopped.
 * @throws OutcomeGraphError BUSY when who holds the directory does not answer.
 */
export async function findRunning(
  dataDir: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<RunningNeo4j | null> {
  // A directory that is not there is held by nobody.
  const path = await realpath(dataDir).catch(() => undefined);
  if (path === undefined) return null;
  const address = await lockAddress(path);
  for (;;) {
    const holder = await askHolder(address);
    if (holder === null) return null;
    if (holder === SILENT) {
      throw new OutcomeGraphError('BUSY', 'the data directory is in use by a process that does not answer.', {
        where: path,
        remedy: 'Stop that process, or set DATA_DIR to another folder.',
      });
    }
    if (holder.state === 'stopping') return null;
    const password = await readPassword(describeDataDirectory(path));
    if (holder.state === 'ready' && holder.version !== null && password !== undefined) {
      const { uri, httpUrl, pid, version } = holder;
      return { uri, httpUrl, browserUrl: browserUrl(httpUrl), user: USER, password, version, pid };
    }
    await sleep(POLL_INTERVAL_MS, undefined, { signal });
  }
}
