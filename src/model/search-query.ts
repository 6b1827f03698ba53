/** Longest text that a search takes; Lucene fails above 1,024 terms. */
export const SEARCH_TEXT_LENGTH_AT_MOST = 200;

/** What types of units are shortened to before a name, in small letters without accents: "TP. Cần Thơ", "Q.Ninh Kiều". */
const SHORTENED: Readonly<Record<string, string>> = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  q: 'quan',
  h: 'huyen',
  p: 'phuong',
  x: 'xa',
};

/** With a point, any of them; without one, only those that are no letter of a list, and only before another word. */
const SHORT_TYPE = /(?<![\p{L}\p{N}.])(?:(t\.?[pxt]|[qhpx])\.\s*|(t\.?[px])\s+)(?=[\p{L}\p{N}])/gu;

/**
 * The words of a text as search compares them: without accents, đ as d (also where a page has the Icelandic ð for it),
 * small letters, "TP." as "thành phố", parted wherever there is neither a letter nor a digit. Names are kept in this form and questions are asked in it, so that both are parted alike and no
 * word is too common: to an English analyzer the An of Nghệ An is no word.
 */
export function searchWordsOf(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(SHORT_TYPE, (_, pointed: string | undefined, bare: string | undefined) => {
      const short = (pointed ?? bare ?? '').replace('.', '');
      return `${SHORTENED[short] ?? short} `;
    });
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The full-text query for what a person typed: every word must occur, the last one may be unfinished.
 * Nothing of the query language passes.
 * @returns null when the text holds no word.
 */
export function searchQueryOf(text: string): string | null {
  const words = searchWordsOf(text);
  if (words.length === 0) return null;
  return words
    .map((word, index) => (index === words.length - 1 ? `+(${word} ${word}*)` : `+${word}`))
    .join(' ');
}

/** What a search asks: of the index, and of the names that it finds, to put first those that were meant. */
export interface SearchText {
  /** The query of the full-text index. */
  readonly query: string;
  /** What was typed, in small letters, and the same with each tone on the vowel that names are written with it on. */
  readonly names: readonly string[];
  /** What was typed, as search compares words: without accents. */
  readonly words: string;
}

/** Where the tone stands on the second vowel, as many type it: names are written "hòa", not "hoà". */
const TONE_ON_SECOND = /(o)([àáảãạ]|[èéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * What a search for a text asks.
 * @returns null when the text holds no word.
 */
export function searchTextOf(text: string): SearchText | null {
  const query = searchQueryOf(text);
  if (query === null) return null;
  const typed = text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
  const names = [...new Set([typed, typed.replace(TONE_ON_SECOND, toneOnFirst)])];
  return { query, names, words: searchWordsOf(text).join(' ') };
}

/** A name as names are compared: small letters, each tone on the vowel that names are written with it on, its words alone. Accents tell names apart. */
export function nameWordsOf(name: string): string {
  const written = name.normalize('NFC').toLowerCase().replace(TONE_ON_SECOND, toneOnFirst);
  return written.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? name.trim();
}

/** "oà" as "òa": the tone is the mark after the vowel once they are taken apart. */
function toneOnFirst(pair: string): string {
  const [first = '', second = '', ...marks] = pair.normalize('NFD');
  return [first, ...marks, second].join('').normalize('NFC');
}
