import { withSingleSpaces } from './as-seen.js';
import type { Verification } from './vocabulary.js';

/**
 * Rule 4: every fact has its evidence, an exact phrase of the source. Texts are compared in NFC, and positions
 * count code points of that form, so that they mean the same in every programming language.
 * (W3C Web Annotation: TextQuoteSelector and TextPositionSelector.)
 */
export interface Quote {
  readonly quote: string;
  /** Text that stands right before the quote; tells one occurrence from another. */
  readonly prefix: string | null;
  /** Text that stands right after the quote. */
  readonly suffix: string | null;
  /** First code point of the quote; null when never located. */
  readonly start: number | null;
  /** Code point after the last one of the quote. */
  readonly end: number | null;
}

/** Where a quote stands now. */
export interface Located {
  readonly verification: Exclude<Verification, 'UNVERIFIED'>;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * A source's text, ready to be searched. White space is one space in a quote, whatever run of it the source has: lines end
 * elsewhere in each copy. Positions are those of the text as it is.
 */
export class SourceText {
  /** The text with a space for each run of white space. */
  private readonly text: string;
  /** The code point of the source's text at which each UTF-16 unit of `text` stands, and the one after its last. */
  private readonly positions: Uint32Array;

  constructor(text: string) {
    const source = text.normalize('NFC');
    this.text = withSingleSpaces(source);
    this.positions = new Uint32Array(this.text.length + 1);
    let unit = 0;
    let position = 0;
    let isInSpace = false;
    for (const character of source) {
      const isSpace = /\s/.test(character);
      if (!isSpace || !isInSpace) {
        this.positions.fill(position, unit, unit + character.length);
        unit += character.length;
      }
      isInSpace = isSpace;
      position += 1;
    }
    this.positions[unit] = position;
  }

  /**
   * Finds a quote: FOUND at its stated position (or anywhere, when no position was stated), MOVED when it stands
   * elsewhere only, LOST when it stands nowhere. Of several occurrences, the one nearest the stated position counts.
   */
  locate(quote: Quote): Located {
    const stated = quote.start;
    let nearest: Occurrence | null = null;
    for (const place of this.placesOf(quote)) {
      if (nearest === null) nearest = place;
      else if (stated !== null && Math.abs(place.start - stated) < Math.abs(nearest.start - stated))
        nearest = place;
    }
    if (nearest === null) return { verification: 'LOST', start: null, end: null };
    const isThere = stated === null || stated === nearest.start;
    return { verification: isThere ? 'FOUND' : 'MOVED', ...nearest };
  }

  /** Where the quote stands between its prefix and suffix, white space aside, as code points. */
  occurrencesOf(quote: Pick<Quote, 'quote' | 'prefix' | 'suffix'>): number[] {
    return this.placesOf(quote).map(({ start }) => start);
  }

  private placesOf({ quote, prefix, suffix }: Pick<Quote, 'quote' | 'prefix' | 'suffix'>): Occurrence[] {
    const phrase = phraseOf(quote);
    const before = phraseOf(prefix ?? '');
    const after = phraseOf(suffix ?? '');
    if (phrase === '') return [];
    const { text, positions } = this;
    const places: Occurrence[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const to = at + phrase.length;
      const fits =
        text.endsWith(before, text[at - 1] === ' ' ? at - 1 : at) &&
        text.startsWith(after, text[to] === ' ' ? to + 1 : to);
      if (fits) places.push({ start: positions[at] ?? 0, end: positions[to] ?? 0 });
    }
    return places;
  }
}

interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** Whether a quote can take so many code points of a text: as many as it has, or more where white space in it is a run there. */
export function canTake(quote: string, codePoints: number): boolean {
  const phrase = phraseOf(quote);
  const length = codePointLength(phrase);
  return codePoints === length || (codePoints > length && phrase.includes(' '));
}

function phraseOf(text: string): string {
  return withSingleSpaces(text.normalize('NFC')).trim();
}

/** The number of code points in a text. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}
