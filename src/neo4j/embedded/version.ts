/** A Neo4j that can be run here; its jars are pinned in `distributions/`. */
export interface Neo4jVersion {
  /** The exact version, e.g. `5.26.30`. */
  readonly version: string;
  /** What a store is bound to: a data directory stays on its line. */
  readonly line: '5.26' | '2026';
  readonly mainClass: string;
  /** The Java major versions that it runs on, inclusive; 5.26 dies while starting on 25. */
  readonly oldestJava: number;
  readonly newestJava: number;
}

/** The versions for a new data directory, the preferred one first. */
export const neo4jVersions: readonly Neo4jVersion[] = [
  {
    version: '5.26.30',
    line: '5.26',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    oldestJava: 17,
    newestJava: 21,
  },
  {
    version: '2026.09.0',
    line: '2026',
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    oldestJava: 21,
    newestJava: Infinity,
  },
];

/**
 * The pinned version that continues a store written by `remembered`: one of the same line and not older.
 * @returns undefined if there is none; a store never moves to another line or back in time.
 */
export function versionThatContinues(remembered: string): Neo4jVersion | undefined {
  return neo4jVersions.find(
    ({ line, version }) => remembered.startsWith(`${line}.`) && compare(version, remembered) >= 0,
  );
}

function compare(left: string, right: string): number {
  const rights = right.split('.').map(Number);
  for (const [index, number] of left.split('.').map(Number).entries()) {
    // A part that is no number compares as newer, so that the version counts as unknown.
    const difference = number - (rights[index] ?? 0);
    if (Number.isNaN(difference)) return -1;
    if (difference !== 0) return difference;
  }
  return 0;
}
