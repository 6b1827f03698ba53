import { beforeAll, expect, test } from 'vitest';
import { shippedPackages } from '../../src/packages/shipped.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
const api = useApi(database);

beforeAll(async () => {
  await importInto(database, ...shippedPackages());
}, 120_000);

/** What both ways answer. `excludedCount` is not kept, so that who asks for it has the roll-up worked out. */
const QUESTION = (
  more: string,
): string => `query ($unit: ID!, $indicator: ID!, $period: String, $status: ObservationStatus, $breakdowns: [ID!]) {
  rollup(unit: $unit, indicator: $indicator, period: $period, status: $status, breakdowns: $breakdowns) {
    ${more}
    method comparison status asOf limitedTo
    unit { id } indicator { id }
    number { stated value qualifier lower upper lowerInclusive upperInclusive }
    period { kind from { edtf min max inferred } to { edtf min max inferred } }
    used { id } sum { number { stated value lower upper } used { id } }
    includedIn { id }
    coverage { total covered partly complete exact coveredAtMost missing { id } parts { state unit { id } } }
  }
}`;

async function ask(more: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { data, errors } = await api.ask<{ rollup: Record<string, unknown> }>(QUESTION(more), variables);
  expect(errors).toBeUndefined();
  return data.rollup;
}

/** Of the roll-ups that the shipped data has, so many are compared. */
const COMPARED = 20;

test('a roll-up that is kept answers what would be worked out', async () => {
  const kept = await database.read<Record<string, unknown>>(
    `MATCH (rollup:Rollup)
     UNWIND [id IN [rollup.unit, rollup.twin] WHERE id IS NOT NULL] AS unit
     UNWIND [rollup.asked] + coalesce(rollup.alsoFor, []) AS period
     RETURN unit, rollup.indicator AS indicator, rollup.status AS status, period,
       coalesce(rollup.breakdowns, []) AS breakdowns
     ORDER BY rollup.id, unit, period`,
  );
  expect(kept.length).toBeGreaterThan(100);
  const step = Math.ceil(kept.length / COMPARED);
  for (const variables of kept.filter((_, at) => at % step === 0)) {
    const [asKept, asked] = [await ask('', variables), await ask('excludedCount', variables)];
    const { excludedCount, ...worked } = asked;
    expect(excludedCount).toEqual(expect.any(Number));
    expect([variables, asKept]).toEqual([variables, worked]);
  }
}, 240_000);

test('a roll-up that is kept reads its figures and no others', async () => {
  const [row] = await database.read<{ id: string; used: number }>(
    `MATCH (rollup:Rollup {status: 'ACTUAL'}) WHERE rollup.breakdowns IS NULL AND rollup.asked IS NOT NULL
     RETURN rollup.unit AS unit, rollup.indicator AS indicator, rollup.asked AS period, size(rollup.used) AS used
     ORDER BY used DESC LIMIT 1`,
  );
  await database.write((transaction) =>
    transaction.run(
      `MATCH (rollup:Rollup {unit: $row.unit, indicator: $row.indicator, asked: $row.period, status: 'ACTUAL'})
       WHERE rollup.breakdowns IS NULL SET rollup.stated = 'as it is kept'`,
      { row },
    ),
  );
  expect(await ask('', { ...row, status: 'ACTUAL', breakdowns: [] })).toMatchObject({
    number: { stated: 'as it is kept' },
  });
});
