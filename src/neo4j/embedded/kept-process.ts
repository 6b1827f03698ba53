import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import type { ProcessEnd, ProcessToRun, RememberedProcess } from './keeper-messages.js';

/** Neo4j writes its last checkpoint when it is asked to stop; after a kill it replays its log, which also works. */
const GRACE_MS = 20_000;

/** The one child of a keeper. */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();

  /** Starts a process; `onEnd` hears of its end, whatever caused it. */
  async run(toRun: ProcessToRun, onEnd: (end: ProcessEnd) => void): Promise<number> {
    const log = openSync(toRun.logFile, 'w', 0o600);
    const child = spawn(toRun.command, toRun.arguments, {
      env: toRun.environment,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
    closeSync(log);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => {
        const pid = child.pid ?? 0;
        this.child = child;
        const remembered: RememberedProcess = { pid, keeperPid: process.pid };
        this.ended = new Promise((end) => {
          child.once('exit', (code, signal) => {
            this.child = undefined;
            rmSync(toRun.processFile, { force: true });
            onEnd({ code, signal });
            end();
          });
        });
        try {
          writeFileSync(toRun.processFile, JSON.stringify(remembered), { mode: 0o600 });
          resolve(pid);
        } catch (error) {
          // One that could not be found again must not run.
          child.kill('SIGKILL');
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  /** Asks the process to stop, kills it when it does not, and waits for its end. */
  async stop(): Promise<void> {
    const { child } = this;
    child?.kill('SIGTERM');
    const timer = setTimeout(() => child?.kill('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(timer);
  }
}
