import { Command } from 'commander';
import { readConfig } from '../config.js';
import type { Database } from '../neo4j/database.js';
import { type OpenDatabase, openDatabase } from '../neo4j/open.js';
import { importPackages, type ImportResult } from '../packages/import.js';
import { countChanges } from '../packages/plan.js';
import { counted, printProblems, Progress } from './terminal.js';

/** `outcome-graph import DIR...`: packages into the graph, all of them or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'import data packages: validate everything, then write all of it in one transaction, or nothing',
    )
    .argument('<dir...>', 'folders with a datapackage.json')
    .option('--dry-run', 'show what would change and write nothing', false)
    .action(async (folders: string[], { dryRun }: { dryRun: boolean }) => {
      const progress = new Progress();
      let open: OpenDatabase | null = null;
      const database = async (): Promise<Database> => {
        open = await openDatabase(readConfig(), { onProgress: progress.report, shareRunning: true });
        return open.database;
      };
      try {
        const result = await importPackages(database, folders, { dryRun, onProgress: progress.report });
        progress.done();
        printResult(result, dryRun);
      } finally {
        progress.done();
        await (open as OpenDatabase | null)?.close();
      }
    });
}

function printResult(result: ImportResult, dryRun: boolean): void {
  if (result.problems.length > 0) {
    printProblems(result.problems);
    console.error('nothing was written');
    process.exitCode = 2;
    return;
  }
  for (const plan of result.plans) {
    const { create, update, remove } = countChanges([plan]);
    const changes = plan.unchanged
      ? 'unchanged'
      : `${counted(create, 'row')} new, ${update} changed, ${remove} removed`;
    const left = plan.left === 0 ? '' : `, ${plan.left} left to other packages`;
    const replaced =
      plan.replaces.length === 0 ? '' : `, ${plan.replaces.length} in place of rows of packages that yield`;
    console.log(`${plan.name}: ${counted(plan.rowCount, 'row')}, ${changes}${left}${replaced}`);
  }
  if (dryRun || result.written === null) {
    console.log('dry run: nothing was written');
    return;
  }
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted } = result.written;
  console.log(
    `nodes: ${nodesCreated} created, ${nodesDeleted} deleted; relationships: ${relationshipsCreated} created, ${relationshipsDeleted} deleted`,
  );
}
