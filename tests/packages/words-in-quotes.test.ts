import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPackages } from '../../src/packages/import.js';
import { NOTHING_OUTSIDE } from '../../src/packages/outside.js';
import { occurrencesOf } from '../../src/packages/rules/evidence.js';
import {
  type Cells,
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

cleanPackagesAfterwards();

/** What is wrong with a figure beside its quote, as `column: message`. */
async function faultsOf(quote: string, cells: Cells): Promise<string[]> {
  const folder = await writePackage({
    ...SMALL_CITY,
    observations: [observationRow('own', { about: 'area:south', ...cells })],
    evidence: [evidenceRow('own', quote)],
  });
  const { problems } = await checkPackages([folder], () => NOTHING_OUTSIDE);
  return problems.map(({ column, message }) => `${column}: ${message}`);
}

describe('a stated number in its quote', () => {
  const nearly = { stated: 'gần 1.200', value: 1200, qualifier: 'NEARLY' };

  test('stands there whatever white space and invisible characters either has', async () => {
    for (const quote of ['gần\u{A0}1.200 đảng viên', 'gần\u{200B} 1.2\u{AD}00', 'gần  \u{2003}1.200'])
      expect([quote, await faultsOf(quote, nearly)]).toEqual([quote, []]);
    expect(await faultsOf('gần 1.200', { ...nearly, stated: 'gần\u{A0}1.200' })).toEqual([]);
    expect(await faultsOf('\u{200B} 5', { stated: '\u{200B}\u{200B}', value: 5 })).toEqual([
      expect.stringMatching(/^stated: .* stands in no quote/),
    ]);
  });

  test('keeps the word before it, whatever white space and invisible characters stand between', async () => {
    const exact = { stated: '1.200', value: 1200 };
    for (const quote of ['gần\u{200B} 1.200', 'không\u{A0}quá 1.200', 'gần\u{200B}1.200'])
      expect([quote, await faultsOf(quote, exact)]).toEqual([
        quote,
        [expect.stringMatching(/^qualifier: says EXACT, but /)],
      ]);
  });

  test('is not part of a number whose thousands a space parts', async () => {
    const lacking = [expect.stringMatching(/stands in no quote/)];
    expect(await faultsOf('1 200 đảng viên', { stated: '200', value: 200 })).toEqual(lacking);
    expect(await faultsOf('1\u{A0}200 đảng viên', { stated: '1', value: 1 })).toEqual(lacking);
    expect(await faultsOf('1 200 300 đồng', { stated: '1 200', value: 1200 })).toEqual(lacking);
    expect(await faultsOf('1 200 đảng viên', { stated: '1 200', value: 1200 })).toEqual([]);
    for (const quote of ['năm 2018 200 đảng viên', 'ngày 3/2 200 đảng viên', '1,5 200', '200 5', '20 200.'])
      expect([quote, occurrencesOf('200', quote).length]).toEqual([quote, quote.startsWith('20 ') ? 0 : 1]);
  });

  test('is found between any words that are no numbers', () => {
    const word = fc.stringMatching(/^[a-zđêơ]{1,6}$/);
    const space = fc.constantFrom(' ', '\u{A0}', '  ', ' \u{200B}', '\t');
    const number = fc.integer({ min: 1, max: 9_999 }).map(String);
    fc.assert(
      fc.property(word, space, number, space, word, (before, one, stated, other, after) => {
        expect(occurrencesOf(stated, before + one + stated + other + after)).toEqual([`${before} `]);
        expect(occurrencesOf(`${before} ${stated}`, before + one + stated)).toEqual(['']);
      }),
    );
  });
});

describe('"hơn" before a number', () => {
  const two = { stated: '2', value: 2 };

  test('compares behind a word that can be more or less of', async () => {
    for (const quote of [
      'về đích sớm hơn 2 năm so với kế hoạch',
      'nhanh hơn 2 năm',
      'trẻ\u{A0}hơn 2 tuổi',
      'cao hơn 2%',
    ])
      expect([quote, await faultsOf(quote, two)]).toEqual([quote, []]);
  });

  test('says more than behind any other, also one that ends like such a word', async () => {
    for (const quote of ['kết nạp mới hơn 2', 'bão hơn 2', 'hơn 2', 'tảito hơn 2'])
      expect(await faultsOf(quote, two)).toEqual([
        `qualifier: says EXACT, but "hơn" before "2" in "${quote}" says MORE_THAN; state "hơn 2", or name qualifier in inferred`,
      ]);
  });

  test('is left out where the qualifier is said to be inferred', async () => {
    const inferred = { ...two, inferred: 'qualifier', premises: 'The table beside the text says 2.' };
    expect(await faultsOf('đạt hơn 2', inferred)).toEqual([]);
  });
});
