import { asSeen, shown } from '../../model/as-seen.js';
import type { Qualifier } from '../../model/quantity.js';
import { occurrencesOf, quotesAtHand } from './evidence.js';
import { at, isInferred, rowsOf, textIn, type PackageRule } from './rule.js';

/**
 * With "hơn" behind them these compare, and what follows is a difference: "sớm hơn 2 năm" is two years sooner. Not among them is what
 * may end a phrase before "hơn 200": "kết nạp mới", "có đủ".
 */
const COMPARED =
  'nhiều ít cao thấp lớn nhỏ to bé kém dài ngắn sớm muộn trễ nhanh chậm lâu đông vắng thưa dày mỏng trẻ già rộng hẹp tốt xấu ' +
  'xa gần mạnh yếu sâu nông nặng nhẹ khó dễ giỏi giàu nghèo đắt rẻ nóng lạnh';
const COMPARES = COMPARED.replaceAll(' ', '|');

/**
 * Words that say one thing only where they stand right before a number; "trên", "tối đa", "about" and "over" do not: "957 trên
 * 1.679", "mức tối đa 5 triệu", "a report about 5 cells".
 */
const WORDS: readonly (readonly [qualifiers: readonly Qualifier[], before: RegExp])[] = [
  [['NEARLY'], /(?<!\p{L})(?:gần|nearly|almost)$/u],
  [['ABOUT'], /(?<!\p{L})(?:khoảng|approximately)$/u],
  [['ABOUT', 'NEARLY'], /(?<!\p{L})xấp xỉ$/u],
  // "Nhiều hơn 5" and "5 more than" tell a difference, "no more than" a limit.
  [['MORE_THAN'], new RegExp(String.raw`(?<!\p{L})(?<!(?<!\p{L})(?:${COMPARES}|không) )hơn$`, 'u')],
  [['MORE_THAN'], /(?<!\p{L})(?<!(?:no|not|never|\d) )more than$/u],
  [['AT_LEAST'], /(?<!\p{L})(?:ít nhất|không dưới|at least)$/u],
  [['AT_MOST'], /(?<!\p{L})(?:không quá|at most)$/u],
];

/** Rule 1: a number keeps the word that stands before it in its quote, also where the stated text leaves it out. */
export const wordBeforeTheNumber: PackageRule = (packages) => {
  const quotes = quotesAtHand(packages);
  return Promise.resolve(
    rowsOf(packages, 'observations').flatMap((row) => {
      const stated = textIn(row.values, 'stated');
      const qualifier = textIn(row.values, 'qualifier') as Qualifier | null;
      if (stated === null || qualifier === null || !/^\d/.test(asSeen(stated).trim())) return [];
      if (isInferred(row, 'qualifier')) return [];
      const found = (quotes.get(textIn(row.values, 'id') ?? '') ?? []).flatMap((quote) =>
        occurrencesOf(stated, quote).map((before) => ({ quote, word: wordIn(before) })),
      );
      const [first] = found;
      // Where it stands once without a word, or with one that fits, that may be the one that is meant.
      if (
        first === undefined ||
        found.some(({ word }) => word === null || word.qualifiers.includes(qualifier))
      )
        return [];
      const { quote, word } = first;
      return [
        at(
          row,
          'qualifier',
          `says ${qualifier}, but "${word?.text}" before "${shown(stated)}" in "${shown(quote)}" says ` +
            `${word?.qualifiers.join(' or ')}; state "${word?.text} ${shown(stated)}", or name qualifier in inferred`,
        ),
      ];
    }),
  );
};

/** The word at the end of a text, in small letters, that says what a number after it means; null is none. */
function wordIn(before: string): { text: string; qualifiers: readonly Qualifier[] } | null {
  const text = before.trimEnd();
  for (const [qualifiers, word] of WORDS) {
    const found = word.exec(text)?.[0];
    if (found !== undefined) return { text: found, qualifiers };
  }
  return null;
}
