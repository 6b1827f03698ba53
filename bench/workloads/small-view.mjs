import { holds, today } from './hierarchy.mjs';

/** A commune, the two units above it, and ten of its figures. */
export const smallView = {
  name: 'small',
  title: 'small view: a commune, 2 parents, 10 observations',
  rounds: 2_000,
  // A view of ten figures needs a commune that has them; in the smallest dataset few do.
  pools: {
    communes: `MATCH (area:Commune) WITH area, COUNT { (area)<-[:ABOUT]-() } AS figures ORDER BY figures DESC
               LIMIT 500 RETURN area.id AS value ORDER BY value`,
  },
  draw: (pools, random) => ({ id: random.pick(pools.communes) }),
  ours: {
    document: `query SmallView($id: ID!) {
      area(id: $id) {
        id name level
        parent { id name level parent { id name level } }
        observations(first: 10) { nodes {
          id number { stated value qualifier } status
          indicator { id name } reportedAt { id name } outcomeOf { id title }
        } }
      }
    }`,
  },
  neo4jGraphql: {
    document: `query SmallView($id: ID!) {
      areas(where: { id: { eq: $id } }) {
        id name level
        parent { id name level parent { id name level } }
        observations(where: { joint: { eq: false } }, limit: 10, sort: [{ id: ASC }]) {
          id stated value qualifier status
          indicator { id name } reportedAt { id name } outcomeOf { id title }
        }
      }
    }`,
  },
  handWritten: {
    statement: `MATCH (area:Area {id: $id})
      RETURN area {.id, .name, .level,
        parent: head([(area)-[e1:PART_OF]->(p1) WHERE ${holds('e1')} | p1 {.id, .name, .level,
          parent: head([(p1)-[e2:PART_OF]->(p2) WHERE ${holds('e2')} | p2 {.id, .name, .level}])}]),
        observations: COLLECT {
          MATCH (area)<-[:ABOUT]-(o:Observation) WHERE NOT o.joint
          WITH o ORDER BY o.id LIMIT 10
          RETURN o {.id, .stated, .value, .qualifier, .status,
            indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}]),
            reportedAt: [(o)-[:REPORTED_AT]->(e) | e {.id, .name}],
            outcomeOf: [(o)-[:OUTCOME_OF]->(r) | r {.id, .title}]}
        }} AS answer`,
    parameters: (drawn) => ({ ...drawn, today: today() }),
  },
  lines: { handWritten: 1.15, neo4jGraphql: 3 },
};
