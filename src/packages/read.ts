import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { readDescriptor, type Descriptor } from './descriptor.js';
import type { Problem } from './problem.js';
import { headerOf, type Table } from './tables/table.js';

/** A table as it stands in its file: cells by column, unparsed. */
export interface RawTable {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A package as it stands in its folder. */
export interface RawPackage {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly tables: readonly RawTable[];
}

/** Longest line of a table in bytes; above it a quote was most likely never closed. */
const LINE_LENGTH_AT_MOST = 100_000;

/** Reads a package's folder. What cannot be read goes to `problems`; null when there is no usable descriptor. */
export async function readPackage(folder: string, problems: Problem[]): Promise<RawPackage | null> {
  const descriptor = await readDescriptor(folder, problems);
  if (descriptor === null) return null;
  const tables: RawTable[] = [];
  for (const { table, path } of descriptor.resources) {
    const file = join(folder, path);
    tables.push({ table, file, rows: await readRows(table, file, problems) });
  }
  return { folder, descriptor, tables };
}

async function readRows(table: Table, file: string, problems: Problem[]): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  const report = (line: number | null, message: string, column: string | null = null): void => {
    problems.push({ file, line, column, message });
  };
  const header: { columns: (string | null)[] | null } = { columns: null };
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
      const line = item.info.lines;
      const { columns } = header;
      if (columns === null) {
        header.columns = readHeader(table, record, (message, column) => {
          report(line, message, column);
        });
      } else if (record.length !== columns.length) {
        report(line, `has ${record.length} cells, but the header has ${columns.length} columns`);
      } else if (record.some((cell) => cell.trim() !== '')) {
        const cells: Record<string, string> = {};
        columns.forEach((column, index) => {
          if (column !== null) cells[column] = (record[index] ?? '').trim();
        });
        rows.push({ line, cells });
      }
      lastLine = line;
    }
  });
  try {
    await pipeline(createReadStream(file), utf8Only(), parser);
    if (header.columns === null) report(null, 'is empty; its first line must name the columns');
  } catch (error) {
    report(...explain(error, lastLine));
  }
  return rows;
}

/** Finds the table's columns in the header line; null for a column that is not the table's. */
function readHeader(
  table: Table,
  header: readonly string[],
  report: (message: string, column: string | null) => void,
): (string | null)[] {
  const names = Object.keys(table.columns);
  const byHeader = new Map(names.map((name) => [headerOf(name), name]));
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    report('is parted by ; or tabs; save the table with commas (CSV UTF-8, comma delimited)', null);
    return [null];
  }
  const seen = new Set<string>();
  const columns = header.map((cell) => {
    const text = cell.trim();
    const name = byHeader.get(text);
    if (name === undefined)
      report(
        `"${text}" is not a column of ${table.name}; columns are ${[...byHeader.keys()].join(', ')}`,
        text,
      );
    else if (seen.has(text)) report('stands twice in the header', text);
    seen.add(text);
    return name ?? null;
  });
  for (const [text, name] of byHeader) {
    if (table.columns[name]?.required === true && !seen.has(text))
      report('is missing from the header, and every row needs it', text);
  }
  return columns;
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
      return [lastLine + 1, 'opens a quote (") that is never closed; write a quote inside a cell twice ("")'];
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
