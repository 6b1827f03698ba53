import type { Java } from './java-version.js';
import type { Ports } from './configuration.js';

/** What to start, and where. */
export interface EmbeddedNeo4jOptions extends Ports {
  readonly dataDir: string;
  /** Hears what takes time, in words for a terminal. */
  readonly onProgress?: (message: string) => void;
  /** Ends a start that is under way; afterwards there is `stop`. */
  readonly signal?: AbortSignal | undefined;
  readonly heapMegabytes?: number | undefined;
  readonly pageCacheMegabytes?: number | undefined;
  /** Seconds for which a statement's plan is kept, however the data changes meanwhile; 10 if not given. */
  readonly keepPlansSeconds?: number | undefined;
  /** Start at the lowest priority, ready to write what classes were loaded; not for a server that serves. */
  readonly recordsClassData?: boolean | undefined;
  /** What names the files that a new store is made from before the server starts on it, as neo4j-admin's import takes them. */
  readonly loadsFirst?: readonly string[] | undefined;
  /** Where `JAVA_HOME`, `PATH` and the like are taken from; this process's own if not given. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Folders of Java homes to look through instead of the usual ones. */
  readonly usualPlaces?: readonly string[] | undefined;
}

/** How the server ended: by itself with a code, or by a signal. */
export interface EmbeddedNeo4jEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A Neo4j of our own that answers. */
export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly httpUrl: string;
  readonly browserUrl: string;
  readonly user: string;
  readonly password: string;
  /** Where the password is kept, readable by its owner only. */
  readonly passwordFile: string;
  readonly version: string;
  /** Java's archive of the classes that a start loads: where it belongs, for which Java, and whether it was there. */
  readonly classData: { readonly file: string; readonly java: Java; readonly isRecorded: boolean };
  /** The process of the JVM. */
  readonly pid: number;
  /** Stops it in order and waits for its end; a second call waits for the same end. */
  stop(): Promise<void>;
  /** Settles when the server has ended, also by itself; never fails. Both are null when its keeper was killed. */
  readonly exited: Promise<EmbeddedNeo4jEnd>;
}
