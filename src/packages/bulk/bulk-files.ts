import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Integer } from 'neo4j-driver';
import { listIn } from '../../model/grouping.js';
import type { GraphRow } from '../graph-row.js';
import { idsIn } from '../references.js';
import type { Table } from '../tables/table.js';
import { EDGE_ENDS, STATED_EDGES } from './edges.js';

/** Parts the items of a list; no text of a package has it. */
const ITEM_SEPARATOR = '\u001f';

/** Columns that a file has for properties that its first row does not have. */
const LATE_COLUMNS = 24;

/** Text that is gathered before it is written. */
const CHUNK = 1 << 18;

/** Nodes or edges of one form: the same kind, with properties of the same types. */
interface Form {
  readonly file: string;
  readonly descriptor: number;
  /** The columns before those of the properties. */
  readonly ends: readonly string[];
  /** How many columns of properties each line has: those that are known, and some that may come late. */
  readonly width: number;
  /** The type of each property, in the order of the columns. */
  readonly types: Map<string, string>;
  text: string[];
  length: number;
}

/** Properties that the tool cannot read back as they are; they are set once the store is there. */
export interface OddRow {
  readonly label: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Writes rows as the files that neo4j-admin's import reads. A column has one type there, and a property of the graph may
 * have several (41 and 41.5), so that there is a file for each combination.
 */
export class BulkFiles {
  private readonly nodes = new Map<string, Form[]>();
  private readonly edges = new Map<string, Form[]>();
  readonly odd: OddRow[] = [];
  nodeCount = 0;
  edgeCount = 0;

  constructor(private readonly folder: string) {}

  /** Makes the folder. */
  async begin(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  /** Adds a row of a package, with the edges that it states. */
  add(table: Table, { id, parameters }: GraphRow): void {
    const properties = parameters.properties as Readonly<Record<string, unknown>>;
    if (table.label === null) {
      const [from, to] = EDGE_ENDS[table.name] ?? ['', ''];
      this.edge(String(table.edgeType), String(parameters[from]), String(parameters[to]), properties);
      return;
    }
    this.node([table.label, ...(parameters.labels as string[])], id, properties);
    for (const { column, type, isIncoming = false, when } of STATED_EDGES[table.name] ?? []) {
      if (when?.(properties) === false) continue;
      for (const other of idsIn(parameters[column])) {
        const name = typeof type === 'string' ? type : type(other);
        this.edge(name, isIncoming ? other : id, isIncoming ? id : other, {});
      }
    }
  }

  /** Adds a node. */
  node(labels: readonly string[], id: string, properties: Readonly<Record<string, unknown>>): void {
    this.nodeCount += 1;
    const [label = ''] = labels;
    let plain = properties;
    if (Object.values(properties).some(isOdd)) {
      plain = Object.fromEntries(Object.entries(properties).filter(([, value]) => !isOdd(value)));
      this.odd.push({ label, id, properties });
    }
    const form = this.formOf(this.nodes, 'nodes', label, plain, [':ID', ':LABEL']);
    this.write(form, `${cellOf(id)},${labels.join(ITEM_SEPARATOR)}`, plain);
  }

  private edge(type: string, from: string, to: string, properties: Readonly<Record<string, unknown>>): void {
    this.edgeCount += 1;
    const form = this.formOf(this.edges, 'edges', type, properties, [':START_ID', ':END_ID']);
    this.write(form, `${cellOf(from)},${cellOf(to)}`, properties);
  }

  /** Writes what is gathered still, and says what the import is to read. */
  end(): string[] {
    const filesOf = (forms: readonly Form[]): string[] =>
      forms.map((form) => {
        this.flush(form);
        closeSync(form.descriptor);
        const header = `${form.file}.header`;
        const known = [...form.types].map(([property, type]) => `${property}:${type}`);
        const columns = [...known, ...Array.from({ length: form.width - known.length }, () => ':IGNORE')];
        writeFileSync(header, `${[...form.ends, ...columns].join()}\n`, { mode: 0o600 });
        return `${header},${form.file}`;
      });
    return [
      '--array-delimiter=U+001F',
      '--multiline-fields=true',
      ...[...this.nodes.values()].flatMap(filesOf).map((files) => `--nodes=${files}`),
      ...[...this.edges].flatMap(([type, forms]) =>
        filesOf(forms).map((files) => `--relationships=${type}=${files}`),
      ),
    ];
  }

  /** The form that properties fit, with a column for each of them. */
  private formOf(
    forms: Map<string, Form[]>,
    kind: string,
    name: string,
    properties: Readonly<Record<string, unknown>>,
    ends: readonly string[],
  ): Form {
    const ofName = listIn(forms, name);
    const names = Object.keys(properties);
    const fits = ({ types, width }: Form): boolean =>
      types.size + names.filter((property) => !types.has(property)).length <= width &&
      names.every(
        (property) => (types.get(property) ?? typeOf(properties[property])) === typeOf(properties[property]),
      );
    let form = ofName.find(fits);
    if (form === undefined) {
      const file = join(this.folder, `${kind}-${name}-${ofName.length}.csv`);
      form = {
        file,
        descriptor: openSync(file, 'w', 0o600),
        ends,
        width: names.length + LATE_COLUMNS,
        types: new Map(),
        text: [],
        length: 0,
      };
      ofName.push(form);
    }
    for (const property of names) {
      if (!form.types.has(property)) form.types.set(property, typeOf(properties[property]));
    }
    return form;
  }

  private write(form: Form, ends: string, properties: Readonly<Record<string, unknown>>): void {
    let line = ends;
    for (const property of form.types.keys()) {
      const value = properties[property];
      line += value === undefined ? ',' : `,${cellOf(value)}`;
    }
    line += `${','.repeat(form.width - form.types.size)}\n`;
    form.text.push(line);
    form.length += line.length;
    if (form.length >= CHUNK) this.flush(form);
  }

  private flush(form: Form): void {
    writeSync(form.descriptor, form.text.join(''));
    form.text = [];
    form.length = 0;
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'double';
  return value instanceof Integer ? 'long' : 'string';
}

/** Whether the tool would read a value back as another one: '' in a list, and any '' by itself, is nothing to it. */
function isOdd(value: unknown): boolean {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.some((text) => text === '' || (typeof text === 'string' && text.includes(ITEM_SEPARATOR)));
}

function cellOf(value: unknown): string {
  const text = Array.isArray(value) ? value.join(ITEM_SEPARATOR) : String(value);
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
