import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generatePackages } from '../../src/generate/packages.js';
import { Country } from '../../src/generate/units.js';
import { auditPackages } from '../../src/packages/audit.js';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { rowsOf } from '../../src/packages/rules/rule.js';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function generated(areas: number, observations: number, seed: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'outcome-graph-generate-'));
  folders.push(folder);
  return generatePackages(folder, { areas, observations, seed }, () => undefined);
}

/** A digest of every file of some packages. */
async function bytesOf(packages: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of packages)
    for (const file of (await readdir(folder)).sort())
      hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

describe('a made-up dataset', () => {
  test('is the same for the same seed, and another for another one', async () => {
    const [one, same, other] = await Promise.all([
      generated(300, 500, 1),
      generated(300, 500, 1),
      generated(300, 500, 2),
    ]);
    expect(await bytesOf(same)).toBe(await bytesOf(one));
    expect(await bytesOf(other)).not.toBe(await bytesOf(one));
  });

  test('has no problem, as many areas and figures as wanted, and all that makes figures hard', async () => {
    const { packages, problems } = await checkPackages(
      await generated(2_000, 5_000, 3),
      () => NOTHING_OUTSIDE,
    );
    expect(problems).toEqual([]);
    expect(rowsOf(packages, 'areas')).toHaveLength(2_000);
    const figures = rowsOf(packages, 'observations').map(({ values }) => values);
    expect(figures).toHaveLength(5_000);
    const share = (is: (figure: (typeof figures)[number]) => boolean): number =>
      figures.filter(is).length / figures.length;
    expect(share(({ joint }) => joint === true)).toBeGreaterThan(0.01);
    expect(share(({ qualifier }) => qualifier !== 'EXACT')).toBeGreaterThan(0.1);
    expect(share(({ status }) => status === 'TARGET')).toBeGreaterThan(0.02);
    expect(share(({ measure }) => measure === 'SHARE')).toBeGreaterThan(0.02);
    expect(share(({ periodFrom }) => String(periodFrom).startsWith('XXXX'))).toBeGreaterThan(0.002);
    expect(new Set(figures.map(({ periodTo }) => String(periodTo).slice(0, 4))).size).toBeGreaterThan(10);
    expect(rowsOf(packages, 'sources')).toHaveLength(25);
  });

  test('goes together but for a few slips of the pen', async () => {
    const { packages } = await checkPackages(await generated(200, 5_000, 4), () => NOTHING_OUTSIDE);
    const findings = auditPackages(packages, []).filter(({ severity }) => severity === 'ERROR');
    const checks = new Set(findings.map(({ check }) => check));
    expect([...checks].sort()).toEqual(expect.arrayContaining(['PARTS_AGAINST_TOTAL', 'SAME_FACT']));
    // Numbers that do not follow from each other make several findings for each figure.
    expect(findings.length).toBeLessThan(5_000 / 50);
  });

  test('is a tree of five levels, whatever its size', () => {
    for (const size of [1, 2, 13, 500, 100_000]) {
      const country = new Country(size);
      const last = country.area(size - 1);
      expect([size, country.area(0).level, country.area(0).parent]).toEqual([size, 'NATION', null]);
      if (last.parent !== null) expect(last.parent).toBeLessThan(size - 1);
    }
    expect(new Country(100_000).levels).toEqual(['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET']);
    expect(new Country(1).levels).toEqual(['NATION']);
  });
});
