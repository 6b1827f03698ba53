import { encodeCursor } from '../../dist/compiler/cursor.js';
import { connectionOf, readParts } from '../../dist/compiler/parts.js';

const ON_A_PAGE = 10;

const CONNECTION = connectionOf(readParts().get('Query.observations'));

/** About page 1,000 of all observations, behind the cursor that the page before it ended with. */
export const deepPage = {
  name: 'deep-page',
  title: 'deep page: page 1,000 of all observations',
  rounds: 500,
  pools: {
    ends: `MATCH (o:Observation) WHERE o.id > '' WITH o ORDER BY o.id SKIP 9890 LIMIT 100
           WITH collect(o.id) AS ids UNWIND range(0, size(ids) - 1) AS place
           RETURN {id: ids[place], place: 9890 + place} AS value ORDER BY value.place`,
  },
  draw: (pools, random) => random.pick(pools.ends),
  ours: {
    document: `query DeepPage($after: String!) {
      observations(first: ${ON_A_PAGE}, after: $after) { nodes { id number { stated value } status indicator { id name } } }
    }`,
    variables: ({ id }) => ({
      after: encodeCursor(CONNECTION, [id]),
    }),
  },
  // By offset: behind such a cursor its connection holds the whole list with each row, until the memory is full.
  neo4jGraphql: {
    document: `query DeepPage($offset: Int!) {
      observations(limit: ${ON_A_PAGE}, offset: $offset, sort: [{ id: ASC }]) {
        id stated value status indicator { id name }
      }
    }`,
    variables: ({ place }) => ({ offset: place + 1 }),
  },
  handWritten: {
    statement: `MATCH (o:Observation) WHERE o.id > $id
      WITH o ORDER BY o.id LIMIT ${ON_A_PAGE}
      RETURN {nodes: collect(o {.id, .stated, .value, .status, indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}])})} AS answer`,
    parameters: ({ id }) => ({ id }),
  },
  lines: { handWritten: 1.15, neo4jGraphql: 1 },
  growth: 1.5,
};
