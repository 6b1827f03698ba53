import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeGraphError } from '../../errors.js';
import { boltUri, type Ports } from './configuration.js';
import type { DataDirectory } from './data-directory.js';
import { asSentence } from './sentence.js';
import { answersAt } from './tcp.js';

/** A store after a crash replays its log first; a cold disk is slow. */
const START_TIMEOUT_MS = 90_000;
const POLL_INTERVAL_MS = 50;

/** The user that Neo4j makes itself. */
export const USER = 'neo4j';

/**
 * Waits until the server answers a query of ours. Whoever calls it must also watch whether the server ends.
 * @throws OutcomeGraphError UNAUTHORIZED when it refuses the password of the data directory, TIMEOUT after 90 s.
 */
export async function waitUntilReady(
  ports: Ports,
  password: string,
  directory: DataDirectory,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answersAt(ports.boltPort))) await pause(deadline, directory, signal);
  const driver = neo4j.driver(boltUri(ports), neo4j.auth.basic(USER, password));
  try {
    while (!(await isOnline(driver, directory))) await pause(deadline, directory, signal);
  } finally {
    await driver.close();
  }
}

async function pause(deadline: number, { logs }: DataDirectory, signal: AbortSignal): Promise<void> {
  await sleep(POLL_INTERVAL_MS, undefined, { signal });
  if (Date.now() < deadline) return;
  const seconds = START_TIMEOUT_MS / 1000;
  throw new OutcomeGraphError('TIMEOUT', `Neo4j did not start within ${seconds} seconds.`, {
    where: logs,
    remedy: 'Look into neo4j.log there, and start again.',
  });
}

/** Whether the database answers; a server whose database could not be opened answers too, and says why. */
async function isOnline(driver: Driver, directory: DataDirectory): Promise<boolean> {
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('RETURN 1');
    return true;
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    if (error.code.startsWith('Neo.ClientError.Security.')) {
      throw new OutcomeGraphError('UNAUTHORIZED', 'Neo4j refuses the password in this file.', {
        where: directory.passwordFile,
        remedy: 'Put back the password that was in it, or choose another DATA_DIR: the data is loaded again.',
        cause: error,
      });
    }
    await throwIfDamaged(driver, directory);
    return false;
  } finally {
    await session.close();
  }
}

/** Asked only when the database does not answer: on a cold server this query alone takes seconds. */
async function throwIfDamaged(driver: Driver, { logs }: DataDirectory): Promise<void> {
  const session = driver.session({ database: 'system' });
  try {
    const { records } = await session.run('SHOW DATABASE neo4j YIELD statusMessage');
    const why: unknown = records[0]?.get('statusMessage');
    if (typeof why !== 'string' || why === '') return;
    throw new OutcomeGraphError('UNAVAILABLE', `Neo4j could not open its database: ${asSentence(why)}`, {
      where: logs,
      remedy:
        'Look into debug.log there, or choose another DATA_DIR: the data is loaded again from the packages.',
    });
  } catch (error) {
    // While the server still starts, it cannot say; it is asked again.
    if (!(error instanceof Neo4jError)) throw error;
  } finally {
    await session.close();
  }
}
