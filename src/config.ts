import { resolve } from 'node:path';
import { OutcomeGraphError } from './errors.js';

/** A database server that is already there; nothing is started or supervised. */
export interface RemoteDatabaseSettings {
  kind: 'remote';
  /** `neo4j://`, `neo4j+s://`, `bolt://` ... as the Neo4j driver takes it. */
  uri: string;
  user: string;
  password: string;
  /** The name of the database; always sent, since asking for the home database costs a round trip. */
  database: string;
}

/** A Neo4j of our own, started and supervised as a child process. */
export interface EmbeddedDatabaseSettings {
  kind: 'embedded';
  boltPort: number;
  httpPort: number;
  database: string;
}

/** Every setting of the system, read once from the environment. */
export interface Config {
  host: string;
  port: number;
  /** Store, password and logs of the embedded Neo4j; absolute. */
  dataDir: string;
  database: RemoteDatabaseSettings | EmbeddedDatabaseSettings;
  /** What answers that are kept may take of the memory, in bytes; 0 keeps none. */
  cacheBytesAtMost: number;
}

const CACHE_MEGABYTES = 64;

/** More is a slip of the pen. */
const CACHE_MEGABYTES_AT_MOST = 4_096;

/** The text of a variable; one that is empty is not set, as with `HOST= npm start`. */
function textOf(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = environment[name];
  return text === '' ? undefined : text;
}

function cacheBytesOf(environment: NodeJS.ProcessEnv): number {
  const text = textOf(environment, 'ANSWER_CACHE_MEGABYTES');
  const megabytes = text === undefined ? CACHE_MEGABYTES : Number(text);
  if (!Number.isInteger(megabytes) || megabytes < 0 || megabytes > CACHE_MEGABYTES_AT_MOST) {
    throw new OutcomeGraphError('BAD_INPUT', `"${text ?? ''}" is no size of a cache.`, {
      where: 'ANSWER_CACHE_MEGABYTES',
      remedy: `Give a whole number from 0, which keeps no answers, to ${CACHE_MEGABYTES_AT_MOST}.`,
    });
  }
  return megabytes * 1_000_000;
}

function portOf(environment: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = textOf(environment, name);
  if (text === undefined) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new OutcomeGraphError('BAD_INPUT', `"${text}" is not a port.`, {
      where: name,
      remedy: 'Give a whole number from 1 to 65535.',
    });
  }
  return port;
}

function databaseOf(environment: NodeJS.ProcessEnv): Config['database'] {
  const uri = textOf(environment, 'NEO4J_URI');
  const database = textOf(environment, 'NEO4J_DATABASE') ?? 'neo4j';
  if (uri !== undefined) {
    if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]/.test(uri)) {
      throw new OutcomeGraphError('BAD_INPUT', `"${uri}" is not an address of a Neo4j server.`, {
        where: 'NEO4J_URI',
        remedy: 'Give one such as neo4j://localhost:7687, or unset it to use the embedded server.',
      });
    }
    const password = textOf(environment, 'NEO4J_PASSWORD');
    if (password === undefined) {
      throw new OutcomeGraphError('BAD_INPUT', 'NEO4J_URI is set but NEO4J_PASSWORD is not.', {
        where: 'NEO4J_PASSWORD',
        remedy: 'Set it to the password of NEO4J_USER (default neo4j).',
      });
    }
    return { kind: 'remote', uri, user: textOf(environment, 'NEO4J_USER') ?? 'neo4j', password, database };
  }
  return {
    kind: 'embedded',
    boltPort: portOf(environment, 'NEO4J_BOLT_PORT', 7687),
    httpPort: portOf(environment, 'NEO4J_HTTP_PORT', 7474),
    database: 'neo4j',
  };
}

/**
 * Reads the settings; the README lists them.
 * @throws OutcomeGraphError BAD_INPUT naming the variable when a value cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return {
    host: textOf(environment, 'HOST') ?? '127.0.0.1',
    port: portOf(environment, 'PORT', 4000),
    dataDir: resolve(textOf(environment, 'DATA_DIR') ?? '.outcome-graph'),
    database: databaseOf(environment),
    cacheBytesAtMost: cacheBytesOf(environment),
  };
}
