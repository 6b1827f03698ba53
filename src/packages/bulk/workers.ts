import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';

/** A script of processes, and what each of them is started with. */
export interface WorkerSettings {
  /** Name of the script in this folder. A process is started from a file of JavaScript, also when these modules run from their sources. */
  readonly script: string;
  readonly settingsOf: (index: number, count: number) => unknown;
  /** Megabytes of objects that each may hold. */
  readonly megabytes: number;
  /** Megabytes for objects that have just been made; a process takes three times as many for them. */
  readonly youngMegabytes?: number;
  /** By how many percent of what is needed a heap grows before what is no longer needed is looked for. */
  readonly heapGrowthPercent?: number;
  /** Whether what is no longer needed is looked for without threads beside it: for processes that need all cores themselves. */
  readonly collectsAlone?: boolean;
  /** How many there are at most, on a machine with more cores. */
  readonly atMost: number;
}

/** What a worker is sent. */
export type WorkerMessage<Settings, Question> =
  { readonly settings: Settings } | { readonly question: Question };

/** What a worker sends back: an answer, or what it failed with. */
export type WorkerReply<Answer> = { readonly answer: Answer } | { readonly error: Error };

/** What a process of a load may take of memory beside what it holds: little, where nothing else is said. */
const SPARING = { youngMegabytes: 4, heapGrowthPercent: 40, collectsAlone: false };

/**
 * Processes that answer questions, each one at a time; a process that fails fails the question. They are no threads of this
 * one, since a process that ends gives back all of its memory: what was read does not stay while something else is worked out.
 */
export class Workers<Question, Answer> {
  private readonly workers: readonly ChildProcess[];

  constructor(settings: WorkerSettings) {
    const { script, settingsOf, megabytes, youngMegabytes, heapGrowthPercent, collectsAlone, atMost } = {
      ...SPARING,
      ...settings,
    };
    const file = join(packageRoot, 'dist', 'packages', 'bulk', script);
    const count = Math.min(atMost, availableParallelism());
    this.workers = Array.from({ length: count }, (_, index) => {
      const worker = fork(file, [], {
        execArgv: [
          `--max-old-space-size=${Math.ceil(megabytes)}`,
          `--max-semi-space-size=${youngMegabytes}`,
          `--heap-growing-percent=${heapGrowthPercent}`,
          ...(collectsAlone ? ['--single-threaded-gc'] : []),
        ],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      send(worker, { settings: settingsOf(index, count) });
      return worker;
    });
  }

  /**
   * Asks questions, several at once.
   * @param onAnswer gets the answers as they come; what it returns says whether to go on
   */
  async each(
    questions: readonly Question[],
    onAnswer: (answer: Answer, index: number) => boolean,
  ): Promise<void> {
    let next = 0;
    const work = async (worker: ChildProcess): Promise<void> => {
      while (next < questions.length) {
        const at = next;
        next += 1;
        const answer = await ask<Question, Answer>(worker, questions[at] as Question);
        if (!onAnswer(answer, at)) next = questions.length;
      }
    };
    await Promise.all(this.workers.map(work));
  }

  /** Asks every process the same. */
  async all(question: Question): Promise<Answer[]> {
    return Promise.all(this.workers.map((worker) => ask<Question, Answer>(worker, question)));
  }

  /** Ends the processes, whatever they do. */
  async terminate(): Promise<void> {
    await Promise.all(this.workers.map(end));
  }
}

function ask<Question, Answer>(worker: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (message: unknown): void => {
      const reply = message as WorkerReply<Answer>;
      settle(() => {
        if ('answer' in reply) resolve(reply.answer);
        else reject(reply.error);
      });
    };
    const onError = (error: Error): void => {
      settle(() => {
        reject(error);
      });
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      settle(() => {
        reject(
          new Error(
            `a process that the import works with ended with ${signal ?? code}; with SIGABRT, it wanted more memory than it may take`,
          ),
        );
      });
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    if (hasEnded(worker)) onExit(worker.exitCode, worker.signalCode);
    else send(worker, { question });
  });
}

function send<Settings, Question>(worker: ChildProcess, message: WorkerMessage<Settings, Question>): void {
  // Who waits for an answer is told when a process ends, and that one that has cannot be written to is no news.
  worker.send(message, () => undefined);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function end(worker: ChildProcess): Promise<void> {
  if (hasEnded(worker)) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await ended;
}
