import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../package-root.js';
import type { FactsOutside } from './facts.js';
import type { FromWorker, ToWorker, WorkerSettings } from './worker.js';

/** A thread is started from a file of JavaScript, also when these modules run from their sources. */
const WORKER = join(packageRoot, 'dist', 'packages', 'bulk', 'worker.js');

/** Threads that convert at once; more would each hold a package, and the disk is busy with a few. */
const WORKERS_AT_MOST = 4;

/** What a thread may hold: twice what a package of 100,000 rows takes. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

type Converted = Extract<FromWorker, { kind: 'converted' }>;
type Ended = Extract<FromWorker, { kind: 'ended' }>;

/** Threads that convert packages of facts, each to files of its own. */
export class Workers {
  private readonly workers: readonly Worker[];

  constructor(folder: string) {
    const count = Math.min(WORKERS_AT_MOST, availableParallelism());
    this.workers = Array.from({ length: count }, (_, index) => {
      const settings: WorkerSettings = { folder, prefix: `facts-${index}` };
      return new Worker(WORKER, { workerData: settings, resourceLimits: LIMITS });
    });
  }

  /** Converts packages, several at once; the answers come in the order of the packages. */
  async convert(
    packages: readonly string[],
    outside: FactsOutside,
    onConverted: () => void,
  ): Promise<Converted[]> {
    const answers: Converted[] = [];
    let next = 0;
    const work = async (worker: Worker): Promise<void> => {
      while (next < packages.length) {
        const at = next;
        next += 1;
        const answer = await ask(worker, { kind: 'convert', package: packages[at] ?? '', outside });
        if (answer.kind !== 'converted') throw new Error(`a worker answered ${answer.kind}`);
        answers[at] = answer;
        onConverted();
        // More of the same would not help who has to mend them.
        if (answer.problems.length > PROBLEMS_AT_MOST) next = packages.length;
      }
    };
    await Promise.all(this.workers.map(work));
    return answers.filter((answer) => (answer as Converted | undefined) !== undefined);
  }

  /** Ends the threads; each says what it wrote. */
  async end(): Promise<Ended[]> {
    return Promise.all(
      this.workers.map(async (worker) => {
        const answer = await ask(worker, { kind: 'end' });
        if (answer.kind !== 'ended') throw new Error(`a worker answered ${answer.kind}`);
        return answer;
      }),
    );
  }

  /** Ends the threads, whatever they do. */
  async terminate(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/** Problems of one package after which no other is looked at. */
const PROBLEMS_AT_MOST = 1_000;

/** Asks one thing of a thread; a thread that fails fails it. */
function ask(worker: Worker, question: ToWorker): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const onMessage = (answer: FromWorker): void => {
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
