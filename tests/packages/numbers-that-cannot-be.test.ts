import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { packagesOutside } from '../../src/packages/packages-outside.js';
import { number } from '../../src/packages/tables/columns.js';
import {
  type Cells,
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

cleanPackagesAfterwards();

/** What is wrong with a figure of the south, as `column: message`. */
async function faultsOf(cells: Cells, indicator: Cells = {}): Promise<string[]> {
  const row = observationRow('own', { about: 'area:south', ...cells });
  const folder = await writePackage({
    ...SMALL_CITY,
    indicators: [{ ...SMALL_CITY.indicators?.[0], ...indicator }],
    observations: [row],
    evidence: [evidenceRow('own', String(row.stated))],
  });
  const { problems } = await checkPackages([folder], () => NOTHING_OUTSIDE);
  return problems.map(({ column, message }) => `${column}: ${message}`);
}

describe('a share of a whole', () => {
  const share = { measure: 'SHARE', share_of: 'WHOLE' };

  test('is no more than 100', async () => {
    for (const cells of [
      { stated: '160%', value: 160 },
      { stated: 'hơn 100%', value: 100, qualifier: 'MORE_THAN' },
      { stated: 'khoảng 300%', value: 300, qualifier: 'ABOUT' },
      { stated: 'gần 101%', value: 101, qualifier: 'NEARLY' },
    ])
      expect(await faultsOf({ ...share, ...cells })).toEqual([
        'value: a share of a WHOLE is no more than 100; one of a plan is a share of a TARGET, one of anything else of a BASE',
      ]);
    const range = { stated: '101-120%', value: '', qualifier: 'RANGE', lower: 101, upper: 120 };
    expect(await faultsOf({ ...share, ...range })).toEqual([
      expect.stringMatching(/^lower: a share of a WHOLE/),
    ]);
  });

  test('may be 100, and what its words leave open; shares of plans and changes may be more', async () => {
    for (const cells of [
      { ...share, stated: '100%', value: 100 },
      { ...share, stated: 'không quá 150%', value: 150, qualifier: 'AT_MOST' },
      { ...share, share_of: 'TARGET', stated: '160%', value: 160 },
      { ...share, share_of: 'BASE', stated: '160%', value: 160 },
      { measure: 'CHANGE', share_of: 'WHOLE', direction: 'INCREASE', stated: '160%', value: 160 },
    ])
      expect([cells, await faultsOf(cells)]).toEqual([cells, []]);
  });
});

test('a share is not below 0', async () => {
  for (const share_of of ['WHOLE', 'TARGET'])
    expect(await faultsOf({ measure: 'SHARE', share_of, stated: '-5%', value: -5 })).toEqual([
      'value: a SHARE is not below 0; what became less is a CHANGE',
    ]);
});

test('a number that has a direction has no sign', async () => {
  const change = { measure: 'CHANGE', direction: 'DECREASE', stated: '-5' };
  expect(await faultsOf({ ...change, value: -5 })).toEqual([
    'value: says -5, but the DECREASE says already which way it goes; write the number without a sign',
  ]);
  for (const value of [5, 0]) expect(await faultsOf({ ...change, value, inferred: '' })).toEqual([]);
});

describe('a value', () => {
  const PERCENTAGE =
    'is a percentage and joint_cells_ended is in cells; say measure SHARE, or CHANGE or MEAN, and in share_of what 100 percent are';

  test('is no percentage of what its indicator counts', async () => {
    for (const cells of [
      { stated: '57%', value: 57 },
      { stated: 'gần 57 phần trăm chi bộ', value: 57, qualifier: 'NEARLY' },
      { stated: '50-57%', value: '', qualifier: 'RANGE', lower: 50, upper: 57 },
    ])
      expect(await faultsOf(cells)).toEqual([`measure: says VALUE, but "${cells.stated}" ${PERCENTAGE}`]);
    expect(await faultsOf({ stated: '57%', value: 57, measure: 'SHARE', share_of: 'WHOLE' })).toEqual([]);
    for (const unit of ['percent', 'Tỷ lệ phần trăm', '%'])
      expect(await faultsOf({ stated: '57%', value: 57 }, { unit })).toEqual([]);
    const workedOut = { value: 570, inferred: 'value', premises: '57% of 1,000.' };
    expect(await faultsOf({ stated: '57%', ...workedOut })).toEqual([]);
  });

  test('is not below 0 where things are counted', async () => {
    const fewer =
      'of which there are not less than none; what became less is measure CHANGE with direction DECREASE and the number without a sign';
    expect(await faultsOf({ stated: 'giảm 5', value: -5 })).toEqual([
      `value: says -5, but joint_cells_ended counts cells, ${fewer}`,
    ]);
    const range = { stated: 'giảm từ 5 đến 7', value: '', qualifier: 'RANGE', lower: -7, upper: -5 };
    expect(await faultsOf(range)).toEqual([
      expect.stringMatching(/^lower: says -7, /),
      expect.stringMatching(/^upper: says -5, /),
    ]);
    const less = { stated: '5', value: 5, measure: 'CHANGE', direction: 'DECREASE' };
    for (const cells of [{ stated: '0', value: 0 }, less]) expect(await faultsOf(cells)).toEqual([]);
    // A balance, or money.
    expect(await faultsOf({ stated: 'âm 5 tỷ', value: -5 }, { counts: 'OTHER', unit: 'dong' })).toEqual([]);
  });

  test('is held against an indicator of another package', async () => {
    const { indicators = [], ...city } = SMALL_CITY;
    const vocabulary = await writePackage({ indicators });
    const report = await writePackage({
      ...city,
      observations: [
        observationRow('share', { stated: '57%', value: 57 }),
        observationRow('less', { stated: 'giảm 5', value: -5 }),
      ],
      evidence: [evidenceRow('share', '57%'), evidenceRow('less', 'giảm 5')],
    });
    const { packages } = await checkPackages([vocabulary], () => NOTHING_OUTSIDE);
    const { problems } = await checkPackages([report], () => packagesOutside('the graph', packages));
    expect(problems.map(({ line, column }) => `${line}: ${column}`)).toEqual(['2: measure', '3: value']);
  });
});

describe('a number', () => {
  const { parse } = number('');

  test('with more digits than are kept is refused', () => {
    expect(parse('1234567890123456.78')).toEqual({
      fault:
        '1234567890123456.78 has more digits than a number keeps: it would be 1234567890123456.8; leave out those of no account',
    });
    for (const cell of ['0.1234567890123456789', '-90071992547409.911'])
      expect(parse(cell)).toHaveProperty('fault');
    for (const cell of [
      '9007199254740991',
      '123456789012.5',
      '0.10000000000000000',
      '-0.000000000000000000012',
    ])
      expect([cell, parse(cell)]).toEqual([cell, { value: Number(cell) }]);
  });

  test('is kept as it is written, or refused', () => {
    const digits = fc.stringMatching(/^(0|[1-9][0-9]{0,17})\.[0-9]{1,20}$/);
    fc.assert(
      fc.property(digits, (cell) => {
        const parsed = parse(cell);
        if (!('value' in parsed) || parsed.value === null) return;
        const [whole = '', decimals = ''] = cell.split('.');
        const isKept = parsed.value.toExponential().replace(/e.*$/, '').replace('.', '').replace(/0+$/, '');
        expect(`${whole}${decimals}`.replace(/^0+/, '').replace(/0+$/, '')).toBe(isKept);
      }),
      { numRuns: 2_000 },
    );
  });
});
