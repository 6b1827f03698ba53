// The first ten figures of one facet, and how many there are of it: what a frontend with facets asks all day.

const NODE = `{.id, .stated, .value, .status, indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}])}`;

/** A page by one facet, in the three ways of asking for it. */
function facetPage({ facet, pool, values, filter, where, matches, total, parameters }) {
  return {
    name: `facet-${facet}`,
    title: `page with total, by ${facet}`,
    rounds: 100,
    pools: pool === undefined ? {} : { values: pool },
    draw: (pools, random) => ({ value: random.pick(values ?? pools.values) }),
    ours: {
      document: `query FilteredPage($value: ${facet === 'year' ? 'String' : 'ID'}!) {
        observations(first: 10, filter: { ${filter} }) {
          totalCount nodes { id number { stated value } status indicator { id name } }
        }
      }`,
    },
    neo4jGraphql: {
      document: `query FilteredPage(${parameters ?? '$value: ID!'}) {
        observationsConnection(first: 10, where: { ${where} }, sort: [{ id: ASC }]) {
          totalCount edges { node { id stated value status indicator { id name } } }
        }
      }`,
      ...(facet === 'year' ? { variables: daysOf } : {}),
    },
    handWritten: {
      statement: `RETURN {
        totalCount: ${total},
        nodes: COLLECT {
          ${matches}
          WITH o ORDER BY o.id LIMIT 10
          RETURN o ${NODE}
        }} AS answer`,
      ...(facet === 'year' ? { parameters: daysOf } : {}),
    },
    lines: { handWritten: 1.15, neo4jGraphql: 1, totals: 30 },
    growth: 1.5,
  };
}

const daysOf = ({ value }) => ({ first: `${value}-01-01`, last: `${value}-12-31` });

const DURING = `MATCH (o:Observation) WHERE o.periodToMax >= $first AND coalesce(o.periodFromMin, o.periodToMin) <= $last`;

export const filteredPages = [
  facetPage({
    facet: 'indicator',
    pool: 'MATCH (node:Indicator) RETURN node.id AS value ORDER BY value',
    filter: 'indicator: [$value]',
    where: 'indicatorId: { eq: $value }',
    parameters: '$value: String!',
    matches: `MATCH (o:Observation {indicator: $value}) WHERE o.id > ''`,
    total: 'COUNT { MATCH (:Indicator {id: $value})<-[:MEASURES]-() }',
  }),
  facetPage({
    facet: 'unit',
    pool: 'MATCH (node:District) RETURN node.id AS value ORDER BY value',
    filter: 'unit: [$value]',
    where: 'about: { some: { Area: { id: { eq: $value } } } }',
    matches: 'MATCH (:Area {id: $value})<-[:ABOUT]-(o)',
    total: 'COUNT { MATCH (:Area {id: $value})<-[:ABOUT]-() }',
  }),
  facetPage({
    facet: 'source',
    pool: `MATCH (node:Source) WHERE node.id > '' RETURN node.id AS value ORDER BY value LIMIT 5000`,
    filter: 'source: [$value]',
    where: 'evidence: { some: { source: { some: { id: { eq: $value } } } } }',
    matches: 'MATCH (:Source {id: $value})<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(o) WITH DISTINCT o',
    total: 'COUNT { MATCH (:Source {id: $value})<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(o) RETURN DISTINCT o }',
  }),
  facetPage({
    facet: 'event',
    pool: `MATCH (node:Event) WHERE node.id > '' RETURN node.id AS value ORDER BY value LIMIT 5000`,
    filter: 'event: [$value]',
    where: 'reportedAt: { some: { id: { eq: $value } } }',
    matches: 'MATCH (:Event {id: $value})<-[:REPORTED_AT]-(o)',
    total: 'COUNT { MATCH (:Event {id: $value})<-[:REPORTED_AT]-() }',
  }),
  facetPage({
    facet: 'year',
    values: Array.from({ length: 16 }, (_, index) => String(2009 + index)),
    filter: 'during: $value',
    where: `periodToMax: { gte: $first }, OR: [
      { periodFromMin: { lte: $last } },
      { periodFromMin: { eq: null }, periodToMin: { lte: $last } }
    ]`,
    parameters: '$first: String!, $last: String!',
    matches: DURING,
    total: `COUNT { ${DURING} }`,
  }),
];
