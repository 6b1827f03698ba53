import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process is there; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether a process still is the one that was started with this argument: numbers of processes are used again.
 * False when it cannot be found out, so that nobody else's process is ever taken for ours.
 */
export async function isRunningWith(pid: number, argument: string): Promise<boolean> {
  return isAlive(pid) && (await commandLineOf(pid)).includes(argument);
}

/** Asks a process to end, kills it after some time, and waits until it is gone. */
export async function endProcess(pid: number, argument: string, graceMs: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGTERM', graceMs],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!(await isRunningWith(pid, argument))) return;
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in between.
      return;
    }
    const deadline = Date.now() + waitMs;
    // In a container nobody may collect it when it is dead, and then its number stays.
    while (Date.now() < deadline && (await isRunningWith(pid, argument))) await sleep(50);
  }
}

async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    // The process may be gone by now; a dead one that nobody has collected has an empty command line.
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return text.replaceAll('\0', ' ');
  }
  const [command, ...rest] =
    process.platform === 'win32'
      ? [
          'powershell',
          '-NoProfile',
          '-Command',
          `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
        ]
      : ['ps', '-ww', '-o', 'command=', '-p', String(pid)];
  return new Promise((resolve) => {
    execFile(command, rest, { timeout: 10_000, windowsHide: true }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}
