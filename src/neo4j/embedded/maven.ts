import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { OutcomeGraphError } from '../../errors.js';
import { asSentence } from './sentence.js';

/** A run of Maven that copies the jars of a pom into a folder. */
export interface MavenRun {
  /** A folder with the `pom.xml`; Maven writes nothing else there but `lib`. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The Java to run Maven on; a wrong `JAVA_HOME` would stop it. */
  readonly javaHome: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A slow line needs minutes; a connection that hangs must end some time. */
const MAVEN_TIMEOUT_MS = 20 * 60_000;

/** By its full name, of the version in the pom: the short one costs a look-up, whose failure hides the real one. */
const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';

/** What Maven says below each of its errors, whatever the error. */
const BOILERPLATE = /^$|To see the full stack trace|Re-run Maven|For more information|^\[Help \d+\]/;

/** Finds the Maven client: on PATH, else in `MAVEN_HOME` or `M2_HOME`. */
async function findMaven(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter);
  for (const home of [environment.MAVEN_HOME, environment.M2_HOME]) {
    if (home !== undefined) folders.push(join(home, 'bin'));
  }
  for (const folder of folders.filter((entry) => entry !== '')) {
    const file = join(folder, name);
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return file;
  }
  return undefined;
}

/**
 * Copies the jars of `folder/pom.xml` into `folder/lib` with the user's own Maven and its settings.
 * @throws OutcomeGraphError UNAVAILABLE without Maven, or with what Maven says is wrong.
 */
export async function copyJarsWithMaven(run: MavenRun): Promise<void> {
  const maven = await findMaven(run.environment);
  if (maven === undefined) {
    throw new OutcomeGraphError(
      'UNAVAILABLE',
      'Maven is needed once, to fetch Neo4j, and there is none here.',
      {
        remedy: 'Install it so that "mvn" is on PATH, or set MAVEN_HOME.',
      },
    );
  }
  const { code, output } = await runMaven(maven, run);
  run.signal?.throwIfAborted();
  if (code === 0) return;
  throw new OutcomeGraphError(
    'UNAVAILABLE',
    `Maven could not fetch Neo4j: ${asSentence(lastError(output, code))}`,
    {
      remedy: 'Check the network and the settings of Maven, then start again.',
    },
  );
}

async function runMaven(maven: string, run: MavenRun): Promise<{ code: number | null; output: string }> {
  const environment = { ...run.environment };
  if (run.javaHome !== undefined) environment.JAVA_HOME = run.javaHome;
  const isWindows = process.platform === 'win32';
  const goal = [GOAL, '-DincludeScope=runtime', '-DoutputDirectory=lib'];
  return new Promise((resolve, reject) => {
    const child = spawn(isWindows ? `"${maven}"` : maven, ['-B', '-q', ...goal], {
      cwd: run.folder,
      env: environment,
      // Node refuses to run a .cmd file without a shell; nothing of the arguments comes from outside.
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MAVEN_TIMEOUT_MS,
      windowsHide: true,
    });
    const stop = (): void => void child.kill();
    run.signal?.addEventListener('abort', stop, { once: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      run.signal?.removeEventListener('abort', stop);
      resolve({ code, output });
    });
  });
}

function lastError(output: string, code: number | null): string {
  // Some Mavens write escape sequences for colours even when nobody asked for colours.
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim());
  const errors = lines
    .filter((line) => line.startsWith('[ERROR]'))
    .map((line) => line.slice('[ERROR]'.length).trim())
    .filter((line) => !BOILERPLATE.test(line));
  const line = errors.at(-1) ?? lines.filter((text) => text !== '').at(-1);
  return (line ?? `it ended with code ${String(code)} and said nothing`).replace(/ -> \[Help \d+\]$/, '');
}
