import { stat } from 'node:fs/promises';

/**
 * Why a path cannot be read to its end; null where it can, or where nothing is there, which reading it says. A pipe or a device
 * would be waited for without end.
 */
export async function unreadableBecause(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile()) return null;
  if (found.isDirectory()) return 'is a folder, and a file is needed';
  const kind = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device';
  return `is ${kind}, which has no end that could be waited for; put the file itself there`;
}
