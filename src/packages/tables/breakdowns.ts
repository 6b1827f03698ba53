import { BREAKDOWN_DIMENSIONS } from '../../model/vocabulary.js';
import { id, oneOf, required, text } from './columns.js';
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
        'SECTOR of the economy or of society, or GROUP of persons or organizations.',
        BREAKDOWN_DIMENSIONS,
      ),
    ),
    name: required(text('Name in English.')),
    nameVi: required(text('Name in Vietnamese.')),
  },
  properties: ({ dimension, name, nameVi }) => ({ dimension, name, nameVi }),
});
