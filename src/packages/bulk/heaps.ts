import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Characters of one heap that are gathered before they are written, so that a heap is read back in few large pieces. */
const STRETCH = 1 << 13;

/** Characters that are gathered over all heaps: of very many, none may ever become that long. */
const GATHERED_AT_MOST = 8 << 20;

/** Where the lines of a heap lie in a file. */
export interface Heap {
  readonly file: string;
  readonly lines: number;
  /** Stretches of the file: where each begins, and how many bytes it has, one after the other. */
  readonly stretches: readonly number[];
}

interface OpenHeap {
  /** What is not written yet. */
  text: string;
  lines: number;
  readonly stretches: number[];
}

/**
 * Sorts lines into heaps, of which there can be thousands in one file, and in memory no more than some megabytes: what
 * belongs together comes in any order, and is read back together.
 */
export class HeapWriter {
  private readonly heaps = new Map<string, OpenHeap>();
  private readonly descriptor: number;
  /** Used for each write: buffers that come and go pile up outside of the heap. */
  private bytes = Buffer.alloc(STRETCH * BYTES_A_CHARACTER * 2);
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
    if (heap.text.length >= STRETCH) this.write(heap);
    else if (this.gathered >= GATHERED_AT_MOST) this.writeAll();
  }

  /** Writes what is gathered still, and says where everything lies. */
  end(): ReadonlyMap<string, Heap> {
    this.writeAll();
    closeSync(this.descriptor);
    const { file } = this;
    return new Map(
      [...this.heaps].map(([name, { lines, stretches }]) => [name, { file, lines, stretches }] as const),
    );
  }

  private writeAll(): void {
    for (const heap of this.heaps.values()) if (heap.text !== '') this.write(heap);
  }

  private write(heap: OpenHeap): void {
    const { text } = heap;
    if (this.bytes.length < text.length * BYTES_A_CHARACTER)
      this.bytes = Buffer.alloc(text.length * BYTES_A_CHARACTER);
    const length = this.bytes.write(text);
    // One write need not take everything.
    for (let from = 0; from < length;) from += writeSync(this.descriptor, this.bytes, from, length - from);
    heap.stretches.push(this.at, length);
    heap.text = '';
    this.at += length;
    this.gathered -= text.length;
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

/** Removes the files of heaps that nobody reads any more. */
export async function removeHeaps(heaps: Iterable<Heap>): Promise<void> {
  const files = new Set<string>();
  for (const { file } of heaps) files.add(file);
  for (const file of files) await rm(file, { force: true });
}

/** A number by which texts are spread over heaps. */
export function heapNumber(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
  return (number ^ (number >>> 15)) >>> 0;
}
