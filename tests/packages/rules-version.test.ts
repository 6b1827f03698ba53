import { beforeAll, expect, test } from 'vitest';
import { RULES_VERSION, rulesOfStore } from '../../src/packages/rules-version.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { contentOf, importInto, useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
const [folder = ''] = shippedPackages();

beforeAll(async () => {
  await importInto(database, ...shippedPackages());
}, 120_000);

/** Leaves the store as other rules might have: other roll-ups and counts, a finding less, figures found by something else. */
async function asByOtherRules(state: 'READY' | 'LOADING', renews: boolean | null): Promise<void> {
  await database.write(async (transaction) => {
    for (const statement of [
      "MATCH (rollup:Rollup) SET rollup.stated = 'by another rule'",
      'MATCH (finding:Finding) WITH finding LIMIT 1 DETACH DELETE finding',
      'MATCH (cell:CubeCell) SET cell.count = 7',
      "MATCH (figure:Observation) SET figure.periodSpan = 'ANOTHER'",
    ])
      await transaction.run(statement);
    await transaction.run(
      'MATCH (dataset:Dataset) SET dataset.rules = $rules, dataset.state = $state, dataset.renews = $renews',
      {
        rules: RULES_VERSION - 1,
        state,
        renews,
      },
    );
  });
}

async function datasetOf(): Promise<unknown> {
  const rows = await database.read(
    'MATCH (dataset:Dataset) RETURN dataset.state AS state, dataset.rules AS rules, dataset.renews AS renews',
  );
  return rows[0];
}

/** The dataset itself counts its writes and revisions. */
async function keptOf(): Promise<string[]> {
  return (await contentOf(database)).filter((line) => !line.includes('"revision"'));
}

test('what other rules worked out is worked out anew by an import that changes nothing, also by one after it was cut off', async () => {
  const before = await keptOf();
  for (const [state, renews] of [
    ['READY', null],
    ['LOADING', true],
  ] as const) {
    await asByOtherRules(state, renews);
    expect((await rulesOfStore(database)).areThese).toBe(false);
    const { rows, findings } = await importInto(database, folder);
    expect(rows).toEqual({ create: 0, update: 0, remove: 0 });
    expect(findings).toBeGreaterThan(0);
    expect(await keptOf()).toEqual(before);
    expect(await datasetOf()).toEqual({ state: 'READY', rules: RULES_VERSION, renews: null });
  }
}, 240_000);

test('an import that was cut off comes before that', async () => {
  await asByOtherRules('LOADING', null);
  await importInto(database, folder);
  expect(await datasetOf()).toMatchObject({ state: 'LOADING', rules: RULES_VERSION - 1 });
});
