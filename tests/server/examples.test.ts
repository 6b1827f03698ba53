import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { readExamples } from '../../src/server/examples.js';

const examples = readExamples();

describe('the examples', () => {
  test('stand in the order of their numbers', () => {
    expect(examples[0]?.name).toBe('OutcomesOfResolution22');
    expect(examples.map(({ name }) => name).indexOf('CityAndItsParts')).toBe(9);
  });

  test('have names and queries of their own, by which a tab is told from another', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    expect(new Set(examples.map(({ query }) => query)).size).toBe(examples.length);
  });

  test('ask what the README asks, in the same words', () => {
    const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
    expect(examples.map(({ question }) => question)).toEqual(
      [...readme.matchAll(/^\| (.+?) \| \[examples\/\d+\]/gm)].map(([, question]) => question),
    );
  });

  test.each(examples.map((example) => [example.name, example] as const))(
    '%s says what to see, belongs to a topic with others, and leads with its words',
    (_, { question, explanation, topic, query }) => {
      expect(explanation).toMatch(/\w.*\.$/);
      expect(examples.filter((other) => other.topic === topic).length).toBeGreaterThan(1);
      expect(query.startsWith(`# ${question}\n# ${explanation}\nquery `)).toBe(true);
    },
  );
});
