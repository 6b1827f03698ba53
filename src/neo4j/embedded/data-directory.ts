import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutcomeGraphError } from '../../errors.js';

/** The files of a data directory that this program writes itself; the rest is Neo4j's. */
export interface DataDirectory {
  /** The real path, so that two ways to name a directory meet at one lock. */
  readonly path: string;
  readonly configuration: string;
  readonly logs: string;
  readonly passwordFile: string;
  /** Which Neo4j wrote the store. */
  readonly versionFile: string;
  /** Which processes run on it; left behind only when both were killed. */
  readonly processFile: string;
}

/**
 * Opens a data directory, making it when it is not there. Only its owner can read it.
 * @throws OutcomeGraphError UNAVAILABLE when it cannot be made.
 */
export async function openDataDirectory(dataDir: string): Promise<DataDirectory> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const directory = describeDataDirectory(await realpath(dataDir));
    await chmod(directory.path, 0o700);
    await mkdir(directory.configuration, { recursive: true });
    await mkdir(directory.logs, { recursive: true });
    return directory;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OutcomeGraphError('UNAVAILABLE', `the data directory cannot be used: ${why}.`, {
      where: dataDir,
      remedy: 'Set DATA_DIR to a folder that you can write to.',
      cause,
    });
  }
}

/** The places in the data directory at this real path. */
export function describeDataDirectory(path: string): DataDirectory {
  return {
    path,
    configuration: join(path, 'conf'),
    logs: join(path, 'logs'),
    passwordFile: join(path, 'password'),
    versionFile: join(path, 'neo4j-version'),
    processFile: join(path, 'neo4j-process.json'),
  };
}

/** Whether Neo4j has ever been started on it. */
export function hasStore({ path }: DataDirectory): boolean {
  return existsSync(join(path, 'data', 'databases'));
}

/** Whether there is a store in the folder that is used as a data directory, or part of one that was not loaded to its end. */
export function hasStoreIn(dataDir: string): boolean {
  return hasStore(describeDataDirectory(dataDir));
}

/** Whether the password was handed to Neo4j; before the first start it is in this file. */
export function hasInitialPassword(directory: DataDirectory): boolean {
  return hasStore(directory) || existsSync(join(directory.path, 'data', 'dbms', 'auth.ini'));
}

/**
 * The version that wrote the store.
 * @returns undefined in a directory without a store.
 * @throws OutcomeGraphError BAD_INPUT when there is a store but no word of its version.
 */
export async function readVersion(directory: DataDirectory): Promise<string | undefined> {
  const text = await readIfThere(directory.versionFile);
  if (text !== undefined) return text.trim();
  if (!hasStore(directory)) return undefined;
  throw new OutcomeGraphError('BAD_INPUT', 'there is a store but no file that says which Neo4j wrote it.', {
    where: directory.versionFile,
    remedy: 'Put the file back, or choose another DATA_DIR: the data is loaded again from the packages.',
  });
}

/** Remembers the version that writes the store from now on. */
export async function rememberVersion({ versionFile }: DataDirectory, version: string): Promise<void> {
  await writeFile(versionFile, `${version}\n`);
}

/**
 * The password of this data directory, made at random the first time.
 * @throws OutcomeGraphError UNAUTHORIZED when there is a store but its password is gone.
 */
export async function ensurePassword(directory: DataDirectory): Promise<string> {
  const { passwordFile } = directory;
  const there = await readPassword(directory);
  if (there !== undefined) {
    await chmod(passwordFile, 0o600);
    return there;
  }
  if (hasInitialPassword(directory)) {
    throw new OutcomeGraphError('UNAUTHORIZED', 'there is a store but the file of its password is gone.', {
      where: passwordFile,
      remedy: 'Put the file back, or choose another DATA_DIR: the data is loaded again from the packages.',
    });
  }
  // Hexadecimal, because neo4j-admin reads the file as arguments and would take a leading "-" for an option.
  const password = randomBytes(24).toString('hex');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'w' });
  return password;
}

/** The password of this data directory, if it has one. */
export async function readPassword({ passwordFile }: DataDirectory): Promise<string | undefined> {
  const password = (await readIfThere(passwordFile))?.trim();
  return password === '' ? undefined : password;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
