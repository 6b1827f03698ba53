import neo4j from 'neo4j-driver';
import { cellIdOf, yearOf } from '../model/cell.js';
import { parseEdtfDate } from '../model/edtf-date.js';
import { labelOfId } from '../model/identity.js';
import { periodSpanOf } from '../model/period-span.js';
import type { Transaction } from '../neo4j/database.js';
import { FigureCounts, type FigureProperties } from './figure-counts.js';
import { graphValues } from './graph-row.js';
import type { PackagePlan, TablePlan } from './plan.js';
import { rulesIn } from './rules-version.js';
import { statementFor } from './statements.js';

/** Rows in one statement. */
const ROWS_PER_STATEMENT = 5_000;

/** What is known of the figures before an import changes them. */
export interface FiguresBefore {
  /** Whether they are counted by these rules; if not, all are counted anew when the import is done. */
  readonly isCounted: boolean;
  /** The figures that were, taken away. */
  readonly counts: FigureCounts;
  /** Figures that the import does not write, and that are about areas whose level it changes. */
  readonly relevelled: readonly FigureProperties[];
  /** The sources of the quotes that the import changes. */
  readonly sources: ReadonlySet<string>;
}

/** Looks at what an import is about to change, before it does. */
export async function figuresBefore(
  transaction: Transaction,
  packages: readonly PackagePlan[],
): Promise<FiguresBefore> {
  const counts = new FigureCounts();
  if (!(await rulesIn(transaction)).areThese)
    return { isCounted: false, counts, relevelled: [], sources: new Set() };
  const observations = plansOf(packages, 'observations');
  const written = new Set(observations.flatMap(changedIds));
  const areas = plansOf(packages, 'areas').flatMap(({ update }) =>
    update.map(({ id, parameters }) => ({ id, level: (parameters.properties as FigureProperties).level })),
  );
  const found = await inBatches<{ id: string }>(transaction, 'relevelled', { rows: areas });
  const relevelled = [...new Set(found.map(({ id }) => id))].filter((id) => !written.has(id));
  const propertiesOf = async (ids: readonly string[]): Promise<FigureProperties[]> =>
    (await inBatches<{ properties: FigureProperties }>(transaction, 'before', { ids })).map(
      ({ properties }) => properties,
    );
  const figures = [await propertiesOf([...written]), await propertiesOf(relevelled)] as const;
  const levels = await levelsOf(transaction, figures.flat());
  for (const figure of figures.flat()) counts.add(figure, levels(figure), -1);
  const sources = await inBatches<{ id: string }>(transaction, 'sources', {
    ids: plansOf(packages, 'evidence').flatMap(changedIds),
  });
  return {
    isCounted: true,
    counts,
    relevelled: figures[1],
    sources: new Set(sources.map(({ id }) => id)),
  };
}

/** Keeps cells and slices right after an import has written its rows, in its transaction. */
export async function keepCells(
  transaction: Transaction,
  packages: readonly PackagePlan[],
  before: FiguresBefore,
): Promise<void> {
  if (!before.isCounted) return;
  const { counts } = before;
  const written = plansOf(packages, 'observations').flatMap(({ create, update }) =>
    [...create, ...update].map(({ parameters }) => parameters.properties as FigureProperties),
  );
  const figures = [...written, ...before.relevelled];
  const levels = await levelsOf(transaction, figures);
  for (const figure of figures) counts.add(figure, levels(figure));
  await writeCounts(transaction, counts);
  const stated = plansOf(packages, 'evidence').flatMap(({ create, update }) =>
    [...create, ...update].map(({ parameters }) => String(parameters.source)),
  );
  await countSources(transaction, new Set([...before.sources, ...stated]));
}

/** Counts the figures of sources. */
export async function countSources(transaction: Transaction, sources: ReadonlySet<string>): Promise<void> {
  await inBatches(transaction, 'stated', { ids: [...sources] });
}

/**
 * Counts all figures, whatever was counted before. What follows from their other properties (`graphRowOf`) is brought up where
 * other rules may have written them.
 */
export async function countAll(transaction: Transaction): Promise<void> {
  if (!(await rulesIn(transaction)).areThese) await bringUp(transaction);
  await transaction.run(statement('forget'));
  const counts = new FigureCounts();
  const { rows } = await transaction.run<{ properties: FigureProperties; count: number }>(statement('all'));
  for (const { properties, count } of rows) counts.addToCell(properties, count);
  const { rows: levels } = await transaction.run<{ levels: string[]; count: number }>(statement('levels'));
  for (const { levels: one, count } of levels) counts.addToLevels(one, count);
  await writeCounts(transaction, counts);
  const { rows: sources } = await transaction.run<{ id: string }>(statement('allSources'));
  await countSources(transaction, new Set(sources.map(({ id }) => id)));
}

/** Gives all figures what these rules find and count them by. */
async function bringUp(transaction: Transaction): Promise<void> {
  await transaction.run(statement('joint'));
  await transaction.run(statement('about'));
  for (let after: string | undefined = ''; after !== undefined;) after = await deriveSome(transaction, after);
}

/** Brings up the figures after an id, some of them; says after which one to go on. */
async function deriveSome(transaction: Transaction, after: string): Promise<string | undefined> {
  const { rows } = await transaction.run<{ id: string; properties: FigureProperties }>(statement('figures'), {
    after,
    limit: neo4j.int(ROWS_PER_STATEMENT),
  });
  const stale = rows.flatMap(({ id, properties }) => {
    const derived = derivedOf(properties);
    const isThere = Object.entries(derived).every(([name, value]) => (properties[name] ?? null) === value);
    const year = derived.year === null ? null : neo4j.int(derived.year);
    return isThere ? [] : [{ id, properties: { ...derived, year } }];
  });
  if (stale.length > 0) await transaction.run(statement('derive'), { rows: stale });
  return rows.at(-1)?.id;
}

async function writeCounts(transaction: Transaction, counts: FigureCounts): Promise<void> {
  for (const [purpose, changes] of [
    ['cells', counts.cells()],
    ['slices', counts.slices()],
  ] as const) {
    const rows = changes.map(({ id, properties, more }) => ({
      id,
      properties: graphValues(properties),
      more: neo4j.int(more),
    }));
    await inBatches(transaction, purpose, { rows });
  }
}

/** What follows from what a figure states: what filters and totals go by. */
function derivedOf(figure: FigureProperties) {
  const to = typeof figure.periodTo === 'string' ? parseEdtfDate(figure.periodTo) : null;
  const day = (name: string): string | null => (figure[name] ?? null) as string | null;
  const year = yearOf(to);
  const periodToMax = day('periodToMax');
  const member = { ...figure, year, periodToMax } as unknown as Parameters<typeof cellIdOf>[0];
  return {
    year,
    periodSpan: periodSpanOf(day('periodFromMin') ?? day('periodToMin'), periodToMax),
    cell: cellIdOf(member),
  };
}

/** The levels of the areas that each of some figures is about. */
async function levelsOf(
  transaction: Transaction,
  figures: readonly FigureProperties[],
): Promise<(figure: FigureProperties) => string[]> {
  const aboutOf = (figure: FigureProperties): readonly string[] => (figure.about ?? []) as readonly string[];
  const areas = new Set(figures.flatMap(aboutOf).filter((id) => labelOfId(id) === 'Area'));
  const rows = await inBatches<{ id: string; level: string }>(transaction, 'levelled', { ids: [...areas] });
  const levels = new Map(rows.map(({ id, level }) => [id, level]));
  return (figure) => aboutOf(figure).flatMap((id) => levels.get(id) ?? []);
}

/** Runs a statement over a list, some of it at a time. */
async function inBatches<R extends object>(
  transaction: Transaction,
  purpose: string,
  parameters: Readonly<Record<string, readonly unknown[]>>,
): Promise<R[]> {
  const found: R[] = [];
  for (const [name, list] of Object.entries(parameters)) {
    for (let at = 0; at < list.length; at += ROWS_PER_STATEMENT) {
      const batch = list.slice(at, at + ROWS_PER_STATEMENT);
      for (const row of (await transaction.run<R>(statement(purpose), { [name]: batch })).rows)
        found.push(row);
    }
  }
  return found;
}

function plansOf(packages: readonly PackagePlan[], table: string): TablePlan[] {
  return packages.flatMap(({ tables }) => tables.filter((plan) => plan.table.name === table));
}

/** The rows that change or go. */
function changedIds({ update, remove }: TablePlan): string[] {
  return [...update.map(({ id }) => id), ...remove];
}

function statement(purpose: string): string {
  return statementFor('cells', purpose);
}
