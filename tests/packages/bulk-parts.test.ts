import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { FiguresInMemory } from '../../src/packages/bulk/figures-in-memory.js';
import { type Heap, HeapWriter, linesOf } from '../../src/packages/bulk/heaps.js';
import { numberIn, NodeNumbers } from '../../src/packages/bulk/node-numbers.js';
import { type DerivingUnit, packUnits, unpackUnits } from '../../src/packages/bulk/shared-units.js';
import { figure } from '../model/figures.js';

/** What a bulk load holds in memory and in files while it works. */

const folder = await mkdtemp(join(tmpdir(), 'bulk-parts-'));
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('heaps', () => {
  let count = 0;

  function heapsOf(lines: readonly (readonly [heap: string, line: string])[]): ReadonlyMap<string, Heap> {
    count += 1;
    const writer = new HeapWriter(join(folder, `${count}.heaps`));
    for (const [heap, line] of lines) writer.add(heap, line);
    return writer.end();
  }

  async function read(heaps: readonly Heap[]): Promise<string[]> {
    const all: string[] = [];
    for await (const lines of linesOf(heaps)) all.push(...lines);
    return all;
  }

  test('give the lines of each back, in their order', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
      fc.integer({ min: 0, max: 40_000 }).map((length) => 'ắ'.repeat(length)),
    );
    const lists = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), line), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(lists, async (lines) => {
        const heaps = heapsOf(lines);
        for (const name of ['a', 'b', 'c']) {
          const own = lines.filter(([heap]) => heap === name).map(([, text]) => text);
          const heap = heaps.get(name);
          expect(heap?.lines ?? 0).toBe(own.length);
          expect(await read(heap === undefined ? [] : [heap])).toEqual(own);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are read in few pieces, however many there are and in whatever order their lines come', () => {
    const text = 'x'.repeat(99);
    const lines = Array.from({ length: 20_000 }, (_, at) => [`heap ${at % 20}`, text] as const);
    for (const { stretches, lines: own } of heapsOf(lines).values()) {
      expect(own).toBe(1_000);
      // Of 100 kB, in pieces of 32 kB.
      expect(stretches.length / 2).toBeLessThan(5);
    }
  });

  test('are read in pieces of some size too where there are more of them than can be gathered', async () => {
    const text = 'x'.repeat(999);
    const lines = Array.from(
      { length: 120_000 },
      (_, at) => [`heap ${(at * 7) % 6_000}`, `${at} ${text}`] as const,
    );
    const heaps = heapsOf(lines);
    expect(heaps.size).toBe(6_000);
    for (const { stretches, lines: own } of heaps.values()) {
      expect(own).toBe(20);
      // Of 20 kB; as many lines as can be gathered are 8 kB of each.
      expect(stretches.length / 2).toBeLessThanOrEqual(4);
    }
    const [name, heap] = [...heaps][4_321] ?? [];
    expect(await read(heap === undefined ? [] : [heap])).toEqual(
      lines.filter(([one]) => one === name).map(([, line]) => line),
    );
  });

  test('that lie in several files are read one after the other', async () => {
    const lines = Array.from({ length: 4_000 }, (_, at) => `${at} ${'x'.repeat(99)}`);
    const [some, more] = [lines.slice(0, 1_500), lines.slice(1_500)];
    const heaps = [some, more].flatMap((own) => [...heapsOf(own.map((line) => ['a', line])).values()]);
    expect(await read(heaps)).toEqual(lines);
  });

  test('whose file is not whole are not taken for whole', async () => {
    const heaps = [...heapsOf(Array.from({ length: 9_000 }, () => ['a', 'x'.repeat(99)])).values()];
    const file = heaps[0]?.file ?? '';
    await truncate(file, 450_000);
    await expect(read(heaps)).rejects.toThrow(`${file} ends before`);
  });
});

test('units are the same once they were packed and unpacked', () => {
  const units = Array.from({ length: 4_500 }, (_, at): DerivingUnit => ({
    id: `area:${at}`,
    type: at % 3 === 0 ? 'Organization' : 'Area',
    name: `phường ${at}`,
    kind: 'COMMUNE',
    code: at % 2 === 0 ? null : String(at),
    isOrgan: at % 5 === 0,
    partsListed: at % 7 === 0 ? 'ALL' : null,
    responsibleFor: at % 3 === 0 ? `area:${at + 1}` : null,
    validFrom: null,
    validTo: at % 11 === 0 ? '2020-01-01' : null,
    above: [{ id: `area:${at >> 3}`, validFrom: at % 2 === 0 ? null : '2019-07-01', validTo: null }],
    groups: at % 500 === 0 ? [{ id: 'area:1', validFrom: null, validTo: null }] : [],
  }));
  const unpacked = unpackUnits(packUnits(units));
  expect(unpacked).toEqual(units);
  // Lists that are alike are one.
  expect(unpacked[16]?.above).toBe(unpacked[18]?.above);
  expect(unpackUnits(packUnits([]))).toEqual([]);
});

test('figures that are held are the ones that were read, with what they have alike once', () => {
  const held = new FiguresInMemory((id) => id);
  const one = figure('one', 'area:a', 1, { flow: '2019' });
  const other = figure('other', ['area:a', 'area:b'], 2, { flow: '2019' });
  const later = figure('later', 'area:a', 3, { flow: ['2019-01', '2019-06'] });
  const all = [one, other, later].map((each) => held.hold(structuredClone(each)));
  expect(all).toEqual([one, other, later]);
  expect(all[0]?.period).toBe(all[1]?.period);
  expect(all[0]?.period).not.toBe(all[2]?.period);
});

describe('numbers of nodes', () => {
  test('are taken once, by however many processes, and end where the next step begins', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(1_000_000), counts, (first, taking) => {
        const taken = new Set<number>();
        const ends = taking.map((count, process) => {
          const numbers = new NodeNumbers({ first, processes: taking.length, process });
          for (let left = count; left > 0; left -= 1) taken.add(numbers.next());
          return numbers.end;
        });
        expect(taken.size).toBe(taking.reduce((sum, count) => sum + count, 0));
        const end = Math.max(...ends);
        expect([...taken].filter((number) => number < first || number >= end)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('are looked for in one place after the other, and an id that is nowhere is no edge', () => {
    const own = new Map([['a', 0]]);
    const numberOf = numberIn(
      (id) => own.get(id),
      (id) => (id === 'b' ? 7 : null),
    );
    expect([numberOf('a'), numberOf('b')]).toEqual([0, 7]);
    expect(() => numberOf('c')).toThrow('no node has the id c');
  });
});
