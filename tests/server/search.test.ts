import { beforeAll, describe, expect, test } from 'vitest';
import { useApi } from '../support/api.js';
import { importInto, useEmptyDatabase } from '../support/database.js';
import { cleanPackagesAfterwards, SMALL_CITY, writePackage } from '../support/packages.js';

const database = useEmptyDatabase();
const api = useApi(database);
cleanPackagesAfterwards();

/** Names as they are in one country, many of them alike without their accents. */
const NAMES: Readonly<Record<string, string>> = {
  'area:a-thanh': 'xã Vĩnh Thanh',
  'area:b-thanh-vinh': 'xã Thành Vinh',
  'area:c-vinh-thanh': 'xã Vinh Thanh',
  'area:d-trung': 'xã Vĩnh Thạnh Trung',
  'area:e-commune': 'xã Vĩnh Thạnh',
  'area:f-district': 'huyện Vĩnh Thạnh',
  'area:g-town': 'thị trấn Vĩnh Thạnh',
  'area:h-province': 'tỉnh Hòa Bình',
  'area:i-binh-hoa': 'xã Bình Hòa',
  'area:j-tan-an': 'phường Tân An',
  'area:k-an-tan': 'phường An Tân',
  'area:l-tan-an': 'phường Tấn An',
};

/** What is called so in Vietnamese, among pages that say so. */
const MEMBERS = {
  ...SMALL_CITY.indicators?.[0],
  id: 'test_members_total',
  name: 'Members',
  name_vi: 'Đảng viên',
};
const PAGES = [1, 2, 3].map((at) => ({
  id: `source:a-${at}`,
  title: `Kết nạp ${at} đảng viên`,
  text_kind: 'FULL',
}));

beforeAll(async () => {
  const [city] = SMALL_CITY.areas ?? [];
  const areas = Object.entries(NAMES).map(([id, name]) => ({
    ...city,
    id,
    name,
    level: 'COMMUNE',
    aliases: '',
  }));
  const folder = await writePackage({
    ...SMALL_CITY,
    areas: [...(SMALL_CITY.areas ?? []), ...areas],
    indicators: [...(SMALL_CITY.indicators ?? []), MEMBERS],
    sources: [...(SMALL_CITY.sources ?? []), ...PAGES],
    resolutions: [
      { id: 'resolution:known', code: '22-NQ/TW', title: 'Nghị quyết', kind: 'RESOLUTION', date: '' },
      {
        id: 'resolution:a-names-it',
        code: '23-NQ/TW',
        title: '22-NQ/TW 22-NQ/TW',
        kind: 'RESOLUTION',
        date: '',
      },
    ],
  });
  expect((await importInto(database, folder)).problems).toEqual([]);
});

interface Page {
  search: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } };
}

const found = async (text: string): Promise<string[]> => {
  const { data } = await api.ask<Page>(
    'query ($text: SearchText!) { search(text: $text) { nodes { id } pageInfo { endCursor } } }',
    { text },
  );
  return data.search.nodes.map(({ id }) => id);
};
const namesFound = async (text: string): Promise<(string | undefined)[]> =>
  (await found(text)).map((id) => NAMES[id]);

describe('what is called as it was typed comes first', () => {
  const [commune, district, town] = ['xã Vĩnh Thạnh', 'huyện Vĩnh Thạnh', 'thị trấn Vĩnh Thạnh'];
  const called = [commune, district, town];

  test('with accents, whatever its level; then what is called so without them, then what holds it', async () => {
    for (const text of ['Vĩnh Thạnh', ' vĩnh  THẠNH', 'Vĩnh Thạnh'.normalize('NFD')]) {
      const names = await namesFound(text);
      expect(names.slice(0, 3).sort()).toEqual([...called].sort());
      expect(names.slice(3, 5).sort()).toEqual(['xã Vinh Thanh', 'xã Vĩnh Thanh'].sort());
      expect(names.slice(5)).toEqual(['xã Vĩnh Thạnh Trung', 'xã Thành Vinh']);
    }
  });

  test('with the word of its level', async () => {
    expect((await namesFound('xã Vĩnh Thạnh'))[0]).toBe(commune);
    expect((await namesFound('huyện Vĩnh Thạnh'))[0]).toBe(district);
    expect((await namesFound('TT. Vĩnh Thạnh'))[0]).toBe(town);
  });

  test('without accents, where names without them come first, and other words last', async () => {
    const names = await namesFound('vinh thanh');
    expect(names[0]).toBe('xã Vinh Thanh');
    expect(names.slice(1, 5).sort()).toEqual([...called, 'xã Vĩnh Thanh'].sort());
    expect(names.slice(5)).toEqual(['xã Vĩnh Thạnh Trung', 'xã Thành Vinh']);
    expect((await namesFound('xa vinh thanh')).at(-1)).toBe('xã Thành Vinh');
  });

  test('unfinished, as it is being typed', async () => {
    expect((await namesFound('Vĩnh Thạ')).slice(0, 4).sort()).toEqual(
      [...called, 'xã Vĩnh Thạnh Trung'].sort(),
    );
  });

  test('with the tone on either vowel', async () => {
    for (const text of ['Hòa Bình', 'Hoà Bình', 'hoa binh'])
      expect((await namesFound(text))[0]).toBe('tỉnh Hòa Bình');
  });

  test('in either language', async () => {
    for (const text of ['Đảng viên', 'đảng viên', 'Members'])
      expect((await found(text))[0]).toBe('test_members_total');
  });

  test('and not what has its words the other way round', async () => {
    expect(await namesFound('Tân An')).toEqual(['phường Tân An', 'phường Tấn An', 'phường An Tân']);
    expect(await namesFound('An Tân')).toEqual(['phường An Tân', 'phường Tân An', 'phường Tấn An']);
  });

  test('by the code of a document', async () => {
    expect(await found('22-nq/tw')).toEqual(['resolution:known', 'resolution:a-names-it']);
  });

  test('on one page as on several', async () => {
    const all = await found('vĩnh thạnh');
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Page } = await api.ask<Page>(
        'query ($after: String) { search(text: "vĩnh thạnh", first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }',
        { after },
      );
      ids.push(...data.search.nodes.map(({ id }) => id));
      after = data.search.nodes.length < 2 ? null : data.search.pageInfo.endCursor;
    } while (after !== null);
    expect(ids).toEqual(all);
  });
});

describe('what is of some kinds', () => {
  interface Counted {
    search: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string | null } };
  }
  const QUESTION = `query ($text: SearchText!, $types: [SearchType!], $first: Int, $after: String) {
    search(text: $text, types: $types, first: $first, after: $after) {
      totalCount nodes { id } pageInfo { endCursor } } }`;
  const ask = async (variables: object): Promise<Counted['search']> => {
    const { data, errors } = await api.ask<Counted>(QUESTION, { text: 'đảng viên', ...variables });
    expect(errors).toBeUndefined();
    return data.search;
  };

  test('is found alone, in the same order, and counted', async () => {
    const all = (await ask({})).nodes.map(({ id }) => id);
    const sources = all.filter((id) => id.startsWith('source:'));
    expect([all.length, sources.length]).toEqual([4, 3]);
    for (const [types, ids] of [
      [['SOURCE'], sources],
      [['INDICATOR'], ['test_members_total']],
      [['INDICATOR', 'SOURCE'], all],
      [['AREA', 'ORGANIZATION'], []],
      [[], []],
      [null, all],
    ] as const) {
      const { nodes, totalCount } = await ask({ types });
      expect([types, nodes.map(({ id }) => id), totalCount]).toEqual([types, ids, ids.length]);
    }
  });

  test('is found on one page as on several', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Counted['search'] = await ask({ types: ['SOURCE'], first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      more = page.nodes.length === 2;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual((await ask({ types: ['SOURCE'] })).nodes.map(({ id }) => id));
  });
});
