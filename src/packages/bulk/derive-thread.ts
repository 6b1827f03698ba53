import { parentPort, workerData } from 'node:worker_threads';
import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { type DeriveQuestion, Deriver, type DerivingFrom } from './derive.js';

/** What a thread that makes roll-ups and audits is started with. */
export interface DeriveSettings {
  readonly folder: string;
  /** Tells its files from those of other threads. */
  readonly prefix: string;
  readonly from: DerivingFrom;
}

/** What it is asked to do. */
export type DeriveThreadQuestion = DeriveQuestion | { readonly kind: 'end' };

/** What it answers. */
export type DeriveAnswer =
  | { readonly kind: 'derived' }
  | { readonly kind: 'ended'; readonly written: WrittenFiles; readonly findings: number };

if (parentPort !== null) {
  const port = parentPort;
  const { folder, prefix, from } = workerData as DeriveSettings;
  const files = new BulkFiles(folder, prefix);
  const deriver = new Deriver(from, files);
  const answer = (message: DeriveAnswer): void => {
    port.postMessage(message);
  };
  port.on('message', (message: DeriveThreadQuestion) => {
    if (message.kind === 'end') {
      answer({ kind: 'ended', written: files.end(), findings: deriver.findings });
      port.close();
      return;
    }
    void deriver.derive(message).then(() => {
      answer({ kind: 'derived' });
    });
  });
}
