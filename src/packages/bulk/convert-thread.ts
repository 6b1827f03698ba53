import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../problem.js';
import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { type ConvertedPackage, convertPackage, withoutRows } from './convert.js';
import { FigureHeaps, type SortedFigures } from './figure-heaps.js';
import { type FactsOutside, outsideOfFacts, placesOfUnits } from './facts.js';

/** What a thread that converts packages is started with. */
export interface ConvertSettings {
  readonly folder: string;
  /** Tells its files from those of other threads. */
  readonly prefix: string;
}

/** What it is asked to do. */
export type ConvertQuestion =
  | { readonly kind: 'convert'; readonly package: string; readonly outside: FactsOutside }
  | { readonly kind: 'end' };

/** What it answers. */
export type ConvertAnswer =
  | {
      readonly kind: 'converted';
      readonly problems: readonly Problem[];
      /** Null where there are problems. */
      readonly package: ConvertedPackage | null;
      /** The ids of what is no fact: events and sources. */
      readonly ids: readonly string[];
    }
  | { readonly kind: 'ended'; readonly written: WrittenFiles; readonly figures: SortedFigures };

if (parentPort !== null) {
  const port = parentPort;
  const { folder, prefix } = workerData as ConvertSettings;
  const files = new BulkFiles(folder, prefix);
  const figures = new FigureHeaps(join(folder, `${prefix}-figures.heaps`));
  const answer = (message: ConvertAnswer): void => {
    port.postMessage(message);
  };
  const convert = async (packageFolder: string, outside: FactsOutside): Promise<void> => {
    const problems: Problem[] = [];
    const valid = await convertPackage(packageFolder, outsideOfFacts(outside), files, problems);
    if (valid === null) {
      answer({ kind: 'converted', problems, package: null, ids: [] });
      return;
    }
    figures.add([valid], placesOfUnits(outside));
    const ids = valid.tables
      .filter(({ table }) => table.name === 'events' || table.name === 'sources')
      .flatMap(({ rows }) => rows.map(({ key }) => key));
    answer({ kind: 'converted', problems, package: withoutRows(valid), ids });
  };
  port.on('message', (message: ConvertQuestion) => {
    if (message.kind === 'convert') {
      void convert(message.package, message.outside);
      return;
    }
    answer({ kind: 'ended', written: files.end(), figures: figures.end() });
    port.close();
  });
}
