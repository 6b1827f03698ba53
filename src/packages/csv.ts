import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { shown } from '../model/as-seen.js';
import { OutcomeGraphError } from '../errors.js';
import { BadRecord, type CsvRecord, CsvRecords, RecordTooLong } from './csv-records.js';
import { nearestOf } from './nearest.js';
import { unreadableBecause } from './readable-file.js';
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
  /** Columns that the header misspells, leaves out or names twice, which was reported: nobody knows what they hold. */
  readonly unread: ReadonlySet<string>;
}

/** No column is left out. */
export const ALL_READ: ReadonlySet<string> = new Set();

/** Longest line of a table in characters; above it a quote was most likely never closed. */
const LINE_LENGTH_AT_MOST = 100_000;

/** What is read of a file at once. */
const BYTES_AT_ONCE = 1 << 18;

/** Reads a CSV file of a folder. What cannot be read goes to `problems`; `isWhole` says whether all of it was read. */
export async function readCsv(
  format: CsvFormat,
  folder: string,
  file: string,
  problems: Problem[],
): Promise<{ rows: RawRow[]; isWhole: boolean }> {
  const rows: RawRow[] = [];
  const { isRead, unread } = await eachRow(format, folder, file, problems, (row) => rows.push(row));
  return unread.size === 0 ? { rows, isWhole: isRead } : { rows: [], isWhole: false };
}

/** How far a CSV file could be read. */
export interface Reading {
  /** Whether all of its rows were. */
  readonly isRead: boolean;
  /** The columns that were not. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads a CSV file of a folder row by row, so that no more than one is held. What cannot be read goes to `problems`. A header
 * with something wrong in it hides the columns that it does not name, and no others.
 */
export async function eachRow(
  format: CsvFormat,
  folder: string,
  file: string,
  problems: Problem[],
  take: (row: RawRow) => void,
): Promise<Reading> {
  const report = (line: number | null, message: string, column: string | null = null): void => {
    problems.push({ file, line, column, message });
  };
  const header: { names: Header | null } = { names: null };
  const takeRecord = ({ cells: record, line }: CsvRecord): void => {
    const { names } = header;
    if (names === null) {
      header.names = readHeader(format, record, (message, column) => {
        report(line, message, column);
      });
      return;
    }
    const { columns, unread } = names;
    if (columns.length === 0 || !record.some((cell) => cell.trim() !== '')) return;
    const cells: Record<string, string> = {};
    for (let index = 0; index < columns.length; index += 1)
      cells[columns[index] ?? ''] = (record[index] ?? '').trim();
    const isWhole = record.length === columns.length;
    if (!isWhole) report(line, `has ${record.length} cells, but the header has ${columns.length} columns`);
    take({ line, cells, isWhole, unread });
  };
  const notRead: Reading = { isRead: false, unread: ALL_READ };
  const records = new CsvRecords(LINE_LENGTH_AT_MOST);
  try {
    const reason = (await isInside(folder, file))
      ? await unreadableBecause(file)
      : 'leads out of the folder of its package';
    if (reason !== null) {
      report(null, reason);
      return notRead;
    }
    const decoder = new Utf8();
    for await (const chunk of createReadStream(file, { highWaterMark: BYTES_AT_ONCE }))
      for (const record of records.push(decoder.decode(chunk as Buffer))) takeRecord(record);
    decoder.end();
    for (const record of records.end()) takeRecord(record);
  } catch (error) {
    report(...explain(error, header.names?.texts ?? []));
    return notRead;
  }
  const { names } = header;
  if (names === null) report(null, 'is empty; its first line must name the columns');
  return names === null || names.columns.length === 0 ? notRead : { isRead: true, unread: names.unread };
}

/**
 * The columns that a table's file names in its first line; none when it is empty.
 * @throws OutcomeGraphError BAD_INPUT when there is no file that could be read to its end
 */
export async function readHeaders(file: string): Promise<string[]> {
  const unreadable = await unreadableBecause(file);
  if (unreadable !== null) throw new OutcomeGraphError('BAD_INPUT', `${unreadable}.`, { where: file });
  const parser = createReadStream(file).pipe(parse({ bom: true, to: 1, relax_column_count: true }));
  for await (const record of parser) return (record as string[]).map((cell) => cell.trim());
  return [];
}

/** Whether a file is really in the folder, links followed. */
export async function isInside(folder: string, file: string): Promise<boolean> {
  return (await realpath(file)).startsWith((await realpath(folder)) + sep);
}

/** Unknown columns that are named one by one. */
const UNKNOWN_COLUMNS_AT_MOST = 10;

/** What the header line of a file says. */
interface Header {
  /** Its cells as they are written. */
  readonly texts: readonly string[];
  /** The column of each cell; '' where none can be told. Without any, the file cannot be read. */
  readonly columns: readonly string[];
  readonly unread: ReadonlySet<string>;
}

/** Finds the columns in the header line; what is wrong with it is reported. */
function readHeader(
  format: CsvFormat,
  header: readonly string[],
  report: (message: string, column: string | null) => void,
): Header {
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    report('is parted by ; or tabs; save the table with commas (CSV UTF-8, comma delimited)', null);
    return { texts: header, columns: [], unread: ALL_READ };
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
    report(`"${shown(text)}" is not a column of ${format.name}; ${instead}`, shown(text));
  }
  if (unknown.length > UNKNOWN_COLUMNS_AT_MOST) {
    report(
      `has ${unknown.length - UNKNOWN_COLUMNS_AT_MOST} more columns that ${format.name} does not have`,
      null,
    );
  }
  const twice = new Set(texts.filter((text, index) => byHeader.has(text) && texts.indexOf(text) !== index));
  for (const text of twice) report('stands twice in the header', text);
  for (const [text] of missing) {
    if (!meant.has(text)) report('is missing from the header, and every row needs it', text);
  }
  const isRight = unknown.length + twice.size + missing.length === 0;
  // Under a name that is no column, any of those that are left out can stand.
  const hidden = [...byHeader].filter(([text]) => twice.has(text) || !texts.includes(text));
  return {
    texts,
    columns: texts.map((text) => (twice.has(text) ? '' : (byHeader.get(text)?.name ?? ''))),
    unread: isRight ? ALL_READ : new Set(hidden.map(([, { name }]) => name)),
  };
}

/** Reads bytes as UTF-8, so that no character is silently replaced. */
class Utf8 {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private line = 1;

  /** @throws NotUtf8 */
  decode(chunk: Buffer): string {
    try {
      const text = this.decoder.decode(chunk, { stream: true });
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.line += 1;
      return text;
    } catch {
      // The decoder throws for the chunk; the line is found below.
      throw new NotUtf8(this.line + firstBadLine(chunk));
    }
  }

  /** @throws NotUtf8 */
  end(): void {
    try {
      this.decoder.decode();
    } catch {
      // The file ends in the middle of a character.
      throw new NotUtf8(this.line);
    }
  }
}

const LINE_FEED = 0x0a;

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

/** What is wrong with the quotes of a record, by csv-parse's code. */
const WRONG_QUOTES: ReadonlyMap<string, string> = new Map([
  ['CSV_QUOTE_NOT_CLOSED', 'opens a quote (") that is never closed; write a quote inside a cell twice ("")'],
  [
    'INVALID_OPENING_QUOTE',
    'has a quote (") inside a cell that is not in quotes; put the cell in quotes and write each inner quote twice ("")',
  ],
  [
    'CSV_INVALID_CLOSING_QUOTE',
    'goes on after the quote (") that ends the cell; write each quote inside a cell twice ("")',
  ],
]);

/** Line, message and column for an error of reading; `headers` are those of the file, as far as its first line was read. */
function explain(error: unknown, headers: readonly string[]): [number | null, string, (string | null)?] {
  if (error instanceof NotUtf8) return [error.line, 'is not UTF-8; save the table as CSV UTF-8'];
  if (error instanceof RecordTooLong) {
    const or = `, or a cell longer than ${LINE_LENGTH_AT_MOST.toLocaleString('en')} characters`;
    return [
      error.line,
      `opens a quote (") that is never closed${or}; write a quote inside a cell twice ("")`,
    ];
  }
  if (error instanceof BadRecord && error.cause instanceof CsvError) {
    const { code, column } = error.cause;
    const header = typeof column === 'number' ? headers[column] : undefined;
    return [
      error.line,
      WRONG_QUOTES.get(code) ?? `is not CSV (${code})`,
      header === undefined ? null : shown(header),
    ];
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
