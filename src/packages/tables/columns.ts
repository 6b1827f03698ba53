import { shown } from '../../model/as-seen.js';
import { isDay, isUncertain, parseEdtfDate } from '../../model/edtf-date.js';
import { idPatternOf, labelOfId, type NodeLabel } from '../../model/identity.js';

/** What came of one cell: a value, or what is wrong with it and what would be right. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

/**
 * One column of a table: how a cell is read and what `datapackage.json` says of it (Frictionless Table Schema).
 * An empty cell is null; a column that must be filled says `required`.
 */
export interface Column<T = unknown> {
  readonly description: string;
  readonly required: boolean;
  /** The kinds of nodes that the cell names, when it names nodes. */
  readonly refersTo: readonly NodeLabel[];
  /** The property of the row; the header is its name in snake_case. */
  readonly schema: {
    readonly type: string;
    readonly format?: string;
    readonly constraints?: Record<string, unknown>;
  };
  /** Reads a filled cell. */
  readonly parse: (text: string) => Parsed<T>;
  /** What an empty cell means. */
  readonly empty: T | null;
  /** Whether many rows have the same cell, as where it names an indicator or a day. */
  readonly isOfFew: boolean;
  /** Whether the cell is an EDTF date, which may say that it is uncertain. */
  readonly isEdtf: boolean;
}

/** A column whose cells may stay empty. */
function column<T>(
  description: string,
  schema: Column['schema'],
  parse: Column<T>['parse'],
  refersTo: readonly NodeLabel[] = [],
): Column<T | null> {
  return {
    description,
    required: false,
    refersTo,
    schema,
    parse,
    empty: null,
    isOfFew: false,
    isEdtf: false,
  };
}

/** The same column, where an empty cell means `empty`. */
function withDefault<T>(optional: Column<T | null>, empty: T): Column<T> {
  return { ...optional, parse: optional.parse as Column<T>['parse'], empty };
}

/** The same column, where an empty cell is a fault. */
export function required<T>(optional: Column<T | null>): Column<T> {
  return {
    ...optional,
    required: true,
    schema: { ...optional.schema, constraints: { required: true, ...optional.schema.constraints } },
    parse: optional.parse as Column<T>['parse'],
    empty: null,
  };
}

/** The same column, which has the same cell in many rows. */
export function ofFew<T>(column: Column<T>): Column<T> {
  return { ...column, isOfFew: true };
}

const TEXT_LENGTH_AT_MOST = 2000;

/** Text in NFC without line breaks, without invisible characters and without spaces around it. */
export function text(description: string): Column<string | null> {
  return column(description, TEXT_SCHEMA, parseText);
}

/** Text as a source has it, which may hold invisible characters such as soft hyphens. */
export function phrase(description: string): Column<string | null> {
  return column(description, TEXT_SCHEMA, parsePhrase);
}

const TEXT_SCHEMA = { type: 'string', constraints: { maxLength: TEXT_LENGTH_AT_MOST } };

function parsePhrase(cell: string): Parsed<string> {
  if (/[\p{Cc}\u2028\u2029]/u.test(cell))
    return { fault: 'contains a line break or another control character' };
  const value = cell.normalize('NFC');
  if (value.length > TEXT_LENGTH_AT_MOST)
    return { fault: `is longer than ${TEXT_LENGTH_AT_MOST} characters` };
  return { value };
}

function parseText(cell: string): Parsed<string> {
  const invisible = /\p{Cf}/u.exec(cell)?.[0].codePointAt(0);
  if (invisible === undefined) return parsePhrase(cell);
  const code = invisible.toString(16).toUpperCase().padStart(4, '0');
  return { fault: `contains the invisible character U+${code}; remove it` };
}

/** One of a fixed list of words. */
export function oneOf<const W extends string>(description: string, words: readonly W[]): Column<W | null> {
  return column(
    `${description} One of ${words.join(', ')}.`,
    { type: 'string', constraints: { enum: words } },
    (cell) => {
      const word = words.find((candidate) => candidate === cell);
      return word === undefined
        ? { fault: `"${shown(cell)}" is not one of ${words.join(', ')}` }
        : { value: word };
    },
  );
}

/** One of a fixed list of words, where empty means the first of them. */
export function oneOfOrFirst<const W extends string>(
  description: string,
  words: readonly [W, ...W[]],
): Column<W> {
  return withDefault(oneOf(`${description} Empty is ${words[0]}.`, words), words[0]);
}

/** True or false; empty is `whenEmpty`. */
export function flag(description: string, whenEmpty = false): Column<boolean> {
  return withDefault(
    column(`${description} Empty is ${String(whenEmpty)}.`, { type: 'boolean' }, parseFlag),
    whenEmpty,
  );
}

/** True or false; empty is not known. */
export function optionalFlag(description: string): Column<boolean | null> {
  return column(`${description} Empty is not known.`, { type: 'boolean' }, parseFlag);
}

/** The default `trueValues` and `falseValues` of Table Schema; spreadsheets write the ones in capitals. */
const TRUE: readonly string[] = ['true', 'True', 'TRUE', '1'];
const FALSE: readonly string[] = ['false', 'False', 'FALSE', '0'];

function parseFlag(cell: string): Parsed<boolean> {
  if (TRUE.includes(cell)) return { value: true };
  if (FALSE.includes(cell)) return { value: false };
  return { fault: `"${shown(cell)}" is not one of ${[...TRUE, ...FALSE].join(', ')}` };
}

/** A number in plain digits with a point for decimals, as spreadsheets export it: 1200, 4.7, -3. */
export function number(description: string): Column<number | null> {
  return column(description, { type: 'number' }, (cell) => {
    if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell)) {
      return {
        fault: `"${shown(cell)}" is not a number; write plain digits and a point for decimals, e.g. 1200 or 4.7`,
      };
    }
    if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(cell)) {
      const [whole = '', thousands = ''] = cell.split('.');
      return {
        fault: `"${cell}" may be ${whole}${thousands} with a point for thousands, or ${Number(cell)}; write the one that is meant without doubt, e.g. ${whole}${thousands} or ${cell}0`,
      };
    }
    // There is no minus zero among figures.
    const value = Number(cell) || 0;
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
      return { fault: `${shown(cell)} is larger than 2^53-1, the largest number kept exactly` };
    if (cell.length > DIGITS_KEPT && digitsOf(cell) !== digitsOf(value.toExponential()))
      return {
        fault: `${shown(cell)} has more digits than a number keeps: it would be ${value}; leave out those of no account`,
      };
    return { value };
  });
}

/** So many digits of any number are kept, and more of some: it is kept as a binary fraction (IEEE 754). */
const DIGITS_KEPT = 15;

/** The digits of a number that tell it from others of its size: not where its point stands. */
function digitsOf(number: string): string {
  const digits = number.replace(/e.*$/, '').replace(/[-.]/g, '');
  return digits.replace(/^0+/, '').replace(/0+$/, '');
}

/** A whole number from 0. */
export function position(description: string): Column<number | null> {
  return column(description, { type: 'integer', constraints: { minimum: 0 } }, (cell) =>
    /^(0|[1-9]\d{0,8})$/.test(cell)
      ? { value: Number(cell) }
      : { fault: `"${shown(cell)}" is not a whole number from 0` },
  );
}

/** A day, `YYYY-MM-DD`. */
export function day(description: string): Column<string | null> {
  return column(description, { type: 'date' }, (cell) =>
    isDay(cell)
      ? { value: cell }
      : { fault: `"${shown(cell)}" is not a day of the calendar written YYYY-MM-DD` },
  );
}

/** An EDTF date as text; its first and last day follow from it. */
export function edtfDate(description: string): Column<string | null> {
  const schema = { type: 'string' };
  return {
    ...column(`${description} EDTF, e.g. 2018, 2018-07-05, 2018?-07-05, XXXX-05-30.`, schema, parseEdtf),
    isEdtf: true,
  };
}

/** An EDTF date that is given as the source states it, in a table that has no premises for one that is reasoned out. */
export function statedDate(description: string): Column<string | null> {
  return column(`${description} EDTF, e.g. 2018, 2018-07-05, XXXX-05-30.`, { type: 'string' }, (cell) =>
    isUncertain(cell)
      ? {
          fault: `"${shown(cell)}" is uncertain, and this table has no premises to reason it from; leave it empty, or write what the source states`,
        }
      : parseEdtf(cell),
  );
}

function parseEdtf(cell: string): Parsed<string> {
  return parseEdtfDate(cell) === null
    ? {
        fault: `"${shown(cell)}" is not an EDTF date; write e.g. 2018, 2018-07-05, 2018?-07-05 (year inferred) or XXXX-05-30 (no year)`,
      }
    : { value: cell };
}

/** A pattern such as a checksum. */
export function matching(description: string, pattern: RegExp, example: string): Column<string | null> {
  return column(description, { type: 'string', constraints: { pattern: pattern.source } }, (cell) =>
    pattern.test(cell) ? { value: cell } : { fault: `"${shown(cell)}" does not look like ${example}` },
  );
}

/** An address on the web. */
export function webAddress(description: string): Column<string | null> {
  return column(description, { type: 'string', format: 'uri' }, (cell) => {
    const address = URL.canParse(cell) ? new URL(cell) : null;
    return address !== null && /^https?:$/.test(address.protocol)
      ? { value: cell }
      : { fault: `"${shown(cell)}" is not an address that begins with http:// or https://` };
  });
}

/** The id that the row gives to its node. */
export function id(label: NodeLabel): Column<string> {
  return required(
    column(
      `Id of the ${label}: ${idPatternOf(label)}.`,
      { type: 'string', constraints: { unique: true } },
      (cell) => parseId(cell, [label]),
    ),
  );
}

/** The id of another node, here or in a package imported before. */
export function reference(description: string, refersTo: readonly NodeLabel[]): Column<string | null> {
  return column(
    `${description} Id of ${refersTo.join(' or ')}.`,
    { type: 'string' },
    (cell) => parseId(cell, refersTo),
    refersTo,
  );
}

/** Several ids, parted by `|`. */
export function references(description: string, refersTo: readonly NodeLabel[]): Column<readonly string[]> {
  return withDefault(
    column<readonly string[]>(
      `${description} Ids of ${refersTo.join(' or ')}, parted by |.`,
      { type: 'string' },
      (cell) => parseList(cell, (item) => parseId(item, refersTo)),
      refersTo,
    ),
    [],
  );
}

/** Several texts, parted by `|`. */
export function texts(description: string): Column<readonly string[]> {
  return withDefault(
    column<readonly string[]>(`${description} Parted by |.`, { type: 'string' }, (cell) =>
      parseList(cell, parseText),
    ),
    [],
  );
}

/** A name that a unit had until a day, or until a day that nobody knows. */
export interface FormerName {
  readonly name: string;
  /** First day on which it was no longer the name. */
  readonly until: string | null;
}

/** Former names, each with the day until which it held, parted by `|`: `tỉnh Đồng Nai until 2026-04-30`. */
export function formerNames(description: string): Column<readonly FormerName[]> {
  return withDefault(
    column<readonly FormerName[]>(
      `${description} Each as "NAME until YYYY-MM-DD", the first day on which it no longer held, or the name alone; parted by |.`,
      { type: 'string' },
      (cell) => {
        const items = parseList(cell, parseText);
        if ('fault' in items) return items;
        const value: FormerName[] = [];
        for (const item of items.value) {
          const [, name = item, until = null] = /^(.+) until (\S+)$/.exec(item) ?? [];
          if (until !== null && !isDay(until))
            return { fault: `"${shown(until)}" is not a day of the calendar written YYYY-MM-DD` };
          value.push({ name, until });
        }
        return { value };
      },
    ),
    [],
  );
}

/** Identifiers of other lists, `scheme:value`, parted by `|`. */
export function identifiers(description: string): Column<readonly string[]> {
  return withDefault(
    column<readonly string[]>(
      `${description} Each as "scheme:value", e.g. gso:924; parted by |.`,
      { type: 'string' },
      (cell) =>
        parseList(cell, (item) =>
          /^[a-z][a-z0-9-]*:\S+$/.test(item)
            ? { value: item }
            : { fault: `"${shown(item)}" is not an identifier written scheme:value, e.g. gso:924` },
        ),
    ),
    [],
  );
}

function parseId(cell: string, labels: readonly NodeLabel[]): Parsed<string> {
  const label = labelOfId(cell);
  if (label !== null && labels.includes(label)) return { value: cell };
  return {
    fault: `"${shown(cell)}" is not an id of ${labels.join(' or ')} (${labels.map(idPatternOf).join('; ')})`,
  };
}

function parseList(cell: string, parseItem: (item: string) => Parsed<string>): Parsed<string[]> {
  const value: string[] = [];
  for (const item of cell.split('|')) {
    const parsed = parseItem(item.trim());
    if ('fault' in parsed) return parsed;
    if (parsed.value === '') return { fault: 'has an empty item between two |' };
    if (value.includes(parsed.value)) return { fault: `names "${shown(parsed.value)}" twice` };
    value.push(parsed.value);
  }
  return { value };
}
