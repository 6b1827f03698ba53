const ON_A_PAGE = 100;
const PAGES = 10;

const behind = (nodes) => (nodes.length < ON_A_PAGE ? null : nodes.at(-1).id);

/** All figures of an indicator, page by page: the first thousand of them, one request after another. */
export const exportPages = {
  name: 'export',
  title: `export: ${PAGES * ON_A_PAGE} observations of an indicator in pages of ${ON_A_PAGE}`,
  rounds: 20,
  pages: PAGES,
  pools: { indicators: 'MATCH (node:Indicator) RETURN node.id AS value ORDER BY value' },
  draw: (pools, random) => ({ indicator: random.pick(pools.indicators) }),
  ours: {
    document: `query Export($indicator: ID!, $after: String) {
      observations(first: ${ON_A_PAGE}, after: $after, filter: { indicator: [$indicator] }) {
        pageInfo { hasNextPage endCursor }
        nodes { id number { stated value qualifier } status about { id name } evidence { id quote } }
      }
    }`,
    next: ({ data }, variables) => {
      const { hasNextPage, endCursor } = data.observations.pageInfo;
      return hasNextPage ? { ...variables, after: endCursor } : null;
    },
  },
  // By offset, as for the deep page.
  neo4jGraphql: {
    document: `query Export($indicator: String!, $offset: Int = 0) {
      observations(limit: ${ON_A_PAGE}, offset: $offset, where: { indicatorId: { eq: $indicator } }, sort: [{ id: ASC }]) {
        id stated value qualifier status
        about { ... on Area { id name } ... on Organization { id name } }
        evidence { id quote }
      }
    }`,
    next: ({ data }, { offset = 0, ...rest }) =>
      data.observations.length < ON_A_PAGE ? null : { ...rest, offset: offset + ON_A_PAGE },
  },
  handWritten: {
    statement: `MATCH (o:Observation {indicator: $indicator}) WHERE o.id > $after
      WITH o ORDER BY o.id LIMIT ${ON_A_PAGE}
      RETURN {nodes: collect(o {.id, .stated, .value, .qualifier, .status,
        about: [(o)-[:ABOUT]->(unit) | unit {.id, .name}],
        evidence: [(o)-[:SUPPORTED_BY]->(quote) | quote {.id, .quote}]})} AS answer`,
    parameters: (drawn) => ({ ...drawn, after: '' }),
    next: ({ nodes }, parameters) => {
      const after = behind(nodes);
      return after === null ? null : { ...parameters, after };
    },
  },
  lines: { handWritten: 1.15, neo4jGraphql: 1 },
};
