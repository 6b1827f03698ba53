import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutcomeGraphError } from '../../errors.js';

/** The shortest limit among the systems that we run on (macOS), less one for the closing zero. */
const LONGEST_SOCKET_PATH = 103;

/**
 * The address of the socket that stands for a data directory, derived from its real path.
 * It is not in the directory itself, since a path there may be longer than a socket's may be.
 */
export async function lockAddress(realPath: string): Promise<string> {
  const name = createHash('sha256').update(realPath).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\outcome-graph-${name}`;
  const folder = `outcome-graph-${process.getuid?.() ?? 0}`;
  let address = join(tmpdir(), folder, name);
  if (Buffer.byteLength(address) > LONGEST_SOCKET_PATH) address = join('/tmp', folder, name);
  await makePrivateFolder(join(address, '..'));
  return address;
}

/** Another user could make the folder first and answer in our name. */
async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const entry = await lstat(folder);
  if (entry.isDirectory() && entry.uid === process.getuid?.() && (entry.mode & 0o077) === 0) return;
  throw new OutcomeGraphError('UNAVAILABLE', 'this folder must be yours and closed to others (mode 0700).', {
    where: folder,
    remedy: 'Remove it, or set TMPDIR to a folder of your own.',
  });
}
