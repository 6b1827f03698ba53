import { day, reference, required } from './columns.js';
import { defineTable } from './table.js';
import { validityFaults } from './validity.js';

/** Regions, which group areas beside the tree. */
export const groups = defineTable({
  name: 'groups',
  title: 'Regions and their areas',
  description: 'Which areas a REGION groups, and when. A region is no parent: its areas have their own.',
  label: null,
  edgeType: 'GROUPS',
  key: ['region', 'area', 'validFrom'],
  columns: {
    region: required(reference('The region.', ['Area'])),
    area: required(reference('An area that it groups.', ['Area'])),
    validFrom: day('First day; empty is unknown.'),
    validTo: day('First day on which this no longer holds; empty is unknown or still so.'),
  },
  check: validityFaults,
  properties: ({ validFrom, validTo }) => ({ validFrom, validTo }),
});
