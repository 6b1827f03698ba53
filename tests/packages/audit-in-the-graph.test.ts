import { describe, expect, test } from 'vitest';
import { generatePackages } from '../../src/generate/packages.js';
import { auditEverything } from '../../src/packages/audit-graph.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
cleanPackagesAfterwards();

/** The findings of the graph with what they compare and are about. */
async function findings(): Promise<string[]> {
  const rows = await database.read<{ told: string }>(
    `MATCH (finding:Finding)
     RETURN finding.id + ' ' + finding.message + ' ' + reduce(all = '', other IN COLLECT {
       MATCH (finding)-[:COMPARES|FOUND_AT|FOUND_IN]->(other) RETURN other.id ORDER BY other.id } | all + ' ' + other) AS told
     ORDER BY told`,
  );
  return rows.map(({ told }) => told);
}

/** Expects that auditing all of the graph changes nothing, and tells how many findings there are. */
async function expectAsIfAllAnew(): Promise<number> {
  const kept = await findings();
  expect(await auditEverything(database)).toBe(kept.length);
  expect(await findings()).toEqual(kept);
  return kept.length;
}

describe('the audit of a graph', () => {
  const own = observationRow('own', { about: 'area:south', stated: '15', value: 15 });
  const total = observationRow('total', { about: 'area:city', stated: '9', value: 9 });
  const joint = observationRow('joint', {
    about: 'area:north|area:south',
    joint: 'true',
    stated: '11',
    value: 11,
  });
  const stated = [own, total, joint];
  const evidence = [
    evidenceRow('own', '15 chi bộ ghép'),
    evidenceRow('total', '9 chi bộ ghép'),
    evidenceRow('joint', '11 chi bộ ghép'),
  ];
  const city = (more: Rows): Rows => ({ ...SMALL_CITY, observations: stated, evidence, ...more });

  test('follows figures and units that come, change and go', async () => {
    const steps: Rows[] = [
      city({ observations: [joint], evidence: evidence.slice(2) }),
      city({}),
      // A name is in the messages.
      city({
        areas: (SMALL_CITY.areas ?? []).map((row) => ({
          ...row,
          name: String(row.name).replace('Thử', 'Mới'),
        })),
      }),
      // The part is no part any more.
      city({ part_of: (SMALL_CITY.part_of ?? []).slice(0, 1) }),
      city({ observations: [own, joint], evidence: evidence.filter((row) => row !== evidence[1]) }),
      // A joint figure by itself may be about a part of its own.
      city({
        observations: [{ ...joint, about: 'area:city|area:south' }],
        evidence: evidence.slice(2),
      }),
    ];
    const counts: number[] = [];
    for (const rows of steps) {
      const { problems } = await importInto(database, await writePackage(rows, 'city'));
      expect(problems).toEqual([]);
      counts.push(await expectAsIfAllAnew());
    }
    expect(counts).toEqual([0, 2, 2, 1, 1, 1]);
  }, 120_000);

  test('is the same import by import as in the end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outcome-graph-audit-'));
    try {
      const folders = await generatePackages(
        folder,
        { areas: 60, observations: 2_000, seed: 7 },
        () => undefined,
      );
      for (const one of folders) expect((await importInto(database, one)).problems).toEqual([]);
      expect(await expectAsIfAllAnew()).toBeGreaterThan(3);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});
