// Answers of different forms in one, so that they can be compared: what differs by taste is taken away, values stay.

/** Edges that lead to one node at most; @neo4j/graphql returns a list for each. */
const TO_ONE = new Set(['parent', 'indicator', 'source', 'heldIn']);

/** Lists that have no order of their own where they are not asked in one. */
const UNORDERED = new Set(['evidence', 'reportedAt', 'outcomeOf', 'about', 'reviews']);

/** Objects whose fields are properties of the node that holds them. */
const EMBEDDED = new Set(['number', 'period']);

/** The value of an answer's one root field, in the common form. */
export function canonicalOf(text) {
  const { data, ...bare } = JSON.parse(text);
  const [only] = data === undefined ? [bare] : Object.values(data);
  const value = common(only, 'root');
  // A node that is asked for by its id is a list of one to @neo4j/graphql.
  return Array.isArray(value) && value.length === 1 && !Array.isArray(value[0]) ? value[0] : value;
}

function common(value, key) {
  if (Array.isArray(value)) {
    const items = value.map((one) => common(one, ''));
    if (TO_ONE.has(key)) return items[0] ?? null;
    return UNORDERED.has(key) ? items.sort((one, other) => (one.id < other.id ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('edges' in value) {
    const { edges, ...rest } = value;
    return common({ ...rest, nodes: edges.map(({ node }) => node) }, key);
  }
  const { pageInfo, ...fields } = value;
  const names = Object.keys(fields);
  if (names.length === 1 && names[0] === 'nodes') return common(fields.nodes, key);
  const flat = Object.entries(fields).flatMap(([name, one]) =>
    EMBEDDED.has(name) && one !== null ? Object.entries(common(one, name)) : [[name, common(one, name)]],
  );
  return Object.fromEntries(flat.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** How many nodes an answer holds: objects with an id. */
export function countNodes(value) {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum, one) => sum + countNodes(one), 0);
  return inner + (Array.isArray(value) || !('id' in value) ? 0 : 1);
}
