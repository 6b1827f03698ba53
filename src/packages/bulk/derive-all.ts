import { groupBy, listIn } from '../../model/grouping.js';
import { keyOf } from '../rollups/rollup-store.js';
import type { WrittenFiles } from './bulk-files.js';
import type { DeriveQuestion, DerivingFrom } from './derive.js';
import type { DeriveAnswer, DeriveSettings, DeriveWorkerQuestion } from './derive-worker.js';
import type { SortedFigures } from './figure-heaps.js';
import { type Heap, removeHeaps } from './heaps.js';
import { Workers } from './workers.js';

/** Megabytes that a process may hold that works with the figures of a time: figures over many years are added up together. */
const DERIVING_MEGABYTES = 1_024;

/** Processes that do so: each holds the whole hierarchy. */
const DERIVING_AT_MOST = 2;

/**
 * With so few units and figures of a group and a year, memory is left to work with: a fifth of the time goes into looking for
 * what is no longer needed otherwise. A process then takes 433 megabytes of the 512 that one may (a million figures, 100,000 units).
 */
const FEW = { figures: 20_000, units: 120_000 };

const ROOMY = { youngMegabytes: 16, heapGrowthPercent: 100 };

/** Figures that are compared in one go, more or less. */
const FIGURES_AT_ONCE = 10_000;

/**
 * Makes the roll-ups and findings of sorted figures, as files of a bulk load.
 * @param firstNumber the first number that no node has
 */
export async function deriveAll(
  into: string,
  figures: readonly SortedFigures[],
  from: DerivingFrom,
  firstNumber: number,
  onProgress: (message: string) => void,
): Promise<{ readonly written: readonly WrittenFiles[]; readonly findings: number }> {
  const workers = new Workers<DeriveWorkerQuestion, DeriveAnswer>({
    script: 'derive-worker.js',
    settingsOf: (index, count): DeriveSettings => ({
      folder: into,
      prefix: `derived-${index}`,
      numbers: { first: firstNumber, processes: count, process: index },
      from,
    }),
    megabytes: DERIVING_MEGABYTES,
    atMost: DERIVING_AT_MOST,
    ...(mostOfAYear(figures) <= FEW.figures && from.unitCount <= FEW.units ? ROOMY : {}),
  });
  try {
    const questions = [...groupQuestions(figures, from), ...placeQuestions(figures)];
    let count = 0;
    const report = (): void => {
      onProgress(`rolling up and auditing: ${count} of ${questions.length}`);
    };
    report();
    await workers.each(questions, () => {
      count += 1;
      report();
      return true;
    });
    const ended = (await workers.all({ kind: 'end' })).flatMap((one) => (one.kind === 'ended' ? [one] : []));
    // The sorted figures take a third of the room of a load.
    await removeHeaps(figures.flatMap(({ groups, places }) => [...groups, ...places.values()]));
    return {
      written: ended.map(({ written }) => written),
      findings: ended.reduce((sum, one) => sum + one.findings, 0),
    };
  } finally {
    await workers.terminate();
  }
}

/** The largest groups first, so that no process is left with one while the others wait. */
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

/** The most figures of one group and year, which are held together. */
function mostOfAYear(figures: readonly SortedFigures[]): number {
  const years = groupBy(
    figures.flatMap(({ groups }) => groups),
    ({ group, year }) => `${keyOf(group)} ${year}`,
  );
  return Math.max(0, ...[...years.values()].map(linesIn));
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
