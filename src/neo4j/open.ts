import type { Config } from '../config.js';
import { Database, type DatabaseAddress } from './database.js';
import { findRunning, hasStoreIn, recordClassData, startEmbeddedNeo4j } from './embedded/index.js';

/** A database that is open for use, however it came to be. */
export interface OpenDatabase {
  readonly database: Database;
  /** Where Neo4j Browser is served; null for a server that is not ours. */
  readonly browserUrl: string | null;
  /** Where the password of the embedded server is kept; null for a server that is not ours. */
  readonly passwordFile: string | null;
  /** Settles when an embedded server ends by itself, with what is known of why. */
  readonly ended: Promise<string>;
  /** Prepares the next start of the embedded server to be faster, in the background; null where there is nothing to do. */
  readonly improveNextStart: ((signal: AbortSignal) => Promise<unknown>) | null;
  /** Closes the connection, and stops the server if it was started for this. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly onProgress: (message: string) => void;
  /** Use the embedded server that another process already serves from the same data directory. */
  readonly shareRunning: boolean;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
  /** What names the files that the embedded server's new store is made from before it starts. */
  readonly loadsFirst?: readonly string[];
}

/**
 * Opens the database that the settings name: a server that is there already, or the embedded one, started if need be.
 * @throws OutcomeGraphError with what to do about it.
 */
export async function openDatabase(
  config: Config,
  { onProgress, shareRunning, signal, loadsFirst }: OpenOptions,
): Promise<OpenDatabase> {
  const { database: settings, dataDir } = config;
  if (settings.kind === 'remote') return connect(settings, NOT_OURS);
  const running = shareRunning ? await findRunning(dataDir) : null;
  if (running !== null) {
    return connect(
      { ...running, database: settings.database },
      { ...NOT_OURS, browserUrl: running.browserUrl },
    );
  }
  const { boltPort, httpPort } = settings;
  const server = await startEmbeddedNeo4j({ dataDir, boltPort, httpPort, onProgress, signal, loadsFirst });
  const { browserUrl, passwordFile, classData } = server;
  return connect(
    { ...server, database: settings.database },
    {
      browserUrl,
      passwordFile,
      ended: server.exited.then(({ code, signal: by }) =>
        by === null ? `it exited with code ${String(code)}` : `it was ended by ${by}`,
      ),
      improveNextStart: classData.isRecorded ? null : (until) => recordClassData(startEmbeddedNeo4j, until),
      close: () => server.stop(),
    },
  );
}

/** Whether the database is an embedded one whose store is yet to be made, so that it can be made from files. */
export async function isYetToBeMade({ database, dataDir }: Config): Promise<boolean> {
  return database.kind === 'embedded' && !hasStoreIn(dataDir) && (await findRunning(dataDir)) === null;
}

/** A server that somebody else started, and that goes on when we leave. */
const NOT_OURS: Omit<OpenDatabase, 'database'> = {
  browserUrl: null,
  passwordFile: null,
  ended: new Promise(() => undefined),
  improveNextStart: null,
  close: () => Promise.resolve(),
};

async function connect(
  address: DatabaseAddress,
  server: Omit<OpenDatabase, 'database'>,
): Promise<OpenDatabase> {
  const { uri, user, password, database: name } = address;
  const database = new Database({ uri, user, password, database: name });
  const close = async (): Promise<void> => {
    await database.close();
    await server.close();
  };
  try {
    await database.verify();
  } catch (error) {
    await close();
    throw error;
  }
  return { ...server, database, close };
}
