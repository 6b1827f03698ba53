import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { contentOf, emptyDatabase, useEmptyDatabase } from '../support/database.js';

/** Moments at which each import is killed, spread evenly over the time that an undisturbed one takes. */
const MOMENTS = 20;

const GAZETTEER = join(packageRoot, '..', 'shared', 'gazetteer');
const workloads = [
  { name: 'the shipped packages', folders: shippedPackages() },
  ...(existsSync(GAZETTEER) ? [{ name: 'the gazetteer', folders: [GAZETTEER] }] : []),
];

const database = useEmptyDatabase();

/** Starts an import as a user does, in a process of its own. */
function startImport(folders: readonly string[]): ChildProcess {
  const { uri, user, password } = inject('neo4j');
  return spawn(process.execPath, [join(packageRoot, 'dist/commands/main.js'), 'import', ...folders], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', resolve));
}

/** Runs an import to its end; what it says when it fails is in the error. */
async function importAll(folders: readonly string[]): Promise<void> {
  const child = startImport(folders);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await exitOf(child);
  if (code !== 0) throw new Error(`import exited with ${String(code)}: ${said}`);
}

/** Everything in the graph but when it was imported, and in how many imports. */
async function graph(): Promise<string[]> {
  return (await contentOf(database)).map((line) =>
    line.replace(/"(importedAt|revision|changedAt)":("[^"]*"|\d+|\{[^}]*\})/g, '"$1":0'),
  );
}

describe.each(workloads)('an import of $name that is killed and run again', ({ folders }) => {
  let undisturbed: string[];
  let duration: number;
  /** How many kills met an import. */
  let met = 0;

  beforeAll(async () => {
    // The first ones warm the server; the shortest tells how long an import takes.
    duration = Infinity;
    for (let run = 0; run < 5; run += 1) {
      await emptyDatabase(database);
      const begin = performance.now();
      await importAll(folders);
      duration = Math.min(duration, performance.now() - begin);
    }
    undisturbed = await graph();
    expect(undisturbed.length).toBeGreaterThan(100);
  }, 300_000);

  test.each(Array.from({ length: MOMENTS }, (_, index) => index + 1))(
    `at moment %i of ${MOMENTS} gives the graph of an undisturbed import`,
    async (moment) => {
      await emptyDatabase(database);
      const child = startImport(folders);
      await new Promise((resolve) => setTimeout(resolve, (duration * moment) / (MOMENTS + 1)));
      if (child.exitCode === null) met += 1;
      child.kill('SIGKILL');
      await exitOf(child);
      await importAll(folders);
      expect(await graph()).toEqual(undisturbed);
    },
    300_000,
  );

  test('often enough in its midst: a server that is warmer than before can be done sooner', () => {
    expect(met).toBeGreaterThanOrEqual(MOMENTS / 4);
  });
});
