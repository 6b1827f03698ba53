import type { Problem } from '../problem.js';
import type { RawRow } from '../csv.js';
import type { Descriptor } from '../descriptor.js';
import type { Headers, Table } from '../tables/table.js';
import { vietnamGazetteer } from './vietnam-gazetteer.js';

/** A list of somebody else's as the tables of a package: cells by column, unparsed. */
export interface List {
  readonly descriptor: Descriptor;
  readonly tables: readonly ListTable[];
  /** Whether all of the list could be read. */
  readonly isWhole: boolean;
}

/** One table that a list fills. */
export interface ListTable {
  readonly table: Table;
  readonly file: string;
  /** How the file calls what each column is filled from, where a package calls it otherwise. */
  readonly headers: Headers;
  readonly rows: readonly RawRow[];
}

/** Reads a list of somebody else's, as it is, as if it were a data package. */
export interface Adapter {
  readonly name: string;
  /** What it reads, for help and messages. */
  readonly description: string;
  /** Whether a folder holds such a list. */
  readonly knows: (folder: string) => Promise<boolean>;
  /** Reads the list; each row keeps the line that it comes from. What is wrong goes to `problems`. */
  readonly read: (folder: string, problems: Problem[]) => Promise<List>;
}

/** The adapters, in the order in which they are asked. */
export const adapters: readonly Adapter[] = [vietnamGazetteer];
