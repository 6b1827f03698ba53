import { labelOfId, type NodeLabel } from '../model/identity.js';
import { searchWordsOf } from '../model/search-query.js';
import type { Outside } from './outside.js';
import type { Problem } from './problem.js';
import type { AnyRow } from './tables/table.js';
import type { ValidPackage } from './valid-package.js';

/** A cell that is to name something by its id and does not: people write names. */
export interface UnreadReference extends Problem {
  readonly cell: string;
  /** The kinds that the cell may name. */
  readonly labels: readonly NodeLabel[];
}

/** Something that has a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** First day on which it is no more; null is unknown or still there. */
  readonly validTo: string | null;
  /** Every name that it goes by. */
  readonly names: readonly string[];
}

/** The most that one name is taken for; who means another will write more of it. */
const MEANT_AT_MOST = 5;

/** Reports cells that hold no ids; where one holds a name, with the id that it stands for. */
export async function reportUnread(
  unread: readonly UnreadReference[],
  packages: readonly ValidPackage[],
  outside: Outside,
  problems: Problem[],
): Promise<void> {
  if (unread.length === 0) return;
  const texts = new Set(unread.flatMap(({ cell }) => namesIn(cell)));
  const named = [...namedAtHand(packages), ...(await outside.named([...texts]))];
  for (const { cell, labels, file, line, column, message } of unread) {
    const [text = ''] = namesIn(cell);
    const meant = meantBy(text, labels, named);
    problems.push({ file, line, column, message: meant === '' ? message : `"${text}" is ${meant}` });
  }
}

/** The items of a cell that are no ids. */
function namesIn(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => labelOfId(item) === null && searchWordsOf(item).length > 0);
}

function folded(text: string): string {
  return searchWordsOf(text).join(' ');
}

function meantBy(text: string, labels: readonly NodeLabel[], named: readonly Named[]): string {
  const wanted = folded(text);
  const ofKind = named.filter(({ id }) => labels.some((label) => label === labelOfId(id)));
  const equal = ofKind.filter(({ names }) => names.some((name) => folded(name) === wanted));
  const within = ofKind.filter(({ names }) =>
    names.some((name) => ` ${folded(name)} `.includes(` ${wanted} `)),
  );
  const meant = new Map((equal.length > 0 ? equal : within).map((one) => [one.id, one]));
  if (text === '' || meant.size === 0) return '';
  const ids = [...meant.values()]
    .slice(0, MEANT_AT_MOST)
    .map(({ id, name, validTo }) => `${id} (${name}${validTo === null ? '' : `, until ${validTo}`})`);
  return meant.size === 1
    ? `a name, and an id is needed: ${ids.join('')}`
    : `the name of several, and the id of one is needed: ${ids.join(', ')}`;
}

/** What the packages at hand give names to. */
export function namedAtHand(packages: readonly ValidPackage[]): Named[] {
  return packages.flatMap(({ tables }) =>
    tables
      .filter(({ table }) => table.label !== null)
      .flatMap(({ rows }) => rows.map(({ key, values }) => namedIn(key, values))),
  );
}

function namedIn(id: string, values: AnyRow): Named {
  const textOf = (column: string): string[] => (typeof values[column] === 'string' ? [values[column]] : []);
  const aliases = Array.isArray(values.aliases) ? (values.aliases as readonly string[]) : [];
  const names = [...['name', 'title', 'nameVi', 'code'].flatMap(textOf), ...aliases];
  return { id, name: names[0] ?? id, validTo: textOf('validTo')[0] ?? null, names };
}
