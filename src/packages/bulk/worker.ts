import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../problem.js';
import { BulkFiles, type OddRow } from './bulk-files.js';
import { type ConvertedPackage, convertPackage } from './convert.js';
import { type FactsOutside, outsideOfFacts } from './facts.js';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly folder: string;
  /** Tells its files from those of other workers. */
  readonly prefix: string;
}

/** What a worker is asked to do. */
export type ToWorker =
  | { readonly kind: 'convert'; readonly package: string; readonly outside: FactsOutside }
  | { readonly kind: 'end' };

/** What a worker answers. */
export type FromWorker =
  | {
      readonly kind: 'converted';
      readonly problems: readonly Problem[];
      /** Null where there are problems. */
      readonly package: ConvertedPackage | null;
      /** The ids of what is no fact: events and sources. */
      readonly ids: readonly string[];
    }
  | {
      readonly kind: 'ended';
      /** What neo4j-admin's import is told of its files. */
      readonly arguments: readonly string[];
      readonly odd: readonly OddRow[];
      readonly nodes: number;
      readonly edges: number;
    };

if (parentPort !== null) {
  const port = parentPort;
  const { folder, prefix } = workerData as WorkerSettings;
  const files = new BulkFiles(folder, prefix);
  const answer = (message: FromWorker): void => {
    port.postMessage(message);
  };
  const convert = async (packageFolder: string, outside: FactsOutside): Promise<void> => {
    const problems: Problem[] = [];
    const valid = await convertPackage(packageFolder, outsideOfFacts(outside), files, problems);
    if (valid === null) {
      answer({ kind: 'converted', problems, package: null, ids: [] });
      return;
    }
    const { name, title, version, yields, left, digest, rowCount, tables } = valid;
    const ids = tables
      .filter(({ table }) => table.name === 'events' || table.name === 'sources')
      .flatMap(({ rows }) => rows.map(({ key }) => key));
    answer({
      kind: 'converted',
      problems,
      package: { name, title, version, yields, left, digest, rowCount },
      ids,
    });
  };
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'convert') {
      void convert(message.package, message.outside);
      return;
    }
    const written = files.end();
    answer({
      kind: 'ended',
      arguments: written,
      odd: files.odd,
      nodes: files.nodeCount,
      edges: files.edgeCount,
    });
    port.close();
  });
}
