import { listIn } from '../model/grouping.js';
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
  const texts = new Set([...new Set(unread.map(({ cell }) => cell))].flatMap(namesIn));
  const names = new Names([...namedAtHand(packages), ...(await outside.named([...texts]))]);
  // Whoever writes names for ids writes the same ones in row after row.
  const told = new Map<string, string>();
  for (const { cell, labels, file, line, column, message } of unread) {
    const key = `${labels.join(' ')} ${cell}`;
    const instead = told.get(key) ?? answerTo(cell, labels, names);
    told.set(key, instead);
    problems.push({ file, line, column, message: instead === '' ? message : instead });
  }
}

/** What the first name in a cell means; '' where it means nothing. */
function answerTo(cell: string, labels: readonly NodeLabel[], names: Names): string {
  const [text] = namesIn(cell);
  const meant = text === undefined ? [] : names.meantBy(text, labels);
  if (text === undefined || meant.length === 0) return '';
  const ids = meant
    .slice(0, MEANT_AT_MOST)
    .map(({ id, name, validTo }) => `${id} (${name}${validTo === null ? '' : `, until ${validTo}`})`);
  return meant.length === 1
    ? `"${text}" is a name, and an id is needed: ${ids.join('')}`
    : `"${text}" is the name of several, and the id of one is needed: ${ids.join(', ')}`;
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

/** What goes by which name. */
class Names {
  /** By each name in the form in which names are compared, what goes by it: places in `named`. */
  private readonly byName = new Map<string, number[]>();
  /** The names that hold a word; made when somebody asks for less than a name. */
  private byWord: Map<string, string[]> | null = null;

  constructor(private readonly named: readonly Named[]) {
    for (const [at, { names }] of named.entries())
      for (const name of names) listIn(this.byName, folded(name)).push(at);
  }

  /** What goes by a name; where nothing does, what goes by names that hold its words. */
  meantBy(text: string, labels: readonly NodeLabel[]): Named[] {
    const wanted = folded(text);
    const equal = this.ofKind([wanted], labels);
    return equal.length > 0 ? equal : this.ofKind(this.namesWith(wanted), labels);
  }

  /** What goes by any of some names, each thing once. */
  private ofKind(names: readonly string[], labels: readonly NodeLabel[]): Named[] {
    const places = new Set(names.flatMap((name) => this.byName.get(name) ?? []));
    const found = new Map<string, Named>();
    for (const at of [...places].sort((one, other) => one - other)) {
      const one = this.named[at];
      if (one !== undefined && labels.some((label) => label === labelOfId(one.id))) found.set(one.id, one);
    }
    return [...found.values()];
  }

  /** The names that hold some words one after the other. */
  private namesWith(words: string): readonly string[] {
    this.byWord ??= wordsOf(this.byName.keys());
    let fewest: readonly string[] | null = null;
    for (const word of words.split(' ')) {
      const holding = this.byWord.get(word) ?? [];
      if (fewest === null || holding.length < fewest.length) fewest = holding;
    }
    return (fewest ?? []).filter((name) => ` ${name} `.includes(` ${words} `));
  }
}

function wordsOf(names: Iterable<string>): Map<string, string[]> {
  const byWord = new Map<string, string[]>();
  for (const name of names) for (const word of new Set(name.split(' '))) listIn(byWord, word).push(name);
  return byWord;
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
