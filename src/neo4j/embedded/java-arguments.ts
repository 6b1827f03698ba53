import { join } from 'node:path';
import type { Choice } from './choice.js';
import type { Memory } from './configuration.js';
import type { DataDirectory } from './data-directory.js';

/** What Neo4j opens by reflection in the Java runtime. */
const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** The flags of the distributed `neo4j.conf` that matter without tuning, and a clean end when memory runs out. */
const FLAGS = [
  ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dio.netty.leakDetection.level=DISABLED',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];

/** The argument by which a running JVM can be told to be the one of this data directory. */
export function markOf({ configuration }: DataDirectory): string {
  return `--config-dir=${configuration}`;
}

/** The arguments of `java` that run the server. */
export function serverArguments(
  { neo4j, java }: Choice,
  library: string,
  directory: DataDirectory,
  { heapMegabytes }: Memory,
  classData: readonly string[],
): string[] {
  return [
    ...FLAGS,
    '-XX:+UseG1GC',
    ...classData,
    // From Java 22 on, native access that was not asked for prints a warning and will be refused some day.
    ...(java.major >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    `-Xms${Math.min(heapMegabytes, 512)}m`,
    `-Xmx${heapMegabytes}m`,
    '-cp',
    join(library, '*'),
    neo4j.mainClass,
    `--home-dir=${directory.path}`,
    markOf(directory),
  ];
}

/** The arguments of `java` that make the store of a data directory from files. */
export function storeLoadArguments(
  library: string,
  directory: DataDirectory,
  { heapMegabytes }: Memory,
  tellingFiles: readonly string[],
): string[] {
  return [
    ...FLAGS,
    // Nobody waits for an answer meanwhile: pauses do not matter, and G1 takes a fifth longer (104 against 87 seconds for a million figures).
    '-XX:+UseParallelGC',
    `-Xmx${heapMegabytes}m`,
    '-cp',
    join(library, '*'),
    'org.neo4j.cli.AdminTool',
    'database',
    'import',
    'full',
    'neo4j',
    `--report-file=${join(directory.logs, 'store-load.report')}`,
    ...tellingFiles,
  ];
}

/** The arguments of `java` that set the password before the first start; neo4j-admin reads it from the file. */
export function initialPasswordArguments(library: string, { passwordFile }: DataDirectory): string[] {
  return [
    // A short run: optimizing it costs more than it gains.
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-cp',
    join(library, '*'),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    `@${passwordFile}`,
  ];
}
