import { holds, today } from './hierarchy.mjs';

/** From a hamlet seven edges on: up two levels, to the figures there, the words behind them, and where they were said. */
export const deepView = {
  name: 'deep',
  title: 'deep view: hamlet, commune, district, observations, evidence, source; event, place, parent',
  rounds: 1_000,
  pools: {
    hamlets: `MATCH (area:Hamlet) WHERE area.id > '' RETURN area.id AS value ORDER BY value LIMIT 20000`,
  },
  draw: (pools, random) => ({ id: random.pick(pools.hamlets) }),
  ours: {
    document: `query DeepView($id: ID!) {
      area(id: $id) {
        id name
        parent { id name parent { id name
          observations(first: 20) { nodes {
            id number { stated value } indicator { id name }
            evidence { id quote source { id title } }
            reportedAt { id name heldIn { id name parent { id name } } reviews { id title } }
          } }
        } }
      }
    }`,
  },
  neo4jGraphql: {
    document: `query DeepView($id: ID!) {
      areas(where: { id: { eq: $id } }) {
        id name
        parent { id name parent { id name
          observations(where: { joint: { eq: false } }, limit: 20, sort: [{ id: ASC }]) {
            id stated value indicator { id name }
            evidence { id quote source { id title } }
            reportedAt { id name heldIn { id name parent { id name } } reviews { id title } }
          }
        } }
      }
    }`,
  },
  handWritten: {
    statement: `MATCH (area:Area {id: $id})
      RETURN area {.id, .name,
        parent: head([(area)-[e1:PART_OF]->(p1) WHERE ${holds('e1')} | p1 {.id, .name,
          parent: head([(p1)-[e2:PART_OF]->(p2) WHERE ${holds('e2')} | p2 {.id, .name,
            observations: COLLECT {
              MATCH (p2)<-[:ABOUT]-(o:Observation) WHERE NOT o.joint
              WITH o ORDER BY o.id LIMIT 20
              RETURN o {.id, .stated, .value,
                indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}]),
                evidence: [(o)-[:SUPPORTED_BY]->(q) | q {.id, .quote,
                  source: head([(q)-[:QUOTED_FROM]->(s) | s {.id, .title}])}],
                reportedAt: [(o)-[:REPORTED_AT]->(e) | e {.id, .name,
                  heldIn: head([(e)-[:HELD_IN]->(place) | place {.id, .name,
                    parent: head([(place)-[e3:PART_OF]->(above) WHERE ${holds('e3')} | above {.id, .name}])}]),
                  reviews: [(e)-[:REVIEWS]->(r) | r {.id, .title}]}]}
            }}])}])} AS answer`,
    parameters: (drawn) => ({ ...drawn, today: today() }),
  },
  lines: { handWritten: 1.15, neo4jGraphql: 3 },
};
