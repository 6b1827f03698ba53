import { Command } from 'commander';
import { checkPackages } from '../packages/import.js';
import type { Finding } from '../model/audit/finding.js';
import { auditPackages } from '../packages/audit.js';
import { NOTHING_OUTSIDE } from '../packages/outside.js';
import { packagesOutside } from '../packages/packages-outside.js';
import { shippedPackages } from '../packages/shipped.js';
import type { ValidPackage } from '../packages/valid-package.js';
import { counted, printProblems } from './terminal.js';

/** `outcome-graph check DIR...`: everything that import would refuse, as far as it can be told without a graph, and what the audit finds. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'validate and audit data packages without a database, beside the shipped packages; "import --dry-run" also looks into the graph',
    )
    .argument('<dir...>', 'folders with a datapackage.json')
    .action(async (folders: string[]) => {
      const { packages, problems } = await checkPackages(folders, async (names) =>
        packagesOutside('the shipped packages', await shippedExcept(names)),
      );
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
      printFindings(auditPackages(packages, await shippedExcept(packages.map(({ name }) => name))));
      console.log(
        'looked at these and the shipped packages, not into a graph; "import --dry-run" compares with what was imported',
      );
    });
}

/** The shipped packages other than those that are being checked. */
async function shippedExcept(names: readonly string[]): Promise<ValidPackage[]> {
  const { packages } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
  return packages.filter(({ name }) => !names.includes(name));
}

/** What the audit found: each finding with the claims that it compares and the arithmetic in words. It is no problem. */
function printFindings(findings: readonly Finding[]): void {
  for (const { severity, check, message, claims } of findings) {
    console.log(`${severity} ${check}: ${message}`);
    for (const { id } of claims) console.log(`  ${id}`);
  }
  console.log(
    findings.length === 0
      ? 'the audit found nothing'
      : `the audit found ${counted(findings.length, 'thing')} to look at`,
  );
}
