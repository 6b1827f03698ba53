import type { EdtfDate } from '../../model/edtf-date.js';
import { bestVerification, type Figure, type FigureSource } from '../../model/figure.js';
import { type Row, rowsIn } from '../answer.js';
import type { AsOf, EntityPlan } from '../plan.js';
import type { ComputedTools } from './computed.js';

/** Reads the figure that the row of an observation stands for, for a question about a unit. */
export type FigureReader = (row: Row, asked?: string) => Figure;

/**
 * Plans what the rules need of an observation: its properties, the units that it is about, and the documents behind it.
 * A figure about a region is one about the areas that it groups, unless the region itself is asked about.
 */
export function figureColumns(tools: ComputedTools, figure: EntityPlan, asOf: AsOf | null): FigureReader {
  const property = (name: string, emptyList = false): number =>
    figure.column({ kind: 'property', property: name, emptyList });
  const columns = {
    id: property('id'),
    indicator: property('indicator'),
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
  const idOf = { base: 0, unit: 0, member: 0, source: 0, original: 0 };
  let [members, verification, sources, published, originals] = [0, 0, 0, 0, 0];
  const idColumn = (entity: EntityPlan): number =>
    entity.column({ kind: 'property', property: 'id', emptyList: false });
  const rows = { of: figure, onlyFor: ['Observation'], arguments: {}, asOf: null, page: 1 };
  const base = tools.rows({
    ...rows,
    part: 'Observation.base',
    type: 'Indicator',
    plan: (entity) => {
      idOf.base = idColumn(entity);
    },
  });
  const about = tools.rows({
    ...rows,
    part: 'Observation.about',
    type: 'Unit',
    plan: (unit) => {
      idOf.unit = idColumn(unit);
      if (asOf === null) return;
      members = tools.rows({
        ...rows,
        of: unit,
        part: 'Area.groups',
        onlyFor: ['Area'],
        asOf,
        type: 'Area',
        plan: (area) => {
          idOf.member = idColumn(area);
        },
      });
    },
  });
  const evidence = tools.rows({
    ...rows,
    part: 'Observation.evidence',
    type: 'Evidence',
    plan: (quote) => {
      verification = quote.column({ kind: 'property', property: 'verification', emptyList: false });
      sources = tools.rows({
        ...rows,
        of: quote,
        onlyFor: ['Evidence'],
        part: 'Evidence.source',
        type: 'Source',
        plan: (source) => {
          idOf.source = idColumn(source);
          published = source.column({ kind: 'property', property: 'publishedMin', emptyList: false });
          originals = tools.rows({
            ...rows,
            of: source,
            onlyFor: ['Source'],
            part: 'Source.republishes',
            type: 'Source',
            plan: (original) => {
              idOf.original = idColumn(original);
            },
          });
        },
      });
    },
  });
  const text = (row: Row | undefined, column: number): string | null =>
    (row?.[column] ?? null) as string | null;
  return (row, asked) => {
    const cell = (name: keyof typeof columns): never => (row[columns[name]] ?? null) as never;
    const quotes = rowsIn(row[evidence]);
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
      about: rowsIn(row[about]).flatMap((unit) => {
        const id = text(unit, idOf.unit) ?? '';
        if (asOf === null || id === asked) return [id];
        const grouped = rowsIn(unit[members]).map((area) => text(area, idOf.member) ?? '');
        return grouped.length > 0 ? grouped : [id];
      }),
      joint: cell('joint'),
      perUnit: cell('perUnit'),
      measure: cell('measure'),
      shareOf: cell('shareOf'),
      base: text(rowsIn(row[base])[0], idOf.base),
      direction: cell('direction'),
      status: cell('status'),
      period: { kind: cell('periodKind'), from: from(row), to: to(row) },
      breakdowns: cell('breakdowns'),
      definition: cell('definition'),
      inferred: cell('inferred'),
      sources: quotes.flatMap((quote): FigureSource[] =>
        rowsIn(quote[sources]).map((source) => ({
          id: text(source, idOf.source) ?? '',
          published: text(source, published),
          republishes: text(rowsIn(source[originals])[0], idOf.original),
        })),
      ),
      verification: bestVerification(quotes.map((quote) => text(quote, verification))),
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
