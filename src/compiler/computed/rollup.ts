import type { ObservationStatus } from '../../model/figure.js';
import { boundsOf } from '../../model/period-span.js';
import type { RollupUnit } from '../../model/rollup/places.js';
import { withAreasOfRegions } from '../../model/rollup/regions.js';
import { periodText, rollupKeys } from '../../model/rollup/rollup-key.js';
import { isOrganKind } from '../../model/vocabulary.js';
import { type Row, rowsIn } from '../answer.js';
import { limitError } from '../budget.js';
import type { AsOf, EntityPlan } from '../plan.js';
import { type ComputedRequest, computedRule, planObject, type RowsWanted } from './computed.js';
import { type FigureReader, figureColumns } from './figures.js';
import { type DirectUnit, KeptAnswer, keptColumns, type KeptRow } from './kept-rollup.js';
import { periodIn, RollupAnswer, type RollupAsked } from './rollup-answer.js';

/** Most figures that one roll-up works from; more would keep every other request waiting. */
export const FIGURES_AT_MOST = 20_000;

/** How many rows the budget reckons with: the units, the figures and the direct parts of a district or a province. */
const ROWS_OF = { units: 100, figures: 50, parts: 20, regions: 10 } as const;

const EDGES_OF = { AREA: ['PART_OF'], ORGANIZATION: ['SUBORDINATE_TO'] } as const;

/** What is asked of a roll-up. */
interface Asked extends RollupAsked {
  readonly asOf: AsOf;
  /** What a roll-up that is kept goes by, at any unit (`rollupKeys`); null where the answer needs more than is kept. */
  readonly keys: readonly string[] | null;
  /** Whether figures of other days, statuses and breakdowns are looked at as well. */
  readonly needsAll: boolean;
  /** What the parts take. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * What the part that finds the units takes. It follows a few figures of the days upwards to tell whether any can count; more are
   * taken to lie below. A part that hangs below another unit too shows where it belongs among all of them.
   */
  readonly scope: Readonly<Record<string, unknown>>;
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
  const breakdowns = asked.breakdowns.length === 0 ? null : planBreakdowns(request, asked);
  const kept = asked.keys === null ? null : planKept(request, asked);
  const partsListed = entity.column({ kind: 'property', property: 'partsListed', emptyList: false });
  const figures = planFigures(request, asked);
  const regions = planRegions(request, asked);
  // Who does not ask for the parts does not wait for them.
  const isAskedFor = tools.selected(type, nodes).some(({ nodes: [node] }) => node?.name.value === 'coverage');
  const parts = isAskedFor ? planParts(request, asked) : null;
  const toAnswer = planObject(request, type, nodes, {
    'Rollup.unit': entity,
    Observation: figures.entity,
    ...(parts === null ? {} : { Unit: parts.entity }),
    Indicator: indicators.entity,
  });
  const partsIn = (row: Row): readonly DirectUnit[] =>
    parts === null ? [] : rowsIn(row[parts.column]).map((part) => parts.read(part));
  return {
    kind: 'computed',
    valueOf: (row) => {
      const [indicator] = rowsIn(row[indicators.column]);
      if (indicator === undefined)
        throw tools.fail(`There is no indicator "${asked.indicator}"; the field \`indicators\` lists them.`);
      const unknown = asked.breakdowns.filter((id) => breakdowns?.read(row).includes(id) === false);
      if (unknown.length > 0)
        throw tools.fail(
          `There is no sector or group "${unknown.join('", "')}"; the field \`breakdowns\` lists them.`,
        );
      const unit = String(row[unitId]);
      const figureRows = rowsIn(row[figures.column]);
      const [keptRow] = kept === null ? [] : rowsIn(row[kept.column]);
      if (kept !== null && keptRow !== undefined) {
        return toAnswer(
          new KeptAnswer(
            kept.read(keptRow),
            {
              row,
              asOf: String(row[day]),
              indicator,
              status: asked.status,
              breakdowns: asked.breakdowns,
              type: String(row[unitType]),
              partsListed: (row[partsListed] ?? null) as string | null,
              parts: partsIn(row),
            },
            new Map(figureRows.map((each) => [figures.read(each).id, each])),
          ),
        );
      }
      if (figureRows.length > FIGURES_AT_MOST) {
        const remedy = asked.needsAll
          ? `ask for a unit further down, or leave out ${NEED_OTHER_FIGURES.join(', ')}, which look at all of them`
          : 'ask for a unit further down, or for a shorter period';
        throw limitError(
          `More than ${FIGURES_AT_MOST.toLocaleString('en')} figures lie at or below ${unit}; ${remedy}.`,
        );
      }
      const grouped = regions.read(row);
      const areasOf = (id: string): readonly string[] => grouped.get(id) ?? [];
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
            isAscending: ascendingIn(indicator[indicators.ascending]),
            parts: new Map(partsIn(row).map((part) => [part.id, part.row])),
          },
          rowsIn(row[units.column]).map(units.read),
          new Map(figureRows.map((each) => [withAreasOfRegions(figures.read(each), unit, areasOf), each])),
        ),
      );
    },
  };
});

/** Whether more of an indicator is better; null is not known. */
export function ascendingIn(cell: unknown): boolean | null {
  return typeof cell === 'boolean' ? cell : null;
}

/** The fields that need figures which are no part of the answer. */
const NEED_OTHER_FIGURES = ['excluded', 'excludedCount', 'target', 'targetMet', 'share', 'change'];

/** The lists of figures that fields need of a roll-up that is kept. */
const KEPT_LISTS: Readonly<Record<string, readonly string[]>> = {
  used: ['used'],
  sum: ['used', 'sumUsed'],
  includedIn: ['outside'],
};

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
  const keys =
    needsAll || given.hierarchy != null ? null : rollupKeys({ indicator, status, breakdowns, period });
  const lists = fields.flatMap(({ nodes: [node] }) => KEPT_LISTS[node?.name.value ?? ''] ?? []);
  const addable = { measure: 'VALUE', status };
  const only = { ...addable, breakdowns, from: period.first, to: period.last };
  const inBoth = {
    indicators: [...new Set([indicator, ...wholes])],
    hierarchies,
    kept: keys,
    asked: periodText(period),
    // Without days all figures are asked for, those without a date among them.
    ...(needsAll ? { first: null, last: null } : boundsOf(period.first, period.last)),
  };
  return {
    indicator,
    status,
    breakdowns,
    period,
    keys,
    needsAll,
    asOf:
      asOf?.kind === 'given' || period.last === null
        ? (asOf ?? { kind: 'derived' })
        : derivedUntil(period.last),
    parameters: {
      ...inBoth,
      indicator,
      keptLists: [...new Set(lists)],
      ...(needsAll ? {} : only),
    },
    scope: { ...inBoth, ...addable },
  };
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
  { parameters, scope, asOf }: Asked,
  wanted: Pick<RowsWanted, 'part' | 'type' | 'page' | 'limit'>,
  plan: (entity: EntityPlan) => T,
): PlannedRows & T {
  const planned: (PlannedRows & T)[] = [];
  const column = tools.rows({
    ...wanted,
    arguments: parameters,
    asOf,
    scope: { part: 'Rollup.scope', arguments: scope, asOf },
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

function planIndicator(
  request: ComputedRequest,
  asked: Asked,
): PlannedRows & { additive: number; ascending: number } {
  return planRows(request, asked, { part: 'Rollup.indicator', type: 'Indicator', page: 1 }, (indicator) => ({
    additive: indicator.column({ kind: 'property', property: 'additive', emptyList: false }),
    ascending: indicator.column({ kind: 'property', property: 'ascending', emptyList: false }),
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
    read: figureColumns(request.tools, figure),
  }));
}

/** Plans the roll-up as it is kept, of which there is one or none. */
function planKept(request: ComputedRequest, asked: Asked): PlannedRows & { read: (row: Row) => KeptRow } {
  return planRows(request, asked, { part: 'Rollup.kept', type: 'Rollup', page: 1 }, keptColumns);
}

/** Plans the sectors and groups that are asked about, as far as they are there. */
function planBreakdowns(request: ComputedRequest, asked: Asked): { read: (row: Row) => string[] } {
  const wanted = { part: 'Rollup.breakdowns', type: 'Breakdown', page: 1 };
  const parameters = { ...asked.parameters, breakdowns: asked.breakdowns };
  const { column, id } = planRows(request, { ...asked, parameters }, wanted, (breakdown) => ({
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
