import { closeSync, openSync, writeSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';

/** Characters of one heap that are gathered before they are written, so that a heap is read back in few large pieces. */
const STRETCH = 1 << 15;

/** Characters that are gathered over all heaps: of very many, none may ever become that long. */
const GATHERED_AT_MOST = 32 << 20;

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

/** How many pieces are being read while one is worked with: they lie anywhere in a file, and a disk finds several at a time. */
const AHEAD = 8;

/** The lines of some heaps, in order, as many at a time as lie together. */
export async function* linesOf(heaps: readonly Heap[]): AsyncGenerator<readonly string[]> {
  const files = new Map<string, FileHandle>();
  const reading: Promise<string>[] = [];
  // A buffer is used again for the piece that comes after those which are being read: those that come and go pile up outside of the heap.
  const buffers: Buffer[] = [];
  let turn = 0;
  try {
    for (const { file, stretches } of heaps) {
      const opened = files.get(file) ?? (await open(file, 'r'));
      files.set(file, opened);
      for (let index = 0; index < stretches.length; index += 2) {
        if (reading.length === AHEAD) yield linesIn(await reading.shift());
        const [from = 0, length = 0] = [stretches[index], stretches[index + 1]];
        const place = turn++ % AHEAD;
        const buffer = roomFor(length, buffers[place]);
        buffers[place] = buffer;
        const text = textAt(opened, file, buffer, from, length);
        // What goes wrong is told when its turn comes.
        text.catch(() => undefined);
        reading.push(text);
      }
    }
    while (reading.length > 0) yield linesIn(await reading.shift());
  } finally {
    await Promise.allSettled(reading);
    for (const opened of files.values()) await opened.close();
  }
}

function roomFor(length: number, buffer: Buffer = Buffer.alloc(0)): Buffer {
  return buffer.length < length ? Buffer.alloc(length * 2) : buffer;
}

async function textAt(
  opened: FileHandle,
  file: string,
  buffer: Buffer,
  from: number,
  length: number,
): Promise<string> {
  for (let at = 0; at < length;) {
    const { bytesRead } = await opened.read(buffer, at, length - at, from + at);
    if (bytesRead === 0) throw new Error(`${file} ends before ${from + length}`);
    at += bytesRead;
  }
  return buffer.toString('utf8', 0, length);
}

function linesIn(text = ''): readonly string[] {
  // Each ends with a line break.
  return text.slice(0, -1).split('\n');
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
