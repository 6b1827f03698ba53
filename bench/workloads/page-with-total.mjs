/** The first ten of all observations, and how many there are. */
export const pageWithTotal = {
  name: 'page-total',
  title: 'page with total: the first 10 of all observations',
  rounds: 500,
  pools: {},
  // There is but one such page; other sizes of it are other pages.
  draw: (_pools, random) => ({ first: random.integer(8, 12) }),
  ours: {
    document: `query PageWithTotal($first: Int!) {
      observations(first: $first) { totalCount nodes { id number { stated value } status indicator { id name } } }
    }`,
  },
  neo4jGraphql: {
    document: `query PageWithTotal($first: Int!) {
      observationsConnection(first: $first, sort: [{ id: ASC }]) {
        totalCount edges { node { id stated value status indicator { id name } } }
      }
    }`,
  },
  handWritten: {
    statement: `RETURN {
      totalCount: COUNT { (:Observation) },
      nodes: COLLECT {
        MATCH (o:Observation) WHERE o.id > ''
        WITH o ORDER BY o.id LIMIT $first
        RETURN o {.id, .stated, .value, .status, indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}])}
      }} AS answer`,
  },
  lines: { handWritten: 1.15, neo4jGraphql: 1, totals: 30 },
  growth: 1.5,
};
