import { labelOfId, type NodeLabel } from '../model/identity.js';
import { nearestOf } from './nearest.js';
import type { Outside } from './outside.js';
import type { Problem } from './problem.js';
import { headerIn } from './tables/table.js';
import type { StatedOnce } from './stated-once.js';
import type { Row, ValidPackage } from './valid-package.js';

/** What packages state. */
export interface Defined {
  readonly stated: Pick<StatedOnce, 'has' | 'ids'>;
  /** The kinds of which they may state more than could be read. */
  readonly unknown: ReadonlySet<NodeLabel>;
}

/** Reports every reference to what is neither in the packages nor outside, with the id that was likely meant. */
export async function checkReferences(
  packages: readonly ValidPackage[],
  { stated, unknown }: Defined,
  outside: Outside,
  problems: Problem[],
): Promise<void> {
  const open: { row: Row; column: string; id: string }[] = [];
  for (const { tables } of packages) {
    for (const { table, rows } of tables) {
      const referring = Object.entries(table.columns).filter(([, column]) => column.refersTo.length > 0);
      for (const row of rows) {
        for (const [name] of referring) {
          for (const id of idsIn(row.values[name])) {
            const label = labelOfId(id);
            if (stated.has(id) || (label !== null && unknown.has(label))) continue;
            open.push({ row, column: headerIn(row, name), id });
          }
        }
      }
    }
  }
  if (open.length === 0) return;
  const existing = await outside.existing([...new Set(open.map(({ id }) => id))]);
  const suggest = suggestions(stated, outside);
  for (const { row, column, id } of open) {
    if (existing.has(id)) continue;
    row.whole = false;
    problems.push({
      file: row.file,
      line: row.line,
      column,
      message: `there is no "${id}" in these packages or in ${outside.place}${await suggest(id)}`,
    });
  }
}

/** The ids in a reference cell's value: none, one or several. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Missing ids that get a suggestion; a person who misspelt more will find the others alike. */
const SUGGESTIONS_AT_MOST = 20;

/** "did you mean ...": the nearest id of the same kind, when it is near enough to be a slip. */
function suggestions(
  defined: Pick<StatedOnce, 'has' | 'ids'>,
  outside: Outside,
): (id: string) => Promise<string> {
  const candidates = new Map<NodeLabel, string[]>();
  const known = new Map<string, string>();
  return async (id) => {
    const told = known.get(id);
    const label = labelOfId(id);
    if (told !== undefined || label === null || known.size >= SUGGESTIONS_AT_MOST) return told ?? '';
    let ids = candidates.get(label);
    if (ids === undefined) {
      ids = [
        ...defined.ids().filter((one) => labelOfId(one) === label),
        ...(await outside.candidates(label)),
      ];
      candidates.set(label, ids);
    }
    const nearest = nearestOf(id, ids);
    const text = nearest === null ? '' : `; did you mean "${nearest}"?`;
    known.set(id, text);
    return text;
  };
}
