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

/** A source's text, ready to be searched. */
export class SourceText {
  private readonly text: string;

  constructor(text: string) {
    this.text = text.normalize('NFC');
  }

  /**
   * Finds a quote: FOUND at its stated position (or anywhere, when no position was stated), MOVED when it stands
   * elsewhere only, LOST when it stands nowhere. Of several occurrences, the one nearest the stated position counts.
   */
  locate(quote: Quote): Located {
    const places = this.occurrencesOf(quote);
    const stated = quote.start;
    const nearest =
      stated === null
        ? places[0]
        : places.reduce<number | undefined>(
            (best, place) =>
              best === undefined || Math.abs(place - stated) < Math.abs(best - stated) ? place : best,
            undefined,
          );
    if (nearest === undefined) return { verification: 'LOST', start: null, end: null };
    return {
      verification: stated === null || stated === nearest ? 'FOUND' : 'MOVED',
      start: nearest,
      end: nearest + codePointLength(quote.quote.normalize('NFC')),
    };
  }

  /** Where the quote stands between its prefix and suffix, white space aside, as code points. */
  occurrencesOf(quote: Pick<Quote, 'quote' | 'prefix' | 'suffix'>): number[] {
    const before = (quote.prefix ?? '').normalize('NFC').trim();
    const phrase = quote.quote.normalize('NFC');
    const after = (quote.suffix ?? '').normalize('NFC').trim();
    if (phrase === '') return [];
    const places: number[] = [];
    for (let at = this.text.indexOf(phrase); at >= 0; at = this.text.indexOf(phrase, at + 1)) {
      const fits =
        this.text.slice(0, at).trimEnd().endsWith(before) &&
        this.text
          .slice(at + phrase.length)
          .trimStart()
          .startsWith(after);
      if (fits) places.push(codePointLength(this.text.slice(0, at)));
    }
    return places;
  }
}

/** The number of code points in a text. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}
