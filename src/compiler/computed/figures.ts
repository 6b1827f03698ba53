import type { EdtfDate } from '../../model/edtf-date.js';
import { bestVerification, type Figure, type FigureSource } from '../../model/figure.js';
import { type Row, rowsIn } from '../answer.js';
import type { EntityPlan } from '../plan.js';
import type { ComputedTools } from './computed.js';

/** Reads the figure that the row of an observation stands for. */
export type FigureReader = (row: Row) => Figure;

const planned = new WeakMap<EntityPlan, FigureReader>();

/** Plans what the rules need of an observation: its properties, and the documents behind it; once, for all rules that need it. */
export function figureColumns(tools: ComputedTools, figure: EntityPlan): FigureReader {
  const known = planned.get(figure);
  if (known !== undefined) return known;
  const reader = planFigure(tools, figure);
  planned.set(figure, reader);
  return reader;
}

function planFigure(tools: ComputedTools, figure: EntityPlan): FigureReader {
  const property = (name: string, emptyList = false): number =>
    figure.column({ kind: 'property', property: name, emptyList });
  const columns = {
    id: property('id'),
    indicator: property('indicator'),
    about: property('about', true),
    base: property('base'),
    stated: property('stated'),
    value: property('value'),
    qualifier: property('qualifier'),
    lower: property('lower'),
    upper: property('upper'),
    lowerInclusive: property('lowerInclusive'),
    upperInclusive: property('upperInclusive'),
    joint: property('joint'),
    perUnit: property('perUnit'),
    measure: property('measure'),
    shareOf: property('shareOf'),
    direction: property('direction'),
    status: property('status'),
    periodKind: property('periodKind'),
    breakdowns: property('breakdowns', true),
    definition: property('definition'),
    inferred: property('inferred', true),
  };
  const date = (name: string): ((row: Row) => EdtfDate | null) => {
    const [edtf, min, max] = [property(name), property(`${name}Min`), property(`${name}Max`)];
    return (row) =>
      row[edtf] === null
        ? null
        : ({ edtf: row[edtf], min: row[min] ?? null, max: row[max] ?? null } as EdtfDate);
  };
  const from = date('periodFrom');
  const to = date('periodTo');
  const found = { id: 0, published: 0, verification: 0, original: 0 };
  const sources = tools.rows({
    of: figure,
    onlyFor: ['Observation'],
    part: 'Figure.sources',
    arguments: {},
    asOf: null,
    type: 'Source',
    page: 1,
    plan: (source) => {
      found.id = source.column({ kind: 'property', property: 'id', emptyList: false });
      found.published = source.column({ kind: 'property', property: 'publishedMin', emptyList: false });
      found.verification = source.column({ kind: 'value', variable: 'verification' });
      found.original = source.column({ kind: 'value', variable: 'original' });
    },
  });
  const text = (row: Row, column: number): string | null => (row[column] ?? null) as string | null;
  return (row) => {
    const cell = (name: keyof typeof columns): never => (row[columns[name]] ?? null) as never;
    const quotes = rowsIn(row[sources]);
    return {
      id: cell('id'),
      indicator: cell('indicator'),
      quantity: {
        stated: cell('stated'),
        value: cell('value'),
        qualifier: cell('qualifier'),
        lower: cell('lower'),
        upper: cell('upper'),
        lowerInclusive: cell('lowerInclusive'),
        upperInclusive: cell('upperInclusive'),
      },
      about: cell('about'),
      joint: cell('joint'),
      perUnit: cell('perUnit'),
      measure: cell('measure'),
      shareOf: cell('shareOf'),
      base: cell('base'),
      direction: cell('direction'),
      status: cell('status'),
      period: { kind: cell('periodKind'), from: from(row), to: to(row) },
      breakdowns: cell('breakdowns'),
      definition: cell('definition'),
      inferred: cell('inferred'),
      sources: quotes.map((quote): FigureSource => ({
        id: text(quote, found.id) ?? '',
        published: text(quote, found.published),
        original: text(quote, found.original),
      })),
      verification: bestVerification(quotes.map((quote) => text(quote, found.verification))),
    };
  };
}

/** Plans the place of each unit that a figure is about: the area that a committee is responsible for, else the unit. */
export function placeColumns(tools: ComputedTools, figure: EntityPlan): (row: Row) => Map<string, string> {
  let [unitId, areas, areaId] = [0, 0, 0];
  const idColumn = (entity: EntityPlan): number =>
    entity.column({ kind: 'property', property: 'id', emptyList: false });
  const rows = { arguments: {}, asOf: null, page: 1 };
  const units = tools.rows({
    ...rows,
    of: figure,
    onlyFor: ['Observation'],
    part: 'Observation.about',
    type: 'Unit',
    plan: (unit) => {
      unitId = idColumn(unit);
      areas = tools.rows({
        ...rows,
        of: unit,
        onlyFor: ['Organization'],
        part: 'Organization.responsibleFor',
        type: 'Area',
        plan: (area) => {
          areaId = idColumn(area);
        },
      });
    },
  });
  return (row) =>
    new Map(
      rowsIn(row[units]).map((unit) => {
        const [area] = rowsIn(unit[areas]);
        return [String(unit[unitId]), String(area === undefined ? unit[unitId] : area[areaId])];
      }),
    );
}
