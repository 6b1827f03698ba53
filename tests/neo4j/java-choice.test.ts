import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseForNewStore, chooseForStore } from '../../src/neo4j/embedded/choice.js';
import { findJavas } from '../../src/neo4j/embedded/java.js';
import type { Java } from '../../src/neo4j/embedded/java-version.js';
import { fakeJava, temporaryFolder, writeScript } from './surroundings.js';

const java = (major: number, home = `/java-${major}`): Java => ({
  executable: join(home, 'bin', 'java'),
  home,
  major,
});

describe('finding Java', () => {
  it('looks into JAVA_HOME, then PATH, then the usual places', async () => {
    const folder = await temporaryFolder();
    const usual = join(folder, 'jvm');
    await fakeJava(join(usual, 'a'), '25.0.3');
    await fakeJava(join(usual, 'b.jdk', 'Contents', 'Home'), '11.0.2');
    const home = await fakeJava(join(folder, 'home'), '21.0.1');
    const path = join(await fakeJava(join(folder, 'path'), '17.0.15'), 'bin');
    const warnings: string[] = [];

    const javas = await findJavas({
      environment: { JAVA_HOME: home, PATH: path },
      usualPlaces: [join(folder, 'not-there'), usual],
      onWarning: (warning) => warnings.push(warning),
    });

    expect(javas.map(({ major }) => major)).toEqual([21, 17, 25, 11]);
    expect(warnings).toEqual([]);
  });

  it('says what is wrong with JAVA_HOME and looks on', async () => {
    const folder = await temporaryFolder();
    const path = join(await fakeJava(join(folder, 'path'), '17.0.15'), 'bin');
    const tooOld = await fakeJava(join(folder, 'old'), '1.8.0_292');
    const warnings: string[] = [];
    const majorsWith = async (home: string): Promise<number[]> => {
      const environment = { JAVA_HOME: home, PATH: path };
      const javas = await findJavas({
        environment,
        usualPlaces: [],
        onWarning: (text) => warnings.push(text),
      });
      return javas.map(({ major }) => major);
    };

    expect(await majorsWith('/not/there')).toEqual([17]);
    expect(await majorsWith(tooOld)).toEqual([8, 17]);
    expect(warnings).toEqual([
      'JAVA_HOME is /not/there, but there is no Java in it; looking for another Java.',
      `JAVA_HOME is ${tooOld}, but it is Java 8, which is too old; looking for another Java.`,
    ]);
  });

  it('passes over a java that is only a stub', async () => {
    const folder = await temporaryFolder();
    await writeScript(
      join(folder, 'java'),
      'echo "No Java runtime present, requesting install." >&2; exit 1',
    );

    expect(
      await findJavas({ environment: { PATH: folder }, usualPlaces: [], onWarning: () => undefined }),
    ).toEqual([]);
  });
});

describe('a new data directory', () => {
  it('gets the long-term Neo4j wherever a Java for it is there', () => {
    expect(chooseForNewStore([java(25), java(11), java(21), java(17)])).toMatchObject({
      neo4j: { line: '5.26' },
      java: { major: 21 },
    });
  });

  it('gets the newer Neo4j where all Java is newer than 21', () => {
    expect(chooseForNewStore([java(11), java(25)])).toMatchObject({
      neo4j: { line: '2026' },
      java: { major: 25 },
    });
  });

  it('says what to install where there is no Java, or only old ones', () => {
    expect(() => chooseForNewStore([])).toThrow('Neo4j needs Java, and there is none here.');
    expect(() => chooseForNewStore([java(8), java(11)])).toThrow('here is only 8, 11.');
  });
});

describe('a data directory with a store', () => {
  const file = '/data/neo4j-version';

  it('stays with the Neo4j that wrote it', () => {
    const both = [java(17), java(25)];
    expect(chooseForStore('5.26.30', both, file)).toMatchObject({
      neo4j: { line: '5.26' },
      java: { major: 17 },
    });
    expect(chooseForStore('2026.09.0', both, file)).toMatchObject({
      neo4j: { line: '2026' },
      java: { major: 25 },
    });
  });

  it('takes a later patch of the same line', () => {
    expect(chooseForStore('5.26.9', [java(17)], file).neo4j.version).toBe('5.26.30');
  });

  it('is refused when only a Java for the other Neo4j is left', () => {
    expect(() => chooseForStore('5.26.30', [java(25)], file)).toThrow(
      'needs Java 17 or 21, and here is only 25.',
    );
    expect(() => chooseForStore('2026.09.0', [java(17)], file)).toThrow(
      'needs Java 21 or later, and here is only 17.',
    );
  });

  it.each(['4.4.1', '5.26.31', '2027.01.0', '5.26.x', 'rubbish', ''])(
    'is refused when "%s" wrote it',
    (version) => {
      expect(() => chooseForStore(version, [java(17), java(25)], file)).toThrow(
        `was written by Neo4j "${version}", and this program runs 5.26.30 and 2026.09.0.`,
      );
    },
  );
});
