import { asSeen } from '../../model/as-seen.js';
import type { Outside, SupportedFact } from '../outside.js';
import type { Problem } from '../problem.js';
import { fileOf, type Row, type ValidPackage } from '../valid-package.js';
import { at, idsOf, rowsOf, textIn } from './rule.js';

/** The quotes behind each fact, by the fact's id. */
export type Quotes = Map<string, string[]>;

/** The end of a number that may go on with a space and three digits: "1 200", which no day, no year and no "1,5" does. */
const GOES_ON_BY_SPACES = /(?<![\d.,/-])\d{1,3}(?: \d{3})*$/;

/**
 * What stands before each place of a quote where the words of a number stand, in small letters and as a reader sees it. A place
 * within another number is none: "5" does not stand in "57,5%", nor "200" in "1 200".
 */
export function occurrencesOf(stated: string, quote: string): string[] {
  const words = asSeen(stated).trim().toLowerCase();
  const text = asSeen(quote).toLowerCase();
  if (words === '') return [];
  const found: string[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const [before, after] = [text.slice(0, from), text.slice(from + words.length)];
    const isCutOff =
      (/^\d/.test(words) && /(?:\d|\d[.,])$/.test(before)) ||
      (/\d$/.test(words) && /^(?:\d|[.,]\d)/.test(after)) ||
      (/^\d{3}(?!\d)/.test(words) && before.endsWith(' ') && GOES_ON_BY_SPACES.test(before.slice(0, -1))) ||
      (/^ \d{3}(?!\d)/.test(after) && GOES_ON_BY_SPACES.test(words));
    if (!isCutOff) found.push(before);
  }
  return found;
}

/** Several rules look at the quotes of the same packages. */
const gathered = new WeakMap<readonly ValidPackage[], Quotes>();

/** The quotes of the evidence at hand. */
export function quotesAtHand(packages: readonly ValidPackage[]): ReadonlyMap<string, readonly string[]> {
  const known = gathered.get(packages);
  if (known !== undefined) return known;
  const quotes: Quotes = new Map();
  gathered.set(packages, quotes);
  for (const { values } of rowsOf(packages, 'evidence'))
    add(quotes, textIn(values, 'supports') ?? '', textIn(values, 'quote') ?? '');
  return quotes;
}

/** The quotes of other packages for some facts; evidence that is at hand is no longer what it was there. */
export async function quotesOutside(
  packages: readonly ValidPackage[],
  outside: Outside,
  facts: readonly string[],
): Promise<Quotes> {
  const quotes: Quotes = new Map();
  if (facts.length === 0) return quotes;
  const atHand = idsOf(rowsOf(packages, 'evidence'));
  for (const { id, supports, quote } of await outside.evidenceFor(facts))
    if (!atHand.has(id)) add(quotes, supports, quote);
  return quotes;
}

function add(quotes: Quotes, fact: string, quote: string): void {
  const known = quotes.get(fact);
  if (known === undefined) quotes.set(fact, [quote]);
  else known.push(quote);
}

/** The facts of other packages that evidence at hand has supported so far, unless they are at hand by now. */
export async function factsOfOthers(
  packages: readonly ValidPackage[],
  outside: Outside,
): Promise<SupportedFact[]> {
  const atHand = idsOf(['observations', 'actions', 'events'].flatMap((name) => rowsOf(packages, name)));
  return (await outside.factsSupportedSoFar()).filter(({ id }) => !atHand.has(id));
}

/** A problem where the evidence of another package's fact changed, or else where it is gone. */
export function atEvidenceOf(
  fact: SupportedFact,
  packages: readonly ValidPackage[],
  evidence: ReadonlyMap<string, Row>,
  column: string,
  message: string,
): Problem {
  const changed = fact.soFar.map(({ id }) => evidence.get(id)).find((row) => row !== undefined);
  if (changed !== undefined) return at(changed, column, message);
  const [first] = fact.soFar;
  const former = packages.find(({ name }) => name === first?.package);
  return {
    file: former === undefined ? '' : fileOf(former, 'evidence'),
    line: null,
    column: null,
    message,
  };
}

/** The rows of evidence by their ids. */
export function evidenceById(packages: readonly ValidPackage[]): Map<string, Row> {
  return new Map(rowsOf(packages, 'evidence').map((row) => [textIn(row.values, 'id') ?? '', row]));
}
