import { createHash } from 'node:crypto';
import type { Verification } from '../model/vocabulary.js';
import { type Located, type Quote, SourceText } from '../model/quote.js';
import type { Row, ValidPackage } from './valid-package.js';

/** What came of one quote. */
export interface VerifiedQuote {
  readonly row: Row;
  readonly id: string;
  readonly quote: string;
  readonly statedStart: number | null;
  readonly located: Located;
}

/** What came of a source's quotes. */
export interface VerifiedSource {
  readonly sourceId: string;
  /** Why the text was taken for this source. */
  readonly because: 'SHA256' | 'NAMED' | 'QUOTES';
  readonly quotes: readonly VerifiedQuote[];
  readonly counts: Readonly<Record<Exclude<Verification, 'UNVERIFIED'>, number>>;
}

interface Candidate {
  readonly id: string;
  readonly sha256: string | null;
  readonly evidence: readonly Row[];
}

/**
 * Finds every quote of a source in its text. The source is the one that is named, else the one whose checksum fits,
 * else the only one of which most quotes stand in the text.
 * @returns null when no source can be told.
 */
export function verifyText(
  packages: readonly ValidPackage[],
  bytes: Buffer,
  namedId: string | null,
): VerifiedSource | null {
  const text = new SourceText(bytes.toString('utf8'));
  const candidates = candidatesIn(packages);
  const named = candidates.find(({ id }) => id === namedId);
  if (namedId !== null) return named === undefined ? null : verified(named, text, 'NAMED');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = candidates.find((candidate) => candidate.sha256 === sha256);
  if (same !== undefined) return verified(same, text, 'SHA256');
  const likely = candidates
    .map((candidate) => verified(candidate, text, 'QUOTES'))
    .filter(({ counts, quotes }) => quotes.length > 0 && counts.LOST * 2 < quotes.length);
  return likely.length === 1 ? (likely[0] ?? null) : null;
}

function candidatesIn(packages: readonly ValidPackage[]): Candidate[] {
  const rows = (name: string): Row[] =>
    packages.flatMap(({ tables }) =>
      tables.filter(({ table }) => table.name === name).flatMap((table) => table.rows),
    );
  const evidence = rows('evidence');
  return rows('sources').map(({ values }) => ({
    id: String(values.id),
    sha256: typeof values.sha256 === 'string' ? values.sha256 : null,
    evidence: evidence.filter((row) => row.values.source === values.id),
  }));
}

function quoteOf({ values }: Row): Quote {
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const position = (name: string): number | null => (typeof values[name] === 'number' ? values[name] : null);
  return {
    quote: text('quote') ?? '',
    prefix: text('prefix'),
    suffix: text('suffix'),
    start: position('start'),
    end: position('end'),
  };
}

function verified(
  { id, evidence }: Candidate,
  text: SourceText,
  because: VerifiedSource['because'],
): VerifiedSource {
  const quotes = evidence.map((row): VerifiedQuote => {
    const quote = quoteOf(row);
    return {
      row,
      id: String(row.values.id),
      quote: quote.quote,
      statedStart: quote.start,
      located: text.locate(quote),
    };
  });
  const counts = { FOUND: 0, MOVED: 0, LOST: 0 };
  for (const { located } of quotes) counts[located.verification] += 1;
  return { sourceId: id, because, quotes, counts };
}
