import type { GraphQLObjectType } from 'graphql';
import type { Figure } from '../../model/figure.js';
import { listIn } from '../../model/grouping.js';
import type { RollupAskedFor } from '../../model/rollup/rollup-key.js';
import { withAreasOfRegions } from '../../model/rollup/regions.js';
import {
  type Place,
  PlaceTree,
  type PlaceUnit,
  type RollupUnit,
  standingFor,
} from '../../model/rollup/places.js';
import { ORGAN_KINDS } from '../../model/vocabulary.js';
import { type Row, rowsIn } from '../answer.js';
import { limitError } from '../budget.js';
import type { AsOf, EntityPlan } from '../plan.js';
import { type ComputedRequest, computedRule, type ComputedTools, planObject } from './computed.js';
import { type FigureReader, figureColumns } from './figures.js';
import { allUnits, ascendingIn, FIGURES_AT_MOST, regionColumns, unitColumns } from './rollup.js';
import { firstIn, RollupAnswer } from './rollup-answer.js';
import { KnownFigures } from './rollup-compared.js';

/** Both hierarchies: a document is carried out by committees in areas. */
const HIERARCHIES = ['PART_OF', 'SUBORDINATE_TO'];

/** How many rows the budget reckons with: a document's figures, actions and events, and a level of units. */
const ROWS_OF = { figures: 100, actions: 50, events: 10, units: 100 } as const;

/** How many parts are listed at most. */
const PARTS_AT_MOST = 1_000;

/** `implementation`: a document followed down the levels. */
export const implementation = computedRule(['Resolution'], (request) => {
  const { tools, arguments: given, type, nodes } = request;
  const asOf: AsOf = request.asOf?.kind === 'given' ? request.asOf : { kind: 'derived', untilTold: true };
  const figures = planFigures(request);
  const actions = planPlaced(tools, 'Resolution.actions', 'Action', ROWS_OF.actions, ['Action.about']);
  const events = planPlaced(tools, 'Resolution.events', 'Event', ROWS_OF.events, [
    'Event.organizedBy',
    'Event.heldIn',
  ]);
  const levels = levelsOf(tools, type, nodes) + 1;
  const below: AsOf = asOf.kind === 'given' ? asOf : { kind: 'derived', untilAbove: true };
  const root = { id: 0, type: 0, day: 0, tree: 0, units: 0, listedId: 0, regions: 0 };
  const read: {
    unit?: (row: Row) => RollupUnit;
    listed?: EntityPlan;
    region?: ReturnType<typeof regionColumns>['read'];
  } = {};
  const column = tools.rows({
    part: given.unit == null ? 'Implementation.issuer' : 'Implementation.unit',
    arguments: { ...given, organs: ORGAN_KINDS },
    asOf,
    setsDay: true,
    type: 'Unit',
    page: 1,
    limit: 1,
    plan: (unit) => {
      const scope = allUnits(HIERARCHIES, below);
      const units = {
        of: unit,
        onlyFor: ['Area', 'Organization'],
        asOf: below,
        scope,
        type: 'Unit',
        page: ROWS_OF.units,
      };
      root.id = idColumn(unit);
      root.type = unit.column({ kind: 'typename' });
      root.day = unit.column({ kind: 'day', asOf: below });
      root.tree = tools.rows({
        ...units,
        part: 'Rollup.units',
        arguments: { hierarchies: HIERARCHIES },
        plan: (each) => {
          read.unit = unitColumns(each).read;
        },
      });
      root.regions = tools.rows({
        ...units,
        type: 'Area',
        part: 'Rollup.regions',
        arguments: {},
        plan: (region) => {
          read.region = regionColumns(region).read;
        },
      });
      root.units = tools.rows({
        ...units,
        part: 'Implementation.units',
        arguments: { levels },
        plan: (each) => {
          root.listedId = idColumn(each);
          read.listed = each;
        },
      });
    },
  });
  const { unit: readUnit, listed, region: readRegion } = read;
  if (readUnit === undefined || listed === undefined || readRegion === undefined)
    throw new Error('the units were not planned');
  const entities = {
    Unit: listed,
    Observation: figures.entity,
    Action: actions.entity,
    Event: events.entity,
    Indicator: figures.indicators,
  };
  const toAnswer = planObject(request, type, nodes, entities);
  return {
    kind: 'computed',
    valueOf: (row) => {
      const [unit] = rowsIn(row[column]);
      if (unit === undefined) return null;
      const figureRows = rowsIn(row[figures.column]);
      if (figureRows.length > FIGURES_AT_MOST)
        throw limitError(
          `More than ${FIGURES_AT_MOST.toLocaleString('en')} figures are reported under the document.`,
        );
      const units = rowsIn(unit[root.tree]).map(readUnit);
      const regions = new Map(rowsIn(unit[root.regions]).map(readRegion));
      const asked = String(unit[root.id]);
      const told = new Told(
        tools,
        PlaceTree.of(asked, units),
        units,
        { type: String(unit[root.type]), asOf: String(unit[root.day]) },
        new Map(rowsIn(unit[root.units]).map((each) => [String(each[root.listedId]), each])),
        figureRows.map((each) => {
          const stated = figures.read(each);
          const figure = withAreasOfRegions(stated, asked, (id) => regions.get(id) ?? []);
          return { figure, stated, row: each };
        }),
        (figureRow) => figures.indicatorOf(figureRow),
        actions.read(row),
        events.read(row),
      );
      return toAnswer(new ImplementationAnswer(told, told.tree.root));
    },
  };
});

function idColumn(entity: EntityPlan): number {
  return entity.column({ kind: 'property', property: 'id', emptyList: false });
}

/** How many levels of parts are asked for. */
function levelsOf(tools: ComputedTools, type: GraphQLObjectType, nodes: ComputedRequest['nodes']): number {
  const inner = tools
    .selected(type, nodes)
    .filter(({ nodes: [node] }) => node?.name.value === 'parts')
    .map(({ nodes: subnodes }) => 1 + levelsOf(tools, type, subnodes));
  return Math.max(0, ...inner);
}

interface IndicatorOf {
  readonly row: Row;
  readonly additive: boolean;
  readonly ascending: boolean | null;
}

function planFigures({ tools }: ComputedRequest): {
  column: number;
  entity: EntityPlan;
  indicators: EntityPlan;
  read: FigureReader;
  indicatorOf: (row: Row) => IndicatorOf;
} {
  const planned: {
    entity: EntityPlan;
    indicators: EntityPlan;
    read: FigureReader;
    column: number;
    additive: number;
    ascending: number;
  }[] = [];
  const column = tools.rows({
    part: 'Resolution.outcomes',
    arguments: {},
    asOf: null,
    type: 'Observation',
    page: ROWS_OF.figures,
    limit: FIGURES_AT_MOST + 1,
    plan: (figure) => {
      const read = figureColumns(tools, figure);
      const indicator: { entity?: EntityPlan; additive: number; ascending: number } = {
        additive: 0,
        ascending: 0,
      };
      const of = tools.rows({
        of: figure,
        onlyFor: ['Observation'],
        part: 'Observation.indicator',
        arguments: {},
        asOf: null,
        type: 'Indicator',
        page: 1,
        plan: (each) => {
          indicator.entity = each;
          indicator.additive = each.column({ kind: 'property', property: 'additive', emptyList: false });
          indicator.ascending = each.column({ kind: 'property', property: 'ascending', emptyList: false });
        },
      });
      if (indicator.entity !== undefined)
        planned.push({
          entity: figure,
          indicators: indicator.entity,
          read,
          column: of,
          additive: indicator.additive,
          ascending: indicator.ascending,
        });
    },
  });
  const [figures] = planned;
  if (figures === undefined) throw new Error('the figures were not planned');
  return {
    column,
    entity: figures.entity,
    indicators: figures.indicators,
    read: figures.read,
    indicatorOf: (row) => {
      const [indicator] = rowsIn(row[figures.column]);
      if (indicator === undefined) throw new Error('a figure has no indicator');
      return {
        row: indicator,
        additive: indicator[figures.additive] === true,
        ascending: ascendingIn(indicator[figures.ascending]),
      };
    },
  };
}

/** Something of the document that stands at units. */
interface PlacedRow {
  readonly units: readonly string[];
  readonly row: Row;
}

/** Plans rows of the document that name units by some of their edges. */
function planPlaced(
  tools: ComputedTools,
  part: string,
  type: string,
  page: number,
  edges: readonly string[],
): { entity: EntityPlan; read: (row: Row) => PlacedRow[] } {
  const columns: { units: number; id: number }[] = [];
  const planned: EntityPlan[] = [];
  const column = tools.rows({
    part,
    arguments: {},
    asOf: null,
    type,
    page,
    plan: (entity) => {
      planned.push(entity);
      for (const edge of edges) {
        const found = { units: 0, id: 0 };
        found.units = tools.rows({
          of: entity,
          onlyFor: [type],
          part: edge,
          arguments: {},
          asOf: null,
          type: 'Unit',
          page: 1,
          plan: (unit) => {
            found.id = idColumn(unit);
          },
        });
        columns.push(found);
      }
    },
  });
  const [entity] = planned;
  if (entity === undefined) throw new Error(`the rows of ${part} were not planned`);
  return {
    entity,
    read: (row) =>
      rowsIn(row[column]).map((each) => ({
        row: each,
        units: columns.flatMap(({ units, id }) => rowsIn(each[units]).map((unit) => String(unit[id]))),
      })),
  };
}

/** A figure of the document. */
interface FigureRow {
  /** Of a region it is about the areas that this groups. */
  readonly figure: Figure;
  /** As its source states it. */
  readonly stated: Figure;
  readonly row: Row;
}

/** Everything that is told under a document, and where. */
class Told {
  readonly figures: ReadonlyMap<Figure, Row>;
  private readonly own = new Map<number, Figure[]>();
  private readonly joint = new Map<number, Figure[]>();
  private readonly actionsAt = new Map<number, Row[]>();
  private readonly eventsAt = new Map<number, Row[]>();
  private readonly told = new Set<number>();

  constructor(
    readonly tools: ComputedTools,
    readonly tree: PlaceTree,
    readonly units: readonly RollupUnit[],
    readonly asked: { readonly type: string; readonly asOf: string },
    readonly unitRows: ReadonlyMap<string, Row>,
    private readonly figureRows: readonly FigureRow[],
    readonly indicatorOf: (row: Row) => IndicatorOf,
    actions: readonly PlacedRow[],
    events: readonly PlacedRow[],
  ) {
    this.figures = new Map(figureRows.map(({ figure, row }) => [figure, row]));
    for (const figure of this.figures.keys()) {
      const places = this.placesOf(figure.about);
      const isOwn =
        figure.about.length === 1 ||
        (places.size === 1 && figure.about.every((unit) => tree.of(unit) !== null));
      for (const place of places) this.put(isOwn ? this.own : this.joint, place, figure);
    }
    for (const [rows, at] of [
      [actions, this.actionsAt],
      [events, this.eventsAt],
    ] as const)
      for (const { units: named, row } of rows)
        for (const place of this.placesOf(named)) this.put(at, place, row);
  }

  figuresAt(place: Place): readonly Figure[] {
    return this.own.get(place.index) ?? [];
  }

  /** The figures of an indicator that are stated for no units but some. */
  statedFor(units: ReadonlySet<string>, indicator: string): Map<Figure, Row> {
    return new Map(
      this.figureRows
        .filter(({ stated }) => stated.indicator === indicator && stated.about.every((id) => units.has(id)))
        .map(({ stated, row }) => [stated, row]),
    );
  }

  jointAt(place: Place): readonly Figure[] {
    return this.joint.get(place.index) ?? [];
  }

  actionRowsAt(place: Place): readonly Row[] {
    return this.actionsAt.get(place.index) ?? [];
  }

  eventRowsAt(place: Place): readonly Row[] {
    return this.eventsAt.get(place.index) ?? [];
  }

  /** Whether anything is told of the place or of one below it. */
  isToldOf(place: Place): boolean {
    return this.told.has(place.index);
  }

  /** The direct parts; an organ of the unit is one where something is told of it. */
  partsOf(place: Place): Place[] {
    return place.children
      .map((child) => this.tree.at(child))
      .filter((part) => !part.isOrgan || this.isToldOf(part))
      .sort((one, other) => (this.unitOf(one).id < this.unitOf(other).id ? -1 : 1));
  }

  /** The unit that stands for a place: one of the kind that was asked for, where there is one. */
  unitOf(place: Place): PlaceUnit {
    const unit = standingFor(place.units, this.asked.type);
    if (unit === undefined) throw new Error('a place has no unit');
    return unit;
  }

  private placesOf(named: readonly string[]): Set<number> {
    return new Set(named.map((unit) => this.tree.of(unit)).filter((place) => place !== null));
  }

  private put<T>(map: Map<number, T[]>, place: number, item: T): void {
    listIn(map, place).push(item);
    for (let at: number | null = place; at !== null && !this.told.has(at); at = this.tree.at(at).parent)
      this.told.add(at);
  }
}

/** A document at a unit, as the API shows it: each getter is the field of its name. */
class ImplementationAnswer {
  constructor(
    private readonly told: Told,
    private readonly place: Place,
  ) {}

  get unit(): Row {
    const { id } = this.told.unitOf(this.place);
    const row = this.told.unitRows.get(id);
    if (row === undefined) throw new Error(`${id} was not read`);
    return row;
  }

  get asOf(): string {
    return this.told.asked.asOf;
  }

  get state(): string {
    const { told, place } = this;
    if (told.figuresAt(place).length + told.actionRowsAt(place).length + told.eventRowsAt(place).length > 0)
      return 'REPORTED';
    if (told.jointAt(place).length > 0) return 'INCLUDED_IN_OTHER';
    return told.isToldOf(place) ? 'INFERRED' : 'MISSING';
  }

  get events(): readonly Row[] {
    return this.told.eventRowsAt(this.place);
  }

  get actions(): readonly Row[] {
    return this.told.actionRowsAt(this.place);
  }

  get outcomes(): Row[] {
    return this.rowsOf(this.told.figuresAt(this.place));
  }

  get includedIn(): Row[] {
    return this.rowsOf(this.told.jointAt(this.place));
  }

  get rollups(): RollupAnswer[] {
    const { told, place } = this;
    const units = this.unitsBelow();
    const ids = new Set(units.map(({ id }) => id));
    const figures = new Map([...told.figures].filter(([figure]) => figure.about.some((id) => ids.has(id))));
    const asked = new Map<string, RollupAskedFor>();
    const indicators = new Map<string, IndicatorOf>();
    for (const [figure, row] of figures) {
      const { indicator, breakdowns } = figure;
      if (!indicators.has(indicator)) indicators.set(indicator, told.indicatorOf(row));
      if (figure.status !== 'ACTUAL' || figure.measure !== 'VALUE' || figure.perUnit) continue;
      const period = { first: null, last: null };
      asked.set(`${indicator}|${breakdowns.join('|')}`, { indicator, breakdowns, status: 'ACTUAL', period });
    }
    const unit = told.unitOf(place);
    const known = new KnownFigures(unit.id, units, figures);
    return [...asked]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, one]) => {
        const indicator = indicators.get(one.indicator);
        return new RollupAnswer(
          {
            row: this.unit,
            type: told.asked.type,
            asOf: told.asked.asOf,
            indicator: indicator?.row ?? [],
            parts: told.unitRows,
          },
          {
            tools: told.tools,
            asked: one,
            known,
            isAdditive: (id) => indicators.get(id)?.additive === true,
            isAscending: indicator?.ascending ?? null,
            targets: () => told.statedFor(known.place, one.indicator),
            kept: () => null,
          },
        );
      });
  }

  get coverage(): object {
    const states = this.told
      .partsOf(this.place)
      .map((part) => new ImplementationAnswer(this.told, part).state);
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    return {
      total: states.length,
      reported: count('REPORTED'),
      includedInOther: count('INCLUDED_IN_OTHER'),
      inferred: count('INFERRED'),
      missing: count('MISSING'),
    };
  }

  parts({ state, first }: { state?: string | null; first?: number }): ImplementationAnswer[] {
    return this.told
      .partsOf(this.place)
      .map((part) => new ImplementationAnswer(this.told, part))
      .filter((part) => state == null || part.state === state)
      .slice(0, firstIn(first, PARTS_AT_MOST, this.told.tools));
  }

  /** The units at the place and below it. */
  private unitsBelow(): RollupUnit[] {
    const { tree, units } = this.told;
    return units.filter(({ id }) => {
      const at = tree.of(id);
      return at !== null && tree.contains(this.place.index, at);
    });
  }

  private rowsOf(figures: readonly Figure[]): Row[] {
    return figures.map((figure) => this.told.figures.get(figure) ?? []);
  }
}
