import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Characters that are gathered, over all heaps, before they are written. */
const GATHERED_AT_MOST = 4 << 20;

/** Where the lines of a heap lie in a file. */
export interface Heap {
  readonly file: string;
  readonly lines: number;
  /** Stretches of the file: where each begins, and how many bytes it has, one after the other. */
  readonly stretches: readonly number[];
}

/**
 * Sorts lines into heaps, of which there can be thousands in one file, and in memory no more than a few megabytes: what
 * belongs together comes in any order, and is read back together.
 */
export class HeapWriter {
  private readonly heaps = new Map<string, { text: string; lines: number; stretches: number[] }>();
  private readonly descriptor: number;
  private gathered = 0;
  private at = 0;

  constructor(private readonly file: string) {
    this.descriptor = openSync(file, 'w', 0o600);
  }

  /** Adds a line, which has no line break, to a heap. */
  add(name: string, line: string): void {
    let heap = this.heaps.get(name);
    if (heap === undefined) {
      heap = { text: '', lines: 0, stretches: [] };
      this.heaps.set(name, heap);
    }
    heap.text += `${line}\n`;
    heap.lines += 1;
    this.gathered += line.length + 1;
    if (this.gathered >= GATHERED_AT_MOST) this.write();
  }

  /** Writes what is gathered still, and says where everything lies. */
  end(): ReadonlyMap<string, Heap> {
    this.write();
    closeSync(this.descriptor);
    const { file } = this;
    return new Map(
      [...this.heaps].map(([name, { lines, stretches }]) => [name, { file, lines, stretches }] as const),
    );
  }

  private write(): void {
    const parts: Buffer[] = [];
    for (const heap of this.heaps.values()) {
      if (heap.text === '') continue;
      const bytes = Buffer.from(heap.text);
      heap.text = '';
      heap.stretches.push(this.at, bytes.length);
      this.at += bytes.length;
      parts.push(bytes);
    }
    writeAll(this.descriptor, Buffer.concat(parts));
    this.gathered = 0;
  }
}

/** One write need not take everything. */
function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** The lines of some heaps. */
export function* linesOf(heaps: readonly Heap[]): Generator<string> {
  for (const { file, stretches } of heaps) {
    const descriptor = openSync(file, 'r');
    try {
      for (let index = 0; index < stretches.length; index += 2) {
        const [from = 0, length = 0] = [stretches[index], stretches[index + 1]];
        const bytes = Buffer.allocUnsafe(length);
        for (let at = 0; at < length;) {
          const read = readSync(descriptor, bytes, at, length - at, from + at);
          if (read === 0) throw new Error(`${file} ends before ${from + length}`);
          at += read;
        }
        const text = bytes.toString();
        for (let at = 0; at < text.length;) {
          const end = text.indexOf('\n', at);
          yield text.slice(at, end);
          at = end + 1;
        }
      }
    } finally {
      closeSync(descriptor);
    }
  }
}
