import { join } from 'node:path';
import type { Problem } from '../problem.js';
import { BulkFiles, type WrittenFiles } from './bulk-files.js';
import { type ConvertedPackage, convertPackage, withoutRows } from './convert.js';
import { type FactsOutside, nodesOutside, outsideOfFacts, placesOfUnits } from './facts.js';
import { FigureHeaps, type SortedFigures } from './figure-heaps.js';
import type { KnownId } from './known.js';
import { NodeNumbers, type NumbersOf } from './node-numbers.js';
import { serveQuestions } from './serve-questions.js';
import { type IdsToCompare, type SortedIds, StatedIds, statedTwice } from './stated-ids.js';

/** What a process that converts packages is started with. */
export interface ConvertSettings {
  readonly folder: string;
  /** Tells its files from those of other processes. */
  readonly prefix: string;
  /** The numbers of its nodes. */
  readonly numbers: NumbersOf;
}

/** What it is asked to do. */
export type ConvertQuestion =
  /** What the packages that come next can rely on. */
  | { readonly kind: 'know'; readonly outside: FactsOutside }
  | { readonly kind: 'convert'; readonly package: string }
  | { readonly kind: 'end' }
  /** What all processes read, of ids that may be equal. */
  | { readonly kind: 'compare'; readonly ids: IdsToCompare };

/** What it answers. */
export type ConvertAnswer =
  | { readonly kind: 'knows' }
  | {
      readonly kind: 'converted';
      readonly problems: readonly Problem[];
      /** Null where there are problems. */
      readonly package: ConvertedPackage | null;
      /** The ids of what is no fact: events and sources. */
      readonly ids: readonly KnownId[];
    }
  | {
      readonly kind: 'ended';
      readonly written: WrittenFiles;
      readonly figures: SortedFigures;
      readonly ids: SortedIds;
    }
  | { readonly kind: 'compared'; readonly problems: readonly Problem[] };

serveQuestions<ConvertSettings, ConvertQuestion, ConvertAnswer>(({ folder, prefix, numbers }) => {
  const files = new BulkFiles(folder, prefix, new NodeNumbers(numbers));
  const figures = new FigureHeaps(join(folder, `${prefix}-figures.heaps`));
  const stated = new StatedIds(join(folder, `${prefix}-ids.heaps`));
  let outside: FactsOutside | null = null;
  const convert = async (packageFolder: string): Promise<ConvertAnswer> => {
    if (outside === null) throw new Error('a package came before what it can rely on');
    const problems: Problem[] = [];
    const [around, nodes] = [outsideOfFacts(outside), nodesOutside(outside)];
    const converted = await convertPackage(packageFolder, around, nodes, files, problems);
    if (converted === null) return { kind: 'converted', problems, package: null, ids: [] };
    const { valid, numberOf } = converted;
    figures.add([valid], placesOfUnits(outside), numberOf);
    stated.add(valid);
    const ids = valid.tables
      .filter(({ table }) => table.name === 'events' || table.name === 'sources')
      .flatMap(({ rows }) => rows.map(({ key }): KnownId => ({ id: key, node: numberOf(key) })));
    return { kind: 'converted', problems, package: withoutRows(valid), ids };
  };
  return async (question) => {
    switch (question.kind) {
      case 'know':
        outside = question.outside;
        return { kind: 'knows' };
      case 'convert':
        return convert(question.package);
      case 'end':
        return { kind: 'ended', written: files.end(), figures: figures.end(), ids: stated.end() };
      case 'compare':
        return { kind: 'compared', problems: await statedTwice(question.ids) };
    }
  };
});
