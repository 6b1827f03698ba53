import { labelOfId, type NodeLabel } from '../../model/identity.js';
import type { Properties } from '../tables/table.js';

/** An edge that a row of a table states beside its node, as `cypher/write/<table>.cypher` creates it. */
export interface StatedEdge {
  /** The column that names what stands at the other end. */
  readonly column: string;
  readonly type: string | ((other: string) => string);
  /** Whether the edge comes from what the column names. */
  readonly isIncoming?: boolean;
  /** Whether rows with these properties state it; without, all do. */
  readonly when?: (properties: Readonly<Record<string, unknown>>) => boolean;
  /** What the edge has, from the ids of the row and of what stands at the other end; without, nothing. */
  readonly properties?: (id: string, other: string) => Properties;
}

/** From what evidence supports, by its label. */
const SUPPORTING: Partial<Record<NodeLabel, string>> = {
  Observation: 'SUPPORTED_BY',
  Action: 'ATTESTED_BY',
  Event: 'DOCUMENTED_BY',
  Resolution: 'CITED_IN',
  Organization: 'NAMED_IN',
  Area: 'NAMED_IN',
};

function supporting(fact: string): string {
  const label = labelOfId(fact);
  const type = label === null ? undefined : SUPPORTING[label];
  if (type === undefined) throw new Error(`evidence supports ${fact}, which needs none`);
  return type;
}

/** The edges of each table whose rows are nodes. */
export const STATED_EDGES: Readonly<Record<string, readonly StatedEdge[]>> = {
  organizations: [{ column: 'responsibleFor', type: 'RESPONSIBLE_FOR' }],
  resolutions: [
    { column: 'implements', type: 'IMPLEMENTS' },
    { column: 'replaces', type: 'REPLACES' },
    { column: 'issuedBy', type: 'ISSUED_BY' },
  ],
  events: [
    { column: 'organizedBy', type: 'ORGANIZED_BY' },
    { column: 'reviews', type: 'REVIEWS' },
    { column: 'heldIn', type: 'HELD_IN' },
  ],
  indicators: [
    { column: 'subsetOf', type: 'SUBSET_OF' },
    { column: 'ends', type: 'ENDS' },
  ],
  breakdowns: [{ column: 'subsetOf', type: 'SUBSET_OF' }],
  sources: [
    { column: 'republishes', type: 'REPUBLISHES' },
    { column: 'publishedBy', type: 'PUBLISHED_BY' },
  ],
  observations: [
    { column: 'indicator', type: 'MEASURES' },
    { column: 'base', type: 'SHARE_OF' },
    { column: 'outcomeOf', type: 'OUTCOME_OF' },
    { column: 'reportedAt', type: 'REPORTED_AT' },
    { column: 'about', type: 'ABOUT', properties: (figure, unit) => ({ unit, figure }) },
    { column: 'about', type: 'JOINTLY_ABOUT', when: ({ joint }) => joint === true },
  ],
  actions: [
    { column: 'outcomeOf', type: 'CARRIES_OUT' },
    { column: 'reportedAt', type: 'STATED_AT' },
    { column: 'about', type: 'CONCERNS' },
  ],
  evidence: [
    { column: 'source', type: 'QUOTED_FROM' },
    { column: 'supports', type: supporting, isIncoming: true },
  ],
};

/** The ends of each table whose rows are edges, by column. */
export const EDGE_ENDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  part_of: ['area', 'parent'],
  groups: ['region', 'area'],
  subordinate_to: ['organization', 'parent'],
  successions: ['predecessor', 'successor'],
};
