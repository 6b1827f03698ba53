import type { Problem } from '../problem.js';
import { convertBase, type ConvertedBase } from './convert-base.js';
import { serveQuestions } from './serve-questions.js';

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

serveQuestions<null, BaseQuestion, BaseAnswer>(() => async ({ folders, into }) => {
  const problems: Problem[] = [];
  const base = await convertBase(folders, into, problems);
  return { problems, base };
});
