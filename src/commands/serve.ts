import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { type Config, readConfig } from '../config.js';
import { OutcomeGraphError } from '../errors.js';
import { type OpenDatabase, openDatabase } from '../neo4j/open.js';
import { importPackages, type ImportResult } from '../packages/import.js';
import { problemLine } from '../packages/problem.js';
import { rulesOfStore } from '../packages/rules-version.js';
import { shippedPackages } from '../packages/shipped.js';
import { browserLink } from '../server/browser-link.js';
import type { ServerState } from '../server/state.js';
import { warmUp } from '../server/warm-up.js';
import { Progress } from './terminal.js';

/** `outcome-graph serve`: database, shipped data, HTTP, until a signal ends it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the database, load the shipped data, and serve the API and the explorer')
    .option('--no-data', 'do not load the shipped data packages')
    .action(async ({ data }: { data: boolean }) => {
      await serve(readConfig(), data);
    });
}

async function serve(config: Config, loadsData: boolean): Promise<void> {
  const startedAt = Date.now();
  const progress = new Progress();
  const state: ServerState = { serving: null, doing: 'starting the database' };
  const report = (message: string): void => {
    state.doing = message;
    progress.report(message);
  };
  const ending = untilSignal();
  const ended = untilAborted(ending);
  const giveUp = new AbortController();
  const signal = AbortSignal.any([ending, giveUp.signal]);
  // The database takes longest, so it starts first; HTTP listens, and says that it is not ready, meanwhile.
  const opening = openDatabase(config, { onProgress: report, shareRunning: false, signal });
  // Whoever awaits it hears of its failure; until then it must not count as unheard.
  opening.catch(() => undefined);
  let app: FastifyInstance | null = null;
  let open: OpenDatabase | null = null;
  let improving: Promise<void> = Promise.resolve();
  try {
    const { createServer } = await import('../server/server.js');
    const { host, cacheBytesAtMost, largeReadsAtOnce } = config;
    app = await createServer(state, {
      logger: { level: 'warn' },
      host,
      cacheBytesAtMost,
      largeReadsAtOnce,
    });
    await listen(app, config).catch(async (error: unknown) => {
      throw (await dataDirectoryError(opening)) ?? error;
    });
    open = await opening;
    const { database, browserUrl } = open;
    if (loadsData) {
      const loading = loadShippedData(open, report);
      // Where a signal ends it first, what comes of it is no news.
      loading.catch(() => undefined);
      await Promise.race([loading, ended]);
    } else if (!(await rulesOfStore(database)).areThese) console.error(OF_ANOTHER_VERSION);
    if (ending.aborted) return;
    const { uri: boltUri, user, database: name } = database.address;
    const browser = browserUrl === null ? null : { url: browserUrl, boltUri, user, database: name };
    state.serving = { database, browser };
    progress.done();
    printWelcome(config, open, browser === null ? null : browserLink(browser), Date.now() - startedAt);
    improving = improve(open, app, signal);
    const reason = await Promise.race([ended, open.ended]);
    if (reason !== null) throw new OutcomeGraphError('UNAVAILABLE', `The embedded Neo4j ended: ${reason}.`);
  } catch (error) {
    // Whatever fails because a signal ended it has ended as asked.
    if (!ending.aborted) throw error;
  } finally {
    progress.done();
    state.serving = null;
    giveUp.abort();
    await improving;
    open ??= await opening.catch(() => null);
    await app?.close();
    await open?.close();
  }
}

/** What is said of a store that keeps what follows from its rows by other rules, which only an import brings up. */
const OF_ANOTHER_VERSION =
  'Another version of Outcome Graph worked out what this database keeps: totals, pages of figures, roll-ups and findings may not be ' +
  'right. Run `outcome-graph import` once, with any package, to bring them up.';

/** Makes first answers, and the next start, faster while this one serves; what comes of it changes no answer. */
async function improve(
  { improveNextStart }: OpenDatabase,
  app: FastifyInstance,
  signal: AbortSignal,
): Promise<void> {
  try {
    await Promise.all([warmUp(app, signal), improveNextStart?.(signal)]);
  } catch (error) {
    if (!signal.aborted)
      app.log.warn({ err: error }, 'what makes first answers and the next start faster could not be done');
  }
}

/** How long a taken port waits to hear whether the data directory is in use too. */
const DATA_DIRECTORY_WITHIN_MS = 1_500;

/** Of a second start on the same data directory, that is the news, not that its port is taken as well. */
async function dataDirectoryError(opening: Promise<OpenDatabase>): Promise<OutcomeGraphError | null> {
  const error = await Promise.race([
    opening.then(
      () => null,
      (reason: unknown) => reason,
    ),
    sleep(DATA_DIRECTORY_WITHIN_MS, null, { ref: false }),
  ]);
  return error instanceof OutcomeGraphError && error.code === 'BUSY' ? error : null;
}

/** Ends when a signal is aborted, also where it is already. */
async function untilAborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted) await once(signal, 'abort');
  return null;
}

/** Aborts with the first signal that asks the process to end. */
function untilSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second one changes nothing: the first is being followed.
      if (!controller.signal.aborted) console.error(`stopping, as ${signal} asks`);
      controller.abort();
    });
  }
  return controller.signal;
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new OutcomeGraphError('UNAVAILABLE', `Port ${port} is taken.`, {
        where: 'PORT',
        remedy: 'Set PORT to a free one, or stop what listens there.',
        cause: error,
      });
    }
    throw new OutcomeGraphError('UNAVAILABLE', `Cannot listen on ${host}:${port} (${String(code)}).`, {
      where: 'HOST',
      remedy: 'Set HOST to an address of this machine and PORT to a port that you may use.',
      cause: error,
    });
  }
}

/** How often the shipped data are loaded when another server does the same to the same database, and how long it waits. */
const LOADING_TRIES = 5;
const LOADING_AGAIN_AFTER_MS = 1_000;

async function loadShippedData({ database }: OpenDatabase, report: (message: string) => void): Promise<void> {
  const load = (): Promise<ImportResult> =>
    importPackages(() => Promise.resolve(database), shippedPackages(), {
      onProgress: (message) => {
        report(`loading data: ${message}`);
      },
    });
  let result: ImportResult | null = null;
  for (let tries = 1; result === null; tries += 1) {
    try {
      result = await load();
    } catch (error) {
      const isBusy = error instanceof OutcomeGraphError && error.code === 'BUSY';
      if (!isBusy || tries === LOADING_TRIES) throw error;
      await sleep(LOADING_AGAIN_AFTER_MS * tries);
    }
  }
  const { problems } = result;
  if (problems.length > 0) {
    throw new OutcomeGraphError(
      'BAD_INPUT',
      `The shipped data cannot be loaded:\n${problems.map(problemLine).join('\n')}`,
    );
  }
}

function printWelcome(
  { host, port }: Config,
  open: OpenDatabase,
  browser: string | null,
  elapsedMs: number,
): void {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = [
    `Outcome Graph is ready after ${(elapsedMs / 1000).toFixed(1)} s`,
    `  Explorer        ${url}/`,
    `  GraphQL         ${url}/graphql`,
    ...(browser === null ? [] : [`  Neo4j Browser   ${browser}`]),
    ...(open.passwordFile === null ? [] : [`                  user neo4j, password in ${open.passwordFile}`]),
    '  Ctrl-C stops it',
  ];
  console.log(lines.join('\n'));
}
