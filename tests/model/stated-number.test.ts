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
    ['từ 180 đảng viên trở lên', 180, 'AT_LEAST'],
    ['21-24', 22.5, 'ABOUT'],
    ['1.2.3', 5, 'EXACT'],
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
  });
});
