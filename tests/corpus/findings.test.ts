import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { auditPackages } from '../../src/packages/audit.js';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';

/** A finding of the shipped data that a person looked at. */
interface Reviewed {
  readonly check: string;
  readonly claims: readonly string[];
  /** TRUE: the claims do not go together, or it is worth knowing. FALSE_ALARM: nothing is wrong. */
  readonly verdict: 'TRUE' | 'FALSE_ALARM';
  readonly why: string;
}

const reviewed = JSON.parse(
  readFileSync(join(packageRoot, 'tests', 'corpus', 'findings.json'), 'utf8'),
) as readonly Reviewed[];

/** Of ten findings at most one may be a false alarm, or nobody would look at the others. */
const FALSE_ALARMS_AT_MOST = 0.1;

const database = useEmptyDatabase();
const api = useApi(database);

beforeAll(async () => {
  await importInto(database, ...shippedPackages());
});

interface FindingNode {
  readonly id: string;
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly claims: readonly { readonly id: string }[];
  readonly units: readonly { readonly id: string }[];
}

async function findings(filter = ''): Promise<{ totalCount: number; nodes: readonly FindingNode[] }> {
  const { data, errors } = await api.ask<{ findings: { totalCount: number; nodes: readonly FindingNode[] } }>(
    `{ findings(first: 100${filter}) { totalCount nodes { id check severity message claims { id } units { id } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.findings;
}

/** What the audit finds when one figure of the shipped data is another number. */
async function foundWith(id: string, value: number): Promise<string[]> {
  const { packages } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
  const changed = packages.map((one) => ({
    ...one,
    tables: one.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.key === id ? { ...row, values: { ...row.values, value, stated: String(value) } } : row,
      ),
    })),
  }));
  const known = new Set(auditPackages(packages, []).map(keyOf));
  return auditPackages(changed, [])
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ check }) => check)
    .sort();
}

function keyOf({ check, claims }: { check: string; claims: readonly (string | { id: string })[] }): string {
  return [check, ...claims.map((claim) => (typeof claim === 'string' ? claim : claim.id))].join(' ');
}

describe('the findings of the shipped data', () => {
  test('are each reviewed, and at most one in ten is a false alarm', async () => {
    const { nodes } = await findings();
    expect(nodes.map(keyOf).sort()).toEqual(reviewed.map(keyOf).sort());
    const alarms = reviewed.filter(({ verdict }) => verdict === 'FALSE_ALARM').length;
    expect(alarms / reviewed.length).toBeLessThanOrEqual(FALSE_ALARMS_AT_MOST);
    expect(reviewed.every(({ why }) => why.length > 20)).toBe(true);
  });

  test('are the same from the graph and from the packages', async () => {
    const { packages } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
    const { nodes } = await findings();
    expect(
      auditPackages(packages, [])
        .map(({ message }) => message)
        .sort(),
    ).toEqual(nodes.map(({ message }) => message).sort());
  });

  test('find the arithmetic of report 53, and reports 10 and 11 against each other', async () => {
    const quangNam = await findings(', source: "source:quangnam-1702-tren-1718"');
    expect(quangNam.nodes.map(({ check, severity }) => [check, severity])).toEqual([
      ['SHARE_AGAINST_WHOLE', 'ERROR'],
      ['SHARE_AGAINST_WHOLE', 'ERROR'],
      ['SHARE_AGAINST_WHOLE', 'ERROR'],
    ]);
    expect(quangNam.nodes.some(({ message }) => message.includes('is 41.75%, not "20,14%"'))).toBe(true);
    const wards = await findings(', unit: "area:vn-92-916"');
    // Of the number of wards before the merger no day is told, and of that after it the month.
    expect(wards.nodes.map(({ check, severity }) => [check, severity])).toEqual([
      ['STOCK_AGAINST_FLOW', 'WARNING'],
      ['STOCK_AGAINST_FLOW', 'WARNING'],
    ]);
    expect((await findings(', unit: "organization:cantho-ninh-kieu-committee"')).totalCount).toBe(2);
    const sources = await findings(
      ', unit: "area:vn-92-916", source: "source:cantho-2024-nq1192-sap-xep-phuong"',
    );
    expect(sources.totalCount).toBe(2);
    expect(
      (await findings(', unit: "area:vn-92-916", source: "source:cantho-2025-03-nld-phuong-an-sap-nhap"'))
        .totalCount,
    ).toBe(2);
  });

  test('are none where reports check out: 14 with 17, 21 with 22, 62, and 82, 84 and 85', async () => {
    for (const source of [
      'dongnai-2020-vinh-cuu-250',
      'dongnai-2020-toan-tinh-4022',
      'dongnai-2024-34-to-chuc-dang',
      'dongnai-2024-944-to-chuc-co-so',
      'bentre-2019-957',
      'cantho-2025-09-26-tienphong-tru-bi',
      'cantho-2025-09-26-nld',
      'cantho-2025-09-vietnamplus-140000',
    ])
      expect([source, (await findings(`, source: "source:${source}"`)).totalCount]).toEqual([source, 0]);
  });

  test('come the worst first, and by severity and check when asked', async () => {
    const { nodes } = await findings();
    const order = ['ERROR', 'WARNING', 'INFO'];
    const ranks = nodes.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    const passed = await findings(', check: TARGET_ALREADY_PASSED');
    expect(passed.nodes.map(({ severity }) => severity)).toEqual(['INFO']);
    expect((await findings(', severity: WARNING')).totalCount).toBe(2);
    const [first] = passed.nodes;
    const { data } = await api.ask<{
      node: { __typename: string };
      observation: { findings: { id: string }[] };
    }>(
      `{ node(id: "${first?.id ?? ''}") { __typename } observation(id: "${first?.claims[0]?.id ?? ''}") { findings { id } } }`,
    );
    expect([data.node.__typename, data.observation.findings]).toEqual(['Finding', [{ id: first?.id }]]);
  });

  test.each([
    ['a part of Bến Tre', 'bentre-2019-957-members-admitted-ba-tri', 128, ['PARTS_AGAINST_TOTAL']],
    [
      'a committee of Cần Thơ that alone has more than the city',
      'cantho-2017-05-1614-dang-vien-members-admitted-cantho-thoi-lai',
      1950,
      ['PARTS_AGAINST_TOTAL'],
    ],
    [
      'the total of the grassroots organizations of Đồng Nai',
      'dongnai-2024-944-to-chuc-co-so-grassroots-party-organizations-total',
      994,
      ['SUBSET_AGAINST_WHOLE'],
    ],
    [
      'the hamlets with a committee in Đồng Nai',
      'dongnai-2018-toan-tinh-78047-hamlets-with-committee-dongnai',
      952,
      ['SHARE_AGAINST_WHOLE'],
    ],
    [
      'the women among the members of Đồng Nai',
      'dongnai-2018-toan-tinh-78047-members-total-women-dongnai',
      92373,
      ['SUBSET_AGAINST_WHOLE'],
    ],
    [
      'the delegates in one of four sources',
      'cantho-2025-09-26-nld-congress-delegates',
      458,
      ['SAME_FACT', 'SAME_FACT'],
    ],
    [
      'the members that Bến Tre admitted in the year, within the term',
      'bentre-2019-957-members-admitted-bentre-2',
      797,
      ['INTERIM_AGAINST_FINAL'],
    ],
    [
      'the share of the plan of Bến Tre',
      'bentre-2019-957-members-admitted-share-of-plan-bentre',
      75,
      ['SHARE_AGAINST_TARGET'],
    ],
  ])('see a slip of the pen in %s', async (_, id, value, checks) => {
    expect(await foundWith(`observation:${id}`, value)).toEqual(checks);
  });
});
