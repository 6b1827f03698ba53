// The made-up packages of a size, generated once and used again by later runs.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeGraph } from './command.mjs';
import { SEED, SIZES } from './sizes.mjs';

/** The folders of the packages of a size, which are generated first where they are not there. */
export async function packagesOf(size, dataFolder, onProgress) {
  const folder = join(dataFolder, size, 'packages');
  if (!existsSync(folder)) await generate(folder, SIZES[size], onProgress);
  return (await readdir(folder)).map((name) => join(folder, name));
}

async function generate(folder, { areas, observations }, onProgress) {
  onProgress(`generating ${observations.toLocaleString('en')} observations`);
  // Named when it is whole, so that one that was broken off is not taken for one.
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await outcomeGraph([
    'generate',
    unfinished,
    ...['--areas', areas, '--observations', observations, '--seed', SEED].map(String),
  ]);
  await rename(unfinished, folder);
}
