import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was checked in full once, so that later starts need not read 140 MB. */
interface Stamp {
  /** The sha256 of the SHA256SUMS file that the jars were held against. */
  readonly pin: string;
  /** The size of each jar in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}

const STAMP = 'stamp.json';
const A_DAY_MS = 24 * 60 * 60_000;

/** Writes down the jars of `folder/lib`, which have just been checked in full. */
export async function writeStamp(folder: string, pin: string): Promise<void> {
  const stamp: Stamp = { pin, sizes: await sizesIn(join(folder, 'lib')) };
  await writeFile(join(folder, STAMP), JSON.stringify(stamp, null, 1));
}

/** Whether the jars have the names and sizes that they had when they were checked in full against the same pins. */
export async function looksComplete(folder: string, pin: string): Promise<boolean> {
  try {
    const stamp: unknown = JSON.parse(await readFile(join(folder, STAMP), 'utf8'));
    const now: Stamp = { pin, sizes: await sizesIn(join(folder, 'lib')) };
    return JSON.stringify(stamp) === JSON.stringify(now);
  } catch {
    // No stamp, half a stamp or no jars: all of it means to fetch.
    return false;
  }
}

/** Removes what fetches that were killed left behind; a day is longer than any fetch takes. */
export async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    if (!name.includes('.fetching-')) continue;
    const entry = await stat(folder).catch(() => undefined);
    if (entry !== undefined && Date.now() - entry.mtimeMs > A_DAY_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function sizesIn(library: string): Promise<Record<string, number>> {
  const names = (await readdir(library)).sort();
  const entries = names.map(async (name) => [name, (await stat(join(library, name))).size] as const);
  return Object.fromEntries(await Promise.all(entries));
}
