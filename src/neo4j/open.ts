import type { Config } from '../config.js';
import { Database } from './database.js';
import { findRunning, startEmbeddedNeo4j } from './embedded/index.js';

/** A database that is open for use, however it came to be. */
export interface OpenDatabase {
  readonly database: Database;
  /** Where Neo4j Browser is served; null for a server that is not ours. */
  readonly browserUrl: string | null;
  /** Where the password of the embedded server is kept; null for a server that is not ours. */
  readonly passwordFile: string | null;
  /** Settles when an embedded server ends by itself, with what is known of why. */
  readonly ended: Promise<string>;
  /** Closes the connection, and stops the server if it was started for this. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly onProgress: (message: string) => void;
  /** Use the embedded server that another process already serves from the same data directory. */
  readonly shareRunning: boolean;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the database that the settings name: a server that is there already, or the embedded one, started if need be.
 * @throws OutcomeGraphError with what to do about it.
 */
export async function openDatabase(
  config: Config,
  { onProgress, shareRunning, signal }: OpenOptions,
): Promise<OpenDatabase> {
  const { database: settings, dataDir } = config;
  if (settings.kind === 'remote') return connect(settings, null, null, never, () => Promise.resolve());
  const running = shareRunning ? await findRunning(dataDir) : null;
  if (running !== null) {
    return connect({ ...running, database: settings.database }, running.browserUrl, null, never, () =>
      Promise.resolve(),
    );
  }
  const { boltPort, httpPort } = settings;
  const server = await startEmbeddedNeo4j({ dataDir, boltPort, httpPort, onProgress, signal });
  const ended = server.exited.then(({ code, signal: by }) =>
    by === null ? `it exited with code ${String(code)}` : `it was ended by ${by}`,
  );
  const { browserUrl, passwordFile } = server;
  return connect({ ...server, database: settings.database }, browserUrl, passwordFile, ended, () =>
    server.stop(),
  );
}

const never = new Promise<string>(() => undefined);

async function connect(
  address: { uri: string; user: string; password: string; database: string },
  browserUrl: string | null,
  passwordFile: string | null,
  ended: Promise<string>,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  const { uri, user, password, database: name } = address;
  const database = new Database({ uri, user, password, database: name });
  const close = async (): Promise<void> => {
    await database.close();
    await stop();
  };
  try {
    await database.verify();
  } catch (error) {
    await close();
    throw error;
  }
  return { database, browserUrl, passwordFile, ended, close };
}
