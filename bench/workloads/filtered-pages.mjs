// The first ten figures of one facet, and how many there are of it: what a frontend with facets asks all day.

const NODE = `{.id, .stated, .value, .status, indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}])}`;

/** How much slower a page by one facet may be with a thousand times the figures. */
const FLAT = 1.5;

/** A page by one facet, in the three ways of asking for it. */
function facetPage({
  facet,
  type,
  pool,
  values,
  filter,
  where,
  matches,
  total,
  parameters,
  variables,
  lines,
  growth,
}) {
  return {
    name: `facet-${facet}`,
    title: `page with total, by ${facet}`,
    rounds: 500,
    pools: pool === undefined ? {} : { values: pool },
    draw: (pools, random) => ({ value: random.pick(values ?? pools.values) }),
    ours: {
      document: `query FilteredPage($value: ${type ?? 'ID'}!) {
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
      ...(variables === undefined ? {} : { variables }),
    },
    handWritten: {
      statement: `RETURN {
        totalCount: ${total},
        nodes: COLLECT {
          ${matches}
          WITH o ORDER BY o.id LIMIT 10
          RETURN o ${NODE}
        }} AS answer`,
      ...(variables === undefined ? {} : { parameters: variables }),
    },
    lines: lines ?? { handWritten: 1.15, neo4jGraphql: 1, totals: 30 },
    growth,
  };
}

const daysOf = ({ value }) => ({ first: `${value}-01-01`, last: `${value}-12-31` });

const YEARS = Array.from({ length: 16 }, (_, index) => 2009 + index);

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
    growth: FLAT,
  }),
  facetPage({
    facet: 'unit',
    pool: 'MATCH (node:District) RETURN node.id AS value ORDER BY value',
    filter: 'unit: [$value]',
    where: 'about: { some: { Area: { id: { eq: $value } } } }',
    matches: 'MATCH (:Area {id: $value})<-[:ABOUT]-(o)',
    total: 'COUNT { MATCH (:Area {id: $value})<-[:ABOUT]-() }',
    growth: FLAT,
  }),
  facetPage({
    facet: 'source',
    pool: `MATCH (node:Source) WHERE node.id > '' RETURN node.id AS value ORDER BY value LIMIT 5000`,
    filter: 'source: [$value]',
    where: 'evidence: { some: { source: { some: { id: { eq: $value } } } } }',
    matches: 'MATCH (:Source {id: $value})<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(o) WITH DISTINCT o',
    total: 'COUNT { MATCH (:Source {id: $value})<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(o) RETURN DISTINCT o }',
    growth: FLAT,
  }),
  facetPage({
    facet: 'event',
    pool: `MATCH (node:Event) WHERE node.id > '' RETURN node.id AS value ORDER BY value LIMIT 5000`,
    filter: 'event: [$value]',
    where: 'reportedAt: { some: { id: { eq: $value } } }',
    matches: 'MATCH (:Event {id: $value})<-[:REPORTED_AT]-(o)',
    total: 'COUNT { MATCH (:Event {id: $value})<-[:REPORTED_AT]-() }',
    growth: FLAT,
  }),
  facetPage({
    facet: 'year',
    type: 'Int',
    values: YEARS,
    filter: 'year: [$value]',
    where: 'year: { eq: $value }',
    parameters: '$value: Int!',
    matches: `MATCH (o:Observation {year: $value}) WHERE o.id > ''`,
    total: 'COUNT { MATCH (o:Observation {year: $value}) }',
    growth: FLAT,
  }),
  // Not one facet but a range over two properties: its total counts what matches, and grows with that.
  facetPage({
    facet: 'during',
    type: 'String',
    values: YEARS.map(String),
    filter: 'during: $value',
    where: `periodToMax: { gte: $first }, OR: [
      { periodFromMin: { lte: $last } },
      { periodFromMin: { eq: null }, periodToMin: { lte: $last } }
    ]`,
    parameters: '$first: String!, $last: String!',
    variables: daysOf,
    matches: DURING,
    total: `COUNT { ${DURING} }`,
    lines: { handWritten: 1.15, neo4jGraphql: 1 },
  }),
];
