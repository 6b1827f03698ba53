import { availableParallelism } from 'node:os';
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
  /** How many statements of large operations may be with the database at once. */
  largeReadsAtOnce: number;
}

/** A setting that is a whole number within bounds. */
interface NumberSetting {
  readonly name: string;
  readonly fallback: number;
  readonly from: number;
  readonly to: number;
  /** What the number is, for who gave something else. */
  readonly noun: string;
}

export const BYTES_A_MEGABYTE = 1_000_000;

/** Above that a size of the cache is a slip of the pen. */
export const CACHE_MEGABYTES: NumberSetting = {
  name: 'ANSWER_CACHE_MEGABYTES',
  fallback: 64,
  from: 0,
  to: 4_096,
  noun: 'a size of a cache in megabytes',
};

/** Where nothing is set, as many as a database on this machine has processors. The driver has 100 connections, and small operations need some. */
export const LARGE_READS: NumberSetting = {
  name: 'LARGE_READS_AT_ONCE',
  fallback: Math.max(2, availableParallelism()),
  from: 1,
  to: 64,
  noun: 'a number of statements',
};

/** The text of a variable; one that is empty is not set, as with `HOST= npm start`. */
function textOf(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = environment[name];
  return text === '' ? undefined : text;
}

function numberOf(environment: NodeJS.ProcessEnv, { name, fallback, from, to, noun }: NumberSetting): number {
  const text = textOf(environment, name);
  if (text === undefined) return fallback;
  const number = Number(text);
  if (!Number.isInteger(number) || number < from || number > to) {
    throw new OutcomeGraphError('BAD_INPUT', `"${text}" is not ${noun}.`, {
      where: name,
      remedy: `Give a whole number from ${from} to ${to}.`,
    });
  }
  return number;
}

function portOf(environment: NodeJS.ProcessEnv, name: string, fallback: number): number {
  return numberOf(environment, { name, fallback, from: 1, to: 65535, noun: 'a port' });
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
    cacheBytesAtMost: numberOf(environment, CACHE_MEGABYTES) * BYTES_A_MEGABYTE,
    largeReadsAtOnce: numberOf(environment, LARGE_READS),
  };
}
