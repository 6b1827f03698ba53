import { parentPort } from 'node:worker_threads';
import type { Problem } from '../problem.js';
import { convertBase, type ConvertedBase } from './convert-base.js';

/** The folders of the packages that others rely on, and where their files go. */
export interface BaseQuestion {
  readonly folders: readonly string[];
  readonly into: string;
}

/** What came of them; null where there are problems. */
export interface BaseAnswer {
  readonly problems: readonly Problem[];
  readonly base: ConvertedBase | null;
}

if (parentPort !== null) {
  const port = parentPort;
  const convert = async ({ folders, into }: BaseQuestion): Promise<void> => {
    const problems: Problem[] = [];
    const base = await convertBase(folders, into, problems);
    const answer: BaseAnswer = { problems, base };
    port.postMessage(answer);
    port.close();
  };
  port.on('message', (question: BaseQuestion) => {
    void convert(question);
  });
}
