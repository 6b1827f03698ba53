import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
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
      // What is not there is said when the package is read.
      if (!existsSync(file)) continue;
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
        const bytes = chunk as Buffer;
        for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) rows += 1;
        if (rows > atMost) return true;
      }
    }
  }
  return false;
}
