import { COUNTED_THINGS, PERIOD_KINDS } from '../../model/vocabulary.js';
import { flag, id, oneOf, optionalFlag, reference, required, text } from './columns.js';
import { defineTable } from './table.js';

/** What is measured (IATI indicator, SDMX concept). */
export const indicators = defineTable({
  name: 'indicators',
  title: 'Indicators',
  description: 'What is measured: its definition, its unit, what it counts, and how it adds up.',
  label: 'Indicator',
  columns: {
    id: id('Indicator'),
    name: required(text('Name in English.')),
    nameVi: required(text('Name in Vietnamese.')),
    definition: required(text('What exactly is counted, in English.')),
    definitionVi: text('What exactly is counted, in Vietnamese.'),
    unit: required(text('Unit of the number, e.g. members.')),
    counts: required(oneOf('What one unit of the number is.', COUNTED_THINGS)),
    kind: required(
      oneOf('FLOW: what happened during a period. STOCK: what there is at a day.', PERIOD_KINDS),
    ),
    additive: flag('Whether figures of disjoint units add up.', true),
    ascending: optionalFlag(
      'Whether more is better (IATI ascending); false: less is, e.g. hamlets without a cell.',
    ),
    subsetOf: reference('The wider indicator that this one is part of.', ['Indicator']),
    partition: text('A name shared by the subsets that together make up the whole.'),
    ends: reference(
      'The stock that goes down by one for each that this flow counts, and in no other way; the audit compares them.',
      ['Indicator'],
    ),
  },
  check: ({ id: own, kind, subsetOf, partition, ends }) => [
    ...(ends !== null && (ends === own || kind !== 'FLOW')
      ? [{ column: 'ends' as const, message: 'only a FLOW ends things, and those of another indicator' }]
      : []),
    ...(subsetOf === own
      ? [{ column: 'subsetOf' as const, message: 'an indicator is not a subset of itself' }]
      : []),
    ...(partition !== null && subsetOf === null
      ? [{ column: 'partition' as const, message: 'a partition parts a wider indicator; give subset_of too' }]
      : []),
  ],
  properties: ({
    name,
    nameVi,
    definition,
    definitionVi,
    unit,
    counts,
    kind,
    additive,
    ascending,
    partition,
  }) => ({
    name,
    nameVi,
    definition,
    definitionVi,
    unit,
    counts,
    kind,
    additive,
    ascending,
    partition,
  }),
});
