import { Command } from 'commander';
import { checkPackages } from '../packages/import.js';
import { readPackage } from '../packages/read.js';
import { shippedPackages } from '../packages/shipped.js';
import { counted, printProblems } from './terminal.js';

/** `outcome-graph check DIR...`: everything that import would refuse, without a database. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'validate data packages without a database; what they refer to may also stand in the shipped packages',
    )
    .argument('<dir...>', 'folders with a datapackage.json')
    .action(async (folders: string[]) => {
      const { packages, problems } = await checkPackages(folders, (names) => async (ids) => {
        const shipped = await shippedIds(names);
        return new Set(ids.filter((id) => shipped.has(id)));
      });
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

/** The ids of the shipped packages, other than those that are being checked. */
async function shippedIds(except: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const folder of shippedPackages()) {
    const read = await readPackage(folder, []);
    if (read === null || except.includes(read.descriptor.name)) continue;
    for (const { table, rows } of read.tables) {
      if (table.label !== null) for (const { cells } of rows) ids.add(cells.id ?? '');
    }
  }
  return ids;
}
