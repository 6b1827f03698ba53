import type { Problem } from '../problem.js';
import type { ValidPackage } from '../valid-package.js';
import { type Heap, heapNumber, HeapWriter, linesOf } from './heaps.js';

/** Ids that may be equal are in the heap of the same number; of twenty million, one has eighty thousand. */
const ID_HEAPS = 256;

/** The ids that a process read. */
export interface SortedIds {
  /** By number; each line has the line of the row in its table, the number of the table among `files`, and the id. */
  readonly heaps: ReadonlyMap<string, Heap>;
  readonly files: readonly string[];
}

/** Ids that may be equal. */
export type IdsToCompare = readonly { readonly heap: Heap; readonly files: readonly string[] }[];

/**
 * Sorts the ids that packages state, so that those which two of them state are found without holding all of them. Within one
 * package they are found when it is validated.
 */
export class StatedIds {
  private readonly heaps: HeapWriter;
  private readonly files: string[] = [];

  constructor(file: string) {
    this.heaps = new HeapWriter(file);
  }

  /** Adds what a package states. */
  add({ tables }: ValidPackage): void {
    for (const { table, file, rows } of tables) {
      if (table.label === null) continue;
      const at = this.files.push(file) - 1;
      for (const { line, key } of rows)
        this.heaps.add(String(heapNumber(key) % ID_HEAPS), `${line} ${at} ${key}`);
    }
  }

  /** Writes what is gathered still, and tells where all of it is. */
  end(): SortedIds {
    return { heaps: this.heaps.end(), files: this.files };
  }
}

/** What is to be compared with each other, of the ids that several processes read. */
export function idsToCompare(sorted: readonly SortedIds[]): IdsToCompare[] {
  return Array.from({ length: ID_HEAPS }, (_, at) =>
    sorted.flatMap(({ heaps, files }) => {
      const heap = heaps.get(String(at));
      return heap === undefined ? [] : [{ heap, files }];
    }),
  ).filter((some) => some.length > 0);
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Reports each id that is stated twice, in the words of `StatedOnce`; whichever process read first, the first is that of the first file. */
export async function statedTwice(ids: IdsToCompare): Promise<Problem[]> {
  const first = new Map<string, Place>();
  const problems: Problem[] = [];
  const compare = (text: string, files: readonly string[]): void => {
    const [line = '', at = ''] = text.split(' ', 2);
    const id = text.slice(line.length + at.length + 2);
    const here: Place = { file: files[Number(at)] ?? '', line: Number(line) };
    const there = first.get(id);
    const [earlier, later] = there === undefined || here.file < there.file ? [here, there] : [there, here];
    first.set(id, earlier);
    if (later !== undefined)
      problems.push({
        ...later,
        column: 'id',
        message: `"${id}" is already the id of ${earlier.file}:${earlier.line}`,
      });
  };
  for (const { heap, files } of ids)
    for await (const lines of linesOf([heap])) for (const text of lines) compare(text, files);
  return problems;
}
