import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Qualifier } from '../../src/model/quantity.js';
import { statedFaults } from '../../src/model/stated-number.js';

function faultsOf(stated: string, value: number | null, qualifier: Qualifier = 'EXACT'): string[] {
  return statedFaults({ stated, value, qualifier, lower: null, upper: null }).map(
    ({ column, message }) => `${column} ${message}`,
  );
}

describe('a stated text beside the columns of its number', () => {
  test.each<[string, number, Qualifier]>([
    ['5', 7, 'EXACT'],
    ['1.200', 12000, 'EXACT'],
    ['gần 1.200', 1300, 'NEARLY'],
    ['4,7%', 47, 'EXACT'],
    ['5%', 0.05, 'EXACT'],
    ['hơn 4,7 ngàn', 470, 'MORE_THAN'],
    ['1 200', 1.2, 'EXACT'],
    ['1.234,5', 1234, 'EXACT'],
    ['từ 7% trở lên', 8, 'AT_LEAST'],
    ['từ 180 đảng viên trở lên', 181, 'AT_LEAST'],
    ['gần 1.200 đảng viên', 41, 'NEARLY'],
    ['5 party cells', 7, 'EXACT'],
    ['hơn 5-7 chi bộ', 6, 'MORE_THAN'],
    // Thousands are counted in ones, thousands or millions, not in less than ones.
    ['3 nghìn', 3_000_000, 'EXACT'],
    ['1 nghìn', 0, 'EXACT'],
    ['không còn', 3, 'EXACT'],
  ])('"%s" is not %d', (stated, value, qualifier) => {
    expect(faultsOf(stated, value, qualifier)).toEqual([
      expect.stringMatching(/^value says .*, but ".*" says /),
    ]);
  });

  test('says in the message what it can be', () => {
    expect(faultsOf('1.200', 12)).toEqual(['value says 12, but "1.200" says 1200 or 1.2']);
    expect(faultsOf('Hơn 5', 5)).toEqual(['qualifier says EXACT, but "hơn" in "Hơn 5" says MORE_THAN']);
  });

  test.each<[string, number, Qualifier, string]>([
    ['hơn 5', 5, 'EXACT', 'MORE_THAN'],
    ['trên 90%', 90, 'AT_LEAST', 'MORE_THAN'],
    ['gần 1.200', 1200, 'ABOUT', 'NEARLY'],
    ['ít nhất 5', 5, 'MORE_THAN', 'AT_LEAST'],
    ['từ 7% trở lên', 7, 'MORE_THAN', 'AT_LEAST'],
    ['không quá 5', 5, 'NEARLY', 'AT_MOST'],
    ['about 5', 5, 'EXACT', 'ABOUT'],
    ['gần 1.200 đảng viên', 1200, 'EXACT', 'NEARLY'],
    ['gần\u{200B} 1.200', 1200, 'EXACT', 'NEARLY'],
    ['không\u{A0}quá 5', 5, 'EXACT', 'AT_MOST'],
    ['từ 180 đảng viên trở lên', 180, 'EXACT', 'AT_LEAST'],
    ['không còn', 0, 'ABOUT', 'EXACT'],
  ])('"%s" (%d) is not %s', (stated, value, qualifier, right) => {
    expect(faultsOf(stated, value, qualifier)).toEqual([
      expect.stringMatching(`^qualifier says ${qualifier}, .*${right}$`),
    ]);
  });

  test.each<[string, number, Qualifier]>([
    ['1.200', 1200, 'EXACT'],
    ['1,004', 1004, 'EXACT'],
    ['1.200', 1.2, 'EXACT'],
    ['1 200', 1200, 'EXACT'],
    ['1.234.567,8', 1234567.8, 'EXACT'],
    ['6,10%', 6.1, 'EXACT'],
    ['3.16 percent', 3.16, 'EXACT'],
    ['hơn 4,7 ngàn', 4700, 'MORE_THAN'],
    ['5 triệu', 5, 'EXACT'],
    // The indicator may count in thousands, or in billions.
    ['1,5 triệu', 1500, 'EXACT'],
    ['hơn 320 triệu', 0.32, 'MORE_THAN'],
    // The word may stand elsewhere in the quote.
    ['200', 200, 'ABOUT'],
    // Nothing is known of other words, of several numbers, of words behind a number.
    ['five', 5, 'EXACT'],
    ['không còn', 0, 'EXACT'],
    ['trên dưới 5', 5, 'ABOUT'],
    ['111/112', 99.1, 'ABOUT'],
    ['5 trên 7', 7, 'EXACT'],
    ['5 rưỡi', 5.5, 'EXACT'],
    ['57/60', 95, 'MORE_THAN'],
    ['1.2.3', 5, 'EXACT'],
    ['không còn 5', 5, 'EXACT'],
    // What is counted is not part of the number, unless it may be.
    ['5 triệu đồng', 5_000_000, 'EXACT'],
    ['5 million members', 5_000_000, 'EXACT'],
    ['3 nghìn tỷ đồng', 3e12, 'EXACT'],
    ['2 nghìn năm trăm', 2_500, 'EXACT'],
    ['5 phần nghìn', 0.5, 'EXACT'],
    ['1 triệu 200 nghìn', 1_200_000, 'EXACT'],
    ['5 tỉnh', 5, 'EXACT'],
    ['1.200 đảng viên', 1200, 'ABOUT'],
    ['từ 180 đảng viên trở lên', 180, 'AT_LEAST'],
    // "In 3 fields", "during 5 years".
    ['trên 3 lĩnh vực', 3, 'EXACT'],
    ['over 5 years', 5, 'EXACT'],
    // More than either, a day, a score.
    ['hơn 5-7', 5, 'MORE_THAN'],
    ['22-5', 22, 'EXACT'],
  ])('"%s" may be %d, %s', (stated, value, qualifier) => {
    expect(faultsOf(stated, value, qualifier)).toEqual([]);
  });

  test('of a range is held against its bounds', () => {
    const columnsOf = (stated: string, lower: number, upper: number): string[] =>
      statedFaults({ stated, value: null, qualifier: 'RANGE', lower, upper }).map(({ column }) => column);
    expect(columnsOf('8.000 - 8500', 8000, 8500)).toEqual([]);
    expect(columnsOf('từ 21-24', 21, 24)).toEqual([]);
    expect(columnsOf('5 đến 7 nghìn', 5000, 7000)).toEqual([]);
    expect(columnsOf('từ 21–24', 12, 24)).toEqual(['lower']);
    expect(columnsOf('5 - 7%', 5, 70)).toEqual(['upper']);
    expect(columnsOf('hơn 5', 5, 10)).toEqual(['qualifier']);
    expect(columnsOf('khoảng 5-7', 8, 9)).toEqual(['lower', 'upper']);
    expect(columnsOf('khoảng 5 đến 7 chi bộ', 5, 7)).toEqual([]);
    expect(columnsOf('5 đến dưới 10', 5, 10)).toEqual([]);
  });

  test('of one number is no RANGE, and of two nothing else', () => {
    const range = { value: null, qualifier: 'RANGE', lower: 1100, upper: 1300 } as const;
    for (const stated of ['1.200', '1.200 đảng viên', 'trên 3 xã'])
      expect(statedFaults({ ...range, stated })).toEqual([
        { column: 'qualifier', message: `says RANGE, but "${stated}" names one number` },
      ]);
    for (const [stated, value, qualifier] of [
      ['5-7', 5, 'EXACT'],
      ['từ 5 đến 7', 9, 'NEARLY'],
      ['21-24', 22.5, 'ABOUT'],
      ['khoảng 5-7', 6, 'EXACT'],
    ] as const)
      expect(faultsOf(stated, value, qualifier)).toEqual([
        `qualifier says ${qualifier}, but "${stated}" names two numbers, a RANGE`,
      ]);
  });

  test('is its number with whatever is counted after it, in any unit of thousands, and no other', () => {
    const whole = fc.integer({ min: 1, max: 999_999 });
    const counted = fc.constantFrom('', ' đảng viên', ' chi bộ ghép', ' members');
    const scale = fc.constantFrom(
      ['', 1] as const,
      [' nghìn', 1_000] as const,
      [' triệu', 1_000_000] as const,
    );
    fc.assert(
      fc.property(whole, fc.nat(6), scale, counted, (number, power, [word, times], noun) => {
        const value = Number(((number * times) / 1000 ** (power - 3)).toPrecision(15));
        const isIt = power === 3 || (word !== '' && power > 3) || value === number;
        expect(faultsOf(`${number}${word}${noun}`, value)).toHaveLength(isIt ? 0 : 1);
      }),
    );
  });

  test('that is long is cut in what is said of it', () => {
    const [fault = ''] = faultsOf(`5 ${'xã, '.repeat(400)}`, 7);
    expect(fault.length).toBeLessThan(300);
  });
});
