import { cacheFolder } from './cache-folder.js';
import { chooseForNewStore, chooseForStore, type Choice } from './choice.js';
import { type DataDirectory, readVersion } from './data-directory.js';
import { distributionOf, ensureDistribution } from './distribution.js';
import { findJavas, usualJavaPlaces } from './java.js';

/** What a start is asked to do, as far as finding its Java and its jars goes. */
export interface PrepareOptions {
  readonly onProgress: (message: string) => void;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly usualPlaces?: readonly string[] | undefined;
}

/** A Neo4j, the Java to run it on, and the folder of its jars. */
export interface Prepared {
  readonly choice: Choice;
  readonly library: string;
}

/** Finds the Java and the jars for a data directory, fetching the jars when they are not there. */
export async function prepare(directory: DataDirectory, options: PrepareOptions): Promise<Prepared> {
  const { environment, onProgress, signal } = options;
  const remembered = await readVersion(directory);
  const javas = await findJavas({
    environment,
    usualPlaces: options.usualPlaces ?? usualJavaPlaces(environment),
    onWarning: onProgress,
  });
  const choice =
    remembered === undefined
      ? chooseForNewStore(javas)
      : chooseForStore(remembered, javas, directory.versionFile);
  const library = await ensureDistribution(distributionOf(choice.neo4j.version, cacheFolder(environment)), {
    environment,
    javaHome: choice.java.home,
    thorough: remembered === undefined,
    onProgress,
    signal,
  });
  return { choice, library };
}
