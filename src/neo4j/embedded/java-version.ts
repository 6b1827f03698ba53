import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A Java that can be run. */
export interface Java {
  /** The absolute path of `java`. */
  readonly executable: string;
  /** Its `JAVA_HOME`, if it could be told. */
  readonly home: string | undefined;
  /** 17, 21 ...; 8 for the old style `1.8`. */
  readonly major: number;
}

/** A cold JVM on a busy machine takes some seconds; one that takes longer is of no use. */
const ANSWER_TIMEOUT_MS = 10_000;

/**
 * Asks a `java` for its version: from the `release` file of its home, which costs nothing, else by running it.
 * @returns undefined when it does not answer like a Java (macOS, for one, has a stub of that name).
 */
export async function readJava(executable: string): Promise<Java | undefined> {
  const home = dirname(dirname(await realpath(executable)));
  const stated = await releaseFile(home);
  const statedMajor = majorOf(/^JAVA_VERSION="(.+)"/m.exec(stated)?.[1]);
  if (statedMajor !== undefined) return { executable, home, major: statedMajor };

  const answer = await run(executable);
  const major = majorOf(/version "([^"]+)"/.exec(answer)?.[1]);
  if (major === undefined) return undefined;
  return { executable, home: /java\.home = (.+)/.exec(answer)?.[1]?.trim(), major };
}

async function releaseFile(home: string): Promise<string> {
  // Not every Java has the file; running it tells the same.
  return readFile(join(home, 'release'), 'utf8').catch(() => '');
}

function majorOf(version: string | undefined): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(version ?? '');
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

async function run(executable: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      executable,
      ['-XshowSettings:properties', '-version'],
      { timeout: ANSWER_TIMEOUT_MS, windowsHide: true },
      (error, stdout, stderr) => {
        resolve(error === null ? `${stderr}${stdout}` : '');
      },
    );
  });
}
