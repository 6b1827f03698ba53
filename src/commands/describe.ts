import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { OutcomeGraphError } from '../errors.js';
import { describePackage } from '../packages/descriptor.js';
import { readHeaders } from '../packages/csv.js';
import { counted } from './terminal.js';
import { tables } from '../packages/tables/index.js';

/** `outcome-graph describe DIR`: writes `datapackage.json` for the tables of a folder. */
export function describeCommand(): Command {
  return new Command('describe')
    .description(
      'write or refresh the datapackage.json of a folder, with the columns of every table that is in it',
    )
    .argument('<dir>', 'folder with CSV tables')
    .action(async (folder: string) => {
      const present = tables.filter(({ name }) => existsSync(join(folder, `${name}.csv`)));
      if (present.length === 0) {
        throw new OutcomeGraphError('BAD_INPUT', 'holds no table.', {
          where: folder,
          remedy: `Put at least one of these there: ${tables.map(({ name }) => `${name}.csv`).join(', ')}.`,
        });
      }
      const file = join(folder, 'datapackage.json');
      const given: unknown = existsSync(file) ? await readJson(file) : {};
      const described = describePackage(
        basename(resolve(folder)),
        await Promise.all(
          present.map(async (table) => ({
            table,
            headers: await readHeaders(join(folder, `${table.name}.csv`)),
          })),
        ),
        typeof given === 'object' ? { ...given } : {},
      );
      await writeFile(file, `${JSON.stringify(described, null, 2)}\n`);
      console.log(`${file}: ${counted(present.length, 'table')}`);
    });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OutcomeGraphError('BAD_INPUT', 'is there, but is not JSON.', {
      where: file,
      remedy: 'Correct it, or remove it to have it written anew.',
      cause: error,
    });
  }
}
