import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { packageRoot } from '../../package-root.js';

/** A script of threads, and what each of them is started with. */
export interface ThreadSettings {
  /** Name of the script in this folder. A thread is started from a file of JavaScript, also when these modules run from their sources. */
  readonly script: string;
  readonly dataOf: (index: number) => unknown;
  /** What each may hold, beside what is shared. */
  readonly limits: ResourceLimits;
  /** How many there are at most, on a machine with more cores. */
  readonly atMost: number;
}

/** Threads that answer questions, each one at a time; a thread that fails fails the question. */
export class Threads<Question, Answer> {
  private readonly workers: readonly Worker[];

  constructor({ script, dataOf, limits, atMost }: ThreadSettings) {
    const file = join(packageRoot, 'dist', 'packages', 'bulk', script);
    this.workers = Array.from(
      { length: Math.min(atMost, availableParallelism()) },
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
