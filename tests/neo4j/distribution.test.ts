import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkJars, describeFaults, parseChecksums } from '../../src/neo4j/embedded/checksums.js';
import {
  type Distribution,
  ensureDistribution,
  type FetchOptions,
} from '../../src/neo4j/embedded/distribution.js';
import { temporaryFolder, writeScript } from './surroundings.js';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A distribution of two small jars with a Maven that brings them, and counts how often it is asked to. */
async function smallDistribution(): Promise<{
  distribution: Distribution;
  library: string;
  fetch: (options?: Partial<FetchOptions>) => Promise<string>;
  mavenDoes: (script: string) => Promise<void>;
  timesFetched: () => number;
}> {
  const folder = await temporaryFolder();
  const pins = join(folder, 'pins');
  const tools = join(folder, 'tools');
  await mkdir(pins);
  await writeFile(join(pins, 'pom.xml'), '<project/>');
  await writeFile(join(pins, 'SHA256SUMS'), `${sumOf('A')}  a.jar\n${sumOf('B')}  b.jar\n`);
  const mavenDoes = (script: string): Promise<void> => writeScript(join(tools, 'mvn'), script);
  await mavenDoes('test -f pom.xml && mkdir lib && printf A > lib/a.jar && printf B > lib/b.jar');
  let fetched = 0;
  const distribution = { version: '0.0.0', folder: join(folder, 'cache', 'neo4j-0.0.0'), pins };
  const fetch = (options: Partial<FetchOptions> = {}): Promise<string> =>
    ensureDistribution(distribution, {
      environment: { PATH: `${tools}:/usr/bin:/bin` },
      javaHome: undefined,
      thorough: false,
      onProgress: (message) => {
        if (message.startsWith('fetching')) fetched++;
      },
      ...options,
    });
  return {
    distribution,
    library: join(distribution.folder, 'lib'),
    fetch,
    mavenDoes,
    timesFetched: () => fetched,
  };
}

it('the pins of a tampered, a missing and an extra jar each name it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'right.jar'), 'right');
  await writeFile(join(folder, 'tampered.jar'), 'tampered');
  await writeFile(join(folder, 'extra.jar'), 'extra');
  const pinned = parseChecksums(
    ['right', 'original', 'missing']
      .map((text) => `${sumOf(text)}  ${text === 'original' ? 'tampered' : text}.jar\n`)
      .join(''),
  );

  expect(describeFaults(await checkJars(folder, pinned))).toBe(
    'missing: missing.jar; extra: extra.jar; differing: tampered.jar',
  );
});

it('jars are fetched once', async () => {
  const { fetch, library, timesFetched } = await smallDistribution();

  expect(await fetch()).toBe(library);
  expect(await fetch()).toBe(library);
  expect(await fetch({ thorough: true })).toBe(library);
  expect((await readdir(library)).sort()).toEqual(['a.jar', 'b.jar']);
  expect(timesFetched()).toBe(1);
});

it('jars that went missing are fetched again', async () => {
  const { fetch, library, timesFetched } = await smallDistribution();
  await fetch();
  await rm(join(library, 'b.jar'));

  await fetch();
  expect((await readdir(library)).sort()).toEqual(['a.jar', 'b.jar']);
  expect(timesFetched()).toBe(2);
});

it('a jar of the same size with other content is noticed by a thorough check and replaced', async () => {
  const { fetch, library, timesFetched } = await smallDistribution();
  await fetch();
  await writeFile(join(library, 'b.jar'), 'X');

  await fetch({ thorough: true });
  await fetch({ thorough: true });
  expect(timesFetched()).toBe(2);
});

it('two who fetch at once both end well, and nothing is left beside the jars', async () => {
  const { fetch, distribution, library } = await smallDistribution();

  expect(await Promise.all([fetch(), fetch(), fetch()])).toEqual([library, library, library]);
  expect(await readdir(join(distribution.folder, '..'))).toEqual(['neo4j-0.0.0']);
});

it('nothing is kept of jars that are not the pinned ones', async () => {
  const { fetch, distribution, mavenDoes } = await smallDistribution();
  await mavenDoes('mkdir lib && printf A > lib/a.jar && printf X > lib/b.jar && printf C > lib/c.jar');

  await expect(fetch()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: 'the jars that Maven brought are not the pinned ones (extra: c.jar; differing: b.jar).',
  });
  expect(await readdir(join(distribution.folder, '..'))).toEqual([]);
});

it('a failing Maven is quoted with the line that says why', async () => {
  const { fetch, mavenDoes } = await smallDistribution();
  await mavenDoes(`printf '\\033[0m'
cat <<'END'
[ERROR] Plugin p or one of its dependencies could not be resolved: Unknown host repository.example -> [Help 1]
[ERROR]
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] Re-run Maven using the -X switch to enable full debug logging.
[ERROR] [Help 1] an address
END
printf '\\033[0m\\n'
exit 1`);

  await expect(fetch()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message:
      'Maven could not fetch Neo4j: Plugin p or one of its dependencies could not be resolved: Unknown host repository.example.',
  });
});

it('a machine without Maven is told to install it', async () => {
  const { fetch } = await smallDistribution();
  const empty = await temporaryFolder();

  await expect(fetch({ environment: { PATH: empty } })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    remedy: 'Install it so that "mvn" is on PATH, or set MAVEN_HOME.',
  });
});
