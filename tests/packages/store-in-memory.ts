import type {
  AuditedIndicator,
  AuditedResolution,
  AuditedUnit,
  AuditInput,
  Vocabulary,
} from '../../src/model/audit/audited.js';
import { type Days, daysOf, keyOfDays } from '../../src/model/audit/days.js';
import type { Finding } from '../../src/model/audit/finding.js';
import { type Figure, spanOf } from '../../src/model/figure.js';
import type { Touched } from '../../src/packages/graph-audit/changes.js';
import { findingId } from '../../src/packages/graph-audit/finding-row.js';
import type { AuditStore, Dropped, LastDay, StoredUnit } from '../../src/packages/graph-audit/store.js';

/** All that is there, by id. */
export interface World {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly units: ReadonlyMap<string, AuditedUnit>;
  readonly indicators: ReadonlyMap<string, AuditedIndicator>;
  /** Each sector or group with the wider one; null is none. */
  readonly breakdowns: ReadonlyMap<string, string | null>;
  readonly resolutions: ReadonlyMap<string, AuditedResolution>;
}

export const NOTHING: World = {
  figures: new Map(),
  units: new Map(),
  indicators: new Map(),
  breakdowns: new Map(),
  resolutions: new Map(),
};

/** A world as the audit of all takes it. */
export function inputOf(world: World): AuditInput {
  const byId = <T extends { id: string }>(items: Iterable<T>): T[] =>
    [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    figures: byId(world.figures.values()),
    units: byId(world.units.values()),
    indicators: byId(world.indicators.values()),
    widerBreakdowns: new Map(
      [...world.breakdowns].flatMap(([id, wider]) => (wider === null ? [] : [[id, wider] as const])),
    ),
    resolutions: byId(world.resolutions.values()),
  };
}

/** What a step from one world to the next touches, before it and after. */
export function touchedBetween(before: World, after: World): { before: Touched; now: Touched } {
  const differing = <T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>): string[] =>
    [...from].flatMap(([id, item]) => (JSON.stringify(item) === JSON.stringify(to.get(id)) ? [] : [id]));
  const breakdowns = differing(before.breakdowns, after.breakdowns).length > 0;
  const touched = (from: World, to: World): Omit<Touched, 'besides'> => ({
    figures: differing(from.figures, to.figures),
    units: differing(from.units, to.units),
    resolutions: differing(from.resolutions, to.resolutions),
    breakdowns,
  });
  const now = touched(after, before);
  const besides = now.units.flatMap((id) => {
    const unit = after.units.get(id);
    return [...(unit?.above ?? []).map((parent) => parent.id), unit?.responsibleFor ?? []].flat();
  });
  return { before: { ...touched(before, after), besides }, now: { ...now, besides: [] } };
}

/** What an audit reads and keeps, without a database. */
export class StoreInMemory implements AuditStore {
  world: World = NOTHING;
  readonly findings = new Map<string, Finding>();
  /** How many figures have been read. */
  read = 0;

  vocabulary(): Promise<Vocabulary> {
    const { indicators, widerBreakdowns } = inputOf(this.world);
    return Promise.resolve({ indicators, widerBreakdowns });
  }

  figures(ids: readonly string[]): Promise<Figure[]> {
    return Promise.resolve(ids.flatMap((id) => this.world.figures.get(id) ?? []));
  }

  async *figuresAbout(
    units: readonly string[],
    indicators: readonly string[] | null,
  ): AsyncGenerator<Figure> {
    yield* this.figuresWhere(
      ({ about, indicator }) =>
        about.some((unit) => units.includes(unit)) && indicators?.includes(indicator) !== false,
    );
    await Promise.resolve();
  }

  async *figuresOfDays(days: Days): AsyncGenerator<Figure> {
    yield* this.figuresWhere((figure) => {
      const own = daysOf(figure, this.world.indicators);
      return own !== null && keyOfDays(own) === keyOfDays(days);
    });
    await Promise.resolve();
  }

  async *figuresUpTo({ indicator, last }: LastDay): AsyncGenerator<Figure> {
    yield* this.figuresWhere((figure) => figure.indicator === indicator && spanOf(figure)?.last === last);
    await Promise.resolve();
  }

  lastDays(): Promise<LastDay[]> {
    const days = new Map<string, LastDay>();
    for (const figure of this.world.figures.values()) {
      const last = spanOf(figure)?.last;
      if (last !== undefined) days.set(`${figure.indicator} ${last}`, { indicator: figure.indicator, last });
    }
    return Promise.resolve([...days.values()]);
  }

  async daysAbout(units: readonly string[]): Promise<Days[]> {
    const days: Days[] = [];
    for await (const figure of this.figuresAbout(units, null)) {
      const own = daysOf(figure, this.world.indicators);
      if (own !== null) days.push(own);
    }
    return days;
  }

  async basesAbout(units: readonly string[]): Promise<{ indicator: string; base: string }[]> {
    const bases: { indicator: string; base: string }[] = [];
    for await (const { indicator, base } of this.figuresAbout(units, null))
      if (base !== null) bases.push({ indicator, base });
    return bases;
  }

  units(ids: readonly string[]): Promise<StoredUnit[]> {
    const all = [...this.world.units.values()];
    return Promise.resolve(
      ids.flatMap((id): StoredUnit[] => {
        const unit = this.world.units.get(id);
        if (unit === undefined) return [];
        const committees = all.filter(({ responsibleFor }) => responsibleFor === id).map((one) => one.id);
        const about = [...this.world.figures.values()].filter((figure) => figure.about.includes(id));
        return [{ ...unit, committees, figureCount: about.length }];
      }),
    );
  }

  async *allUnits(): AsyncGenerator<StoredUnit> {
    yield* await this.units([...this.world.units.keys()]);
  }

  partsOf(units: readonly string[]): Promise<string[]> {
    const parts = [...this.world.units.values()].filter(({ above }) =>
      above.some((parent) => units.includes(parent.id)),
    );
    return Promise.resolve(parts.map(({ id }) => id));
  }

  topUnits(kind: string): Promise<string[]> {
    const top = [...this.world.units.values()].filter(
      (unit) => unit.kind === kind && unit.above.length === 0,
    );
    return Promise.resolve(top.map(({ id }) => id));
  }

  resolutions(ids: readonly string[] | null): Promise<AuditedResolution[]> {
    const all = [...this.world.resolutions.values()];
    return Promise.resolve(ids === null ? all : all.filter(({ id }) => ids.includes(id)));
  }

  drop({ checks, figures = [], units = [], resolutions = [] }: Dropped): Promise<void> {
    for (const [id, finding] of this.findings) {
      const isMeant =
        finding.claims.some((claim) => figures.includes(claim.id)) ||
        finding.units.some((unit) => units.includes(unit)) ||
        finding.resolutions.some((resolution) => resolutions.includes(resolution));
      if (isMeant && checks.includes(finding.check)) this.findings.delete(id);
    }
    return Promise.resolve();
  }

  dropAll(): Promise<void> {
    this.findings.clear();
    return Promise.resolve();
  }

  keep(findings: readonly Finding[]): Promise<void> {
    for (const finding of findings) {
      const id = findingId(finding);
      if (this.findings.has(id)) throw new Error(`${id} is kept twice`);
      this.findings.set(id, finding);
    }
    return Promise.resolve();
  }

  count(): Promise<number> {
    return Promise.resolve(this.findings.size);
  }

  private *figuresWhere(isMeant: (figure: Figure) => boolean): Generator<Figure> {
    for (const figure of this.world.figures.values()) {
      if (!isMeant(figure)) continue;
      this.read += 1;
      yield figure;
    }
  }
}
