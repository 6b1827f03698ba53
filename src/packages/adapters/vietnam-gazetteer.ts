import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../model/edtf-date.js';
import { labelOfId } from '../../model/identity.js';
import { searchWordsOf } from '../../model/search-query.js';
import { ALL_READ, readCsv, readHeaders, type CsvFormat, type RawRow } from '../csv.js';
import { inReadingOrder, type Problem } from '../problem.js';
import { tableNamed } from '../tables/index.js';
import { text } from '../tables/columns.js';
import type { Headers } from '../tables/table.js';
import type { Adapter, ListTable } from './index.js';

/**
 * A gazetteer of Vietnam with temporal validity, as its own CSV files: `areas.csv`, one row a unit under one parent with
 * one name, and `successions.csv`. Its days of an end are inclusive; ours are not. Its rows part what rule 5 takes for one
 * unit: a new name, type, code or parent is no new unit, a merger, a split or a new level is.
 */
export const vietnamGazetteer: Adapter = {
  name: 'vietnam-gazetteer',
  description: 'areas.csv and successions.csv of the gazetteer of Vietnam with temporal validity',
  knows,
  read,
};

const AREAS = formatOf('areas', {
  id: true,
  name: true,
  name_short: false,
  level: true,
  unit_type: true,
  gso_code: false,
  parent_id: true,
  valid_from: true,
  valid_to: true,
  name_alt: false,
  flag: false,
});
const SUCCESSIONS = formatOf('successions', {
  predecessor_id: true,
  successor_id: true,
  date: true,
  kind: true,
  basis: false,
  match: false,
});

/** By the columns of our tables, those of the gazetteer that fill them. */
const AREA_HEADERS: Headers = new Map([
  ['area', 'id'],
  ['parent', 'parent_id'],
  ['kind', 'unit_type'],
  ['code', 'gso_code'],
]);
const SUCCESSION_HEADERS: Headers = new Map([
  ['predecessor', 'predecessor_id'],
  ['successor', 'successor_id'],
  ['share', 'kind'],
]);

function formatOf(name: string, columns: Readonly<Record<string, boolean>>): CsvFormat {
  return {
    name: `${name}.csv of the gazetteer`,
    columns: new Map(
      Object.entries(columns).map(([header, required]) => [header, { name: header, required }]),
    ),
  };
}

/** Whether both files are there, and most of their columns: one that is misspelt is to be named, not to hide the list. */
async function knows(folder: string): Promise<boolean> {
  for (const [file, { columns }] of [
    ['areas.csv', AREAS],
    ['successions.csv', SUCCESSIONS],
  ] as const) {
    const path = join(folder, file);
    if (!existsSync(path)) return false;
    const known = (await headersOf(path)).filter((header) => columns.has(header));
    if (known.length * 2 <= columns.size) return false;
  }
  return true;
}

/** What cannot be read as CSV is no gazetteer that we know; reading it as a package will say what it is. */
async function headersOf(path: string): Promise<readonly string[]> {
  try {
    return await readHeaders(path);
  } catch {
    return [];
  }
}

const LEVELS: ReadonlySet<string> = new Set(['PROVINCE', 'DISTRICT', 'COMMUNE']);

/** How much of the predecessor a kind of succession gives to the successor. */
const SHARES: ReadonlyMap<string, 'WHOLE' | 'PARTIAL'> = new Map([
  ['MERGED', 'WHOLE'],
  ['RENAMED', 'WHOLE'],
  ['UNCHANGED', 'WHOLE'],
  ['PARTIAL', 'PARTIAL'],
  ['SPLIT', 'PARTIAL'],
]);

/** Kinds that leave the unit what it is, as long as its level stays. */
const SAME_UNIT: ReadonlySet<string> = new Set(['UNCHANGED', 'RENAMED']);

/** What the texts of the mergers do not say and the gazetteer reasoned out. */
const INFERRED_BASIS: ReadonlySet<string> = new Set(['IMPLIED_PARTIAL', 'LIST_DIFF']);

/** Between these days, a first day is that of a published list: the row is not younger, but may be older. */
const NOT_LATER_THAN = { after: '2021-07-01', before: '2025-07-01' };

const NATION = { id: 'vn', name: 'Việt Nam' };

interface AreaRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly type: string;
  readonly code: string;
  readonly parent: string;
  readonly from: string;
  /** First day on which the row no longer holds; '' is open. */
  readonly to: string;
  readonly otherName: string;
  readonly isStale: boolean;
}

interface SuccessionRow {
  readonly line: number;
  readonly predecessor: string;
  readonly successor: string;
  readonly date: string;
  readonly kind: string;
  readonly basis: string;
}

/** The rows that are one unit, in the order of time. */
type Unit = readonly [AreaRow, ...AreaRow[]];

async function read(folder: string, problems: Problem[]) {
  const areasFile = join(folder, 'areas.csv');
  const successionsFile = join(folder, 'successions.csv');
  const areas = await readCsv(AREAS, folder, areasFile, problems);
  const successions = await readCsv(SUCCESSIONS, folder, successionsFile, problems);
  const found: Problem[] = [];
  const areaRows = readAreas(areas.rows, reporter(areasFile, found));
  // Rows that failed still count as there, and a file that could not be read holds whatever is asked for: one fault, one line.
  const ids = new Set([NATION.id, ...areas.rows.map(({ cells }) => cells.id ?? '')]);
  const isKnown = (id: string): boolean => !areas.isWhole || ids.has(id);
  for (const { line, parent } of areaRows)
    if (parent !== '' && !isKnown(parent))
      reporter(areasFile, found)(line, 'parent_id', `there is no "${parent}" in this file`);
  const known = new Map(areaRows.map((row) => [row.id, row]));
  const successionRows = readSuccessions(successions.rows, isKnown, known, reporter(successionsFile, found));
  problems.push(...inReadingOrder(found));
  const units = unitsOf(areaRows, successionRows);
  return {
    descriptor: {
      name: 'vietnam-gazetteer',
      title: 'Gazetteer of Vietnam with temporal validity',
      version: null,
      yields: true,
      resources: [],
    },
    tables: [
      table('areas', areasFile, AREA_HEADERS, [nationRow(), ...units.all.map(areaCells)]),
      table(
        'part_of',
        areasFile,
        AREA_HEADERS,
        units.all.flatMap((unit) => parentCells(unit, units.idOf)),
      ),
      table(
        'successions',
        successionsFile,
        SUCCESSION_HEADERS,
        successionRows
          .filter((row) => !units.joining.has(row))
          .map((row) => successionCells(row, units.idOf)),
      ),
    ],
    isWhole: areas.isWhole && successions.isWhole && found.length === 0,
  };
}

type Report = (line: number, column: string, message: string) => void;

function reporter(file: string, problems: Problem[]): Report {
  return (line, column, message) => {
    problems.push({ file, line, column, message });
  };
}

function table(name: string, file: string, headers: Headers, rows: readonly RawRow[]): ListTable {
  const definition = tableNamed(name);
  if (definition === undefined) throw new Error(`there is no table ${name}`);
  return { table: definition, file, headers, rows };
}

function readAreas(rows: readonly RawRow[], report: Report): AreaRow[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, cells, isWhole }) => {
    if (!isWhole) return [];
    const { id = '', name = '', level = '', valid_from: from = '', valid_to: to = '' } = cells;
    const faults: [column: string, message: string][] = [];
    const fault = (column: string, message: string): void => {
      faults.push([column, message]);
    };
    const first = lines.get(id);
    if (labelOfId(`area:${id}`) === null) fault('id', `"${id}" is not an id such as vn-92-924`);
    else if (first !== undefined) fault('id', `"${id}" is already the id of line ${first}`);
    else lines.set(id, line);
    if (name === '') fault('name', 'is empty, and every unit has a name');
    if (!LEVELS.has(level)) fault('level', `"${level}" is not one of ${[...LEVELS].join(', ')}`);
    else if (level !== 'PROVINCE' && (cells.parent_id ?? '') === '')
      fault('parent_id', `is empty, and a ${level} is part of a unit above it; name that one`);
    for (const column of ['name', 'name_short', 'unit_type', 'gso_code', 'name_alt'])
      faults.push(...textFaults(column, cells[column] ?? ''));
    if (/\s/.test(cells.gso_code ?? ''))
      fault('gso_code', `"${cells.gso_code ?? ''}" has a space in it; write the code alone`);
    for (const [column, cell] of [
      ['valid_from', from],
      ['valid_to', to],
    ] as const)
      if (cell !== '' && !isDay(cell))
        fault(column, `"${cell}" is not a day of the calendar written YYYY-MM-DD`);
    if (from !== '' && to !== '' && to < from)
      fault('valid_to', `${to} is before valid_from ${from}; valid_to is the last day, itself included`);
    for (const [column, message] of faults) report(line, column, message);
    if (faults.length > 0) return [];
    return [
      {
        line,
        id,
        name,
        shortName: cells.name_short ?? '',
        level,
        type: cells.unit_type ?? '',
        code: cells.gso_code ?? '',
        parent: cells.parent_id ?? '',
        from,
        to: to === '' ? '' : dayAfter(to),
        otherName: cells.name_alt ?? '',
        isStale: cells.flag === 'STALE_IN_SOURCE',
      },
    ];
  });
}

const TEXT = text('');

/** What is wrong with the text of a cell, of which cells of ours are made. */
function textFaults(column: string, cell: string): [column: string, message: string][] {
  const parsed = TEXT.parse(cell);
  if ('fault' in parsed) return [[column, parsed.fault]];
  return cell.includes('|') ? [[column, `"${cell}" has a | in it, which parts names; write one name`]] : [];
}

function readSuccessions(
  rows: readonly RawRow[],
  isKnown: (id: string) => boolean,
  areas: ReadonlyMap<string, AreaRow>,
  report: Report,
): SuccessionRow[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, cells, isWhole }) => {
    if (!isWhole) return [];
    const { predecessor_id: predecessor = '', successor_id: successor = '', date = '', kind = '' } = cells;
    const faults: [column: string, message: string][] = [];
    const fault = (column: string, message: string): void => {
      faults.push([column, message]);
    };
    for (const [column, id] of [
      ['predecessor_id', predecessor],
      ['successor_id', successor],
    ] as const)
      if (!isKnown(id)) fault(column, `there is no "${id}" in areas.csv`);
    if (!isDay(date)) fault('date', `"${date}" is not a day of the calendar written YYYY-MM-DD`);
    if (!SHARES.has(kind)) fault('kind', `"${kind}" is not one of ${[...SHARES.keys()].join(', ')}`);
    if (predecessor === successor)
      fault(
        'successor_id',
        `"${successor}" does not succeed itself; name the other unit, or take the row out`,
      );
    faults.push(...textFaults('basis', cells.basis ?? ''));
    const key = `${predecessor} ${successor} ${date}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    else
      fault(
        'successor_id',
        `what became of "${predecessor}" in "${successor}" on ${date} is told in line ${first} already; keep the row that is right`,
      );
    if (faults.length === 0) faults.push(...dayFaults(date, areas.get(predecessor), areas.get(successor)));
    for (const [column, message] of faults) report(line, column, message);
    return faults.length === 0
      ? [{ line, predecessor, successor, date, kind, basis: cells.basis ?? '' }]
      : [];
  });
}

/** What is wrong with the day of a succession: up to it there is the one unit, and from it on the other. */
function dayFaults(
  date: string,
  predecessor: AreaRow | undefined,
  successor: AreaRow | undefined,
): [column: string, message: string][] {
  const told = ({ id, line }: AreaRow): string => `"${id}" (line ${line} of areas.csv)`;
  const remedy = 'mend the day here or there';
  const faults: [column: string, message: string][] = [];
  const fault = (message: string): void => {
    faults.push(['date', message]);
  };
  if (predecessor !== undefined && predecessor.to !== '' && predecessor.to < date)
    fault(`${told(predecessor)} was no more from ${predecessor.to}, before ${date}; ${remedy}`);
  if (predecessor !== undefined && predecessor.from >= date)
    fault(`${told(predecessor)} was not there before ${date}, but from ${predecessor.from}; ${remedy}`);
  if (successor !== undefined && successor.from > date)
    fault(`${told(successor)} was not there on ${date}, but from ${successor.from}; ${remedy}`);
  if (successor !== undefined && successor.to !== '' && successor.to <= date)
    fault(`${told(successor)} was no more from ${successor.to}, not after ${date}; ${remedy}`);
  return faults;
}

/** Puts rows together that are one unit by rule 5, and gives each unit its id. */
function unitsOf(areas: readonly AreaRow[], successions: readonly SuccessionRow[]) {
  const byId = new Map(areas.map((row) => [row.id, row]));
  const groups = new Map(areas.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = groups.get(root); up !== undefined && up !== root; up = groups.get(root)) root = up;
    // Later walks from here are one step.
    groups.set(id, root);
    return root;
  };
  const join = (one: string, other: string): void => {
    groups.set(rootOf(other), rootOf(one));
  };
  const degree = new Map<string, number>();
  const ends = ({ predecessor, successor, date }: SuccessionRow): [string, string] => [
    `${predecessor} before ${date}`,
    `${successor} from ${date}`,
  ];
  for (const row of successions) for (const end of ends(row)) degree.set(end, (degree.get(end) ?? 0) + 1);
  for (const [earlier, later] of renamedRows(areas)) {
    // Where the gazetteer tells of a succession on that day, it was more than a new name.
    const told = [`${earlier.id} before ${later.from}`, `${later.id} from ${later.from}`];
    if (!told.some((end) => degree.has(end))) join(earlier.id, later.id);
  }
  const joining = new Set<SuccessionRow>();
  for (const row of successions) {
    const isOneToOne = ends(row).every((end) => degree.get(end) === 1);
    const isSameLevel = byId.get(row.predecessor)?.level === byId.get(row.successor)?.level;
    if (!SAME_UNIT.has(row.kind) || !isOneToOne || !isSameLevel) continue;
    join(row.predecessor, row.successor);
    joining.add(row);
  }
  const rowsOf = new Map<string, AreaRow[]>();
  for (const row of areas) {
    const rows = rowsOf.get(rootOf(row.id));
    if (rows === undefined) rowsOf.set(rootOf(row.id), [row]);
    else rows.push(row);
  }
  const all = [...rowsOf.values()].map(inOrderOfTime);
  const ids = new Map(all.flatMap((unit) => unit.map(({ id }) => [id, idOfUnit(unit)] as const)));
  return { all, joining, idOf: (row: string): string => `area:${ids.get(row) ?? row}` };
}

/** `vn-92-923-to-20090106` is an earlier form of `vn-92-923`, where one ends on the day before the other begins. */
function* renamedRows(areas: readonly AreaRow[]): Generator<[AreaRow, AreaRow]> {
  const byBase = new Map<string, AreaRow[]>();
  for (const row of areas) {
    const base = row.id.replace(/-to-\d{8}$/, '');
    const rows = byBase.get(base);
    if (rows === undefined) byBase.set(base, [row]);
    else rows.push(row);
  }
  for (const rows of byBase.values()) {
    if (rows.length === 1) continue;
    const ordered = inOrderOfTime(rows);
    for (const [index, later] of ordered.entries()) {
      const earlier = ordered[index - 1];
      if (earlier?.to === later.from && later.from !== '' && earlier.level === later.level)
        yield [earlier, later];
    }
  }
}

function inOrderOfTime(rows: readonly AreaRow[]): Unit {
  // An open begin comes first, an open end last.
  const key = ({ from, to }: AreaRow): string => `${from || '0000-00-00'} ${to || '9999-99-99'}`;
  const [first, ...others] = [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  if (first === undefined) throw new Error('a unit has a row');
  return [first, ...others];
}

/** The id that the list of 2025-03-01 gives, which has neither year nor day; otherwise that of the earliest row. */
function idOfUnit(unit: Unit): string {
  return (unit.find(({ id }) => !/-(?:to-\d{8}|\d{4})$/.test(id)) ?? unit[0]).id;
}

function areaCells(unit: Unit): RawRow {
  const [first] = unit;
  const last = unit.at(-1) ?? first;
  const names = unit.map(({ name, type }) => withSmallType(name, type));
  const name = names.at(-1) ?? '';
  // Another spelling is no other name: Hoà Bình was Hòa Bình all along.
  const words = names.map((one) => searchWordsOf(one).join(' '));
  const former = unit.slice(0, -1).flatMap(({ to }, index) => {
    if (words[index] === words[index + 1]) return [];
    const own = names[index] ?? '';
    return [to === '' ? own : `${own} until ${to}`];
  });
  const spellings = names.filter((_, index) => words[index] === words.at(-1));
  const aliases = [
    ...unit.flatMap(({ shortName, otherName }) => [shortName, otherName]),
    ...spellings,
  ].filter((alias) => alias !== '' && alias !== name);
  const codes = unit.flatMap(({ code }) => (code === '' ? [] : [`gso:${code}`]));
  return cells(first.line, {
    id: `area:${idOfUnit(unit)}`,
    name,
    level: last.level,
    kind: last.type,
    code: last.code,
    aliases: listOf(aliases),
    formerNames: listOf([...former].reverse()),
    identifiers: listOf([...codes, ...unit.map(({ id }) => `gazetteer:${id}`)]),
    validFrom: first.from,
    validTo: last.to,
    note: noteOf(unit),
  });
}

/** Types of units, in small letters, as they begin a name. */
const TYPES = ['thành phố', 'tỉnh', 'thị xã', 'thị trấn', 'quận', 'huyện', 'phường', 'xã', 'đặc khu'];

/** "Huyện Vĩnh Thạnh" is huyện Vĩnh Thạnh: the type is no part of the proper name. */
function withSmallType(name: string, type: string): string {
  const length = [type, ...TYPES].find((word) => name.toLowerCase().startsWith(`${word} `))?.length ?? 0;
  return name.slice(0, length).toLowerCase() + name.slice(length);
}

function noteOf(unit: Unit): string {
  const [first] = unit;
  const { after, before } = NOT_LATER_THAN;
  return [
    ...(first.from !== '' && first.from < before
      ? [
          first.from > after
            ? 'The first day is that of the list in which its present form first stands; it may be older.'
            : 'The first day is that of its present form; the unit may be older.',
        ]
      : []),
    ...(unit.some(({ isStale }) => isStale)
      ? ['Stale in the gazetteer: the code had left the official list before and came back in 2025.']
      : []),
  ].join(' ');
}

/** The parents of a unit over time; rows that differ in something else only are one. */
function parentCells(unit: Unit, idOf: (row: string) => string): RawRow[] {
  const spans: { line: number; parent: string; from: string; to: string }[] = [];
  for (const { line, parent: given, level, from, to } of unit) {
    const parent = given === '' && level === 'PROVINCE' ? NATION.id : given;
    if (parent === '') continue;
    const last = spans.at(-1);
    if (last?.parent === idOf(parent) && last.to === from && from !== '') last.to = to;
    else spans.push({ line, parent: idOf(parent), from, to });
  }
  return spans.map(({ line, parent, from, to }) =>
    cells(line, { area: `area:${idOfUnit(unit)}`, parent, validFrom: from, validTo: to }),
  );
}

/** A succession from one unit to another. */
function successionCells(
  { line, predecessor, successor, date, kind, basis }: SuccessionRow,
  idOf: (row: string) => string,
): RawRow {
  return cells(line, {
    predecessor: idOf(predecessor),
    successor: idOf(successor),
    date,
    share: SHARES.get(kind) ?? 'UNKNOWN',
    basis,
    inferred: INFERRED_BASIS.has(basis) ? 'true' : '',
  });
}

/** The gazetteer begins below the nation. */
function nationRow(): RawRow {
  return cells(1, { id: `area:${NATION.id}`, name: NATION.name, level: 'NATION' });
}

function cells(line: number, values: Readonly<Record<string, string>>): RawRow {
  return { line, cells: values, isWhole: true, unread: ALL_READ };
}

function listOf(items: readonly string[]): string {
  return [...new Set(items)].join('|');
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
