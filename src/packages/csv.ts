import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { nearestOf } from './nearest.js';
import type { Problem } from './problem.js';

/** The columns that a CSV file is to have: of a package's table, or of a list of somebody else's. */
export interface CsvFormat {
  readonly name: string;
  /** By header: the name under which its cells are read, and whether every file must have it. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly required: boolean }>;
}

/** A line of a CSV file: cells by column, unparsed. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Whether the line has as many cells as the header; what is wrong with it was reported. */
  readonly isWhole: boolean;
}

/** Longest line of a table in bytes; above it a quote was most likely never closed. */
const LINE_LENGTH_AT_MOST = 100_000;

/** Reads a CSV file of a folder. What cannot be read goes to `problems`; `isWhole` says whether all of it was read. */
export async function readCsv(
  format: CsvFormat,
  folder: string,
  file: string,
  problems: Problem[],
): Promise<{ rows: RawRow[]; isWhole: boolean }> {
  const rows: RawRow[] = [];
  const report = (line: number | null, message: string, column: string | null = null): void => {
    problems.push({ file, line, column, message });
  };
  const header: { columns: readonly string[] | null; isWhole: boolean } = { columns: null, isWhole: false };
  let lastLine = 0;
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LINE_LENGTH_AT_MOST,
  });
  parser.on('readable', () => {
    for (;;) {
      const item = parser.read() as { record: string[]; info: Info } | null;
      if (item === null) return;
      const { record } = item;
      // A cell may hold line breaks, which is a fault, but not of the line on which it ends.
      const line = item.info.lines - (record.join('').split('\n').length - 1);
      const { columns } = header;
      if (columns === null) {
        const before = problems.length;
        header.columns = readHeader(format, record, (message, column) => {
          report(line, message, column);
        });
        header.isWhole = problems.length === before;
      } else if (header.isWhole && record.some((cell) => cell.trim() !== '')) {
        const cells: Record<string, string> = {};
        columns.forEach((column, index) => {
          cells[column] = (record[index] ?? '').trim();
        });
        const isWhole = record.length === columns.length;
        if (!isWhole)
          report(line, `has ${record.length} cells, but the header has ${columns.length} columns`);
        rows.push({ line, cells, isWhole });
      }
      lastLine = line;
    }
  });
  try {
    if (!(await isInside(folder, file))) {
      report(null, 'leads out of the folder of its package');
      return { rows, isWhole: false };
    }
    await pipeline(createReadStream(file), utf8Only(), parser);
    if (header.columns === null) report(null, 'is empty; its first line must name the columns');
  } catch (error) {
    report(...explain(error, lastLine));
    return { rows, isWhole: false };
  }
  return { rows, isWhole: header.isWhole };
}

/** The columns that a table's file names in its first line; none when it is empty. */
export async function readHeaders(file: string): Promise<string[]> {
  const parser = createReadStream(file).pipe(parse({ bom: true, to: 1, relax_column_count: true }));
  for await (const record of parser) return (record as string[]).map((cell) => cell.trim());
  return [];
}

/** Whether a file is really in the folder, links followed. */
async function isInside(folder: string, file: string): Promise<boolean> {
  return (await realpath(file)).startsWith((await realpath(folder)) + sep);
}

/** Unknown columns that are named one by one. */
const UNKNOWN_COLUMNS_AT_MOST = 10;

/** Finds the columns in the header line; one that the format does not have is reported and named ''. */
function readHeader(
  format: CsvFormat,
  header: readonly string[],
  report: (message: string, column: string | null) => void,
): string[] {
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    report('is parted by ; or tabs; save the table with commas (CSV UTF-8, comma delimited)', null);
    return [];
  }
  const texts = header.map((cell) => cell.trim());
  const byHeader = format.columns;
  const unknown = [...new Set(texts.filter((text) => !byHeader.has(text)))];
  const missing = [...byHeader].filter(([text, { required }]) => required && !texts.includes(text));
  const meant = new Set<string>();
  for (const text of unknown.slice(0, UNKNOWN_COLUMNS_AT_MOST)) {
    const nearest = nearestOf(
      text,
      [...byHeader.keys()].filter((known) => !texts.includes(known)),
    );
    if (nearest !== null) meant.add(nearest);
    const instead =
      nearest === null ? `columns are ${[...byHeader.keys()].join(', ')}` : `did you mean "${nearest}"?`;
    report(`"${text.slice(0, 100)}" is not a column of ${format.name}; ${instead}`, text.slice(0, 100));
  }
  if (unknown.length > UNKNOWN_COLUMNS_AT_MOST) {
    report(
      `has ${unknown.length - UNKNOWN_COLUMNS_AT_MOST} more columns that ${format.name} does not have`,
      null,
    );
  }
  for (const twice of new Set(
    texts.filter((text, index) => byHeader.has(text) && texts.indexOf(text) !== index),
  )) {
    report('stands twice in the header', twice);
  }
  for (const [text] of missing) {
    if (!meant.has(text)) report('is missing from the header, and every row needs it', text);
  }
  return texts.map((text) => byHeader.get(text)?.name ?? '');
}

/** Passes bytes on as long as they are UTF-8, so that no character is silently replaced. */
function utf8Only(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        decoder.decode(chunk, { stream: true });
      } catch {
        // The decoder throws for the chunk; the line is found below.
        done(new NotUtf8(line + firstBadLine(chunk)));
        return;
      }
      for (const byte of chunk) if (byte === 0x0a) line += 1;
      done(null, chunk);
    },
    flush(done) {
      try {
        decoder.decode();
        done();
      } catch {
        // The file ends in the middle of a character.
        done(new NotUtf8(line));
      }
    },
  });
}

function firstBadLine(chunk: Buffer): number {
  const text = chunk.toString('utf8');
  const bad = text.indexOf('\uFFFD');
  return bad < 0 ? 0 : text.slice(0, bad).split('\n').length - 1;
}

class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super('not UTF-8');
  }
}

function explain(error: unknown, lastLine: number): [number | null, string] {
  if (error instanceof NotUtf8) return [error.line, 'is not UTF-8; save the table as CSV UTF-8'];
  if (error instanceof CsvError) {
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
      const or =
        error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? ''
          : `, or a cell longer than ${LINE_LENGTH_AT_MOST.toLocaleString('en')} bytes`;
      return [
        lastLine + 1,
        `opens a quote (") that is never closed${or}; write a quote inside a cell twice ("")`,
      ];
    }
    return [typeof error.lines === 'number' ? error.lines : lastLine + 1, `is not CSV: ${error.message}`];
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return [
      null,
      error.code === 'ENOENT'
        ? 'is listed in datapackage.json but not there'
        : `cannot be read (${error.code})`,
    ];
  }
  throw error;
}
