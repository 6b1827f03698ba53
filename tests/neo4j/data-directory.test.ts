import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type DataDirectory,
  ensurePassword,
  openDataDirectory,
  readVersion,
  rememberVersion,
} from '../../src/neo4j/embedded/data-directory.js';
import { temporaryFolder } from './surroundings.js';

async function newDirectory(): Promise<DataDirectory> {
  return openDataDirectory(join(await temporaryFolder(), 'not', 'there', 'yet'));
}

async function writeStore({ path }: DataDirectory): Promise<void> {
  await mkdir(join(path, 'data', 'databases', 'neo4j'), { recursive: true });
}

const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

it('a data directory and its password are closed to others', async () => {
  const directory = await newDirectory();
  await ensurePassword(directory);

  expect(await modeOf(directory.path)).toBe(0o700);
  expect(await modeOf(directory.passwordFile)).toBe(0o600);
});

it('each data directory has one password of its own', async () => {
  const directory = await newDirectory();
  const password = await ensurePassword(directory);

  expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(await ensurePassword(directory)).toBe(password);
  expect(await ensurePassword(await newDirectory())).not.toBe(password);
});

it('a store whose password is gone is refused', async () => {
  const directory = await newDirectory();
  await ensurePassword(directory);
  await writeStore(directory);
  await rm(directory.passwordFile);

  await expect(ensurePassword(directory)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
    where: directory.passwordFile,
  });
});

it('a data directory remembers which Neo4j wrote it', async () => {
  const directory = await newDirectory();
  expect(await readVersion(directory)).toBeUndefined();

  await rememberVersion(directory, '5.26.30');
  expect(await readVersion(directory)).toBe('5.26.30');
  expect(await readFile(directory.versionFile, 'utf8')).toBe('5.26.30\n');
});

it('a store that nobody remembers the version of is refused', async () => {
  const directory = await newDirectory();
  await writeStore(directory);

  await expect(readVersion(directory)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    where: directory.versionFile,
  });
});

it('a data directory that cannot be made is named', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');

  await expect(openDataDirectory(join(file, 'data'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    where: join(file, 'data'),
  });
});
