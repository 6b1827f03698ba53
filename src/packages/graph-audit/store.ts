import type { AuditedResolution, AuditedUnit, Vocabulary } from '../../model/audit/audited.js';
import type { Days } from '../../model/audit/days.js';
import type { CheckName, Finding } from '../../model/audit/finding.js';
import type { Figure } from '../../model/figure.js';

/** A unit with who else stands at its place, and how many figures are about it. */
export interface StoredUnit extends AuditedUnit {
  /** The committees that are responsible for it. */
  readonly committees: readonly string[];
  readonly figureCount: number;
}

/** An indicator and a day on which flows or stocks of it end. */
export interface LastDay {
  readonly indicator: string;
  readonly last: string;
}

/** Which findings are dropped: those of some checks that compare any of some figures, or are about any of some units or documents. */
export interface Dropped {
  readonly checks: readonly CheckName[];
  readonly figures?: readonly string[];
  readonly units?: readonly string[];
  readonly resolutions?: readonly string[];
}

/** Where an audit reads what it compares, and keeps what it finds. Nothing is read that is not asked for. */
export interface AuditStore {
  vocabulary(): Promise<Vocabulary>;
  /** Figures by their ids; those that are not there are left out. */
  figures(ids: readonly string[]): Promise<Figure[]>;
  /** Figures about any of some units, each once; of some indicators where these are given. */
  figuresAbout(units: readonly string[], indicators: readonly string[] | null): AsyncIterable<Figure>;
  /** The indicators whose shares are stated for any of some units, each with what it is a share of. */
  basesAbout(units: readonly string[]): Promise<{ indicator: string; base: string }[]>;
  /** The values that can be parts and totals of each other. */
  figuresOfDays(days: Days): AsyncIterable<Figure>;
  /** The values of one indicator whose days end with one day. */
  figuresUpTo(lastDay: LastDay): AsyncIterable<Figure>;
  /** The indicators and last days of which there are several figures, or a joint one. */
  lastDays(): Promise<LastDay[]>;
  /** What figures about any of some units can be parts and totals of. */
  daysAbout(units: readonly string[]): Promise<Days[]>;
  /** Units by their ids. */
  units(ids: readonly string[]): Promise<StoredUnit[]>;
  allUnits(): AsyncIterable<StoredUnit>;
  /** The ids of the units directly below any of some units, on any day. */
  partsOf(units: readonly string[]): Promise<string[]>;
  /** The ids of the units of a kind that nothing stands above. */
  topUnits(kind: string): Promise<string[]>;
  /** Documents by their ids; all where no ids are given. */
  resolutions(ids: readonly string[] | null): Promise<AuditedResolution[]>;
  drop(findings: Dropped): Promise<void>;
  dropAll(): Promise<void>;
  keep(findings: readonly Finding[]): Promise<void>;
  count(): Promise<number>;
}
