import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is wrong with a folder of jars; all empty when nothing is. */
export interface JarFaults {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly differing: readonly string[];
}

/** Reads a SHA256SUMS file: file name to hexadecimal sha256. */
export function parseChecksums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return new Map(lines.map(([, sum = '', name = '']) => [name, sum]));
}

/** The sha256 of a file, in hexadecimal. */
export async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Holds every file of a folder against the pinned checksums. */
export async function checkJars(folder: string, pinned: ReadonlyMap<string, string>): Promise<JarFaults> {
  const names = await readdir(folder);
  const there = new Set(names);
  const differing: string[] = [];
  for (const [name, sum] of pinned) {
    if (there.has(name) && (await checksumOf(join(folder, name))) !== sum) differing.push(name);
  }
  return {
    missing: [...pinned.keys()].filter((name) => !there.has(name)),
    extra: names.filter((name) => !pinned.has(name)).sort(),
    differing,
  };
}

/** Names every faulty jar, e.g. `missing: a.jar; differing: b.jar, c.jar`; empty when all are right. */
export function describeFaults(faults: JarFaults): string {
  const { missing, extra, differing } = faults;
  return Object.entries({ missing, extra, differing })
    .filter(([, names]) => names.length > 0)
    .map(([fault, names]) => `${fault}: ${names.join(', ')}`)
    .join('; ');
}
