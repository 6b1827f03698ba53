import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREA_LEVELS, PERIOD_KINDS, SUCCESSION_SHARES } from '../../src/model/vocabulary.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { packagesOutside } from '../../src/packages/packages-outside.js';
import { problemLine } from '../../src/packages/problem.js';
import { nothingIsLeftOfAWhole } from '../../src/packages/rules/nothing-is-left-of-a-whole.js';
import type { PackageRule } from '../../src/packages/rules/rule.js';
import { whatIsTiedFits } from '../../src/packages/rules/what-is-tied-fits.js';
import { tableNamed } from '../../src/packages/tables/index.js';
import type { AnyRow } from '../../src/packages/tables/table.js';
import type { ValidPackage } from '../../src/packages/valid-package.js';
import { packageOf } from '../support/package-of.js';

/** What a rule says of some packages, beside others that are there already. */
async function told(
  rule: PackageRule,
  packages: readonly ValidPackage[],
  others: readonly ValidPackage[] = [],
): Promise<string[]> {
  return (await rule(packages, packagesOutside('the graph', others))).map(problemLine);
}

describe('a unit that passed on as a whole', () => {
  type Succession = readonly [
    from: string,
    to: string,
    date: string,
    share: (typeof SUCCESSION_SHARES)[number],
  ];
  const successions = (rows: readonly Succession[], name?: string): ValidPackage =>
    packageOf(
      'successions',
      rows.map(([predecessor, successor, date, share]) => ({ predecessor, successor, date, share })),
      name,
    );

  test('leaves nothing to another on that day or later', async () => {
    expect(
      await told(nothingIsLeftOfAWhole, [
        successions([
          ['a', 'b', '2010-01-01', 'PARTIAL'],
          ['a', 'b', '2025-07-01', 'WHOLE'],
          ['a', 'c', '2025-07-01', 'WHOLE'],
          ['a', 'd', '2027-07-01', 'PARTIAL'],
          ['e', 'd', '2027-07-01', 'PARTIAL'],
        ]),
      ]),
    ).toEqual([
      'successions.csv:4: successor: nothing of a is left for c on 2025-07-01 (successions.csv:4): the WHOLE of it went to ' +
        'b on 2025-07-01 (successions.csv:3); mend a day, or say PARTIAL where only a part went',
      expect.stringMatching(/^successions\.csv:5: successor: nothing of a is left for d on 2027-07-01 /),
    ]);
  });

  test('is told just where a succession is not before the first of the whole, whichever package states it', async () => {
    const unit = fc.constantFrom('a', 'b', 'c');
    const date = fc.constantFrom('2000-01-01', '2010-01-01', '2020-01-01');
    const succession = fc.tuple(unit, unit, date, fc.constantFrom(...SUCCESSION_SHARES));
    const keyOf = ([from, to, day]: Succession): string => `${from} ${to} ${day}`;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(succession, { maxLength: 6, selector: keyOf }),
        fc.nat({ max: 6 }),
        async (rows, count) => {
          const [atHand, others] = [rows.slice(0, count), rows.slice(count)];
          const contradicts = (one: Succession, other: Succession): boolean =>
            one !== other && one[0] === other[0] && one[3] === 'WHOLE' && one[2] <= other[2];
          const wrong = atHand.some((one) =>
            rows.some((other) => contradicts(one, other) || contradicts(other, one)),
          );
          const lines = await told(
            nothingIsLeftOfAWhole,
            [successions(atHand)],
            [successions(others, 'other')],
          );
          expect(lines.length > 0).toBe(wrong);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('what rows tie to each other', () => {
  const areas = (levels: Readonly<Record<string, string>>, name?: string): ValidPackage =>
    packageOf(
      'areas',
      Object.entries(levels).map(([id, level]) => ({ id, level })),
      name,
    );
  const partOf = (area: string, parent: string, name?: string): ValidPackage =>
    packageOf('part_of', [{ area, parent, validFrom: null, validTo: null }], name);
  const groups = (region: string, area: string): ValidPackage =>
    packageOf('groups', [{ region, area, validFrom: null, validTo: null }]);
  const indicators = (rows: readonly AnyRow[]): ValidPackage =>
    packageOf(
      'indicators',
      rows.map((row) => ({ subsetOf: null, ends: null, ...row })),
    );

  test.each([
    [
      'COMMUNE',
      'HAMLET',
      'a is a COMMUNE, which is part of NATION or PROVINCE or DISTRICT, and b is a HAMLET',
    ],
    [
      'COMMUNE',
      'COMMUNE',
      'a is a COMMUNE, which is part of NATION or PROVINCE or DISTRICT, and b is a COMMUNE',
    ],
    ['NATION', 'PROVINCE', 'a is a NATION, which is part of nothing, and b is a PROVINCE'],
    [
      'PROVINCE',
      'REGION',
      'b is a REGION, which stands beside the tree; leave the row out, and name in groups.csv',
    ],
    [
      'REGION',
      'NATION',
      'a is a REGION, which stands beside the tree; leave the row out, and name in groups.csv',
    ],
  ])('a %s is no part of a %s', async (child, parent, message) => {
    const lines = await told(whatIsTiedFits, [areas({ a: child, b: parent }), partOf('a', 'b')]);
    expect(lines).toEqual([expect.stringContaining(`part_of.csv:2: parent: ${message}`)]);
  });

  test('a parent is of any level above its child', async () => {
    const tree = AREA_LEVELS.filter((level) => level !== 'REGION');
    for (const [at, child] of tree.entries())
      for (const [above, parent] of tree.entries()) {
        const lines = await told(whatIsTiedFits, [areas({ a: child, b: parent }), partOf('a', 'b')]);
        expect([child, parent, lines.length]).toEqual([child, parent, above < at ? 0 : 1]);
      }
  });

  test.each([
    [
      'PROVINCE',
      'DISTRICT',
      'only a REGION groups areas, and a is a PROVINCE; say in part_of.csv what is part of it',
    ],
    ['REGION', 'REGION', 'b is a REGION, and what a REGION groups are areas of the tree; name those'],
  ])('a %s does not group a %s', async (region, area, message) => {
    const lines = await told(whatIsTiedFits, [areas({ a: region, b: area }), groups('a', 'b')]);
    expect(lines).toEqual([`groups.csv:2: area: ${message}`]);
  });

  test('a region groups areas of any other level, and never itself', async () => {
    expect(await told(whatIsTiedFits, [areas({ a: 'REGION', b: 'PROVINCE' }), groups('a', 'b')])).toEqual([]);
    expect(await told(whatIsTiedFits, [areas({ a: 'REGION' }), groups('a', 'a')])).toHaveLength(1);
  });

  test.each(PERIOD_KINDS.flatMap((one) => PERIOD_KINDS.map((other) => [one, other] as const)))(
    'a %s indicator beside one that is a %s',
    async (kind, other) => {
      const whole = { id: 'whole', kind: other };
      expect(
        await told(whatIsTiedFits, [indicators([{ id: 'part', kind, subsetOf: 'whole' }, whole])]),
      ).toEqual(
        kind === other
          ? []
          : [
              `indicators.csv:2: subset_of: part is a ${kind}, and no part of whole, which is a ${other}; mend subset_of, or a kind`,
            ],
      );
      const ending = { id: 'ending', kind: 'FLOW', ends: 'whole' };
      expect(await told(whatIsTiedFits, [indicators([ending, whole])])).toEqual(
        other === 'STOCK'
          ? []
          : [
              'indicators.csv:2: ends: what is ended is a STOCK, and whole is a FLOW; name for ending what becomes less',
            ],
      );
    },
  );

  test('is looked at beside other packages, whichever row is at hand', async () => {
    const above = areas({ b: 'DISTRICT' }, 'above');
    expect(await told(whatIsTiedFits, [areas({ a: 'DISTRICT' }), partOf('a', 'b')], [above])).toEqual([
      expect.stringMatching(/^part_of\.csv:2: parent: a is a DISTRICT, .* b is a DISTRICT;/),
    ]);
    const there = [areas({ a: 'COMMUNE' }, 'below'), partOf('a', 'b', 'tree')];
    expect(await told(whatIsTiedFits, [areas({ b: 'HAMLET' })], there)).toEqual([
      'areas.csv:2: level: a is a COMMUNE, which is part of NATION or PROVINCE or DISTRICT, and b is a HAMLET; ' +
        'mend the parent, or a level (the package "tree" in the graph)',
    ]);
    expect(await told(whatIsTiedFits, [areas({ b: 'PROVINCE' })], there)).toEqual([]);
    // What others say among themselves was there before.
    expect(
      await told(whatIsTiedFits, [areas({ c: 'HAMLET' })], [...there, areas({ b: 'HAMLET' }, 'x')]),
    ).toEqual([]);
  });

  test('is not asked about where nothing is at hand', async () => {
    const outside = { ...NOTHING_OUTSIDE, valuesOf: () => Promise.reject(new Error('was asked')) };
    expect(await whatIsTiedFits([packageOf('sources', [{ id: 'source:a' }])], outside)).toEqual([]);
  });
});

describe('a row', () => {
  const faultsOf = (tableName: string, row: AnyRow): string[] =>
    tableNamed(tableName)
      ?.check(row)
      .map(({ column, message }) => `${column}: ${message}`) ?? [];
  const none = { inferred: [], premises: null, validFrom: null, validTo: null };

  test('of an action does not end before it begins', () => {
    const action = (periodFrom: string, periodTo: string): string[] =>
      faultsOf('actions', { ...none, periodFrom, periodTo });
    expect(action('2020', '2018')).toEqual(['periodTo: ends (2018) before it begins (2020)']);
    expect(action('2018-06', '2018')).toEqual([]);
    expect(action('2018', 'XXXX-05-30')).toEqual([]);
  });

  test('of what is no committee makes it responsible for no area', () => {
    const organization = (kind: string, responsibleFor: string | null): string[] =>
      faultsOf('organizations', { ...none, kind, responsibleFor });
    expect(organization('ENTERPRISE', 'area:a')).toEqual([
      'responsibleFor: names area:a, but only a COMMITTEE or a CELL is responsible for an area, whose figures are then taken for its own; ' +
        'leave it empty, or mend the kind, which is ENTERPRISE',
    ]);
    expect(organization('ENTERPRISE', null)).toEqual([]);
    expect(organization('COMMITTEE', 'area:a')).toEqual([]);
    expect(organization('CELL', 'area:a')).toEqual([]);
  });
});
