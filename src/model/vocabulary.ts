/** The fixed word lists of the model. What changes with the data (indicators, breakdowns) is data, not code. */

/** Levels of an area; REGION groups areas beside the tree. */
export const AREA_LEVELS = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET', 'REGION'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** What an organization is. A BLOC (khối) gathers the organizations of a committee that belong to no area. */
export const ORGANIZATION_KINDS = [
  'COMMITTEE',
  'STANDING_COMMITTEE',
  'BLOC',
  'CELL',
  'AGENCY',
  'ENTERPRISE',
  'ASSOCIATION',
  'PUBLISHER',
  'ASSEMBLY',
  'OTHER',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The kinds of organizations that are organs of the one above them (`isOrganKind`). */
export const ORGAN_KINDS: readonly string[] = ['STANDING_COMMITTEE', 'AGENCY', 'ASSEMBLY', 'PUBLISHER'];

/**
 * Whether an organization of this kind is an organ of the one above it, such as its standing committee or a board, rather
 * than a part: nobody misses a figure of its own.
 */
export function isOrganKind(kind: string): boolean {
  return ORGAN_KINDS.includes(kind);
}

/** Whether the parts of a unit that are in the graph are all that there are. */
export const PARTS_LISTED = ['ALL', 'SOME'] as const;

export const RESOLUTION_KINDS = [
  'RESOLUTION',
  'DIRECTIVE',
  'CONCLUSION',
  'PLAN',
  'REGULATION',
  'DECISION',
  'OTHER',
] as const;

export const EVENT_KINDS = [
  'REVIEW_CONFERENCE',
  'CONGRESS',
  'REPORT',
  'PLENUM',
  'CONFERENCE',
  'OTHER',
] as const;

/** What an indicator's number is a number of. */
export const COUNTED_THINGS = [
  'MEMBER',
  'CELL',
  'COMMITTEE',
  'ORGANIZATION',
  'HAMLET',
  'COMMUNE',
  'DISTRICT',
  'ENTERPRISE',
  'PERSON',
  'POST',
  'OTHER',
] as const;

/** FLOW: what happened during a period. STOCK: what there is at its end. */
export const PERIOD_KINDS = ['FLOW', 'STOCK'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** VALUE: the indicator itself. SHARE: percent of a target, a whole or a base. CHANGE: difference over a period. MEAN: an average. */
export const MEASURES = ['VALUE', 'SHARE', 'CHANGE', 'MEAN'] as const;

/** What 100 percent are: a target, what a target is exceeded by, a whole, or a base that is no whole. */
export const SHARE_BASES = ['TARGET', 'ABOVE_TARGET', 'WHOLE', 'BASE'] as const;

/** Which way a change goes; the number itself keeps the words of the source ("giảm 3" is 3). */
export const DIRECTIONS = ['INCREASE', 'DECREASE'] as const;

/** Whether a figure is a result or something else that must never be taken for one. */
export const OBSERVATION_STATUSES = ['ACTUAL', 'TARGET', 'PLANNED', 'PROPOSED', 'ESTIMATED'] as const;

export const ACTION_STATUSES = ['DONE', 'PILOT', 'PLANNED'] as const;

/** How much of a unit its successor took over. */
export const SUCCESSION_SHARES = ['WHOLE', 'PARTIAL', 'UNKNOWN'] as const;

/** What became of a quote when the source's text was searched for it; UNVERIFIED: nobody had the text. */
export const VERIFICATIONS = ['FOUND', 'MOVED', 'LOST', 'UNVERIFIED'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** What of the source's text the evidence was taken from. */
export const TEXT_KINDS = ['FULL', 'DIGEST'] as const;

/** What an observation is broken down by. */
export const BREAKDOWN_DIMENSIONS = ['SECTOR', 'GROUP', 'RATING'] as const;
