import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { type DeriveQuestion, Deriver, type DerivingFrom } from './derive.js';
import { serveQuestions } from './serve-questions.js';

/** What a process that makes roll-ups and audits is started with. */
export interface DeriveSettings {
  readonly folder: string;
  /** Tells its files from those of other processes. */
  readonly prefix: string;
  readonly from: DerivingFrom;
}

/** What it is asked to do. */
export type DeriveWorkerQuestion = DeriveQuestion | { readonly kind: 'end' };

/** What it answers. */
export type DeriveAnswer =
  | { readonly kind: 'derived' }
  | { readonly kind: 'ended'; readonly written: WrittenFiles; readonly findings: number };

serveQuestions<DeriveSettings, DeriveWorkerQuestion, DeriveAnswer>(({ folder, prefix, from }) => {
  const files = new BulkFiles(folder, prefix);
  const deriver = new Deriver(from, files);
  return async (question) => {
    if (question.kind === 'end') return { kind: 'ended', written: files.end(), findings: deriver.findings };
    await deriver.derive(question);
    return { kind: 'derived' };
  };
});
