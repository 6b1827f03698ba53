import { day, reference, required } from './columns.js';
import { defineTable } from './table.js';
import { validityFaults } from './validity.js';

/** The tree of areas over time. */
export const partOf = defineTable({
  name: 'part_of',
  title: 'Areas within areas',
  description: 'Which area was directly part of which, and when. A new parent is a new row, not a new area.',
  label: null,
  edgeType: 'PART_OF',
  key: ['area', 'parent', 'validFrom'],
  child: 'area',
  called: ({ area, parent, validFrom }) => `${area} in ${parent} from ${validFrom ?? 'an unknown day'}`,
  columns: {
    area: required(reference('The smaller area.', ['Area'])),
    parent: required(reference('The area that it is part of.', ['Area'])),
    validFrom: day('First day; empty is unknown.'),
    validTo: day('First day on which this no longer holds; empty is unknown or still so.'),
  },
  check: validityFaults,
  properties: ({ validFrom, validTo }) => ({ validFrom, validTo }),
});
