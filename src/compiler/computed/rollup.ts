import type { GraphQLError } from 'graphql';
import type { RollupUnit } from '../../model/rollup/places.js';
import { withAreasOfRegions } from '../../model/rollup/regions.js';
import { ANY_TIME_KEY } from '../../model/rollup/rollup-key.js';
import { isOrganKind } from '../../model/vocabulary.js';
import { type Row, rowsIn } from '../answer.js';
import { limitError } from '../budget.js';
import type { AsOf, EntityPlan } from '../plan.js';
import {
  type ComputedRequest,
  computedRule,
  planObject,
  type RowsWanted,
  type ScopeWanted,
} from './computed.js';
import { type FigureReader, figureColumns } from './figures.js';
import { type DirectUnit, KeptAnswer, keptColumns, keptLeavesPartsOut, type KeptRow } from './kept-rollup.js';
import { RollupAnswer } from './rollup-answer.js';
import { type Comparisons, KnownFigures } from './rollup-compared.js';
import { type AskedRollups, NEED_ALL_FIGURES, readQuestions } from './rollup-questions.js';

/** Most figures that one roll-up works from; more would keep every other request waiting. */
export const FIGURES_AT_MOST = 20_000;

/** How many rows the budget reckons with: the units, the figures and the direct parts of a district or a province. */
const ROWS_OF = { units: 100, figures: 50, parts: 20, regions: 10, targets: 10 } as const;

/** What is asked of a roll-up. */
interface Asked extends AskedRollups {
  readonly asOf: AsOf;
  /** What the parts that find what is kept, and the units to look at, take. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** What the other parts take. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** `rollup`: what is known of an indicator at a unit (docs/roll-ups.md). */
export const rollup = computedRule(['Area', 'Organization'], (request) => {
  const { entity, tools, type, nodes } = request;
  const asked = readArguments(request);
  const { main } = asked;
  const unitId = entity.column({ kind: 'property', property: 'id', emptyList: false });
  const unitType = entity.column({ kind: 'typename' });
  const day = entity.column({ kind: 'day', asOf: asked.asOf });
  const units = planUnits(request, asked);
  const indicators = planIndicators(request, asked);
  const breakdowns = asked.breakdowns.length === 0 ? null : planBreakdowns(request, asked);
  const kept = planKept(request, asked);
  const partsListed = entity.column({ kind: 'property', property: 'partsListed', emptyList: false });
  const figures = planFigures(request, asked, 'Rollup.figures', ROWS_OF.figures);
  const regions = planRegions(request, asked);
  // Who does not ask for the parts, or for what a sum is compared with, does not wait for them.
  const parts =
    asked.hasCoverage || asked.hasTarget || asked.others.length > 0 ? planParts(request, asked) : null;
  const targets = asked.hasTarget ? planFigures(request, asked, 'Rollup.targets', ROWS_OF.targets) : null;
  const toAnswer = planObject(request, type, nodes, {
    'Rollup.unit': entity,
    ...(targets === null ? {} : { 'TargetAnswer.observation': targets.entity }),
    Observation: figures.entity,
    ...(parts === null ? {} : { Unit: parts.entity }),
    Indicator: indicators.entity,
  });
  const partsIn = (row: Row): readonly DirectUnit[] =>
    parts === null ? [] : rowsIn(row[parts.column]).map((part) => parts.read(part));
  return {
    kind: 'computed',
    valueOf: (row) => {
      const indicatorRows = new Map(
        rowsIn(row[indicators.column]).map((each) => [indicators.idIn(each), each]),
      );
      requireKnown(request, 'indicator', asked.indicators, new Set(indicatorRows.keys()));
      requireKnown(request, 'sector or group', asked.breakdowns, new Set(breakdowns?.read(row)));
      const indicator = rowIn(indicatorRows, main.indicator);
      const unit = String(row[unitId]);
      const figureRows = rowsIn(row[figures.column]);
      const targetRows = targets === null ? [] : rowsIn(row[targets.column]);
      if (Math.max(figureRows.length, targetRows.length) > FIGURES_AT_MOST)
        throw tooManyAt(unit, asked, rowsIn(row[units.column]).length > 0);
      const keptRows = rowsIn(row[kept.column]).map(kept.read);
      const keptFor = (name: string): KeptRow | null => keptRows.find((each) => each.name === name) ?? null;
      const grouped = regions.read(row);
      const areasOf = (id: string): readonly string[] => grouped.get(id) ?? [];
      const figuresOf = new Map(figureRows.map((each) => [figures.read(each), each]));
      const rowsById = new Map([...figuresOf].map(([{ id }, each]) => [id, each]));
      const rowsOf = (ids: readonly string[]): Row[] => ids.map((id) => rowIn(rowsById, id));
      const of = { row, asOf: String(row[day]), indicator, type: String(row[unitType]) };
      const direct = partsIn(row);
      const comparisons: Comparisons = {
        tools,
        asked: main,
        known: new KnownFigures(
          unit,
          rowsIn(row[units.column]).map(units.read),
          new Map([...figuresOf].map(([figure, each]) => [withAreasOfRegions(figure, unit, areasOf), each])),
        ),
        isAdditive: (id) => indicators.isAdditive(rowIn(indicatorRows, id)),
        isAscending: ascendingIn(indicator[indicators.ascending]),
        targets: () => new Map(targets === null ? [] : targetRows.map((each) => [targets.read(each), each])),
        kept: (name) => {
          const found = keptFor(name);
          if (found === null) return null;
          const { number, period, used } = found;
          const leavesPartsOut = keptLeavesPartsOut(found, { type: of.type, parts: direct });
          return { number, period, leavesPartsOut, used: () => rowsOf(used) };
        },
      };
      const keptRow = keptFor(asked.question.name);
      if (keptRow === null)
        return toAnswer(
          new RollupAnswer({ ...of, parts: new Map(direct.map((part) => [part.id, part.row])) }, comparisons),
        );
      const listed = (row[partsListed] ?? null) as string | null;
      return toAnswer(
        new KeptAnswer(keptRow, { ...of, partsListed: listed, parts: direct }, rowsOf, comparisons),
      );
    },
  };
});

/** Where the ids of something are listed. */
const LISTED_IN = { indicator: 'indicators', 'sector or group': 'breakdowns' } as const;

/** @throws GraphQLError BAD_USER_INPUT where something that is asked about is not there. */
function requireKnown(
  { tools }: ComputedRequest,
  what: keyof typeof LISTED_IN,
  asked: readonly string[],
  known: ReadonlySet<string>,
): void {
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw tools.fail(
      `There is no ${what} "${unknown.join('", "')}"; the field \`${LISTED_IN[what]}\` lists them.`,
    );
}

/** @param isOpen whether something is worked out: otherwise the figures are those that kept roll-ups name. */
function tooManyAt(unit: string, { needsAll }: Asked, isOpen: boolean): GraphQLError {
  const remedy = needsAll
    ? `ask for a unit further down, or leave out ${NEED_ALL_FIGURES.join(' and ')}, which look at all of them`
    : isOpen
      ? 'ask for a unit further down, or for a shorter period'
      : 'ask for a unit further down, or leave out the lists of figures';
  return limitError(
    `More than ${FIGURES_AT_MOST.toLocaleString('en')} figures lie at or below ${unit}; ${remedy}.`,
  );
}

/** What is read for sure, by its id. */
function rowIn(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`${id} was not read`);
  return row;
}

/** Whether more of an indicator is better; null is not known. */
export function ascendingIn(cell: unknown): boolean | null {
  return typeof cell === 'boolean' ? cell : null;
}

function readArguments(request: ComputedRequest): Asked {
  const asked = readQuestions(request);
  const { main, question, others, hierarchies, indicators, breakdowns } = asked;
  const { last } = main.period;
  const questions = { question, others };
  return {
    ...asked,
    asOf:
      request.asOf?.kind === 'given' || last === null
        ? (request.asOf ?? { kind: 'derived' })
        : derivedUntil(last),
    scope: { ...questions, hierarchies, always: ANY_TIME_KEY },
    parameters: { ...questions, hierarchies, indicators, breakdowns, indicator: main.indicator },
  };
}

/** What finds all units at and below one, whatever is stated about them. */
export function allUnits(hierarchies: readonly string[], asOf: AsOf): ScopeWanted {
  const before = { part: 'Rollup.everywhere', arguments: {}, asOf };
  return { part: 'Rollup.scope', arguments: { hierarchies }, asOf, before };
}

/** What finds the roll-ups that are kept, then the units to look at for those that are not, step by step. */
function scopeOf({ scope: given, asOf, others }: Asked): ScopeWanted {
  const step = (part: string, before?: ScopeWanted): ScopeWanted => ({
    part,
    arguments: given,
    asOf,
    ...(before === undefined ? {} : { before }),
  });
  const asked = step(others.length === 0 ? 'Rollup.alone' : 'Rollup.together', step('Rollup.main'));
  return step('Rollup.scope', step('Rollup.reach', asked));
}

/** Without a day given: the last of the period, as far as the unit was there then. */
function derivedUntil(until: string): AsOf {
  return { kind: 'derived', until };
}

interface PlannedRows {
  readonly column: number;
  readonly entity: EntityPlan;
}

/** Plans rows of a part, and remembers what is read of each. */
function planRows<T>(
  { tools }: ComputedRequest,
  asked: Asked,
  wanted: Pick<RowsWanted, 'part' | 'type' | 'page' | 'limit'>,
  plan: (entity: EntityPlan) => T,
): PlannedRows & T {
  const planned: (PlannedRows & T)[] = [];
  const column = tools.rows({
    ...wanted,
    arguments: asked.parameters,
    asOf: asked.asOf,
    scope: scopeOf(asked),
    plan: (entity) => {
      planned.push({ column: -1, entity, ...plan(entity) });
    },
  });
  const [only] = planned;
  if (only === undefined) throw new Error(`the rows of ${wanted.part} were not planned`);
  return { ...only, column };
}

/** Plans the units at and below one, as a roll-up takes them. */
function planUnits(request: ComputedRequest, asked: Asked): PlannedRows & { read: (row: Row) => RollupUnit } {
  const wanted = { part: 'Rollup.units', type: 'Unit', page: ROWS_OF.units };
  return planRows(request, asked, wanted, unitColumns);
}

/** Plans what a roll-up needs of a unit. */
export function unitColumns(unit: EntityPlan): { read: (row: Row) => RollupUnit } {
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
}

interface PlannedIndicators extends PlannedRows {
  readonly ascending: number;
  readonly idIn: (row: Row) => string;
  readonly isAdditive: (row: Row) => boolean;
}

function planIndicators(request: ComputedRequest, asked: Asked): PlannedIndicators {
  const wanted = { part: 'Rollup.indicator', type: 'Indicator', page: asked.indicators.length };
  return planRows(request, asked, wanted, (indicator) => {
    const property = (name: string): number =>
      indicator.column({ kind: 'property', property: name, emptyList: false });
    const [id, additive, ascending] = [property('id'), property('additive'), property('ascending')];
    return { ascending, idIn: (row) => String(row[id]), isAdditive: (row) => row[additive] === true };
  });
}

/** Plans the figures that a part finds, as the rules take them. */
function planFigures(
  request: ComputedRequest,
  asked: Asked,
  part: string,
  page: number,
): PlannedRows & { read: FigureReader } {
  const wanted = { part, type: 'Observation', page, limit: FIGURES_AT_MOST + 1 };
  return planRows(request, asked, wanted, (figure) => ({ read: figureColumns(request.tools, figure) }));
}

/** Plans the roll-ups that are kept, one at most for each question. */
function planKept(request: ComputedRequest, asked: Asked): PlannedRows & { read: (row: Row) => KeptRow } {
  const wanted = { part: 'Rollup.kept', type: 'Rollup', page: 1 + asked.others.length };
  return planRows(request, asked, wanted, keptColumns);
}

/** Plans the sectors and groups that are asked about, as far as they are there. */
function planBreakdowns(request: ComputedRequest, asked: Asked): { read: (row: Row) => string[] } {
  const wanted = { part: 'Rollup.breakdowns', type: 'Breakdown', page: 1 };
  const { column, id } = planRows(request, asked, wanted, (breakdown) => ({
    id: breakdown.column({ kind: 'property', property: 'id', emptyList: false }),
  }));
  return { read: (row) => rowsIn(row[column]).map((breakdown) => String(breakdown[id])) };
}

/** Plans the regions and what they group. */
function planRegions(
  request: ComputedRequest,
  asked: Asked,
): { read: (row: Row) => ReadonlyMap<string, readonly string[]> } {
  const wanted = { part: 'Rollup.regions', type: 'Area', page: ROWS_OF.regions };
  const { column, read } = planRows(request, asked, wanted, regionColumns);
  return { read: (row) => new Map(rowsIn(row[column]).map(read)) };
}

/** Plans a region and the areas that it groups. */
export function regionColumns(region: EntityPlan): { read: (row: Row) => [string, readonly string[]] } {
  const id = region.column({ kind: 'property', property: 'id', emptyList: false });
  const areas = region.column({ kind: 'value', variable: 'areas' });
  return { read: (row) => [String(row[id]), row[areas] as string[]] };
}

function planParts(request: ComputedRequest, asked: Asked): PlannedRows & { read: (row: Row) => DirectUnit } {
  const wanted = { part: 'Rollup.parts', type: 'Unit', page: ROWS_OF.parts };
  return planRows(request, asked, wanted, (unit) => {
    const property = (name: string): number =>
      unit.column({ kind: 'property', property: name, emptyList: false });
    const [id, kind] = [property('id'), property('kind')];
    const type = unit.column({ kind: 'typename' });
    const responsibleFor = unit.column({ kind: 'value', variable: 'responsibleFor' });
    return {
      read: (row) => ({
        id: String(row[id]),
        type: String(row[type]),
        place: String(row[responsibleFor] ?? row[id]),
        isOrgan: row[type] === 'Organization' && isOrganKind(String(row[kind])),
        row,
      }),
    };
  });
}
