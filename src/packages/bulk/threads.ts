import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { packageRoot } from '../../package-root.js';

/** Threads at once; more would each hold what they work on, and the disk is busy with a few. */
const THREADS_AT_MOST = 4;

/**
 * By how much a heap grows before what is no longer needed is looked for. V8 lets it grow to twice and more of what is
 * needed; with several threads that is most of what the process takes, and looking sooner costs no time that is noticed.
 */
const HEAP_GROWTH = '--heap-growing-percent=40';

/** A script of threads, and what each of them is started with. */
export interface ThreadSettings {
  /** Name of the script in this folder. A thread is started from a file of JavaScript, also when these modules run from their sources. */
  readonly script: string;
  readonly dataOf: (index: number) => unknown;
  /** What each may hold, beside what is shared. */
  readonly limits: ResourceLimits;
}

/** Threads that answer questions, each one at a time; a thread that fails fails the question. */
export class Threads<Question, Answer> {
  private readonly workers: readonly Worker[];

  constructor({ script, dataOf, limits }: ThreadSettings) {
    setFlagsFromString(HEAP_GROWTH);
    const file = join(packageRoot, 'dist', 'packages', 'bulk', script);
    this.workers = Array.from(
      { length: Math.min(THREADS_AT_MOST, availableParallelism()) },
      (_, index) => new Worker(file, { workerData: dataOf(index), resourceLimits: limits }),
    );
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
    const work = async (worker: Worker): Promise<void> => {
      while (next < questions.length) {
        const at = next;
        next += 1;
        const answer = await ask<Question, Answer>(worker, questions[at] as Question);
        if (!onAnswer(answer, at)) next = questions.length;
      }
    };
    await Promise.all(this.workers.map(work));
  }

  /** Asks every thread the same. */
  async all(question: Question): Promise<Answer[]> {
    return Promise.all(this.workers.map((worker) => ask<Question, Answer>(worker, question)));
  }

  /** Ends the threads, whatever they do. */
  async terminate(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function ask<Question, Answer>(worker: Worker, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const onMessage = (answer: Answer): void => {
      settle(() => {
        resolve(answer);
      });
    };
    const onError = (error: Error): void => {
      settle(() => {
        reject(error);
      });
    };
    const onExit = (code: number): void => {
      settle(() => {
        reject(new Error(`a thread ended with ${code}`));
      });
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(question);
  });
}
