import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { OutcomeGraphError } from '../../errors.js';
import { packageRoot } from '../../package-root.js';
import type { DataDirectory } from './data-directory.js';
import { type Holder, SILENT } from './holder.js';
import { markOf } from './java-arguments.js';
import type { FromKeeper, ProcessEnd, ProcessToRun, ToKeeper } from './keeper-messages.js';
import { lockAddress } from './lock-address.js';
import { endProcess } from './process-identity.js';

/** A process is started from a file of JavaScript, also when these modules run from their sources. */
const KEEPER = join(packageRoot, 'dist', 'neo4j', 'embedded', 'keeper.js');
const STOP_TIMEOUT_MS = 30_000;

/** A process that the keeper runs. */
export interface RunningProcess {
  readonly pid: number;
  /** Never fails; a keeper that was killed counts as an end as well, and then the process was ended, too. */
  readonly ended: Promise<ProcessEnd>;
}

/** The parent's side of a keeper. */
export class Keeper {
  private readonly messages: AsyncIterator<FromKeeper, undefined>;
  private readonly gone: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly stdin: Writable,
    stdout: Readable,
    private readonly directory: DataDirectory,
  ) {
    this.gone = new Promise((resolve) => {
      child.once('close', () => {
        resolve();
      });
    });
    // A keeper that is gone is heard of by the end of its messages.
    stdin.on('error', () => undefined);
    this.messages = readMessages(stdout);
  }

  /**
   * Starts a keeper and takes the lock of the data directory with it.
   * @throws OutcomeGraphError BUSY when another process has the lock.
   */
  static async start(directory: DataDirectory, holder: Holder): Promise<Keeper> {
    const address = await lockAddress(directory.path);
    const log = openSync(join(directory.logs, 'keeper.log'), 'a', 0o600);
    const child = spawn(process.execPath, [KEEPER, directory.path], {
      // An inspector or a loader that was meant for the parent would stop the keeper.
      env: { ...process.env, NODE_OPTIONS: '' },
      detached: true,
      stdio: ['pipe', 'pipe', log],
      windowsHide: true,
    });
    closeSync(log);
    const { stdin, stdout } = child;
    if (stdin === null || stdout === null) throw new Error('a process was started without its pipes');
    const keeper = new Keeper(child, stdin, stdout, directory);
    keeper.tell({ kind: 'hold', address, holder });
    const answer = await keeper.next();
    if (answer?.kind === 'held') return keeper;
    await keeper.stop();
    if (answer?.kind === 'busy') throw busy(directory, answer.holder);
    throw keeper.broken(answer);
  }

  /** Changes what others who want the data directory are told. */
  describe(holder: Holder): void {
    this.tell({ kind: 'describe', holder });
  }

  /** Runs a process that ends with the keeper at the latest. */
  async run(process: ProcessToRun): Promise<RunningProcess> {
    this.tell({ kind: 'run', process });
    const answer = await this.next();
    if (answer?.kind !== 'running') throw this.broken(answer);
    return { pid: answer.pid, ended: this.endOf(answer.pid) };
  }

  /** Ends what the keeper runs, then the keeper, and with it the lock. */
  async stop(): Promise<void> {
    this.stdin.end();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await this.gone;
    clearTimeout(timer);
  }

  private async endOf(pid: number): Promise<ProcessEnd> {
    const message = await this.next();
    if (message?.kind === 'ended') return { code: message.code, signal: message.signal };
    await endProcess(pid, markOf(this.directory), STOP_TIMEOUT_MS);
    return { code: null, signal: null };
  }

  private tell(message: ToKeeper): void {
    this.stdin.write(`${JSON.stringify(message)}\n`);
  }

  private async next(): Promise<FromKeeper | undefined> {
    const result = await this.messages.next();
    return result.done === true ? undefined : result.value;
  }

  private broken(answer: FromKeeper | undefined): OutcomeGraphError {
    const why = answer?.kind === 'failed' ? answer.message : 'its keeper process ended';
    return new OutcomeGraphError('UNAVAILABLE', `Neo4j could not be started: ${why}.`, {
      where: join(this.directory.logs, 'keeper.log'),
    });
  }
}

async function* readMessages(stream: Readable): AsyncGenerator<FromKeeper, undefined> {
  // Only our own child writes to this pipe.
  for await (const line of createInterface({ input: stream })) yield JSON.parse(line) as FromKeeper;
  return undefined;
}

function busy(directory: DataDirectory, holder: Holder | typeof SILENT): OutcomeGraphError {
  const message =
    holder === SILENT
      ? 'the data directory is in use by a process that does not answer.'
      : holder.state === 'ready'
        ? `the data directory is in use by process ${holder.pid}, which serves it at ${holder.uri}.`
        : `the data directory is in use by process ${holder.pid}, which is ${holder.state} Neo4j on it.`;
  return new OutcomeGraphError('BUSY', message, {
    where: directory.path,
    remedy: 'Stop that process, or set DATA_DIR to another folder.',
  });
}
