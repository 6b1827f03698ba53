import neo4j from 'neo4j-driver';
import type { Figure, ObservationStatus, Span } from '../../model/figure.js';
import { batchesOf, groupBy } from '../../model/grouping.js';
import { isAddable, type KeptRollup, type RollupGroup } from '../../model/rollup/kept-rollups.js';
import { type UnitOverTime, UnitsOverTime } from '../../model/rollup/units-over-time.js';
import { isOrganKind } from '../../model/vocabulary.js';
import type { Parameters } from '../../neo4j/database.js';
import { type FigureRow, figureOf } from '../graph-audit/figure-row.js';
import { graphValues } from '../graph-row.js';
import type { Runner } from '../runner.js';
import { statementFor } from '../statements.js';
import { rollupRow } from './rollup-row.js';

/** Roll-ups written, and dropped, with one statement. */
const ROLLUPS_PER_STATEMENT = 5_000;
const DROPPED_PER_STATEMENT = 20_000;

/** Ids in one statement. */
const IDS_PER_STATEMENT = 5_000;

/** What tells a group of figures from others. */
export type GroupName = Pick<RollupGroup, 'indicator' | 'status' | 'breakdowns'>;

/** A group, and how many figures it has of each span of days. */
export interface GroupOfFigures {
  readonly group: RollupGroup;
  readonly spans: readonly (Span & { readonly count: number })[];
}

/** Figures of a group, and what they are about. */
export interface Concerned {
  readonly group: GroupName;
  readonly units: readonly string[];
}

/** The graph as roll-ups are made of it and kept in it, by the statements of `cypher/write/rollups.cypher`. */
export class RollupStore {
  constructor(private readonly runner: Runner) {}

  /** All units over time. */
  async units(): Promise<UnitsOverTime> {
    const units = await this.all<Omit<UnitOverTime, 'isOrgan'> & { kind: string | null }>('units');
    return new UnitsOverTime(
      units.map(({ kind, ...unit }) => ({
        ...unit,
        isOrgan: unit.type === 'Organization' && isOrganKind(kind ?? ''),
      })),
    );
  }

  /** The groups of some indicators; null is of all. */
  async groups(indicators: readonly string[] | null): Promise<GroupOfFigures[]> {
    const rows = await this.all<{
      indicator: string;
      additive: boolean;
      status: ObservationStatus;
      breakdowns: string[];
      first: string;
      last: string;
      count: number;
    }>('groups', { indicators });
    return [...groupBy(rows, keyOf).values()].flatMap((spans) => {
      const [first] = spans;
      if (first === undefined) return [];
      const { indicator, additive, status, breakdowns } = first;
      return [{ group: { indicator, additive, status, breakdowns }, spans }];
    });
  }

  /** The figures of a group whose days end in a part of time. */
  async figures({ indicator, status, breakdowns }: RollupGroup, { first, last }: Span): Promise<Figure[]> {
    const statement = `${statementFor('rollups', 'figures of a group')}\n${statementFor('findings', 'figure')}`;
    const found: Figure[] = [];
    const parameters = { indicator, status, breakdowns, first, last };
    for await (const { row } of this.runner.stream<{ row: FigureRow }>(statement, parameters))
      found.push(figureOf(row));
    return found.filter(isAddable);
  }

  /** The groups and units of the figures behind observations, evidence and sources. */
  async concerned(of: {
    readonly observations: readonly string[];
    readonly evidence: readonly string[];
    readonly sources: readonly string[];
  }): Promise<Concerned[]> {
    const found: Concerned[] = [];
    for (const kind of ['observations', 'evidence', 'sources'] as const)
      for (const some of batchesOf(of[kind], IDS_PER_STATEMENT)) {
        const ids = { observations: [], evidence: [], sources: [], [kind]: some };
        for (const { units, ...group } of await this.all<GroupName & { units: string[] }>('concerned', ids))
          found.push({ group, units });
      }
    return found;
  }

  /** The groups of which figures are stated about some units, or of which these have roll-ups. */
  async groupsAt(units: readonly string[]): Promise<GroupName[]> {
    return this.all<GroupName>('groups at', { units });
  }

  /** The ids of the roll-ups that are kept of a group: those of some units, or all. */
  async keptOf(
    { indicator, status, breakdowns }: GroupName,
    units: readonly string[] | null,
  ): Promise<string[]> {
    const group = { indicator, status, breakdowns };
    const found: { id: string }[] = [];
    if (units === null) found.push(...(await this.all<{ id: string }>('kept of group', group)));
    else
      for (const some of batchesOf(units, IDS_PER_STATEMENT))
        for (const one of await this.all<{ id: string }>('kept', { ...group, units: some })) found.push(one);
    return found.map(({ id }) => id);
  }

  /** The ids of all roll-ups that are kept. */
  async keptOfAll(): Promise<string[]> {
    return (await this.all<{ id: string }>('kept of all')).map(({ id }) => id);
  }

  /**
   * Takes roll-ups out of the graph. Within a transaction nothing should be looked up after it: each look-up in an index copies
   * the set of all nodes that the transaction has deleted.
   */
  async forget(ids: readonly string[]): Promise<void> {
    const nodes: string[] = [];
    for (const some of batchesOf(ids, IDS_PER_STATEMENT))
      for (const { node } of await this.all<{ node: string }>('nodes', { ids: some })) nodes.push(node);
    for (const some of batchesOf(nodes, IDS_PER_STATEMENT))
      await this.runner.write(statementFor('rollups', 'forget'), { nodes: some });
  }

  /** Takes all roll-ups out of the graph. */
  async dropAll(): Promise<void> {
    for (let forgotten = 1; forgotten > 0;) {
      const [row] = await this.runner.write<{ forgotten: number }>(statementFor('rollups', 'forget some'), {
        atMost: neo4j.int(DROPPED_PER_STATEMENT),
      });
      forgotten = row?.forgotten ?? 0;
    }
  }

  /**
   * Keeps roll-ups, in the place of those of the same ids.
   * @param onKept is told the id of each
   */
  async keep(rollups: Iterable<KeptRollup>, onKept: (id: string) => void = () => undefined): Promise<void> {
    let rows: object[] = [];
    const write = async (): Promise<void> => {
      if (rows.length > 0) await this.runner.write(statementFor('rollups', 'state'), { rows });
      rows = [];
    };
    for (const rollup of rollups) {
      const row = rollupRow(rollup);
      rows.push(graphValues(row));
      onKept(String(row['id']));
      if (rows.length >= ROLLUPS_PER_STATEMENT) await write();
    }
    await write();
  }

  private async all<R extends object>(purpose: string, parameters: Parameters = {}): Promise<R[]> {
    const rows: R[] = [];
    for await (const row of this.runner.stream<R>(statementFor('rollups', purpose), parameters))
      rows.push(row);
    return rows;
  }
}

/** One text for one group. */
export function keyOf({ indicator, status, breakdowns }: GroupName): string {
  return [indicator, status, ...breakdowns].join(' ');
}
