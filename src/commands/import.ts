import { Command } from 'commander';
import { readConfig } from '../config.js';
import type { Database } from '../neo4j/database.js';
import { isYetToBeMade, type OpenDatabase, openDatabase } from '../neo4j/open.js';
import { bulkImport } from '../packages/bulk/bulk-import.js';
import { importPackages, type ImportResult } from '../packages/import.js';
import { hasMoreRowsThan } from '../packages/size.js';
import { CHANGES_AT_MOST, countChanges } from '../packages/plan.js';
import { adapters } from '../packages/adapters/index.js';
import { changesOf, type RowChange, written } from '../packages/changes.js';
import { counted, printProblems, Progress } from './terminal.js';

/** Rows of one kind that a dry run names one by one. */
const NAMED_AT_MOST = 20;

/** `outcome-graph import DIR...`: packages into the graph, all of them or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'import data packages: validate everything, then write all of it in one transaction, or nothing; more than 100,000 rows take several, and a store that is yet to be made is then made from files',
    )
    .argument('<dir...>', 'folders with a datapackage.json, or with a list that an adapter reads')
    .option('--dry-run', 'show what would change, row by row, and write nothing', false)
    .option('--all', `with --dry-run: every row, not the first ${NAMED_AT_MOST} of each kind`, false)
    .addHelpText('after', `\nLists that are read as they are:\n${adapterLines()}`)
    .action(async (folders: string[], { dryRun, all }: { dryRun: boolean; all: boolean }) => {
      const progress = new Progress();
      let open: OpenDatabase | null = null;
      const database = async (): Promise<Database> => {
        open ??= await openDatabase(readConfig(), { onProgress: progress.report, shareRunning: true });
        return open.database;
      };
      // More than one transaction takes into a store that is yet to be made: made from files, it takes a tenth of the time.
      const importFolders = async (): Promise<ImportResult> => {
        const { report } = progress;
        const config = readConfig();
        const isLarge = !dryRun && (await hasMoreRowsThan(folders, CHANGES_AT_MOST));
        if (!isLarge || !(await isYetToBeMade(config)))
          return importPackages(database, folders, { dryRun, onProgress: report });
        const openStore = async (loadsFirst: readonly string[]): Promise<Database> => {
          open = await openDatabase(config, { onProgress: report, shareRunning: false, loadsFirst });
          return open.database;
        };
        return bulkImport(folders, { folder: config.dataDir, openStore, onProgress: report });
      };
      try {
        const result = await importFolders();
        progress.done();
        if (dryRun && result.problems.length === 0) await printChanges(await database(), result, all);
        printResult(result, dryRun);
      } finally {
        progress.done();
        await (open as OpenDatabase | null)?.close();
      }
    });
}

function adapterLines(): string {
  return adapters.map(({ name, description }) => `  ${name}: ${description}`).join('\n');
}

const SIGNS = { NEW: '+', CHANGED: '~', REMOVED: '-' } as const;

/** One line a row: + new, ~ changed with what was and what would be, - removed. */
async function printChanges(database: Database, { plans }: ImportResult, all: boolean): Promise<void> {
  for (const plan of plans) {
    const seen = new Map<string, number>();
    for await (const change of changesOf(database, plan)) {
      const kind = `${change.kind === 'NEW' ? 'new' : change.kind === 'CHANGED' ? 'changed' : 'removed'} rows of ${change.table}`;
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      if (all || count <= NAMED_AT_MOST) console.log(changeLine(change));
    }
    for (const [kind, count] of seen) {
      if (!all && count > NAMED_AT_MOST)
        console.log(`  ... and ${count - NAMED_AT_MOST} more ${kind}; --all shows them`);
    }
  }
}

function changeLine({ table, kind, id, properties }: RowChange): string {
  const line = `  ${SIGNS[kind]} ${table}: ${id}`;
  if (kind !== 'CHANGED') return line;
  const changes = properties.map(
    ({ name, before, after }) => `${name} was ${written(before)}, would be ${written(after)}`,
  );
  return `${line}: ${changes.length === 0 ? 'what it refers to' : changes.join('; ')}`;
}

function printResult(result: ImportResult, dryRun: boolean): void {
  if (result.problems.length > 0) {
    printProblems(result.problems);
    if (result.untold !== null) console.error(`there may be more: ${result.untold}`);
    const before = result.plans.length;
    console.error(
      before === 0
        ? 'nothing was written'
        : `${counted(before, 'package')} before ${before === 1 ? 'it was' : 'these were'} imported; mend what is wrong and run the import again`,
    );
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
    console.log(
      'dry run: nothing was written, and the audit was not run; "outcome-graph check" says what it finds in these packages ' +
        'beside the shipped ones',
    );
    return;
  }
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted } = result.written;
  console.log(
    `nodes: ${nodesCreated} created, ${nodesDeleted} deleted; relationships: ${relationshipsCreated} created, ${relationshipsDeleted} deleted`,
  );
  if (result.findings !== null) {
    const found = counted(result.findings, 'thing');
    console.log(
      result.findings === 0
        ? 'the audit found nothing in the whole graph'
        : `in the whole graph, whichever package they are of, the audit has ${found} to look at: \`{ findings { nodes { message } } }\` ` +
            'in the API, `MATCH (finding:Finding) RETURN finding` in Neo4j Browser',
    );
  }
}
