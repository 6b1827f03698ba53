import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, parseEdtfDate } from '../../src/model/edtf-date.js';
import { labelOfId } from '../../src/model/identity.js';
import { canTake, codePointLength, SourceText } from '../../src/model/quote.js';
import { searchQueryOf, searchWordsOf } from '../../src/model/search-query.js';

describe('dates are EDTF, with the first and last day that they can mean', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2018-07-05', '2018-07-05', '2018-07-05'],
    ['2018?-07-05', '2018-07-05', '2018-07-05'],
    ['2018?', '2018-01-01', '2018-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2018-02-XX', '2018-02-01', '2018-02-28'],
    ['2020-07-14/2020-07-15', '2020-07-14', '2020-07-15'],
    ['2018/..', '2018-01-01', null],
    ['../2018', null, '2018-12-31'],
    ['XXXX-05-30', null, null],
    ['XXXX', null, null],
  ])('%s is from %s to %s', (edtf, min, max) => {
    expect(parseEdtfDate(edtf)).toEqual({ edtf, min, max });
  });

  test.each([
    '',
    'yesterday',
    '5/7/2018',
    '2018-02-30',
    '2018-02-29',
    '2018?-02-29',
    '2018-02-28/2018-02-29',
    '2018-13',
    '0000',
    '2018-07-05T10:00',
    '2018/2017',
    '-0044',
    'Y17000',
    '../..',
    '2018/../2019',
  ])('"%s" is no date', (text) => {
    expect(parseEdtfDate(text)).toBeNull();
  });

  test('a day is a day of the calendar', () => {
    expect(['2024-02-29', '0001-01-01', '9999-12-31'].filter(isDay)).toHaveLength(3);
    expect(
      ['2023-02-29', '0000-01-01', '2018-7-5', '2018', '2018-07-05 ', '10000-01-01'].filter(isDay),
    ).toEqual([]);
  });
});

describe('an id says what it names', () => {
  test.each([
    ['area:vn-92-924', 'Area'],
    ['organization:cantho-committee', 'Organization'],
    ['members_admitted', 'Indicator'],
    ['area:', null],
    ['area:Vĩnh', null],
    ['nothing:x', null],
    ['constructor:x', null],
    ['Area:x', null],
    ['area:a b', null],
    [`area:${'a'.repeat(300)}`, null],
    ['', null],
  ])('%s is %s', (id, label) => {
    expect(labelOfId(id)).toBe(label);
  });
});

describe('a quote is found again in its text', () => {
  const text = new SourceText('Hội nghị ngày 5/7. Thành ủy: 11 chi bộ ghép. Thành ủy: 3 ấp.');
  const none = { prefix: null, suffix: null, start: null, end: null };

  test('at its place, elsewhere, or nowhere', () => {
    const place = { ...none, quote: '11 chi bộ ghép', start: 29, end: 43 };
    expect(text.locate(place)).toEqual({ verification: 'FOUND', start: 29, end: 43 });
    expect(text.locate({ ...place, start: 3, end: 17 })).toEqual({
      verification: 'MOVED',
      start: 29,
      end: 43,
    });
    expect(text.locate({ ...place, quote: '12 chi bộ ghép' })).toEqual({
      verification: 'LOST',
      start: null,
      end: null,
    });
  });

  test('whether composed or not, in code points of NFC', () => {
    const decomposed = new SourceText('Hội nghị ngày 5/7. Thành ủy: 11 chi bộ ghép.'.normalize('NFD'));
    expect(
      decomposed.locate({ ...none, quote: '11 chi bộ ghép'.normalize('NFD'), start: 29, end: 43 })
        .verification,
    ).toBe('FOUND');
    expect(new SourceText('🎉 5/7').locate({ ...none, quote: '5/7' })).toEqual({
      verification: 'FOUND',
      start: 2,
      end: 5,
    });
  });

  test('of several occurrences by its prefix, its suffix, or the nearest place', () => {
    expect(text.occurrencesOf({ quote: 'Thành ủy', prefix: null, suffix: null })).toEqual([19, 45]);
    expect(text.occurrencesOf({ quote: 'Thành ủy', prefix: 'ghép.', suffix: null })).toEqual([45]);
    expect(text.occurrencesOf({ quote: 'Thành ủy', prefix: null, suffix: ': 11' })).toEqual([19]);
    expect(text.locate({ ...none, quote: 'Thành ủy', start: 44, end: 52 }).start).toBe(45);
  });

  test('wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (before, quote, after) => {
          const whole = (before + quote + after).normalize('NFC');
          const start = codePointLength(before.normalize('NFC'));
          // Cells have no white space around them.
          fc.pre(quote.trim() === quote);
          // Only where normalization does not join what stands side by side.
          fc.pre(whole === before.normalize('NFC') + quote.normalize('NFC') + after.normalize('NFC'));
          const located = new SourceText(whole).locate({
            ...none,
            quote,
            start,
            end: start + codePointLength(quote.normalize('NFC')),
          });
          expect(located.verification).toBe('FOUND');
          expect(located.start).toBe(start);
        },
      ),
    );
  });

  test('whatever white space stands between its words, at the positions of the text as it is', () => {
    const text = new SourceText('🎉 kết nạp\r\n  gần\u{A0}1.200  đảng\nviên.');
    const quote = { ...none, quote: 'gần 1.200 đảng viên', start: 13, end: 32 };
    expect(text.locate(quote)).toEqual({ verification: 'FOUND', start: 13, end: 33 });
    expect(text.locate({ ...quote, start: 12 }).verification).toBe('MOVED');
    expect(text.locate({ ...quote, quote: 'gần1.200' }).verification).toBe('LOST');
    expect(text.occurrencesOf({ quote: '1.200', prefix: 'nạp gần', suffix: 'đảng viên.' })).toEqual([17]);
    expect(text.occurrencesOf({ quote: 'kết', prefix: 'hội nghị 🎉', suffix: null })).toEqual([]);

    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ệ', '🎉'), minLength: 1, maxLength: 3 });
    const space = fc.string({
      unit: fc.constantFrom(' ', '\n', '\t', '\u{A0}', '\u{2003}'),
      minLength: 1,
      maxLength: 3,
    });
    const words = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(11), fc.nat(11), fc.nat(40), (parts, one, other, stated) => {
        const whole = parts.flat().join('');
        const from = Math.min(one, other, parts.length - 1);
        const wanted = parts.slice(from, Math.max(one, other) + 1).map(([written]) => written);
        const { verification, start, end } = new SourceText(whole).locate({
          ...none,
          quote: wanted.join(' '),
          start: stated,
        });
        expect(verification).not.toBe('LOST');
        expect(verification === 'FOUND').toBe(start === stated);
        const found = Array.from(whole)
          .slice(start ?? 0, end ?? 0)
          .join('');
        expect(found.split(/\s+/)).toEqual(wanted);
        expect(canTake(wanted.join(' '), (end ?? 0) - (start ?? 0))).toBe(true);
      }),
    );
  });

  test('takes as many code points as it has, or more for its white space', () => {
    expect(canTake('11 chi bộ', 9)).toBe(true);
    expect(canTake('11 chi bộ', 11)).toBe(true);
    expect(canTake('11 chi bộ', 8)).toBe(false);
    expect(canTake('ghép', 5)).toBe(false);
  });

  test('among very many occurrences without counting from the start for each', () => {
    const long = new SourceText('5 đảng viên, '.repeat(20_000));
    const begin = performance.now();
    expect(long.locate({ ...none, quote: 'đảng', start: 200_000, end: 200_004 }).start).toBe(199_994);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('what a person types is no query language', () => {
  test('words only, the last one may be unfinished', () => {
    expect(searchQueryOf('  Vĩnh   THẠNH ')).toBe('+vinh +(thanh thanh*)');
    expect(searchQueryOf('Cờ Đ')).toBe('+co +(d d*)');
    expect(searchQueryOf('alpha AND NOT (beta OR "x\\')).toBe('+alpha +and +not +beta +or +(x x*)');
    expect(searchQueryOf(' *:* ')).toBeNull();
  });

  test.each([
    ['TP. Cần Thơ', 'thanh pho can tho'],
    ['TP.Cần Thơ', 'thanh pho can tho'],
    ['TP Cần Thơ', 'thanh pho can tho'],
    ['T.P Thái Nguyên', 'thanh pho thai nguyen'],
    ['T.X Phổ Yên', 'thi xa pho yen'],
    ['TX. Phổ Yên', 'thi xa pho yen'],
    ['Q.Ninh Kiều', 'quan ninh kieu'],
    ['H. Cờ Đỏ', 'huyen co do'],
    ['P.Thới Bình', 'phuong thoi binh'],
    ['TT. Ninh Giang', 'thi tran ninh giang'],
    ['Ðảng bộ', 'dang bo'],
    ['Thành uỷ Hoà Bình', 'thanh uy hoa binh'],
    ['Thành ủy Hòa Bình', 'thanh uy hoa binh'],
    ['Thanh uy Hoa Binh', 'thanh uy hoa binh'],
    ['TTXVN', 'ttxvn'],
    ['x', 'x'],
    ['Nhóm p và q', 'nhom p va q'],
    ['tp', 'tp'],
  ])('%s is found as %s', (text, words) => {
    expect(searchWordsOf(text).join(' ')).toBe(words);
  });
});
