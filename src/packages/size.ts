import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside } from './csv.js';
import { readDescriptor } from './descriptor.js';

const LINE_FEED = 0x0a;

/**
 * Whether packages have more rows than so many, all together. Lines are counted, no further than needed; a folder that is
 * no package counts nothing.
 */
export async function hasMoreRowsThan(folders: readonly string[], atMost: number): Promise<boolean> {
  let rows = 0;
  for (const folder of folders) {
    const descriptor = await readDescriptor(folder, []);
    for (const { path } of descriptor?.resources ?? []) {
      const file = join(folder, path);
      if (!(await isTable(folder, file))) continue;
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
        const bytes = chunk as Buffer;
        for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) rows += 1;
        if (rows > atMost) return true;
      }
    }
  }
  return false;
}

/** Whether a table can be read to its end: what is no file, or lies elsewhere, is said when the package is read. */
async function isTable(folder: string, file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile() && (await isInside(folder, file));
  } catch {
    return false;
  }
}
