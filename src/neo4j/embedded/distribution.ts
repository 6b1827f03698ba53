import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutcomeGraphError } from '../../errors.js';
import { packageRoot } from '../../package-root.js';
import { checkJars, describeFaults, parseChecksums } from './checksums.js';
import { copyJarsWithMaven } from './maven.js';
import { looksComplete, removeAbandoned, writeStamp } from './stamp.js';

/** The jars of one Neo4j, as pinned in `distributions/`. */
export interface Distribution {
  readonly version: string;
  /** Where the jars are kept: `folder/lib`. */
  readonly folder: string;
  /** Where `pom.xml` and `SHA256SUMS` are. */
  readonly pins: string;
}

/** What fetching needs to know of its surroundings. */
export interface FetchOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly javaHome: string | undefined;
  /** Whether to read every jar that is there already, or only to look at names and sizes. */
  readonly thorough: boolean;
  readonly onProgress: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The pinned distribution of a version, kept in a cache folder. */
export function distributionOf(version: string, cache: string): Distribution {
  const name = `neo4j-${version}`;
  return { version, folder: join(cache, name), pins: join(packageRoot, 'distributions', name) };
}

/**
 * Makes sure that the jars are there and are the pinned ones, fetching them when they are not.
 * @returns the folder of the jars.
 * @throws OutcomeGraphError UNAVAILABLE when they cannot be fetched or what was fetched differs.
 */
export async function ensureDistribution(distribution: Distribution, options: FetchOptions): Promise<string> {
  const library = join(distribution.folder, 'lib');
  const sums = await readFile(join(distribution.pins, 'SHA256SUMS'), 'utf8');
  const pinned = parseChecksums(sums);
  const pin = createHash('sha256').update(sums).digest('hex');
  const isComplete = (): Promise<boolean> => looksComplete(distribution.folder, pin);
  let replace = false;
  if (await isComplete()) {
    const faults = options.thorough ? describeFaults(await checkJars(library, pinned)) : '';
    if (faults === '') return library;
    options.onProgress(`the jars in ${library} are not the pinned ones (${faults})`);
    replace = true;
  }
  options.onProgress(`fetching Neo4j ${distribution.version} with Maven (once, about 150 MB)`);
  const cache = dirname(distribution.folder);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const fetched = await mkdtemp(`${distribution.folder}.fetching-`);
  try {
    await fetchInto(fetched, distribution, pinned, options);
    await writeStamp(fetched, pin);
    // Another process may have fetched the same meanwhile; its jars may be in use and are as good as these.
    if (replace || !(await isComplete())) await publish(fetched, distribution.folder);
  } catch (error) {
    if (replace || !(await isComplete())) throw error;
  } finally {
    await rm(fetched, { recursive: true, force: true });
  }
  return library;
}

async function fetchInto(
  folder: string,
  { pins }: Distribution,
  pinned: ReadonlyMap<string, string>,
  { environment, javaHome, signal }: FetchOptions,
): Promise<void> {
  await copyFile(join(pins, 'pom.xml'), join(folder, 'pom.xml'));
  await copyJarsWithMaven({ folder, environment, javaHome, signal });
  const faults = describeFaults(await checkJars(join(folder, 'lib'), pinned));
  if (faults === '') return;
  throw new OutcomeGraphError(
    'UNAVAILABLE',
    `the jars that Maven brought are not the pinned ones (${faults}).`,
    {
      where: basename(pins),
      remedy: 'Remove them from the local repository of Maven (~/.m2/repository) and start again.',
    },
  );
}

/** Puts the checked folder in its place in one step, so that no other process ever sees half of it. */
async function publish(fetched: string, folder: string): Promise<void> {
  try {
    await rename(fetched, folder);
  } catch (error) {
    if (!isOccupied(error)) throw error;
    const aside = `${fetched}.old`;
    await rename(folder, aside);
    await rename(fetched, folder);
    await rm(aside, { recursive: true, force: true });
  }
}

function isOccupied(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(error.code))
  );
}
