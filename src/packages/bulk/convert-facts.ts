import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problem.js';
import type { WrittenFiles } from './bulk-files.js';
import type { ConvertedPackage } from './convert.js';
import type { ConvertAnswer, ConvertQuestion, ConvertSettings } from './convert-worker.js';
import type { SortedFigures } from './figure-heaps.js';
import { removeHeaps } from './heaps.js';
import type { Known } from './known.js';
import { idsToCompare, type SortedIds } from './stated-ids.js';
import { Workers } from './workers.js';

/** What came of packages of facts. */
export interface ConvertedFacts {
  readonly packages: readonly ConvertedPackage[];
  readonly written: readonly WrittenFiles[];
  readonly figures: readonly SortedFigures[];
  /** Why there can be more problems than were found; null where there are not. */
  readonly untold: string | null;
}

/** Problems of one package after which no other is looked at, which is told: more of the same would not help who has to mend them. */
const PROBLEMS_AT_MOST = 1_000;

/** Processes that convert packages; the disk is busy with a few. */
const CONVERTING_AT_MOST = 4;

/** What a process may hold: the program, and the rows of a package, which take so many times the bytes of their tables. */
const PROGRAM_MEGABYTES = 128;
const MEGABYTES_A_MEGABYTE = 30;

/** With 4, of which a process has 8 megabytes less, it takes a quarter more of the processor's time (measured in turn, twice each). */
const YOUNG_MEGABYTES = 16;

const STOPPED = `after ${PROBLEMS_AT_MOST.toLocaleString('en')} problems no more were looked for`;

function notLookedAt(packages: number): string {
  return (
    `${packages === 1 ? 'one package was' : `${packages} packages were`} not looked at, and what is said not to be there may ` +
    `stand in ${packages === 1 ? 'it' : 'them'}: ${STOPPED}`
  );
}

type ConvertedAnswer = Extract<ConvertAnswer, { kind: 'converted' }>;

/**
 * Converts packages of facts in processes, several at once.
 * @param firstNumber the first number that no node has
 */
export async function convertFacts(
  into: string,
  folders: readonly string[],
  known: Known,
  firstNumber: number,
  problems: Problem[],
  onProgress: (message: string) => void,
): Promise<ConvertedFacts> {
  const largest = Math.max(0, ...(await Promise.all(folders.map(megabytesOf))));
  const workers = new Workers<ConvertQuestion, ConvertAnswer>({
    script: 'convert-worker.js',
    settingsOf: (index, count): ConvertSettings => ({
      folder: into,
      prefix: `facts-${index}`,
      numbers: { first: firstNumber, processes: count, process: index },
    }),
    megabytes: PROGRAM_MEGABYTES + largest * MEGABYTES_A_MEGABYTE,
    youngMegabytes: YOUNG_MEGABYTES,
    // 56 and 64 seconds for a million figures instead of 63 and 75 (in turn); processes that roll up gain nothing, and take a third more memory.
    collectsAlone: true,
    atMost: CONVERTING_AT_MOST,
  });
  try {
    const packages: ConvertedPackage[] = [];
    let open = folders;
    let count = 0;
    let untold: string | null = null;
    const report = (): void => {
      onProgress(`reading packages: ${Math.min(count, folders.length)} of ${folders.length}`);
    };
    report();
    // What refers to events and sources of other packages of facts is read once more when all of these are known.
    for (let again = true; open.length > 0 && again;) {
      const answers: (ConvertedAnswer | undefined)[] = [];
      await workers.all({ kind: 'know', outside: known.outside });
      await workers.each(
        open.map((folder): ConvertQuestion => ({ kind: 'convert', package: folder })),
        (answer, at) => {
          if (answer.kind !== 'converted') throw new Error(`a package was answered with ${answer.kind}`);
          answers[at] = answer;
          count += 1;
          report();
          return answer.problems.length <= PROBLEMS_AT_MOST;
        },
      );
      const failed: string[] = [];
      const found: Problem[] = [];
      let unread = 0;
      for (const [index, folder] of open.entries()) {
        const answer = answers[index];
        if (answer === undefined) {
          unread += 1;
          continue;
        }
        if (answer.package === null) {
          failed.push(folder);
          found.push(...answer.problems);
          continue;
        }
        packages.push(answer.package);
        known.add(answer.package.name, answer.ids);
      }
      untold ??= unread === 0 ? null : notLookedAt(unread);
      again = failed.length < open.length;
      open = failed;
      if (!again) problems.push(...found);
    }
    if (problems.length > 0) return { packages, written: [], figures: [], untold };
    const ended = (await workers.all({ kind: 'end' })).flatMap((one) => (one.kind === 'ended' ? [one] : []));
    const twice = await idsStatedTwice(workers, ended);
    problems.push(...twice);
    if (twice.length > PROBLEMS_AT_MOST) untold ??= `more ids may be stated twice: ${STOPPED}`;
    return {
      untold,
      packages,
      written: ended.map(({ written }) => written),
      figures: ended.map(({ figures }) => figures),
    };
  } finally {
    await workers.terminate();
  }
}

/** Reports the ids that two packages state. */
async function idsStatedTwice(
  workers: Workers<ConvertQuestion, ConvertAnswer>,
  ended: readonly { readonly ids: SortedIds }[],
): Promise<Problem[]> {
  const ids = ended.map((one) => one.ids);
  const problems: Problem[] = [];
  await workers.each(
    idsToCompare(ids).map((some): ConvertQuestion => ({ kind: 'compare', ids: some })),
    (answer) => {
      if (answer.kind === 'compared') problems.push(...answer.problems);
      return problems.length <= PROBLEMS_AT_MOST;
    },
  );
  await removeHeaps(ids.flatMap(({ heaps }) => [...heaps.values()]));
  return problems;
}

/** The size of a package's files; one that is not there has none. */
async function megabytesOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / (1 << 20);
}
