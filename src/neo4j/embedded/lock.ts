import { open, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { askHolder, type Holder, SILENT } from './holder.js';

/** How long the one who had the directory before may take to stop Neo4j. */
const STOPPING_TIMEOUT_MS = 30_000;
/** Between `bind` and `listen` a living socket refuses too, for some microseconds. */
const REFUSALS_OF_A_DEAD_SOCKET = 3;
const GUARD_TIMEOUT_MS = 10_000;

/** The lock of a data directory, or who has it. */
export type LockResult = { readonly server: Server } | { readonly holder: Holder | typeof SILENT };

/**
 * Takes the lock that an address stands for. Binding decides: of two who try at once one gets it.
 * A holder that is stopping is waited for; a socket that nobody listens on is removed.
 */
export async function takeLock(address: string, answer: (socket: Socket) => void): Promise<LockResult> {
  const deadline = Date.now() + STOPPING_TIMEOUT_MS;
  for (;;) {
    const server = await bind(address, answer);
    if (server !== undefined) return { server };
    const holder = await askHolder(address);
    if (holder === null) await removeDeadSocket(address);
    else if (holder === SILENT || holder.state !== 'stopping' || Date.now() > deadline) return { holder };
    else await sleep(100);
  }
}

async function bind(address: string, answer: (socket: Socket) => void): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      resolve(server);
    });
  });
}

/** Only one process at a time removes, and it asks again first: else it could remove what another just bound. */
async function removeDeadSocket(address: string): Promise<void> {
  const guard = `${address}.removing`;
  const handle = await open(guard, 'wx').catch(() => undefined);
  if (handle === undefined) {
    const entry = await stat(guard).catch(() => undefined);
    if (entry !== undefined && Date.now() - entry.mtimeMs > GUARD_TIMEOUT_MS)
      await rm(guard, { force: true });
    await sleep(50);
    return;
  }
  try {
    for (let refusal = 0; refusal < REFUSALS_OF_A_DEAD_SOCKET; refusal++) {
      if ((await askHolder(address)) !== null) return;
      await sleep(20);
    }
    await rm(address, { force: true });
  } finally {
    await handle.close();
    await rm(guard, { force: true });
  }
}
