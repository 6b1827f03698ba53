import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { listIn } from '../../model/grouping.js';
import { idsIn } from '../references.js';
import type { Properties, Table } from '../tables/table.js';
import type { Row } from '../valid-package.js';
import { EDGE_ENDS, STATED_EDGES } from './edges.js';
import type { NodeNumbers, NumberOf } from './node-numbers.js';

/** Parts the items of a list; no text of a package has it. */
const ITEM_SEPARATOR = '\u001f';

/** Text that is gathered before it is written. */
const CHUNK = 1 << 18;

type Value = Properties[string];

/** Nodes or edges of one form: of the same kind, with the same properties, each of one type. */
interface Form {
  readonly file: string;
  readonly descriptor: number;
  /** The columns before those of the properties. */
  readonly ends: readonly string[];
  readonly names: readonly string[];
  /** The type of each property; null while every row was without it. */
  readonly types: (string | null)[];
  text: string;
}

/** What a writer of files wrote. */
export interface WrittenFiles {
  /** What neo4j-admin's import is told of them. */
  readonly arguments: readonly string[];
  readonly odd: readonly OddRow[];
  readonly nodes: number;
  readonly edges: number;
  /** What is above the numbers of all of its nodes. */
  readonly numbersEnd: number;
}

/** Properties that the tool cannot read back as they are; they are set once the store is there. */
export interface OddRow {
  readonly label: string;
  /** The property that tells the node from others of its label. */
  readonly key: { readonly name: string; readonly value: string };
  readonly properties: Readonly<Record<string, Value>>;
}

/**
 * Writes rows as the files that neo4j-admin's import reads. A column has one type there, and a property of the graph may
 * have several (41 and 41.5), so that there is a file for each combination.
 */
export class BulkFiles {
  private readonly nodes = new Map<string, Form[]>();
  private readonly edges = new Map<string, Form[]>();
  private readonly odd: OddRow[] = [];
  private nodeCount = 0;
  private edgeCount = 0;

  /**
   * @param prefix tells its files from those that others write into the same folder
   * @param numbers for its nodes, of which others take none
   */
  constructor(
    private readonly folder: string,
    private readonly prefix: string,
    private readonly numbers: NodeNumbers,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** A number for a node that is yet to be added, for edges that come before it. */
  number(): number {
    return this.numbers.next();
  }

  /** Adds a row of a package, with the edges that it states. */
  add(packageName: string, table: Table, { key, hash, values, properties }: Row, numberOf: NumberOf): void {
    const kept: Record<string, Value> = table.label === null ? { row: key } : { id: key };
    for (const name in properties) kept[name] = properties[name] ?? null;
    kept.package = packageName;
    kept.rowHash = hash;
    if (table.label === null) {
      const [from, to] = EDGE_ENDS[table.name] ?? ['', ''];
      this.edge(String(table.edgeType), numberOf(String(values[from])), numberOf(String(values[to])), kept);
      return;
    }
    const number = numberOf(key);
    this.node([table.label, ...table.labels(values)], kept, number);
    for (const { column, type, isIncoming = false, when, properties: having } of STATED_EDGES[table.name] ??
      []) {
      if (when?.(values) === false) continue;
      for (const other of idsIn(values[column])) {
        const name = typeof type === 'string' ? type : type(other);
        this.edge(
          name,
          isIncoming ? numberOf(other) : number,
          isIncoming ? number : numberOf(other),
          having?.(key, other) ?? NO_PROPERTIES,
        );
      }
    }
  }

  /**
   * Adds a node.
   * @param number the one that it was given before (`number`), where it was
   * @returns its number
   */
  node(
    labels: readonly string[],
    properties: Readonly<Record<string, Value>>,
    number = this.numbers.next(),
  ): number {
    this.nodeCount += 1;
    const [label = ''] = labels;
    const odd = oddOf(properties);
    let kept = properties;
    if (odd !== null) {
      // Without its hash the row counts as changed until the rest is set.
      const { rowHash = null } = properties;
      this.odd.push({ label, key: keyIn(properties), properties: { ...odd, rowHash } });
      kept = { ...properties, rowHash: null };
    }
    const names = labels.join(ITEM_SEPARATOR);
    this.write(this.nodes, 'nodes', label, NODE_COLUMNS, `${number},${names}`, kept);
    return number;
  }

  /** Adds an edge between nodes with these numbers. */
  edge(type: string, from: number, to: number, properties: Readonly<Record<string, Value>>): void {
    this.edgeCount += 1;
    this.write(this.edges, 'edges', type, EDGE_COLUMNS, `${from},${to}`, properties);
  }

  /** Writes what is gathered still, and says what the import is to read. */
  end(): WrittenFiles {
    const filesOf = (forms: readonly Form[]): string[] =>
      forms.map((form) => {
        flush(form);
        closeSync(form.descriptor);
        const header = `${form.file}.header`;
        const columns = form.names.map((name, index) => {
          const type = form.types[index] ?? null;
          return type === null ? ':IGNORE' : `${name}:${type}`;
        });
        writeFileSync(header, `${[...form.ends, ...columns].join()}\n`, { mode: 0o600 });
        return `${header},${form.file}`;
      });
    const { odd, nodeCount, edgeCount, numbers } = this;
    return {
      arguments: [
        ...[...this.nodes.values()].flatMap(filesOf).map((files) => `--nodes=${files}`),
        ...[...this.edges].flatMap(([type, forms]) =>
          filesOf(forms).map((files) => `--relationships=${type}=${files}`),
        ),
      ],
      odd,
      nodes: nodeCount,
      edges: edgeCount,
      numbersEnd: numbers.end,
    };
  }

  private write(
    of: Map<string, Form[]>,
    kind: string,
    name: string,
    ends: readonly string[],
    begin: string,
    properties: Readonly<Record<string, Value>>,
  ): void {
    const forms = listIn(of, name);
    for (const form of forms) {
      const line = lineIn(form, begin, properties);
      if (line === null) continue;
      form.text += line;
      if (form.text.length >= CHUNK) flush(form);
      return;
    }
    const file = join(this.folder, `${this.prefix}-${kind}-${name}-${forms.length}.csv`);
    const names = Object.keys(properties);
    const form: Form = {
      file,
      descriptor: openSync(file, 'w', 0o600),
      ends,
      names,
      types: names.map(() => null),
      text: '',
    };
    forms.push(form);
    form.text += lineIn(form, begin, properties) ?? '';
  }
}

/** How the files are to be read: an id is the number of a node in the store itself (`NodeNumbers`). */
export const BULK_FORMAT = ['--id-type=actual', '--array-delimiter=U+001F'] as const;

const NO_PROPERTIES = {};
const NODE_COLUMNS = [':ID', ':LABEL'];
const EDGE_COLUMNS = [':START_ID', ':END_ID'];

/** The line of some properties; null where they do not fit the form. */
function lineIn(
  { names, types }: Form,
  begin: string,
  properties: Readonly<Record<string, Value>>,
): string | null {
  let line = begin;
  let index = 0;
  for (const name in properties) {
    if (names[index] !== name) return null;
    const value = properties[name] ?? null;
    if (value === null || isOdd(value) || isEmptyList(value)) line += ',';
    else {
      const type = typeOf(value);
      if (types[index] !== type) {
        if (types[index] !== null) return null;
        // Of a line that does not fit after all, no more than the type stays, which the column then has not had.
        types[index] = type;
      }
      line += `,${cellOf(value)}`;
    }
    index += 1;
  }
  return index === names.length ? `${line}\n` : null;
}

function flush(form: Form): void {
  if (form.text !== '') writeSync(form.descriptor, form.text);
  form.text = '';
}

function typeOf(value: NonNullable<Value>): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  return 'string[]';
}

/**
 * Whether the tool would not read a value back as it is: '' in a list, and any '' by itself, is nothing to it, and a line ends
 * where it may (no cell of a package has a line break; with `--multiline-fields` it takes a third longer).
 */
function isOdd(value: NonNullable<Value>): boolean {
  if (typeof value === 'string') return value === '' || ODD.test(value);
  return typeof value === 'object' && value.some(isOdd);
}

const ODD = new RegExp(`[${ITEM_SEPARATOR}\\n\\r]`);

/** A property that is an empty list is not kept. */
function isEmptyList(value: NonNullable<Value>): boolean {
  return typeof value === 'object' && value.length === 0;
}

/** The properties that are odd; null where none is. */
function oddOf(properties: Readonly<Record<string, Value>>): Record<string, Value> | null {
  let odd: Record<string, Value> | null = null;
  for (const name in properties) {
    const value = properties[name] ?? null;
    if (value === null || !isOdd(value)) continue;
    odd ??= {};
    odd[name] = value;
  }
  return odd;
}

/** What a node is found by once it is in the graph: its id; packages have none but their name. */
function keyIn(properties: Readonly<Record<string, Value>>): OddRow['key'] {
  const name = 'id' in properties ? 'id' : 'name';
  const value = properties[name];
  if (typeof value !== 'string') throw new Error(`a node without an id cannot be found again`);
  return { name, value };
}

const NEEDS_QUOTES = /[",]|^\s|\s$/;

function cellOf(value: NonNullable<Value>): string {
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? value.join(ITEM_SEPARATOR) : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
