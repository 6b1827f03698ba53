import { FIRST_AT_MOST } from './arguments.js';
import { NODES_OF_A_LIST } from './budget.js';
import type { EdgePlan, EntityPlan } from './plan.js';

/** The column of the answer: its row, or rows of it that follow in records of their own. */
export const ANSWER_COLUMN = 'answer';

/** The column of what many rows refer to, where there is such: for each shared entity its rows, the reference last. */
export const SHARED_COLUMN = 'shared';

/** The column that says where rows belong that follow; null in the first record. */
const AT_COLUMN = 'at';

/** Values of an answer from which on it crosses in pieces, and values of a piece, if all pages are full. */
const IN_PIECES_FROM = 20_000;
const VALUES_OF_A_PIECE = 1_000;

/** Rows of what is shared that cross together. */
const SHARED_AT_ONCE = 200;

/**
 * Which rows of an answer cross in records of their own. The driver reads a record that arrived in several packets value by
 * value through all of these, which took a fifth of the time of a large answer; what fits into one packet is read directly.
 */
export interface Pieces {
  /** The entities whose rows lead to them, from the root on, each with the column of the rows that come next. */
  readonly path: readonly { readonly columns: number; readonly next: number }[];
  /** How many of them cross together. */
  readonly size: number;
}

/**
 * In which pieces an answer crosses; null where it is one.
 * @param isOfOne whether the root field is one node, of which more are only read to tell that they are there
 */
export function piecesOf(root: EntityPlan, isOfOne: boolean): Pieces | null {
  let [entity, next] = [root, largestRowsOf(root)];
  if (next === null || (isOfOne ? valuesOf(next.entity) : valuesOf(root)) < IN_PIECES_FROM) return null;
  const path: { columns: number; next: number }[] = [];
  for (;;) {
    path.push({ columns: entity.columns.length, next: next.column });
    const values = valuesOf(next.entity);
    const below = largestRowsOf(next.entity);
    if (below === null || values <= VALUES_OF_A_PIECE)
      return { path, size: Math.max(1, Math.floor(VALUES_OF_A_PIECE / values)) };
    [entity, next] = [next.entity, below];
  }
}

/** How many rows to reckon with: a full page, and a list where there is none, but at most a bound that is hardly ever reached. */
function rowsOf({ limit }: EdgePlan): number {
  // A page may have one row more, which tells that it goes on.
  return limit === null || limit > FIRST_AT_MOST + 1 ? NODES_OF_A_LIST : limit;
}

/** How many values a row has, with those of all rows below it. */
function valuesOf({ columns }: EntityPlan): number {
  return columns.reduce((sum, column) => {
    if (column.kind === 'companion') return sum + valuesOf(column.entity);
    if (column.kind !== 'rows') return sum + 1;
    const { shared = null, entity } = column.edge;
    return sum + rowsOf(column.edge) * (shared === null ? valuesOf(entity) : 1);
  }, 0);
}

/** The rows below an entity that have most values; null where there are none. */
function largestRowsOf({ columns }: EntityPlan): { column: number; entity: EntityPlan } | null {
  let largest: { column: number; entity: EntityPlan; values: number } | null = null;
  for (const [at, column] of columns.entries()) {
    if (column.kind !== 'rows' || column.edge.shared != null) continue;
    const { entity } = column.edge;
    const values = rowsOf(column.edge) * valuesOf(entity);
    if (largest === null || values > largest.values) largest = { column: at, entity, values };
  }
  return largest;
}

/** The end of a statement whose answer crosses in pieces; before it stand the answer, and what is shared, under their names. */
export function returnInPieces({ path, size }: Pieces, sharedEntities: number): string[] {
  const places = path.slice(1).map((_, depth) => `at${depth}`);
  const listAt = (depth: number): string =>
    path
      .slice(0, depth + 1)
      .reduce((row, { next }, at) => `${row}[${next}]${at < depth ? `[at${at}]` : ''}`, ANSWER_COLUMN);
  const record = (at: string, answer: string, shared: string): string =>
    `RETURN ${at} AS place, ${answer} AS piece, ${shared} AS more`;
  const ofShared = [
    ' UNION ALL',
    `  UNWIND range(0, ${sharedEntities - 1}) AS at`,
    `  UNWIND range(0, size(${SHARED_COLUMN}[at]) - 1, ${SHARED_AT_ONCE}) AS begin`,
    `  ${record('[at]', 'null', `${SHARED_COLUMN}[at][begin..begin + ${SHARED_AT_ONCE}]`)}`,
  ];
  return [
    `CALL (${ANSWER_COLUMN}${sharedEntities === 0 ? '' : `, ${SHARED_COLUMN}`}) {`,
    `  ${record('null', withoutPieces(path, 0, ANSWER_COLUMN), 'null')}`,
    ' UNION ALL',
    ...places.map((place, depth) => `  UNWIND range(0, size(${listAt(depth)}) - 1) AS ${place}`),
    `  WITH [${places.join(', ')}] AS at, ${listAt(path.length - 1)} AS rows`,
    `  UNWIND range(0, size(rows) - 1, ${size}) AS begin`,
    `  ${record('at', `rows[begin..begin + ${size}]`, 'null')}`,
    ...(sharedEntities === 0 ? [] : ofShared),
    '}',
    `RETURN place AS ${AT_COLUMN}, piece AS ${ANSWER_COLUMN}, more AS ${SHARED_COLUMN}`,
  ];
}

/** A row with empty lists where the pieces belong. */
function withoutPieces(path: Pieces['path'], depth: number, row: string): string {
  const [here, below] = [path[depth], path[depth + 1]];
  if (here === undefined) return row;
  const inner = `row${depth}`;
  const rows =
    below === undefined
      ? '[]'
      : `[${inner} IN ${row}[${here.next}] | ${withoutPieces(path, depth + 1, inner)}]`;
  const cells = Array.from({ length: here.columns }, (_, at) => (at === here.next ? rows : `${row}[${at}]`));
  return `[${cells.join(', ')}]`;
}

type Cells = unknown[];

/** What a statement returned, whole: the row of the root, and what is shared. */
export interface Whole {
  readonly row: Cells;
  readonly shared: readonly (readonly Cells[])[];
}

/**
 * Puts the records of a statement together.
 * @param sharedEntities how many entities are shared
 */
export function putTogether(
  pieces: Pieces | null,
  records: readonly Readonly<Record<string, unknown>>[],
  sharedEntities: number,
): Whole {
  const [first, ...more] = records;
  const row = first?.[ANSWER_COLUMN];
  if (!Array.isArray(row)) throw new Error('a statement returned no row');
  if (pieces === null) return { row, shared: (first?.[SHARED_COLUMN] ?? []) as Cells[][] };
  const shared = Array.from({ length: sharedEntities }, (): Cells[] => []);
  for (const record of more) {
    const at = record[AT_COLUMN] as readonly number[];
    const ofShared = record[SHARED_COLUMN] as Cells[] | null;
    if (ofShared === null) listAt(pieces, row, at).push(...(record[ANSWER_COLUMN] as Cells[]));
    else shared[at[0] ?? 0]?.push(...ofShared);
  }
  return { row, shared };
}

/** The list of a row that pieces belong to. */
function listAt({ path }: Pieces, root: Cells, at: readonly number[]): Cells {
  let row = root;
  for (const [depth, { next }] of path.entries()) {
    const rows = row[next] as Cells[];
    const place = at[depth];
    if (place === undefined) return rows;
    row = rows[place] ?? [];
  }
  return row;
}
