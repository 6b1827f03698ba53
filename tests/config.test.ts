import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';

describe('settings', () => {
  test('that are empty are not set: the server stays on this machine, and the store in its own folder', () => {
    const names = [
      'HOST',
      'PORT',
      'DATA_DIR',
      'NEO4J_URI',
      'NEO4J_DATABASE',
      'NEO4J_BOLT_PORT',
      'NEO4J_HTTP_PORT',
      'ANSWER_CACHE_MEGABYTES',
      'LARGE_READS_AT_ONCE',
    ];
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', dataDir: resolve('.outcome-graph') });
    const remote = { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'secret' };
    expect(readConfig({ ...remote, NEO4J_USER: '', NEO4J_DATABASE: '' }).database).toEqual({
      kind: 'remote',
      uri: 'bolt://db:7687',
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
  });

  test('that cannot be used are named', () => {
    for (const [name, value] of [
      ['PORT', '0'],
      ['NEO4J_URI', 'localhost'],
      ['ANSWER_CACHE_MEGABYTES', '-1'],
      ['LARGE_READS_AT_ONCE', '0'],
    ] as const)
      expect(() => readConfig({ [name]: value })).toThrow(expect.objectContaining({ where: name }) as Error);
    expect(() => readConfig({ NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: '' })).toThrow(
      expect.objectContaining({ where: 'NEO4J_PASSWORD' }) as Error,
    );
  });
});
