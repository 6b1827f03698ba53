import { describe, expect, test } from 'vitest';
import { auditPackages } from '../../src/packages/audit.js';
import { auditEverything } from '../../src/packages/audit-graph.js';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  type Rows,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

const PAGE = observationRow('page', { about: 'area:south', stated: '5', value: 5 });
const COPY = observationRow('copy', { about: 'area:south', stated: '9', value: 9 });
const CITY: Rows = { ...SMALL_CITY, observations: [PAGE], evidence: [evidenceRow('page', '5 chi bộ ghép')] };

/** A page that says something else, and repeats a second page; each of the pages is a package of its own. */
const THIRD: Rows = {
  sources: [{ id: 'source:third', title: 'The third page', republishes: 'source:second' }],
  observations: [COPY],
  evidence: [{ ...evidenceRow('copy', '9 chi bộ ghép'), source: 'source:third' }],
};

function second(republishes: string): Rows {
  return { sources: [{ id: 'source:second', title: 'The second page', republishes }] };
}

/** How many sources state the fact of the page. */
async function sourceCount(): Promise<number> {
  const { data } = await api.ask<{ node: { sameFact: { sourceCount: number } } }>(
    '{ node(id: "observation:page") { ... on Observation { sameFact { sourceCount } } } }',
  );
  return data.node.sameFact.sourceCount;
}

/** Whether what the pages do not agree on is said by one source. */
async function isOfOneSource(): Promise<boolean[]> {
  const found = await database.read<{ message: string }>(
    "MATCH (finding:Finding {check: 'SAME_FACT'}) RETURN finding.message AS message",
  );
  return found.map(({ message }) => message.endsWith('and one source says both.'));
}

describe('a source that repeats one that repeats another', () => {
  test('is no second source', async () => {
    const { packages, problems } = await checkPackages(
      [
        await writePackage(CITY, 'city'),
        await writePackage(second('source:page'), 'second'),
        await writePackage(THIRD, 'third'),
      ],
      () => NOTHING_OUTSIDE,
    );
    expect(problems).toEqual([]);
    expect(auditPackages(packages, []).map(({ message }) => message)).toEqual([
      expect.stringMatching(/and one source says both\.$/),
    ]);
  });

  test('is one from when the page between begins to repeat, and until it does no more', async () => {
    await importInto(
      database,
      await writePackage(CITY, 'city'),
      await writePackage(second(''), 'second'),
      await writePackage(THIRD, 'third'),
    );
    expect([await sourceCount(), await isOfOneSource()]).toEqual([2, [false]]);
    for (const [republishes, ...expected] of [
      ['source:page', 1, [true]],
      ['', 2, [false]],
    ] as const) {
      const { problems } = await importInto(database, await writePackage(second(republishes), 'second'));
      expect(problems).toEqual([]);
      expect([await sourceCount(), await isOfOneSource()]).toEqual(expected);
      await auditEverything(database);
      expect(await isOfOneSource()).toEqual(expected[1]);
    }
  }, 120_000);
});
