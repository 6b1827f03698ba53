/** Longest text that a search takes; Lucene fails above 1,024 terms. */
export const SEARCH_TEXT_LENGTH_AT_MOST = 200;

/**
 * The words of a text as search compares them: without accents, đ as d, small letters, parted wherever there is neither
 * a letter nor a digit. Names are kept in this form and questions are asked in it, so that both are parted alike and no
 * word is too common: to an English analyzer the An of Nghệ An is no word.
 */
export function searchWordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
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
