import { distance } from 'fastest-levenshtein';

/** The word that a misspelt one was most likely meant to be; null when none is near enough to be a slip. */
export function nearestOf(misspelt: string, words: Iterable<string>): string | null {
  let nearest: { word: string; distance: number } | null = null;
  for (const word of words) {
    const away = distance(misspelt, word);
    if (nearest === null || away < nearest.distance) nearest = { word, distance: away };
  }
  return nearest !== null && nearest.distance <= Math.max(2, Math.floor(misspelt.length / 4))
    ? nearest.word
    : null;
}
