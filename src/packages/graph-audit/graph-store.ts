import neo4j from 'neo4j-driver';
import type { AuditedIndicator, AuditedResolution, Vocabulary } from '../../model/audit/audited.js';
import type { Days } from '../../model/audit/days.js';
import type { Finding } from '../../model/audit/finding.js';
import type { Figure } from '../../model/figure.js';
import { batchesOf } from '../../model/grouping.js';
import type { Parameters } from '../../neo4j/database.js';
import { graphValues } from '../graph-row.js';
import type { Runner } from '../runner.js';
import { statementFor } from '../statements.js';
import { type FigureRow, figureOf, type UnitRow, unitOf } from './figure-row.js';
import { rowOf } from './finding-row.js';
import type { AuditStore, Dropped, LastDay, StoredUnit } from './store.js';

/** Findings written, and dropped, with one statement. */
const FINDINGS_PER_STATEMENT = 1_000;
const DROPPED_PER_STATEMENT = 10_000;

/** Ids in one statement. */
const IDS_PER_STATEMENT = 5_000;

/** The graph as the audit reads it, by the statements of `cypher/write/findings.cypher`. */
export class GraphStore implements AuditStore {
  constructor(private readonly runner: Runner) {}

  async vocabulary(): Promise<Vocabulary> {
    const breakdowns = await this.all<{ narrow: string; wide: string }>('breakdowns');
    return {
      indicators: await this.all<AuditedIndicator>('indicators'),
      widerBreakdowns: new Map(breakdowns.map(({ narrow, wide }) => [narrow, wide])),
    };
  }

  async figures(ids: readonly string[]): Promise<Figure[]> {
    const found: Figure[] = [];
    for (const some of batchesOf(ids, IDS_PER_STATEMENT))
      for await (const figure of this.figureRows('figures by id', { ids: some })) found.push(figure);
    return found;
  }

  figuresAbout(units: readonly string[], indicators: readonly string[] | null): AsyncIterable<Figure> {
    return this.figureRows('figures about', { units, indicators });
  }

  figuresOfDays({ indicator, status, breakdowns, span: { first, last } }: Days): AsyncIterable<Figure> {
    return this.figureRows('figures of days', { indicator, status, breakdowns, first, last });
  }

  figuresUpTo({ indicator, last }: LastDay): AsyncIterable<Figure> {
    return this.figureRows('figures of days', {
      indicator,
      last,
      status: null,
      breakdowns: null,
      first: null,
    });
  }

  lastDays(): Promise<LastDay[]> {
    return this.all<LastDay>('all days');
  }

  async daysAbout(units: readonly string[]): Promise<Days[]> {
    const rows = await this.all<Omit<Days, 'span'> & Days['span']>('days about', { units });
    return rows.map(({ first, last, ...of }) => ({ ...of, span: { first, last } }));
  }

  basesAbout(units: readonly string[]): Promise<{ indicator: string; base: string }[]> {
    return this.all('bases about', { units });
  }

  async units(ids: readonly string[]): Promise<StoredUnit[]> {
    const found: StoredUnit[] = [];
    for (const some of batchesOf(ids, IDS_PER_STATEMENT))
      for await (const unit of this.unitRows('units by id', { ids: some })) found.push(unit);
    return found;
  }

  allUnits(): AsyncIterable<StoredUnit> {
    return this.unitRows('units', {});
  }

  async partsOf(units: readonly string[]): Promise<string[]> {
    return this.idsOf('parts', units);
  }

  async topUnits(kind: string): Promise<string[]> {
    return (await this.all<{ id: string }>('top units', { kind })).map(({ id }) => id);
  }

  resolutions(ids: readonly string[] | null): Promise<AuditedResolution[]> {
    return this.all('resolutions', { ids });
  }

  async drop({ checks, figures = [], units = [], resolutions = [] }: Dropped): Promise<void> {
    for (const [purpose, all] of [
      ['drop compared', figures],
      ['drop found at', units],
      ['drop found in', resolutions],
    ] as const)
      for (const ids of batchesOf(all, IDS_PER_STATEMENT))
        await this.runner.write(textOf(purpose), { ids, checks });
  }

  async dropAll(): Promise<void> {
    for (let dropped = 1; dropped > 0;) {
      const [row] = await this.runner.write<{ dropped: number }>(textOf('drop some'), {
        atMost: neo4j.int(DROPPED_PER_STATEMENT),
      });
      dropped = row?.dropped ?? 0;
    }
  }

  async keep(findings: readonly Finding[]): Promise<void> {
    for (let at = 0; at < findings.length; at += FINDINGS_PER_STATEMENT) {
      const rows = findings.slice(at, at + FINDINGS_PER_STATEMENT).map((finding) => {
        const row = rowOf(finding);
        return { ...row, properties: graphValues(row.properties) };
      });
      await this.runner.write(textOf('state'), { rows });
    }
  }

  async count(): Promise<number> {
    return (await this.all<{ findings: number }>('count'))[0]?.findings ?? 0;
  }

  /** The ids that a statement finds for some ids. */
  async idsOf(purpose: string, ids: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const some of batchesOf(ids, IDS_PER_STATEMENT))
      for (const { id } of await this.all<{ id: string }>(purpose, { ids: some })) found.add(id);
    return [...found];
  }

  private async all<R extends object>(purpose: string, parameters: Parameters = {}): Promise<R[]> {
    const rows: R[] = [];
    for await (const row of this.runner.stream<R>(textOf(purpose), parameters)) rows.push(row);
    return rows;
  }

  private async *figureRows(begin: string, parameters: Parameters): AsyncGenerator<Figure> {
    const statement = `${textOf(begin)}\n${textOf('figure')}`;
    for await (const { row } of this.runner.stream<{ row: FigureRow }>(statement, parameters))
      yield figureOf(row);
  }

  private async *unitRows(begin: string, parameters: Parameters): AsyncGenerator<StoredUnit> {
    const statement = `${textOf(begin)}\n${textOf('unit')}`;
    for await (const { row } of this.runner.stream<{ row: UnitRow }>(statement, parameters))
      yield unitOf(row);
  }
}

function textOf(purpose: string): string {
  return statementFor('findings', purpose);
}
