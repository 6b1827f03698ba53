/** Longest text that a search takes; Lucene fails above 1,024 terms. */
export const SEARCH_TEXT_LENGTH_AT_MOST = 200;

/**
 * The full-text query for what a person typed: every word must occur, the last one may be unfinished.
 * Nothing of the query language passes: only letters, marks and digits are kept, and AND, OR and NOT are words.
 * @returns null when the text holds no word.
 */
export function searchQueryOf(text: string): string | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return null;
  return words
    .map((word, index) => (index === words.length - 1 ? `+(${word} ${word}*)` : `+${word}`))
    .join(' ');
}
