import { groupBy, listIn } from '../../model/grouping.js';
import { keyOf } from '../rollups/rollup-store.js';
import type { WrittenFiles } from './bulk-files.js';
import type { DeriveQuestion, DerivingFrom } from './derive.js';
import type { DeriveAnswer, DeriveSettings, DeriveThreadQuestion } from './derive-thread.js';
import type { SortedFigures } from './figure-heaps.js';
import type { Heap } from './heaps.js';
import { Threads } from './threads.js';

/** What a thread may hold that works with the figures of a time: figures over many years are added up together. */
const DERIVING = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 };

/** Threads that do so. */
const DERIVING_AT_MOST = 2;

/**
 * What the process is to take, what it takes beside these threads, and what each of them takes for itself and for the
 * hierarchy, which each has whole (measured with 100,000 units); in megabytes.
 */
const PROCESS = 512;
const BESIDE_THREADS = 130;
const THREAD = 60;
const THOUSAND_UNITS = 1.7;

/** How many threads there is room for. */
function threadsFor(unitCount: number): number {
  const each = THREAD + (THOUSAND_UNITS * unitCount) / 1_000;
  return Math.max(1, Math.min(DERIVING_AT_MOST, Math.floor((PROCESS - BESIDE_THREADS) / each)));
}

/** Figures that are compared in one go, more or less. */
const FIGURES_AT_ONCE = 10_000;

/** Makes the roll-ups and findings of sorted figures, as files of a bulk load. */
export async function deriveAll(
  into: string,
  figures: readonly SortedFigures[],
  from: DerivingFrom,
  onProgress: (message: string) => void,
): Promise<{ readonly written: readonly WrittenFiles[]; readonly findings: number }> {
  const threads = new Threads<DeriveThreadQuestion, DeriveAnswer>({
    script: 'derive-thread.js',
    dataOf: (index): DeriveSettings => ({ folder: into, prefix: `derived-${index}`, from }),
    limits: DERIVING,
    atMost: threadsFor(from.unitCount),
  });
  try {
    const questions = [...groupQuestions(figures, from), ...placeQuestions(figures)];
    let count = 0;
    await threads.each(questions, () => {
      count += 1;
      onProgress(`rolling up and auditing: ${count} of ${questions.length}`);
      return true;
    });
    const ended = (await threads.all({ kind: 'end' })).flatMap((one) => (one.kind === 'ended' ? [one] : []));
    return {
      written: ended.map(({ written }) => written),
      findings: ended.reduce((sum, one) => sum + one.findings, 0),
    };
  } finally {
    await threads.terminate();
  }
}

/** The largest groups first, so that no thread is left with one while the others wait. */
function groupQuestions(figures: readonly SortedFigures[], { vocabulary }: DerivingFrom): DeriveQuestion[] {
  const additive = new Set(vocabulary.indicators.flatMap(({ id, additive: adds }) => (adds ? [id] : [])));
  const heaps = groupBy(
    figures.flatMap(({ groups }) => groups),
    ({ group }) => keyOf(group),
  );
  return [...heaps.values()]
    .sort((one, other) => linesIn(other) - linesIn(one))
    .flatMap((of): DeriveQuestion[] => {
      const group = of[0]?.group;
      if (group === undefined) return [];
      return [{ kind: 'group', group: { ...group, additive: additive.has(group.indicator) }, heaps: of }];
    });
}

function placeQuestions(figures: readonly SortedFigures[]): DeriveQuestion[] {
  const byPlace = new Map<string, Heap[]>();
  for (const { places } of figures) for (const [name, heap] of places) listIn(byPlace, name).push(heap);
  const questions: DeriveQuestion[] = [];
  let together: Heap[] = [];
  for (const heaps of byPlace.values()) {
    if (together.length > 0 && linesIn(together) + linesIn(heaps) > FIGURES_AT_ONCE) {
      questions.push({ kind: 'places', heaps: together });
      together = [];
    }
    together.push(...heaps);
  }
  return together.length === 0 ? questions : [...questions, { kind: 'places', heaps: together }];
}

function linesIn(heaps: readonly Heap[]): number {
  return heaps.reduce((sum, { lines }) => sum + lines, 0);
}
