/**
 * Rule 5: identity is not a code or a name. Ids are stable, readable and unique over the whole graph: the kind
 * of the thing, a colon, and words in small letters, e.g. `area:vn-92-924`. An indicator's id is its bare code,
 * e.g. `members_admitted`, as in other catalogues of indicators.
 */
export const ID_PREFIXES = {
  area: 'Area',
  organization: 'Organization',
  resolution: 'Resolution',
  event: 'Event',
  breakdown: 'Breakdown',
  source: 'Source',
  observation: 'Observation',
  action: 'Action',
  evidence: 'Evidence',
  finding: 'Finding',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;
/** The node labels, which are the names of the GraphQL types too. */
export type NodeLabel = (typeof ID_PREFIXES)[IdPrefix] | 'Indicator';

/** Longest id; ids are index keys, and index keys are short. */
export const ID_LENGTH_AT_MOST = 200;

const LOCAL_PART = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const INDICATOR = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

function isPrefix(text: string): text is IdPrefix {
  return Object.hasOwn(ID_PREFIXES, text);
}

/** The kind of node that an id names, or null when it is no id of ours. */
export function labelOfId(id: string): NodeLabel | null {
  if (id.length > ID_LENGTH_AT_MOST) return null;
  const colon = id.indexOf(':');
  if (colon < 0) return INDICATOR.test(id) ? 'Indicator' : null;
  const prefix = id.slice(0, colon);
  return isPrefix(prefix) && LOCAL_PART.test(id.slice(colon + 1)) ? ID_PREFIXES[prefix] : null;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  area: 'vn-92-924',
  organization: 'cantho-committee',
  resolution: '22-nq-tw-2008',
  breakdown: 'sector-non-state-enterprises',
};

/** How an id of this kind looks, for messages. */
export function idPatternOf(label: NodeLabel): string {
  if (label === 'Indicator') return 'small letters, digits and _, e.g. members_admitted';
  const prefix = label.toLowerCase();
  return `${prefix}: followed by small letters and digits, parted by - . or _, e.g. ${prefix}:${EXAMPLES[prefix] ?? 'cantho-2018'}`;
}
