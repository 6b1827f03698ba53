import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Characters that are gathered, over all heaps, before they are written. */
const GATHERED_AT_MOST = 2 << 20;

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
  /** Used for each write: buffers that come and go pile up outside of the heap. */
  private bytes = Buffer.alloc(GATHERED_AT_MOST * BYTES_A_CHARACTER);
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
    if (this.gathered + line.length >= GATHERED_AT_MOST) this.write();
    heap.text += `${line}\n`;
    heap.lines += 1;
    this.gathered += line.length + 1;
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
    // One line may be longer than all that is gathered.
    const atMost = this.gathered * BYTES_A_CHARACTER;
    if (this.bytes.length < atMost) this.bytes = Buffer.alloc(atMost);
    let length = 0;
    for (const heap of this.heaps.values()) {
      if (heap.text === '') continue;
      const bytes = this.bytes.write(heap.text, length);
      heap.text = '';
      heap.stretches.push(this.at + length, bytes);
      length += bytes;
    }
    // One write need not take everything.
    for (let from = 0; from < length;) from += writeSync(this.descriptor, this.bytes, from, length - from);
    this.at += length;
    this.gathered = 0;
  }
}

/** The most bytes that a character of a text takes. */
const BYTES_A_CHARACTER = 3;

/** The lines of some heaps. */
export function* linesOf(heaps: readonly Heap[]): Generator<string> {
  let buffer = Buffer.alloc(0);
  for (const { file, stretches } of heaps) {
    const descriptor = openSync(file, 'r');
    try {
      for (let index = 0; index < stretches.length; index += 2) {
        const [from = 0, length = 0] = [stretches[index], stretches[index + 1]];
        if (buffer.length < length) buffer = Buffer.alloc(length * 2);
        for (let at = 0; at < length;) {
          const read = readSync(descriptor, buffer, at, length - at, from + at);
          if (read === 0) throw new Error(`${file} ends before ${from + length}`);
          at += read;
        }
        const text = buffer.toString('utf8', 0, length);
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
