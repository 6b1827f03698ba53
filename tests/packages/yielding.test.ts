import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/packages/import.js';
import { problemLine } from '../../src/packages/problem.js';
import { contentOf, emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, type Rows, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();
beforeEach(() => emptyDatabase(database));

/** Those that are parents of others are of a level above them. */
const LEVELS: Readonly<Record<string, string>> = {
  city: 'PROVINCE',
  new: 'DISTRICT',
  west: 'DISTRICT',
  d: 'NATION',
  c: 'PROVINCE',
  b: 'DISTRICT',
};
const area = (key: string, name: string, more = {}): Rows[string][number] => ({
  id: `area:${key}`,
  name,
  level: LEVELS[key] ?? 'COMMUNE',
  ...more,
});
const edge = (child: string, parent: string, from = '', to = ''): Rows[string][number] => ({
  area: `area:${child}`,
  parent: `area:${parent}`,
  valid_from: from,
  valid_to: to,
});

const GAZETTEER: Rows = {
  areas: [
    area('city', 'City'),
    area('east', 'East'),
    area('north', 'North'),
    area('west', 'West', { note: 'old' }),
  ],
  part_of: [
    edge('east', 'city'),
    edge('north', 'city', '', '2010-01-01'),
    edge('north', 'west', '2010-01-01'),
    edge('west', 'city', '2000-01-01'),
  ],
  successions: [{ predecessor: 'area:east', successor: 'area:west', date: '2010-01-01', share: 'PARTIAL' }],
};
const CURATED: Rows = {
  areas: [area('city', 'thành phố'), area('north', 'huyện Bắc'), area('new', 'xã Mới')],
  part_of: [edge('north', 'new', '2015-01-01'), edge('new', 'city')],
};

const gazetteer = (rows = GAZETTEER): Promise<string> => writePackage(rows, 'gazetteer', { yields: true });
const curated = (rows = CURATED): Promise<string> => writePackage(rows, 'curated');

async function imported(...folders: string[]): Promise<ImportResult> {
  const result = await importInto(database, ...folders);
  expect(result.problems).toEqual([]);
  return result;
}

/** What the graph holds, without how many imports that took. */
async function content(): Promise<string[]> {
  return (await contentOf(database)).filter((line) => !line.startsWith('[["Dataset"]'));
}

async function edges(): Promise<string[]> {
  const rows = await database.read<{ edge: string }>(
    'MATCH (child)-[edge:PART_OF]->(parent) RETURN child.id + " " + parent.id + " " + edge.package AS edge',
  );
  return rows.map((row) => row.edge.replaceAll('area:', '')).sort();
}

describe('a package that yields', () => {
  test('leaves to other packages what they state, whichever comes first', async () => {
    await imported(await gazetteer());
    const first = await imported(await curated());
    expect(first.plans[0]?.replaces).toHaveLength(3);
    const after = await content();
    expect(await edges()).toEqual([
      'east city gazetteer',
      'new city curated',
      'north city gazetteer',
      'north new curated',
      'west city gazetteer',
    ]);
    await emptyDatabase(database);
    await imported(await curated());
    const second = await imported(await gazetteer());
    expect(second.plans[0]).toMatchObject({ rowCount: 9, left: 3 });
    expect(second.rows).toEqual({ create: 6, update: 0, remove: 0 });
    expect(await content()).toEqual(after);
    await emptyDatabase(database);
    await imported(await gazetteer(), await curated());
    expect(await content()).toEqual(after);
    const again = await imported(await gazetteer());
    expect(again.plans[0]).toMatchObject({ unchanged: true, left: 3 });
  });

  test('takes back what the other package no longer states, with it or later', async () => {
    await imported(await gazetteer());
    await imported(await curated());
    const smaller = {
      areas: [area('city', 'thành phố'), area('new', 'xã Mới')],
      part_of: [edge('new', 'city')],
    };
    await imported(await curated(smaller), await gazetteer());
    const together = await content();
    expect(await edges()).toContain('north west gazetteer');
    // Later: the row may go by itself, since the gazetteer left it out and refers to it by nothing.
    await emptyDatabase(database);
    const lonely = { areas: [...(GAZETTEER.areas ?? []), area('lonely', 'Lonely')] };
    await imported(await gazetteer(lonely));
    await imported(await curated({ areas: [area('new', 'xã Mới'), area('lonely', 'của mình')] }));
    await imported(await curated({ areas: [area('new', 'xã Mới')] }));
    const gone = await imported(await gazetteer(lonely));
    expect(gone.rows).toEqual({ create: 1, update: 0, remove: 0 });
    expect(together.length).toBeGreaterThan(0);
  });

  test('keeps what the other package would take away while it refers to it, and says what to do', async () => {
    await imported(await gazetteer());
    await imported(await curated());
    const withoutCity = {
      areas: [area('north', 'huyện Bắc'), area('new', 'xã Mới')],
      part_of: [edge('north', 'new')],
    };
    const { problems } = await importInto(database, await curated(withoutCity));
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /areas\.csv: no longer has "area:city", but area:.* of the package "gazetteer" .*import both together$/,
      ),
    ]);
    await imported(await curated(withoutCity), await gazetteer());
  });

  test('is settled with the others also when one of them is wrong, so that nothing else looks wrong', async () => {
    const wrong = { ...CURATED, areas: [...(CURATED.areas ?? []), area('odd', '')] };
    const { problems } = await importInto(database, await gazetteer(), await curated(wrong));
    expect(problems.map(({ message }) => message)).toEqual(['is empty, and every row needs it']);
  });

  test('may not state what another one that yields states, nor a thing twice', async () => {
    await imported(await gazetteer());
    const other = await writePackage({ areas: [area('east', 'Ost')] }, 'other', { yields: true });
    const { problems } = await importInto(database, other);
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /areas\.csv:2: id: "area:east" already stands in the package "gazetteer" of the graph$/,
      ),
    ]);
    const both = await importInto(database, await gazetteer(), other);
    expect(both.problems.map(problemLine)).toEqual([
      expect.stringMatching(/areas\.csv:2: id: "area:east" is already the id of .*gazetteer.*areas\.csv:3$/),
    ]);
    const twice = { areas: [area('east', 'East'), area('east', 'East')] };
    const within = await importInto(
      database,
      await gazetteer(twice),
      await curated({ areas: [area('east', 'E')] }),
    );
    expect(within.problems.map(problemLine)).toEqual([
      expect.stringMatching(/areas\.csv:3: id: "area:east" is already the id of .*gazetteer.*areas\.csv:2$/),
    ]);
  });

  test('says so with true or false', async () => {
    const folder = await writePackage({ areas: SMALL_CITY.areas ?? [] }, 'test', { yields: 'yes' });
    const { problems } = await importInto(database, folder);
    expect(problems.map(({ message }) => message)).toEqual(['"yields" must be true or false']);
  });
});

describe('packages of any rows', () => {
  const UNITS = ['a', 'b', 'c', 'd'] as const;
  const DAYS = ['', '2000-01-01', '2010-01-01', '2020-01-01'] as const;
  const anyEdge = fc
    .tuple(fc.constantFrom(...UNITS), fc.constantFrom(...UNITS), fc.nat(2), fc.integer({ min: 1, max: 3 }))
    .filter(([child, parent, from, to]) => child < parent && (from === 0 || to > from))
    .map(([child, parent, from, to]) =>
      edge(child, parent, DAYS[from] ?? '', to === 3 ? '' : (DAYS[to] ?? '')),
    );
  const anyPackage = (name: string): fc.Arbitrary<Rows> =>
    fc
      .tuple(fc.subarray([...UNITS]), fc.array(anyEdge, { maxLength: 3 }))
      .map(([units, part_of]) => {
        const named = new Set([
          ...units.map((unit) => `area:${unit}`),
          ...part_of.flatMap(({ area: child, parent }) => [String(child), String(parent)]),
        ]);
        return {
          areas: [...named].sort().map((id) => area(id.slice('area:'.length), `${name} ${id}`)),
          part_of,
        };
      })
      .filter(({ areas }) => areas.length > 0);

  test('one of which yields make the same graph in either order and together', async () => {
    const property = fc.asyncProperty(anyPackage('listed'), anyPackage('curated'), async (listed, told) => {
      const folders = [await gazetteer(listed), await curated(told)] as const;
      const outcome = async (...steps: (readonly string[])[]): Promise<string[] | null> => {
        await emptyDatabase(database);
        for (const [index, step] of steps.entries()) {
          const { problems } = await importInto(database, ...step);
          // A package that is wrong in itself says nothing of the order.
          if (steps.length > 1 && index === 0) fc.pre(problems.length === 0);
          if (problems.length > 0) return null;
        }
        return content();
      };
      const [first, second] = folders;
      const listedFirst = await outcome([first], [second]);
      expect(await outcome([second], [first])).toEqual(listedFirst);
      expect(await outcome([first, second])).toEqual(listedFirst);
    });
    await fc.assert(property, { numRuns: 15 });
  }, 120_000);
});
