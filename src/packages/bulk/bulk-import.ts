import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { batchesOf, groupBy } from '../../model/grouping.js';
import type { Database } from '../../neo4j/database.js';
import { isAlive } from '../../neo4j/embedded/process-identity.js';
import { type ImportResult, refused } from '../import.js';
import type { PackagePlan } from '../plan.js';
import { ensureSchema } from '../schema.js';
import { beginLoading, endLoading } from '../write.js';
import type { OddRow } from './bulk-files.js';
import type { ConvertedPackage } from './convert.js';
import { convertPackages } from './convert-packages.js';

/** What a bulk import needs from outside. */
export interface BulkImportOptions {
  /** Where files may lie that are gone when it is done; they take about seven times the room of the packages (measured with 10 million figures). */
  readonly folder: string;
  /** Makes a new store of files, as neo4j-admin's import takes them, and opens it. */
  readonly openStore: (tellingFiles: readonly string[]) => Promise<Database>;
  readonly onProgress: (message: string) => void;
}

/**
 * Imports packages of any size into a store that is yet to be made: they become files, neo4j-admin makes a store of these
 * (all of them, or nothing), and what is left is done in it: indexes. A run that was cut off while the
 * store was made leaves nothing; one that was cut off after is finished by importing again.
 */
export async function bulkImport(
  folders: readonly string[],
  { folder, openStore, onProgress }: BulkImportOptions,
): Promise<ImportResult> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftBehind(folder);
  const into = await mkdtemp(join(folder, `bulk-${process.pid}-`));
  try {
    const converted = await convertPackages(folders, into, onProgress);
    if (converted.problems.length > 0) return refused(converted.problems, converted.untold);
    const database = await openStore(converted.arguments);
    await rm(into, { recursive: true, force: true });
    onProgress('making indexes');
    await ensureSchema(database);
    const loading = await beginLoading(database);
    await setOddRows(database, converted.odd);
    await recordDigests(database, converted.packages);
    await endLoading(database, loading, { uncounted: converted.uncounted });
    return {
      problems: [],
      untold: null,
      plans: converted.packages.map(planOf),
      rows: {
        create: converted.packages.reduce((sum, { rowCount }) => sum + rowCount, 0),
        update: 0,
        remove: 0,
      },
      written: {
        nodesCreated: converted.nodes,
        nodesDeleted: 0,
        relationshipsCreated: converted.edges,
        relationshipsDeleted: 0,
      },
      findings: converted.findings,
    };
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

/** Removes the files of imports that were killed, of which nobody else would ever. */
async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = /^bulk-(\d+)-/.exec(name)?.[1];
    if (id !== undefined && !isAlive(Number(id)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** What is told of a package that is all new. */
function planOf(converted: ConvertedPackage): PackagePlan {
  return {
    ...converted,
    replaces: [],
    unchanged: false,
    changes: { create: converted.rowCount, update: 0, remove: 0 },
    tables: [],
  };
}

/** Rows of one statement. */
const ROWS_AT_ONCE = 5_000;

/** Sets what the files could not hold; without it a row counts as changed, so that a run that was cut off is finished. */
async function setOddRows(database: Database, odd: readonly OddRow[]): Promise<void> {
  const byPattern = groupBy(odd, ({ label, key }) => `${label} {${key.name}: row.key.value}`);
  for (const [pattern, ofLabel] of byPattern) {
    for (const some of batchesOf(ofLabel, ROWS_AT_ONCE))
      await database.write((transaction) =>
        transaction.run(`UNWIND $rows AS row MATCH (node:${pattern}) SET node += row.properties`, {
          rows: some,
        }),
      );
  }
}

/** Says that packages are there whole: until then an import compares them row by row. */
async function recordDigests(database: Database, packages: readonly ConvertedPackage[]): Promise<void> {
  await database.write((transaction) =>
    transaction.run(
      'UNWIND $packages AS row MATCH (package:Package {name: row.name}) SET package.digest = row.digest',
      { packages: packages.map(({ name, digest }) => ({ name, digest })) },
    ),
  );
}
