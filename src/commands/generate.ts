import { readdir } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { OutcomeGraphError } from '../errors.js';
import { generatePackages, type GeneratedSize } from '../generate/packages.js';
import { counted, Progress } from './terminal.js';

const AREAS_AT_MOST = 1_000_000;
const OBSERVATIONS_AT_MOST = 20_000_000;
const SEED_AT_MOST = 2_147_483_647;

/** `outcome-graph generate DIR`: a made-up dataset of any size, as data packages. */
export function generateCommand(): Command {
  return new Command('generate')
    .description(
      'write a made-up dataset as data packages, to try speed and size: joint figures, words such as "nearly", several sources and years; the same seed writes the same bytes',
    )
    .argument('[dir]', 'folder to write the packages into, which must be empty or not there', 'generated')
    .option('--areas <count>', 'areas of the country', wholeNumber(1, AREAS_AT_MOST), 1_000)
    .option('--observations <count>', 'figures', wholeNumber(0, OBSERVATIONS_AT_MOST), 10_000)
    .option('--seed <number>', 'what the made-up numbers follow from', wholeNumber(0, SEED_AT_MOST), 1)
    .action(async (folder: string, size: GeneratedSize) => {
      if (!(await isFree(folder))) {
        throw new OutcomeGraphError('BAD_INPUT', 'is there and not empty.', {
          where: folder,
          remedy: 'Name a folder that is not there yet.',
        });
      }
      const progress = new Progress();
      const folders = await generatePackages(folder, size, progress.report);
      progress.done();
      for (const one of folders) console.log(one);
      const kinds = ['vocabulary', 'units-*', ...(size.observations > 0 ? ['figures-*'] : [])];
      const named = kinds.map((kind) => `${folder}/generated-${kind}`).join(' ');
      console.log(
        `${counted(folders.length, 'package')}; import them in this order: npx outcome-graph import ${named}`,
      );
    });
}

function wholeNumber(atLeast: number, atMost: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= atLeast && value <= atMost) return value;
    throw new InvalidArgumentError(
      `Give a whole number from ${atLeast.toLocaleString('en')} to ${atMost.toLocaleString('en')}.`,
    );
  };
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    // Not there: it will be made.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' && folder !== '') return true;
    throw new OutcomeGraphError('BAD_INPUT', `is no folder to write into (${String(code)}).`, {
      where: folder === '' ? 'dir' : folder,
      remedy: 'Name a folder that is not there yet.',
      cause: error,
    });
  }
}
