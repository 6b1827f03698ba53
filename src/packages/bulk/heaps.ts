import { closeSync, openSync, writeSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';

/** Bytes of one heap that are gathered before they are written, so that a heap is read back in few large pieces. */
const STRETCH = 1 << 15;

/** Bytes that are gathered over all heaps: of very many, none may ever become that long. */
const GATHERED_AT_MOST = 48 << 20;

/** Bytes are gathered in blocks, each of one heap. */
const BLOCK = 1 << 11;

/** The most bytes that a character of a text takes. */
const BYTES_A_CHARACTER = 3;

/** Where the lines of a heap lie in a file. */
export interface Heap {
  readonly file: string;
  readonly lines: number;
  /** Stretches of the file: where each begins, and how many bytes it has, one after the other. */
  readonly stretches: readonly number[];
}

interface OpenHeap {
  /** The blocks of what is not written yet, and how many bytes that are. */
  readonly blocks: number[];
  length: number;
  lines: number;
  readonly stretches: number[];
}

/**
 * Sorts lines into heaps, of which there can be thousands in one file, and in memory no more than some megabytes: what
 * belongs together comes in any order, and is read back together. What is gathered lies outside of the memory of JavaScript,
 * which would look through all of it again and again for what is no longer needed.
 */
export class HeapWriter {
  private readonly heaps = new Map<string, OpenHeap>();
  private readonly descriptor: number;
  private readonly gathered = Buffer.alloc(GATHERED_AT_MOST);
  /** Blocks that are free; the system gives memory to those that were used once. */
  private readonly free = Array.from({ length: GATHERED_AT_MOST / BLOCK }, (_, at) => at).reverse();
  /** One line, and one stretch: buffers that come and go pile up outside of the heap. */
  private line = Buffer.alloc(STRETCH);
  private readonly stretch = Buffer.alloc(STRETCH);
  private at = 0;

  constructor(private readonly file: string) {
    this.descriptor = openSync(file, 'w', 0o600);
  }

  /** Adds a line, which has no line break, to a heap. */
  add(name: string, line: string): void {
    let heap = this.heaps.get(name);
    if (heap === undefined) {
      heap = { blocks: [], length: 0, lines: 0, stretches: [] };
      this.heaps.set(name, heap);
    }
    heap.lines += 1;
    const most = (line.length + 1) * BYTES_A_CHARACTER;
    if (this.line.length < most) this.line = Buffer.alloc(most);
    const length = this.line.write(`${line}\n`);
    if (heap.length + length > STRETCH) this.write(heap);
    if (length > STRETCH) this.writeStretch(heap, this.line, length);
    else this.gather(heap, length);
  }

  /** Writes what is gathered still, and says where everything lies. */
  end(): ReadonlyMap<string, Heap> {
    for (const heap of this.heaps.values()) this.write(heap);
    closeSync(this.descriptor);
    const { file } = this;
    return new Map(
      [...this.heaps].map(([name, { lines, stretches }]) => [name, { file, lines, stretches }] as const),
    );
  }

  /** Keeps the line for its heap. */
  private gather(heap: OpenHeap, length: number): void {
    if (this.free.length < STRETCH / BLOCK) this.writeLargest();
    for (let from = 0; from < length;) {
      const used = heap.length % BLOCK;
      if (used === 0) heap.blocks.push(this.free.pop() as number);
      const to = (heap.blocks.at(-1) as number) * BLOCK + used;
      const taken = Math.min(length - from, BLOCK - used);
      this.line.copy(this.gathered, to, from, from + taken);
      heap.length += taken;
      from += taken;
    }
  }

  /** Frees half of the blocks, of those heaps that have most: none is written in small pieces as long as others have more. */
  private writeLargest(): void {
    const largest = [...this.heaps.values()].sort((one, other) => other.length - one.length);
    for (const heap of largest) {
      if (this.free.length >= GATHERED_AT_MOST / BLOCK / 2) return;
      this.write(heap);
    }
  }

  private write(heap: OpenHeap): void {
    if (heap.length === 0) return;
    for (const [index, block] of heap.blocks.entries())
      this.gathered.copy(this.stretch, index * BLOCK, block * BLOCK, (block + 1) * BLOCK);
    this.writeStretch(heap, this.stretch, heap.length);
    this.free.push(...heap.blocks);
    heap.blocks.length = 0;
    heap.length = 0;
  }

  private writeStretch(heap: OpenHeap, bytes: Buffer, length: number): void {
    // One write need not take everything.
    for (let from = 0; from < length;) from += writeSync(this.descriptor, bytes, from, length - from);
    heap.stretches.push(this.at, length);
    this.at += length;
  }
}

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
