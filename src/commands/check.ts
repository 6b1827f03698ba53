import { Command } from 'commander';
import { labelOfId } from '../model/identity.js';
import { checkPackages } from '../packages/import.js';
import { readPackage } from '../packages/read.js';
import { shippedPackages } from '../packages/shipped.js';
import { NOTHING_OUTSIDE, type Outside } from '../packages/outside.js';
import { counted, printProblems } from './terminal.js';

/** `outcome-graph check DIR...`: everything that import would refuse, without a database. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'validate data packages without a database; what they refer to may also stand in the shipped packages',
    )
    .argument('<dir...>', 'folders with a datapackage.json')
    .action(async (folders: string[]) => {
      const { packages, problems } = await checkPackages(folders, shippedOutside);
      if (problems.length > 0) {
        printProblems(problems);
        process.exitCode = 2;
        return;
      }
      for (const { name, tables } of packages) {
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        console.log(`${name}: ${counted(rows, 'row')} in ${counted(tables.length, 'table')}, no problem`);
      }
    });
}

/** What stands in the shipped packages, other than those that are being checked. */
function shippedOutside(except: readonly string[]): Outside {
  let ids: Promise<Set<string>> | null = null;
  const read = async (): Promise<Set<string>> => (ids ??= shippedIds(except));
  return {
    ...NOTHING_OUTSIDE,
    place: 'the shipped packages',
    async existing(wanted) {
      const shipped = await read();
      return new Set(wanted.filter((id) => shipped.has(id)));
    },
    async candidates(label) {
      return [...(await read())].filter((id) => labelOfId(id) === label);
    },
  };
}

async function shippedIds(except: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const folder of shippedPackages()) {
    const shipped = await readPackage(folder, []);
    if (shipped === null || except.includes(shipped.descriptor.name)) continue;
    for (const { table, rows } of shipped.tables) {
      if (table.label !== null) for (const { cells } of rows) ids.add(cells.id ?? '');
    }
  }
  return ids;
}
