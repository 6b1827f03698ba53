import { BREAKDOWN_DIMENSIONS } from '../../model/vocabulary.js';
import { id, oneOf, reference, required, text } from './columns.js';
import { defineTable } from './table.js';

/** What figures are broken down by (an SDMX code list): sectors and groups. */
export const breakdowns = defineTable({
  name: 'breakdowns',
  title: 'Breakdowns',
  description: 'The sectors and groups that figures are broken down by.',
  label: 'Breakdown',
  columns: {
    id: id('Breakdown'),
    dimension: required(
      oneOf(
        'SECTOR of the economy or of society, GROUP of persons or organizations, or RATING that they were given.',
        BREAKDOWN_DIMENSIONS,
      ),
    ),
    name: required(text('Name in English.')),
    nameVi: required(text('Name in Vietnamese.')),
    subsetOf: reference('The wider sector or group that this one is part of.', ['Breakdown']),
  },
  check: ({ id: own, subsetOf }) =>
    subsetOf === own ? [{ column: 'subsetOf', message: 'a breakdown is not a subset of itself' }] : [],
  properties: ({ dimension, name, nameVi }) => ({ dimension, name, nameVi }),
});
