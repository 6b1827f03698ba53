import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describePackage } from '../../src/packages/descriptor.js';
import { checkPackages } from '../../src/packages/import.js';
import { readHeaders } from '../../src/packages/csv.js';
import { shippedPackages } from '../../src/packages/shipped.js';
import { headerOf } from '../../src/packages/tables/table.js';
import { tableNamed, tables } from '../../src/packages/tables/index.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { verifyText } from '../../src/packages/verify.js';
import { packageRoot } from '../../src/package-root.js';

const SEED_TEXT = join(packageRoot, '..', 'shared', 'seed', '000_9e0dc26d2fc8d3f8.txt');

describe('the shipped packages', () => {
  test.each(shippedPackages())('%s describes its tables as the code defines them', async (folder) => {
    const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: { name: string }[];
    };
    const present = await Promise.all(
      descriptor.resources
        .map(({ name }) => tableNamed(name))
        .filter((table) => table !== undefined)
        .map(async (table) => ({ table, headers: await readHeaders(join(folder, `${table.name}.csv`)) })),
    );
    expect(describePackage(folder, present, descriptor)).toEqual(descriptor);
  });

  test('have no problem, also without a database', async () => {
    const { problems } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
    expect(problems).toEqual([]);
  });

  test('the guide for curators lists every column', async () => {
    const guide = await readFile(join(packageRoot, 'docs', 'data-packages.md'), 'utf8');
    for (const { name, columns } of tables) {
      expect(guide).toContain(`### ${name}.csv`);
      for (const [column, { description }] of Object.entries(columns)) {
        expect(guide).toContain(`| \`${headerOf(column)}\``);
        expect(guide).toContain(description.replaceAll('|', '\\|'));
      }
    }
  });

  test.skipIf(!existsSync(SEED_TEXT))(
    "every quote of the seed stands in the seed's text, where it was said to stand",
    async () => {
      const { packages } = await checkPackages(shippedPackages(), () => NOTHING_OUTSIDE);
      const bytes = await readFile(SEED_TEXT);
      const result = verifyText(packages, bytes, null);
      expect(result).toMatchObject({ sourceId: 'source:tuyengiao-113224', because: 'SHA256' });
      expect(result?.counts).toEqual({ FOUND: result?.quotes.length, MOVED: 0, LOST: 0 });
      // Another edition of the text: told by its quotes, and each says what became of it.
      const edition = Buffer.from(
        `Trang 1. ${bytes.toString('utf8').replace('721 tổ chức', '712 tổ chức')}`.normalize('NFD'),
      );
      const other = verifyText(packages, edition, null);
      expect(other).toMatchObject({ sourceId: 'source:tuyengiao-113224', because: 'QUOTES' });
      expect(other?.counts).toEqual({ FOUND: 0, MOVED: (result?.quotes.length ?? 0) - 1, LOST: 1 });
      expect(verifyText(packages, Buffer.from('Something else.'), null)).toBeNull();
    },
  );
});
