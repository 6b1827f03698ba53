import { beforeAll, expect, test } from 'vitest';
import { shippedPackages } from '../../src/packages/shipped.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';

const database = useEmptyDatabase();
const api = useApi(database);

beforeAll(async () => {
  await importInto(database, ...shippedPackages());
}, 120_000);

/** What all ways answer. `excludedCount` is not kept, so that who asks for it has the roll-up worked out. */
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
    ofAll: share { number { value lower upper } whole { stated } leavesPartsOut period { to { edtf } } used { id } }
    ofMembers: share(of: "members_total") { number { value lower upper } whole { stated } leavesPartsOut period { to { edtf } } used { id } }
    ofAdmitted: share(of: "members_admitted", breakdowns: []) { number { value lower upper } whole { stated } leavesPartsOut period { to { edtf } } used { id } }
    sinceThen: change(since: "2017") { number { value lower upper } before { stated } leavesPartsOut period { to { edtf } } used { id } }
    sinceLong: change(since: "2008/2018") { number { value lower upper } before { stated } leavesPartsOut period { to { edtf } } used { id } }
    targetMet target { observation { id } share { value } }
  }
}`;

async function ask(more: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { data, errors } = await api.ask<{ rollup: Record<string, unknown> }>(QUESTION(more), variables);
  expect(errors).toBeUndefined();
  return data.rollup;
}

/** Of the roll-ups that the shipped data has, so many are compared. */
const COMPARED = 20;

/** Roll-ups that are kept, of all kinds. */
async function someKept(): Promise<Record<string, unknown>[]> {
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
  return kept.filter((_, at) => at % step === 0);
}

test('a roll-up that is kept reads its figures and no others', async () => {
  const [row] = await database.read<{ unit: string; indicator: string; period: string; stated: string }>(
    `MATCH (rollup:Rollup {status: 'ACTUAL'}) WHERE rollup.breakdowns IS NULL AND rollup.asked IS NOT NULL
     RETURN rollup.unit AS unit, rollup.indicator AS indicator, rollup.asked AS period, rollup.stated AS stated,
       size(rollup.used) AS used
     ORDER BY used DESC LIMIT 1`,
  );
  const say = (stated: string | undefined): Promise<unknown> =>
    database.write((transaction) =>
      transaction.run(
        `MATCH (rollup:Rollup {unit: $row.unit, indicator: $row.indicator, asked: $row.period, status: 'ACTUAL'})
         WHERE rollup.breakdowns IS NULL SET rollup.stated = $stated`,
        { row, stated },
      ),
    );
  await say('as it is kept');
  expect(await ask('', { ...row, status: 'ACTUAL', breakdowns: [] })).toMatchObject({
    number: { stated: 'as it is kept' },
  });
  await say(row?.stated);
});

test('a roll-up that is kept answers what would be worked out, and so does what it is compared with', async () => {
  const wanted = await someKept();
  const answers: Record<string, unknown>[] = [];
  for (const variables of wanted) {
    const [asKept, asked] = [await ask('', variables), await ask('excludedCount', variables)];
    const { excludedCount, ...worked } = asked;
    expect(excludedCount).toEqual(expect.any(Number));
    expect([variables, asKept]).toEqual([variables, worked]);
    answers.push(asKept);
  }
  for (const name of ['ofAll', 'ofMembers', 'ofAdmitted', 'sinceThen', 'sinceLong', 'target'])
    expect([name, answers.some((answer) => answer[name] !== null)]).toEqual([name, true]);
  await database.write((transaction) => transaction.run('MATCH (rollup:Rollup) DETACH DELETE rollup'));
  for (const [at, variables] of wanted.entries())
    expect([variables, await ask('', variables)]).toEqual([variables, answers[at]]);
}, 480_000);
