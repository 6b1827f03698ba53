import { constants } from 'node:fs';
import { access, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Java, readJava } from './java-version.js';
import { neo4jVersions } from './version.js';

/** Where to look for Java. */
export interface JavaSearch {
  readonly environment: NodeJS.ProcessEnv;
  /** Folders that hold one Java home in each of their folders. */
  readonly usualPlaces: readonly string[];
  /** Hears of a `JAVA_HOME` that is of no use. */
  readonly onWarning: (message: string) => void;
}

const EXECUTABLE = process.platform === 'win32' ? 'java.exe' : 'java';

/** The folders in which systems, package managers and installers put their Javas. */
export function usualJavaPlaces(environment: NodeJS.ProcessEnv = process.env): string[] {
  const sdkman = join(homedir(), '.sdkman', 'candidates', 'java');
  if (process.platform === 'darwin') {
    const machines = join('Library', 'Java', 'JavaVirtualMachines');
    return [join('/', machines), join(homedir(), machines), '/opt/homebrew/opt', '/usr/local/opt', sdkman];
  }
  if (process.platform === 'win32') {
    const programs = environment.ProgramFiles ?? 'C:\\Program Files';
    return ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu'].map((folder) => join(programs, folder));
  }
  return ['/usr/lib/jvm', '/usr/java', '/opt/java', sdkman];
}

/** Every Java of this machine, each once: `JAVA_HOME` first, then PATH, then the usual places. */
export async function findJavas(search: JavaSearch): Promise<Java[]> {
  const { environment } = search;
  const fromHome = await javaOfHome(environment.JAVA_HOME, search.onWarning);
  const onPath = (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, EXECUTABLE));
  const installed = await Promise.all(search.usualPlaces.map(executablesUnder));
  const others = await readEach([...onPath, ...installed.flat()]);
  return withoutRepeats(fromHome === undefined ? others : [fromHome, ...others]);
}

async function javaOfHome(
  home: string | undefined,
  onWarning: (message: string) => void,
): Promise<Java | undefined> {
  if (home === undefined || home === '') return undefined;
  const executable = join(home, 'bin', EXECUTABLE);
  const java = (await isExecutable(executable)) ? await readJava(executable) : undefined;
  const oldest = Math.min(...neo4jVersions.map(({ oldestJava }) => oldestJava));
  if (java !== undefined && java.major >= oldest) return java;
  const fault = java === undefined ? 'there is no Java in it' : `it is Java ${java.major}, which is too old`;
  onWarning(`JAVA_HOME is ${home}, but ${fault}; looking for another Java.`);
  return java;
}

async function executablesUnder(place: string): Promise<string[]> {
  // A usual place that is not there is the usual case.
  const names = await readdir(place).catch(() => []);
  return names
    .sort()
    .flatMap((name) => [
      join(place, name, 'bin', EXECUTABLE),
      join(place, name, 'Contents', 'Home', 'bin', EXECUTABLE),
    ]);
}

async function readEach(executables: readonly string[]): Promise<Java[]> {
  const found = await Promise.all(
    [...new Set(executables)].map(async (executable) =>
      (await isExecutable(executable)) ? readJava(executable) : undefined,
    ),
  );
  return found.filter((java) => java !== undefined);
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function withoutRepeats(javas: readonly Java[]): Promise<Java[]> {
  const byRealPath = new Map<string, Java>();
  for (const java of javas) {
    const path = await realpath(java.executable);
    if (!byRealPath.has(path)) byRealPath.set(path, java);
  }
  return [...byRealPath.values()];
}
