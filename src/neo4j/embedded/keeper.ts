/*
 * The keeper of a data directory: a process between the one that the person started and the JVM.
 *
 * It holds the lock of the directory and owns the JVM. It is in a process group of its own, so that Ctrl-C reaches the
 * person's process only, which then stops the JVM in order; and however that process ends, its end of the pipe closes,
 * so that no JVM is left behind.
 */
import type { Server } from 'node:net';
import { createInterface } from 'node:readline';
import type { Holder } from './holder.js';
import type { FromKeeper, ToKeeper } from './keeper-messages.js';
import { KeptProcess } from './kept-process.js';
import { takeLock } from './lock.js';

const kept = new KeptProcess();
let lock: Server | undefined;
let holder: Holder | undefined;
let stopping: Promise<never> | undefined;

function tell(message: FromKeeper): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function hold(message: Extract<ToKeeper, { kind: 'hold' }>): Promise<void> {
  holder = message.holder;
  const result = await takeLock(message.address, (socket) => {
    // Who asks may be gone before the answer is.
    socket.on('error', () => socket.destroy());
    socket.end(`${JSON.stringify(holder)}\n`);
  });
  if ('server' in result) {
    lock = result.server;
    tell({ kind: 'held' });
  } else {
    tell({ kind: 'busy', holder: result.holder });
  }
}

async function obey(message: ToKeeper): Promise<void> {
  if (stopping !== undefined) return;
  if (message.kind === 'hold') await hold(message);
  else if (message.kind === 'describe') holder = message.holder;
  else {
    const pid = await kept.run(message.process, (end) => {
      tell({ kind: 'ended', ...end });
    });
    tell({ kind: 'running', pid });
  }
}

async function stopAndExit(): Promise<never> {
  if (holder !== undefined) holder = { ...holder, state: 'stopping' };
  await work;
  await kept.stop();
  // Closing removes the socket; only now may another process have the directory.
  await new Promise<void>((resolve) => {
    if (lock === undefined) resolve();
    else
      lock.close(() => {
        resolve();
      });
  });
  process.exit(0);
}

function stop(): void {
  stopping ??= stopAndExit();
}

// The parent may be gone already, and then there is nobody to tell.
process.stdout.on('error', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('SIGHUP', stop);

let work: Promise<void> = Promise.resolve();
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  work = work
    // Only our own parent writes to this pipe.
    .then(() => obey(JSON.parse(line) as ToKeeper))
    .catch((error: unknown) => {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});
lines.on('close', stop);
