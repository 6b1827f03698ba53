import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { OutcomeGraphError } from '../errors.js';
import { readHeaders } from '../packages/csv.js';
import { describePackage } from '../packages/descriptor.js';
import { unreadableBecause } from '../packages/readable-file.js';
import { tables } from '../packages/tables/index.js';
import { unlistedFiles } from '../packages/unlisted.js';
import { counted, printProblems } from './terminal.js';

/** `outcome-graph describe DIR`: writes `datapackage.json` for the tables of a folder. */
export function describeCommand(): Command {
  return new Command('describe')
    .description(
      'write or refresh the datapackage.json of a folder, with the columns of every table that is in it',
    )
    .argument('<dir>', 'folder with CSV tables')
    .action(async (folder: string) => {
      const file = join(folder, 'datapackage.json');
      const given: unknown = existsSync(file) ? await readJson(file) : {};
      const listed = tables.flatMap((table) => {
        const paths = [...pathsGiven(given, table.name), `${table.name}.csv`];
        const path = paths.find((one) => existsSync(join(folder, one)));
        return path === undefined ? [] : [{ table, path }];
      });
      const unlisted = await unlistedFiles(folder, listed);
      if (unlisted.length > 0) {
        printProblems(unlisted.map(({ problem }) => problem));
        console.error('nothing was written');
        process.exitCode = 2;
        return;
      }
      if (!existsSync(folder)) {
        throw new OutcomeGraphError('BAD_INPUT', 'there is no folder.', {
          where: folder,
          remedy: 'Name a folder with CSV tables.',
        });
      }
      if (listed.length === 0) {
        throw new OutcomeGraphError('BAD_INPUT', 'holds no table.', {
          where: folder,
          remedy: `Put at least one of these there: ${tables.map(({ name }) => `${name}.csv`).join(', ')}.`,
        });
      }
      const described = describePackage(
        basename(resolve(folder)),
        await Promise.all(
          listed.map(async (one) => ({ ...one, headers: await readHeaders(join(folder, one.path)) })),
        ),
        typeof given === 'object' ? { ...given } : {},
      );
      await writeFile(file, `${JSON.stringify(described, null, 2)}\n`);
      console.log(`${file}: ${counted(listed.length, 'table')}`);
    });
}

/** Where a descriptor that is there already says that a table lies; what is wrong with it is for `check` to say. */
function pathsGiven(given: unknown, table: string): string[] {
  const { resources } = (given ?? {}) as { resources?: unknown };
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource: unknown) => {
    const { name, path } = (resource ?? {}) as { name?: unknown; path?: unknown };
    return name === table && typeof path === 'string' ? [path] : [];
  });
}

async function readJson(file: string): Promise<unknown> {
  const unreadable = await unreadableBecause(file);
  if (unreadable !== null) throw new OutcomeGraphError('BAD_INPUT', `${unreadable}.`, { where: file });
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
