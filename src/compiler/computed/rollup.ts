import { differenceOf, percentOf } from '../../model/arithmetic.js';
import { parseEdtfDate } from '../../model/edtf-date.js';
import type { Quantity } from '../../model/quantity.js';
import { type Figure, type ObservationStatus, type Span, spanOf } from '../../model/figure.js';
import { type Rollup, type RollupQuestion, rollUp } from '../../model/rollup/rollup.js';
import type { Place, RollupUnit } from '../../model/rollup/places.js';
import { isOrganKind } from '../../model/vocabulary.js';
import { type TargetAnswer, targetOf } from '../../model/target.js';
import { type Row, rowsIn } from '../answer.js';
import { limitError } from '../budget.js';
import type { AsOf, EntityPlan } from '../plan.js';
import {
  type ComputedRequest,
  computedRule,
  type ComputedTools,
  planObject,
  type RowsWanted,
} from './computed.js';
import { type FigureReader, figureColumns } from './figures.js';

/** Most figures that one roll-up works from; more would keep every other request waiting. */
export const FIGURES_AT_MOST = 20_000;

/** How many rows the budget reckons with: the units, the figures and the direct parts of a district or a province. */
const ROWS_OF = { units: 100, figures: 50, parts: 20 } as const;

/** How many excluded figures are listed. */
const EXCLUDED_DEFAULT = 100;
const EXCLUDED_AT_MOST = 1_000;

const EDGES_OF = { AREA: ['PART_OF'], ORGANIZATION: ['SUBORDINATE_TO'] } as const;

/** What is asked of a roll-up. */
interface Asked {
  readonly indicator: string;
  readonly status: ObservationStatus;
  readonly breakdowns: readonly string[];
  readonly period: RollupQuestion['period'];
  readonly hierarchies: readonly string[];
  readonly asOf: AsOf;
  /** What the parts take. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** `rollup`: what is known of an indicator at a unit (DESIGN rule 7). */
export const rollup = computedRule(['Area', 'Organization'], (request) => {
  const { entity, tools, type, nodes } = request;
  const asked = readArguments(request);
  const unitId = entity.column({ kind: 'property', property: 'id', emptyList: false });
  const unitType = entity.column({ kind: 'typename' });
  const day = entity.column({ kind: 'day', asOf: asked.asOf });
  const units = planUnits(request, asked);
  const indicators = planIndicator(request, asked);
  const figures = planFigures(request, asked);
  const parts = planParts(request, asked);
  const toAnswer = planObject(request, type, nodes, {
    'Rollup.unit': entity,
    Observation: figures.entity,
    Unit: parts.entity,
    Indicator: indicators.entity,
  });
  return {
    kind: 'computed',
    valueOf: (row) => {
      const [indicator] = rowsIn(row[indicators.column]);
      if (indicator === undefined)
        throw tools.fail(`There is no indicator "${asked.indicator}"; the field \`indicators\` lists them.`);
      const unit = String(row[unitId]);
      const figureRows = rowsIn(row[figures.column]);
      if (figureRows.length > FIGURES_AT_MOST) {
        throw limitError(
          `More than ${FIGURES_AT_MOST.toLocaleString('en')} figures lie at or below ${unit}; ask for a unit further down.`,
        );
      }
      return toAnswer(
        new RollupAnswer(
          tools,
          asked,
          {
            id: unit,
            row,
            type: String(row[unitType]),
            asOf: String(row[day]),
            indicator,
            isAdditive: indicator[indicators.additive] === true,
            parts: new Map(rowsIn(row[parts.column]).map((part) => [String(part[parts.id]), part])),
          },
          rowsIn(row[units.column]).map(units.read),
          new Map(figureRows.map((figureRow) => [figures.read(figureRow, unit), figureRow])),
        ),
      );
    },
  };
});

/** The fields that need figures which are no part of the answer. */
const NEED_OTHER_FIGURES = ['excluded', 'excludedCount', 'target', 'targetMet', 'share', 'change'];

function readArguments({ arguments: given, asOf, type, nodes, tools }: ComputedRequest): Asked {
  const indicator = String(given.indicator);
  const period =
    typeof given.period === 'string' ? periodIn(given.period, 'period', tools) : { first: null, last: null };
  const one = typeof given.breakdown === 'string' ? [given.breakdown] : [];
  const several = Array.isArray(given.breakdowns) ? given.breakdowns.map(String) : [];
  const breakdowns = [...new Set([...one, ...several])].sort();
  const status = given.status as ObservationStatus;
  const hierarchies =
    given.hierarchy == null
      ? Object.values(EDGES_OF).flat()
      : EDGES_OF[given.hierarchy as keyof typeof EDGES_OF];
  const fields = tools.selected(type, nodes);
  const wholes = fields
    .filter(({ nodes: [node] }) => node?.name.value === 'share')
    .flatMap(({ nodes: subnodes }) => {
      const { of } = tools.argumentsOf(type, subnodes);
      return typeof of === 'string' ? [of] : [];
    });
  const needsAll = fields.some(({ nodes: [node] }) => NEED_OTHER_FIGURES.includes(node?.name.value ?? ''));
  const only = { measure: 'VALUE', status, breakdowns, from: period.first, to: period.last };
  return {
    indicator,
    status,
    breakdowns,
    period,
    hierarchies,
    asOf:
      asOf?.kind === 'given' || period.last === null
        ? (asOf ?? { kind: 'derived' })
        : derivedUntil(period.last),
    parameters: {
      indicator,
      indicators: [...new Set([indicator, ...wholes])],
      hierarchies,
      ...(needsAll ? {} : only),
    },
  };
}

/** Without a day given: the last of the period, as far as the unit was there then. */
function derivedUntil(until: string): AsOf {
  return { kind: 'derived', until };
}

/** The days of an argument. */
function periodIn(text: string, argument: string, tools: ComputedTools): RollupQuestion['period'] {
  const date = parseEdtfDate(text);
  if (date !== null && (date.min !== null || date.max !== null)) return { first: date.min, last: date.max };
  throw tools.fail(
    `"${argument}" is ${JSON.stringify(text)}; write an EDTF date or interval with known years, e.g. "2017" or "2008/2018".`,
  );
}

interface PlannedRows {
  readonly column: number;
  readonly entity: EntityPlan;
}

/** Plans rows of a part, and remembers what is read of each. */
function planRows<T>(
  { tools }: ComputedRequest,
  { parameters, asOf }: Asked,
  wanted: Pick<RowsWanted, 'part' | 'type' | 'page' | 'limit'>,
  plan: (entity: EntityPlan) => T,
): PlannedRows & T {
  const planned: (PlannedRows & T)[] = [];
  const column = tools.rows({
    ...wanted,
    arguments: parameters,
    asOf,
    plan: (entity) => {
      planned.push({ column: -1, entity, ...plan(entity) });
    },
  });
  const [only] = planned;
  if (only === undefined) throw new Error(`the rows of ${wanted.part} were not planned`);
  return { ...only, column };
}

function planUnits(request: ComputedRequest, asked: Asked): PlannedRows & { read: (row: Row) => RollupUnit } {
  return planRows(request, asked, { part: 'Rollup.units', type: 'Unit', page: ROWS_OF.units }, (unit) => {
    const property = (name: string): number =>
      unit.column({ kind: 'property', property: name, emptyList: false });
    const [id, kind, partsListed] = [property('id'), property('kind'), property('partsListed')];
    const type = unit.column({ kind: 'typename' });
    const above = unit.column({ kind: 'value', variable: 'above' });
    const responsibleFor = unit.column({ kind: 'value', variable: 'responsibleFor' });
    return {
      read: (row) => ({
        id: String(row[id]),
        type: row[type] as RollupUnit['type'],
        above: row[above] as string[],
        responsibleFor: (row[responsibleFor] ?? null) as string | null,
        isOrgan: row[type] === 'Organization' && isOrganKind(String(row[kind])),
        partsListed: (row[partsListed] ?? null) as RollupUnit['partsListed'],
      }),
    };
  });
}

function planIndicator(request: ComputedRequest, asked: Asked): PlannedRows & { additive: number } {
  return planRows(request, asked, { part: 'Rollup.indicator', type: 'Indicator', page: 1 }, (indicator) => ({
    additive: indicator.column({ kind: 'property', property: 'additive', emptyList: false }),
  }));
}

function planFigures(request: ComputedRequest, asked: Asked): PlannedRows & { read: FigureReader } {
  const wanted = {
    part: 'Rollup.figures',
    type: 'Observation',
    page: ROWS_OF.figures,
    limit: FIGURES_AT_MOST + 1,
  };
  return planRows(request, asked, wanted, (figure) => ({
    read: figureColumns(request.tools, figure, asked.asOf),
  }));
}

function planParts(request: ComputedRequest, asked: Asked): PlannedRows & { id: number } {
  return planRows(request, asked, { part: 'Rollup.parts', type: 'Unit', page: ROWS_OF.parts }, (unit) => ({
    id: unit.column({ kind: 'property', property: 'id', emptyList: false }),
  }));
}

/** The unit that was asked about. */
interface AskedUnit {
  readonly id: string;
  readonly row: Row;
  readonly type: string;
  readonly asOf: string;
  readonly indicator: Row;
  readonly isAdditive: boolean;
  /** The rows of the direct parts, by id. */
  readonly parts: ReadonlyMap<string, Row>;
}

/** A roll-up as the API shows it: each getter is the field of its name; figures and units are rows. */
class RollupAnswer {
  private readonly result: Rollup;

  constructor(
    private readonly tools: ComputedTools,
    private readonly asked: Asked,
    private readonly of: AskedUnit,
    private readonly units: readonly RollupUnit[],
    private readonly rows: ReadonlyMap<Figure, Row>,
  ) {
    this.result = this.rollUp({});
  }

  get unit(): Row {
    return this.of.row;
  }

  get indicator(): Row {
    return this.of.indicator;
  }

  get status(): string {
    return this.asked.status;
  }

  get asOf(): string {
    return this.of.asOf;
  }

  get method(): string {
    return this.result.method;
  }

  get number(): Quantity | null {
    return this.result.number;
  }

  get period(): object | null {
    const spans = this.result.used.flatMap((figure) => {
      const span = spanOf(figure);
      return span === null ? [] : [{ figure, span }];
    });
    const [begin] = [...spans].sort((one, other) => (one.span.first < other.span.first ? -1 : 1));
    const [end] = [...spans].sort((one, other) => (one.span.last > other.span.last ? -1 : 1));
    if (begin === undefined || end === undefined) return null;
    const date = (figure: Figure, edge: 'from' | 'to'): object | null => {
      const found = figure.period[edge];
      return found === null ? null : { ...found, inferred: figure.inferred.includes(`period_${edge}`) };
    };
    return { kind: begin.figure.period.kind, from: date(begin.figure, 'from'), to: date(end.figure, 'to') };
  }

  get used(): Row[] {
    return this.rowsOf(this.result.used);
  }

  excluded({ first }: { first?: number }): { reason: string; observation: Row }[] {
    const atMost = first ?? EXCLUDED_DEFAULT;
    return this.result.excluded
      .slice(0, Math.min(Math.max(atMost, 1), EXCLUDED_AT_MOST))
      .map(({ reason, figure }) => ({ reason, observation: this.rowOf(figure) }));
  }

  get excludedCount(): number {
    return this.result.excluded.length;
  }

  get includedIn(): Row[] {
    const outside = this.result.excluded.filter(
      ({ reason, figure }) => reason === 'OUTSIDE' && this.isAbout(figure),
    );
    return this.rowsOf(outside.map(({ figure }) => figure));
  }

  get coverage(): object {
    const parts = this.result.parts
      .map(({ place, state }) => ({ state, unit: this.partRow(place) }))
      .flatMap(({ state, unit }) => (unit === null ? [] : [{ state, id: unit.id, unit: unit.row }]))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const count = (...states: string[]): number => parts.filter(({ state }) => states.includes(state)).length;
    const listed = this.units.filter(({ id }) => id === this.of.id)[0]?.partsListed ?? null;
    return {
      total: parts.length,
      covered: count('COVERED', 'JOINTLY'),
      partly: count('PARTLY'),
      missing: parts.filter(({ state }) => state === 'MISSING').map(({ unit }) => unit),
      parts,
      complete: listed === null ? null : listed === 'ALL',
      exact: this.result.isExact,
      coveredAtMost: this.result.partsAtMost,
    };
  }

  get sum(): object | null {
    const { sum } = this.result;
    return sum === null ? null : { number: sum.number, used: this.rowsOf(sum.used) };
  }

  get comparison(): string | null {
    return this.result.comparison;
  }

  get target(): object | null {
    const answer = this.targetAnswer();
    return answer === null ? null : { observation: this.rowOf(answer.figure), share: answer.share };
  }

  get targetMet(): string | null {
    return this.targetAnswer()?.met ?? null;
  }

  share({ of, breakdowns }: { of?: string | null; breakdowns?: string[] | null }): object | null {
    const whole = this.rollUp({
      indicator: of ?? this.asked.indicator,
      breakdowns: [...(breakdowns ?? [])].sort(),
      period: this.daysOf(of ?? this.asked.indicator) ?? this.asked.period,
    });
    if (this.result.number === null || whole.number === null) return null;
    return {
      number: percentOf(this.result.number, whole.number),
      whole: whole.number,
      used: this.rowsOf(whole.used),
    };
  }

  change({ since }: { since: string }): object | null {
    const before = this.rollUp({ period: periodIn(since, 'since', this.tools) });
    if (this.result.number === null || before.number === null) return null;
    return {
      number: differenceOf(this.result.number, before.number),
      before: before.number,
      used: this.rowsOf(before.used),
    };
  }

  private rollUp({
    indicator = this.asked.indicator,
    ...other
  }: {
    indicator?: string;
    breakdowns?: readonly string[];
    period?: RollupQuestion['period'];
  }): Rollup {
    return rollUp(
      {
        unit: this.of.id,
        additive: this.of.isAdditive || indicator !== this.asked.indicator,
        status: this.asked.status,
        breakdowns: other.breakdowns ?? this.asked.breakdowns,
        period: other.period ?? this.asked.period,
      },
      this.units,
      [...this.rows.keys()].filter((figure) => figure.indicator === indicator),
    );
  }

  /** The days of the answer, when another number of the same kind is to be of the same. */
  private daysOf(indicator: string): Span | null {
    const [first] = this.result.used;
    const [other] = [...this.rows.keys()].filter((figure) => figure.indicator === indicator);
    if (first === undefined || other?.period.kind !== first.period.kind) return null;
    const spans = this.result.used.flatMap((figure) => spanOf(figure) ?? []);
    const firsts = spans.map((span) => span.first).sort();
    const lasts = spans.map((span) => span.last).sort();
    return { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' };
  }

  private targetAnswer(): TargetAnswer | null {
    const [span] = this.result.used.flatMap((figure) => spanOf(figure) ?? []);
    if (this.result.number === null || span === undefined || this.asked.status !== 'ACTUAL') return null;
    const own = [...this.rows.keys()].filter(
      (figure) => figure.indicator === this.asked.indicator && this.isAbout(figure),
    );
    return targetOf(this.result.number, span, this.asked.breakdowns, own);
  }

  /** Whether a figure is stated for the unit, or for the committee or area that it shares its place with. */
  private isAbout(figure: Figure): boolean {
    const place = this.placeUnits();
    return figure.about.some((id) => place.has(id));
  }

  private placeUnits(): ReadonlySet<string> {
    const own = this.units.find(({ id }) => id === this.of.id);
    const area = own?.responsibleFor ?? this.of.id;
    const mates = this.units.filter(({ responsibleFor }) => responsibleFor === area).map(({ id }) => id);
    return new Set([this.of.id, area, ...mates]);
  }

  private partRow(place: Place): { id: string; row: Row } | null {
    const known = place.units.flatMap(({ id, type }) => {
      const row = this.of.parts.get(id);
      return row === undefined ? [] : [{ id, type, row }];
    });
    return known.find(({ type }) => type === this.of.type) ?? known[0] ?? null;
  }

  private rowsOf(figures: readonly Figure[]): Row[] {
    return figures.map((figure) => this.rowOf(figure));
  }

  private rowOf(figure: Figure): Row {
    const row = this.rows.get(figure);
    if (row === undefined) throw new Error(`${figure.id} was not read`);
    return row;
  }
}
