import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize } from 'node:path';
import type { Problem } from './problem.js';
import { unreadableBecause } from './readable-file.js';
import { headerOf, type Table } from './tables/table.js';
import { tableNamed, tables } from './tables/index.js';
import type { ListedTable } from './unlisted.js';

/** What `datapackage.json` says: the package's name, and the file of each table. */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  /** Whether its rows give way to those of other packages that state the same unit: it is a list brought in bulk. */
  readonly yields: boolean;
  readonly resources: readonly ListedTable[];
}

/** Longest name of a package; it stands on every node and edge. */
const NAME_LENGTH_AT_MOST = 100;

const NAME = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `datapackage.json` of a folder (Frictionless Data Package); what is wrong with it goes to `problems`. */
export async function readDescriptor(folder: string, problems: Problem[]): Promise<Descriptor | null> {
  const file = join(folder, 'datapackage.json');
  const report = (message: string): null => {
    problems.push({ file, line: null, column: null, message });
    return null;
  };
  const unreadable = await unreadableBecause(file);
  if (unreadable !== null) return report(unreadable);
  let content: unknown;
  try {
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return report(`is not JSON: ${error.message}`);
    if (!existsSync(folder)) return report(`there is no folder ${folder}`);
    return report(
      'cannot be read; a data package is a folder with a datapackage.json and its CSV tables (outcome-graph describe writes it)',
    );
  }
  if (!isObject(content)) return report('is not a JSON object');
  const { name, title, version, resources, yields } = content;
  if (typeof name !== 'string' || !NAME.test(name)) {
    report('"name" must be small letters, digits, "-", "." and "_", e.g. "cantho-2018"');
  } else if (name.length > NAME_LENGTH_AT_MOST) {
    report(`"name" is ${name.length} characters long; ${NAME_LENGTH_AT_MOST} are the most`);
  }
  if (yields !== undefined && typeof yields !== 'boolean') report('"yields" must be true or false');
  if (!Array.isArray(resources) || resources.length === 0) return report('"resources" must list the tables');
  const read = resources.map((resource: unknown, index) => readResource(resource, index, report));
  const names = read.flatMap((resource) => (resource === null ? [] : [resource.table.name]));
  for (const twice of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    report(`lists the resource "${twice}" twice`);
  }
  if (typeof name !== 'string') return null;
  return {
    name,
    title: typeof title === 'string' ? title : name,
    version: typeof version === 'string' ? version : null,
    yields: yields === true,
    resources: read.filter((resource) => resource !== null),
  };
}

function readResource(
  resource: unknown,
  index: number,
  report: (message: string) => null,
): { table: Table; path: string } | null {
  const place = `resources[${index}]`;
  if (!isObject(resource)) return report(`${place} is not an object`);
  const { name, path } = resource;
  const table = typeof name === 'string' ? tableNamed(name) : undefined;
  if (table === undefined) {
    return report(
      `${place}: ${typeof name === 'string' ? `"${name}"` : 'its name, which is no text,'} is not a table; tables are ${tables.map((known) => known.name).join(', ')}`,
    );
  }
  if (
    typeof path !== 'string' ||
    isAbsolute(path) ||
    normalize(path).startsWith('..') ||
    /^[a-z]+:/i.test(path) ||
    !/[^./\\]\.csv$/i.test(path)
  ) {
    return report(`${place} (${table.name}): "path" must name one CSV file inside the folder`);
  }
  return { table, path };
}

/** A table of a folder, with the columns that its file has. */
export interface PresentTable {
  readonly table: Table;
  readonly headers: readonly string[];
  /** Where it lies in the folder; not given, it is a file of its own name. */
  readonly path?: string;
}

/**
 * `datapackage.json` of a package whose folder holds the given tables, with the columns' one definition. Other tools
 * take a schema to name the columns that a file has, in their order; columns that are left out are left out here too.
 */
export function describePackage(
  folder: string,
  present: readonly PresentTable[],
  given: { name?: string; title?: string; version?: string } & Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    ...given,
    name: given.name ?? basename(folder),
    resources: present.map(({ table, headers, path = `${table.name}.csv` }) => ({
      name: table.name,
      path,
      profile: 'tabular-data-resource',
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: headers.flatMap((header) => {
          const column = Object.entries(table.columns).find(([name]) => headerOf(name) === header)?.[1];
          return column === undefined
            ? []
            : [{ name: header, description: column.description, ...column.schema }];
        }),
        ...(table.label === null ? {} : { primaryKey: table.key.map(headerOf) }),
      },
    })),
  };
}
