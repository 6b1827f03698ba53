import { OutcomeGraphError } from '../../errors.js';
import type { Java } from './java-version.js';
import { type Neo4jVersion, neo4jVersions, versionThatContinues } from './version.js';

/** A Neo4j and the Java to run it on. */
export interface Choice {
  readonly neo4j: Neo4jVersion;
  readonly java: Java;
}

const INSTALL_JAVA = 'Install a Java 17 or 21 runtime, or set JAVA_HOME to one.';

/** The first Java, in the order in which they were found, that a Neo4j runs on. */
function javaFor(neo4j: Neo4jVersion, javas: readonly Java[]): Java | undefined {
  return javas.find(({ major }) => major >= neo4j.oldestJava && major <= neo4j.newestJava);
}

function majorsOf(javas: readonly Java[]): string {
  return [...new Set(javas.map(({ major }) => major))].sort((a, b) => a - b).join(', ');
}

/**
 * Chooses the Neo4j for a new data directory: the long-term line wherever there is a Java for it.
 * @throws OutcomeGraphError UNAVAILABLE when no Java is there or all are too old.
 */
export function chooseForNewStore(javas: readonly Java[]): Choice {
  for (const neo4j of neo4jVersions) {
    const java = javaFor(neo4j, javas);
    if (java !== undefined) return { neo4j, java };
  }
  const fault =
    javas.length === 0
      ? 'Neo4j needs Java, and there is none here.'
      : `Neo4j needs Java 17 or later, and here is only ${majorsOf(javas)}.`;
  throw new OutcomeGraphError('UNAVAILABLE', fault, { remedy: INSTALL_JAVA });
}

/**
 * Chooses the Neo4j that continues a store; a store is never moved to another line without being told.
 * @throws OutcomeGraphError BAD_INPUT when the version is none of ours, UNAVAILABLE when its Java is missing.
 */
export function chooseForStore(remembered: string, javas: readonly Java[], versionFile: string): Choice {
  const neo4j = versionThatContinues(remembered);
  const elsewhere = 'choose another DATA_DIR: the data is loaded again from the packages.';
  if (neo4j === undefined) {
    const known = neo4jVersions.map(({ version }) => version).join(' and ');
    throw new OutcomeGraphError(
      'BAD_INPUT',
      `the store here was written by Neo4j "${remembered}", and this program runs ${known}.`,
      { where: versionFile, remedy: `Use the program that wrote it, or ${elsewhere}` },
    );
  }
  const java = javaFor(neo4j, javas);
  if (java !== undefined) return { neo4j, java };
  const needed = neo4j.newestJava === Infinity ? `${neo4j.oldestJava} or later` : '17 or 21';
  const there = javas.length === 0 ? 'none is here' : `here is only ${majorsOf(javas)}`;
  throw new OutcomeGraphError(
    'UNAVAILABLE',
    `the store here was written by Neo4j ${remembered}, which needs Java ${needed}, and ${there}.`,
    { where: versionFile, remedy: `Install Java ${needed}, or ${elsewhere}` },
  );
}
