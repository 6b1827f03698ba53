import { cellIdOf, yearOf } from '../../model/cell.js';
import { parseEdtfDate } from '../../model/edtf-date.js';
import { periodSpanOf } from '../../model/period-span.js';
import { isAbove } from '../../model/arithmetic.js';
import { type Interval, QUALIFIERS, quantityFaults, quantityOf } from '../../model/quantity.js';
import { statedFaults } from '../../model/stated-number.js';
import {
  DIRECTIONS,
  MEASURES,
  OBSERVATION_STATUSES,
  PERIOD_KINDS,
  SHARE_BASES,
} from '../../model/vocabulary.js';
import {
  edtfDate,
  flag,
  id,
  number,
  ofFew,
  oneOf,
  oneOfOrFirst,
  phrase,
  reference,
  references,
  required,
  text,
} from './columns.js';
import { periodFaults } from './dates.js';
import { inferenceColumns, inferenceOf } from './inference.js';
import { defineTable, type RowFault, type RowOf } from './table.js';

const columns = {
  id: id('Observation'),
  indicator: ofFew(required(reference('What is measured.', ['Indicator']))),
  about: required(references('The unit or units that the figure is about.', ['Area', 'Organization'])),
  joint: flag("Whether the one figure is stated for several units together; it is then nobody's own."),
  perUnit: flag(
    'Whether the figure holds for each of several units that the source does not name; it never adds up.',
  ),
  stated: required(phrase('The number with its words as the source prints it, e.g. "gần 1.200".')),
  value: number('The number; empty only for a RANGE.'),
  qualifier: required(oneOf('The word that the number comes with.', QUALIFIERS)),
  lower: number('Lower bound of a RANGE.'),
  upper: number('Upper bound of a RANGE.'),
  measure: oneOfOrFirst('What of the indicator it is.', MEASURES),
  shareOf: oneOf(
    'What 100 percent are, for a SHARE, and for a CHANGE or MEAN that is stated in percent; the number is then a percentage. TARGET: of a plan. ABOVE_TARGET: what a plan was exceeded by. WHOLE: of all. BASE: of something else, e.g. of the members at the start of the year, or of the earlier value.',
    SHARE_BASES,
  ),
  base: ofFew(reference('The indicator whose value is the whole or the base.', ['Indicator'])),
  direction: oneOf('Which way a CHANGE goes; the number is written as stated, without a sign.', DIRECTIONS),
  status: oneOfOrFirst('Whether it is a result.', OBSERVATION_STATUSES),
  periodKind: required(oneOf('FLOW: during the period. STOCK: at its end.', PERIOD_KINDS)),
  periodFrom: edtfDate('Begin of the period.'),
  periodTo: edtfDate('End of the period, or the day of a stock.'),
  breakdowns: ofFew(references('The sectors and groups that the figure is limited to.', ['Breakdown'])),
  outcomeOf: ofFew(references('The documents under which the source reports it.', ['Resolution'])),
  reportedAt: ofFew(references('The events at which it was stated.', ['Event'])),
  attributedTo: text('Who said it, as the source names them.'),
  definition: text("The source's own words for what it counts, where they say more than the indicator does."),
  ...inferenceColumns,
  note: text('A remark for the next curator.'),
};

type Row = RowOf<typeof columns>;

const inferenceFaults = inferenceOf(columns);

/** Rule 1: a number is the one that its own words say, unless it is said to be inferred. */
function wordsFaults(row: Row): RowFault<typeof columns>[] {
  return statedFaults(row).flatMap(({ column, message }) =>
    row.inferred.includes(column)
      ? []
      : [{ column, message: `${message}; write what the source states, or name ${column} in inferred` }],
  );
}

function aboutFaults({ about, joint, perUnit }: Row): RowFault<typeof columns>[] {
  if (joint && perUnit)
    return [{ column: 'perUnit', message: 'a figure is either joint or per unit, not both' }];
  if (joint && about.length < 2) {
    return [
      { column: 'about', message: 'a joint figure is about two units at least; name them all, parted by |' },
    ];
  }
  if (!joint && about.length > 1) {
    return [
      {
        column: 'about',
        message:
          'names several units, but joint is not true; set joint for one figure over all of them, or write one row for each unit',
      },
    ];
  }
  return [];
}

function stockFaults({ periodKind, periodFrom }: Row): RowFault<typeof columns>[] {
  return periodKind === 'STOCK' && periodFrom !== null
    ? [{ column: 'periodFrom', message: 'a STOCK has only the day at which it was so, in period_to' }]
    : [];
}

function measureFaults({ measure, shareOf, base, direction }: Row): RowFault<typeof columns>[] {
  const faults: RowFault<typeof columns>[] = [];
  if (measure === 'SHARE' && shareOf === null)
    faults.push({ column: 'shareOf', message: `a SHARE is of something: ${SHARE_BASES.join(', ')}` });
  if (measure === 'VALUE' && shareOf !== null)
    faults.push({ column: 'shareOf', message: 'a VALUE is no percentage; say measure SHARE' });
  if (base !== null && shareOf !== 'WHOLE' && shareOf !== 'BASE')
    faults.push({ column: 'base', message: 'goes with share_of WHOLE or BASE only' });
  if ((measure === 'CHANGE') !== (direction !== null)) {
    faults.push({
      column: 'direction',
      message:
        measure === 'CHANGE'
          ? `a CHANGE goes one way: ${DIRECTIONS.join(' or ')}`
          : `only a CHANGE has a direction, not a ${measure}`,
    });
  }
  return faults;
}

/** Numbers that nothing has, whatever a source counts. */
function rangeFaults(row: Row): RowFault<typeof columns>[] {
  const { direction, measure, shareOf, qualifier } = row;
  const faults: RowFault<typeof columns>[] = [];
  for (const column of ['value', 'lower', 'upper'] as const) {
    const number = row[column];
    if (direction === null || number === null || number >= 0) continue;
    faults.push({
      column,
      message: `says ${number}, but the ${direction} says already which way it goes; write the number without a sign`,
    });
  }
  if (measure !== 'SHARE' || quantityFaults(row).length > 0) return faults;
  const column = qualifier === 'RANGE' ? 'lower' : 'value';
  const number = row[column] ?? 0;
  if (number < 0) faults.push({ column, message: 'a SHARE is not below 0; what became less is a CHANGE' });
  // "At most 150%" is as true of 60 as of 100.
  const isAboveAll = isAbove(quantityOf(row), ALL_OF_IT) || (number > 100 && qualifier !== 'AT_MOST');
  if (shareOf === 'WHOLE' && isAboveAll) {
    faults.push({
      column,
      message:
        'a share of a WHOLE is no more than 100; one of a plan is a share of a TARGET, one of anything else of a BASE',
    });
  }
  return faults;
}

const ALL_OF_IT: Interval = { lower: 100, upper: 100, lowerInclusive: true, upperInclusive: true };

/** Single figures (qb:Observation, IATI result), each stated by one source. */
export const observations = defineTable({
  name: 'observations',
  title: 'Observations',
  description:
    'One figure a row, as one source states it. A figure stated for each of several named units is one row for each.',
  label: 'Observation',
  columns,
  check: (row) => [
    ...quantityFaults(row),
    ...wordsFaults(row),
    ...aboutFaults(row),
    ...stockFaults(row),
    ...periodFaults(row),
    ...measureFaults(row),
    ...rangeFaults(row),
    ...inferenceFaults(row),
  ],
  // One literal of fixed keys: spreads would cost a third of reading a large package.
  properties: (row) => {
    const { stated, qualifier, value, lower, upper, lowerInclusive, upperInclusive } = quantityOf(row);
    const from = row.periodFrom === null ? null : parseEdtfDate(row.periodFrom);
    const to = row.periodTo === null ? null : parseEdtfDate(row.periodTo);
    const { indicator, status, measure, joint } = row;
    const year = yearOf(to);
    const periodToMax = to?.max ?? null;
    return {
      stated,
      qualifier,
      value,
      lower,
      upper,
      lowerInclusive,
      upperInclusive,
      joint,
      perUnit: row.perUnit,
      // Beside the MEASURES edge, so that an index finds the figures of an indicator in order.
      indicator,
      // Beside their edges too: the rules take every figure below a unit, and a list costs nothing to read.
      about: [...row.about].sort(),
      base: row.base,
      measure,
      shareOf: row.shareOf,
      direction: row.direction,
      status,
      periodKind: row.periodKind,
      periodFrom: from?.edtf ?? null,
      periodFromMin: from?.min ?? null,
      periodFromMax: from?.max ?? null,
      periodFromInferred: from === null ? null : row.inferred.includes('period_from'),
      periodTo: to?.edtf ?? null,
      periodToMin: to?.min ?? null,
      periodToMax,
      periodToInferred: to === null ? null : row.inferred.includes('period_to'),
      // What filters and totals go by.
      year,
      periodSpan: periodSpanOf(from?.min ?? to?.min ?? null, periodToMax),
      cell: cellIdOf({ indicator, year, status, measure, qualifier, joint, periodToMax }),
      breakdowns: [...row.breakdowns].sort(),
      attributedTo: row.attributedTo,
      definition: row.definition,
      inferred: row.inferred,
      premises: row.premises,
      note: row.note,
    };
  },
});
