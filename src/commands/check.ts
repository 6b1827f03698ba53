import { Command } from 'commander';
import { checkPackages } from '../packages/import.js';
import { NOTHING_OUTSIDE, type Outside } from '../packages/outside.js';
import { packagesOutside } from '../packages/packages-outside.js';
import { shippedPackages } from '../packages/shipped.js';
import { counted, printProblems } from './terminal.js';

/** `outcome-graph check DIR...`: everything that import would refuse, as far as it can be told without a graph. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'validate data packages without a database, beside the shipped packages; "import --dry-run" also looks into the graph',
    )
    .argument('<dir...>', 'folders with a datapackage.json')
    .action(async (folders: string[]) => {
      const { packages, problems } = await checkPackages(folders, shippedOutside);
      if (problems.length > 0) {
        printProblems(problems);
        process.exitCode = 2;
        return;
      }
      for (const { name, rowCount, left, tables } of packages) {
        const leaving = left === 0 ? '' : `${left} left to other packages, `;
        console.log(
          `${name}: ${counted(rowCount, 'row')} in ${counted(tables.length, 'table')}, ${leaving}no problem`,
        );
      }
      console.log(
        'looked at these and the shipped packages, not into a graph; "import --dry-run" compares with what was imported',
      );
    });
}

/** What stands in the shipped packages, other than those that are being checked. */
async function shippedOutside(except: readonly string[]): Promise<Outside> {
  const { packages } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
  return packagesOutside(
    'the shipped packages',
    packages.filter(({ name }) => !except.includes(name)),
  );
}
