import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { parse as parseCsv } from 'csv-parse/sync';
import { OutcomeGraphError } from '../errors.js';
import { checkPackages } from '../packages/import.js';
import { nearestOf } from '../packages/nearest.js';
import { rowsOf } from '../packages/rules/rule.js';
import { shippedPackages } from '../packages/shipped.js';
import { type VerifiedQuote, type VerifiedSource, verifyText } from '../packages/verify.js';
import { NOTHING_OUTSIDE, type Outside } from '../packages/outside.js';
import { counted, printProblems } from './terminal.js';

const REASONS: Readonly<Record<VerifiedSource['because'], string>> = {
  SHA256: 'its checksum is that of the text',
  NAMED: 'as named',
  QUOTES: 'most of its quotes stand in the text; its checksum is another one, or not stated',
};

/** `outcome-graph verify --text FILE`: finds every quote of a source in its text. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('find every quote of a source in its text: FOUND, MOVED or LOST')
    .usage('--text <file> [options] [dir...]')
    .argument('[dir...]', 'data packages; the shipped ones when none is given')
    .requiredOption('--text <file>', "the source's text, UTF-8; always needed")
    .option('--source <id>', 'the source that the text is of; else told by checksum, or by its quotes')
    .option('--record', 'write positions and results into evidence.csv', false)
    .action(
      async (
        given: string[],
        { text, source, record }: { text: string; source?: string; record: boolean },
      ) => {
        const folders = given.length > 0 ? given : shippedPackages();
        const { packages, problems } = await checkPackages(folders, () => ANYTHING);
        if (problems.length > 0) {
          printProblems(problems);
          process.exitCode = 2;
          return;
        }
        const ids = rowsOf(packages, 'sources').map(({ key }) => key);
        if (source !== undefined && !ids.includes(source)) throw unknownSource(source, ids);
        const result = verifyText(packages, await readText(text), source ?? null);
        if (result === null) {
          throw new OutcomeGraphError(
            'BAD_INPUT',
            'is not the text of any source in these packages, as far as can be told.',
            {
              where: text,
              remedy: `Name the source with --source ID. ${listOf(ids)}`,
            },
          );
        }
        print(result);
        if (record) await recordInFiles(result.quotes);
        if (result.counts.LOST > 0) process.exitCode = 1;
      },
    );
}

function unknownSource(source: string, ids: readonly string[]): OutcomeGraphError {
  const nearest = nearestOf(source, ids);
  return new OutcomeGraphError('BAD_INPUT', `there is no source "${source}" in these packages.`, {
    where: '--source',
    remedy: nearest === null ? listOf(ids) : `Did you mean "${nearest}"?`,
  });
}

/** Sources that are named one by one. */
const SOURCES_AT_MOST = 20;

function listOf(ids: readonly string[]): string {
  if (ids.length === 0) return 'They hold no source.';
  const more = ids.length - SOURCES_AT_MOST;
  const named = ids.slice(0, SOURCES_AT_MOST).join(', ');
  return `Their sources are ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Quotes can be looked for whether or not what they support is at hand. */
const ANYTHING: Outside = {
  ...NOTHING_OUTSIDE,
  existing: (ids) => Promise.resolve(new Set(ids)),
};

async function readText(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new OutcomeGraphError('BAD_INPUT', 'cannot be read.', {
      where: file,
      remedy: 'Give the file of the text.',
      cause: error,
    });
  }
}

function print({ sourceId, because, quotes, counts }: VerifiedSource): void {
  console.log(`${sourceId} (${REASONS[because]})`);
  for (const { id, quote, statedStart, located } of quotes) {
    const place = located.start === null ? '' : `${located.start}-${String(located.end)} `;
    const moved = located.verification === 'MOVED' ? `(was at ${String(statedStart)}) ` : '';
    console.log(`${located.verification.padEnd(5)}  ${place}${moved}"${quote}"  ${id}`);
  }
  console.log(
    `${counted(quotes.length, 'quote')}: ${counts.FOUND} found, ${counts.MOVED} moved, ${counts.LOST} lost`,
  );
}

/** Writes `start`, `end` and `verification` into the rows, and leaves every other cell as it is. */
async function recordInFiles(quotes: readonly VerifiedQuote[]): Promise<void> {
  for (const file of new Set(quotes.map(({ row }) => row.file))) {
    const records = parseCsv(await readFile(file, 'utf8'), { bom: true, skip_empty_lines: true });
    const [header = [], ...rows] = records;
    for (const column of ['start', 'end', 'verification']) {
      if (!header.includes(column)) header.push(column);
    }
    const byId = new Map(
      quotes.filter(({ row }) => row.file === file).map((quote) => [quote.id, quote.located]),
    );
    for (const row of rows) {
      const located = byId.get(row[header.indexOf('id')] ?? '');
      if (located === undefined) continue;
      row[header.indexOf('start')] = located.start === null ? '' : String(located.start);
      row[header.indexOf('end')] = located.end === null ? '' : String(located.end);
      // A moved quote stands where it now says that it stands.
      row[header.indexOf('verification')] = located.verification === 'LOST' ? 'LOST' : 'FOUND';
    }
    await writeFile(
      file,
      [header, ...rows]
        .map((cells) => `${header.map((_, index) => csvCell(cells[index] ?? '')).join(',')}\n`)
        .join(''),
    );
    console.log(`${file}: recorded`);
  }
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
