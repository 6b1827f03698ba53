import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { type DeriveQuestion, Deriver, type DerivingFrom } from './derive.js';
import { NodeNumbers, type NumbersOf } from './node-numbers.js';
import { serveQuestions } from './serve-questions.js';

/** What a process that makes roll-ups and audits is started with. */
export interface DeriveSettings {
  readonly folder: string;
  /** Tells its files from those of other processes. */
  readonly prefix: string;
  /** The numbers of its nodes. */
  readonly numbers: NumbersOf;
  readonly from: DerivingFrom;
}

/** What it is asked to do. */
export type DeriveWorkerQuestion = DeriveQuestion | { readonly kind: 'end' };

/** What it answers. */
export type DeriveAnswer =
  | { readonly kind: 'derived' }
  | { readonly kind: 'ended'; readonly written: WrittenFiles; readonly findings: number };

serveQuestions<DeriveSettings, DeriveWorkerQuestion, DeriveAnswer>(({ folder, prefix, numbers, from }) => {
  const files = new BulkFiles(folder, prefix, new NodeNumbers(numbers));
  const deriver = new Deriver(from, files);
  return async (question) => {
    if (question.kind === 'end') return { kind: 'ended', written: files.end(), findings: deriver.findings };
    await deriver.derive(question);
    return { kind: 'derived' };
  };
});
