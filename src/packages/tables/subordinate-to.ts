import { day, reference, required } from './columns.js';
import { defineTable } from './table.js';
import { validityFaults } from './validity.js';

/** The tree of organizations over time. */
export const subordinateTo = defineTable({
  name: 'subordinate_to',
  title: 'Organizations under organizations',
  description: 'Which organization was directly subordinate to which, and when.',
  label: null,
  edgeType: 'SUBORDINATE_TO',
  key: ['organization', 'parent', 'validFrom'],
  child: 'organization',
  called: ({ organization, parent, validFrom }) =>
    `${organization} under ${parent} from ${validFrom ?? 'an unknown day'}`,
  columns: {
    organization: required(reference('The subordinate organization.', ['Organization'])),
    parent: required(reference('The organization that it is subordinate to.', ['Organization'])),
    validFrom: day('First day; empty is unknown.'),
    validTo: day('First day on which this no longer holds; empty is unknown or still so.'),
  },
  check: validityFaults,
  properties: ({ validFrom, validTo }) => ({ validFrom, validTo }),
});
