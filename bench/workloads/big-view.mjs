import { holds, today } from './hierarchy.mjs';

/** A province, the districts and communes below it, and the figures of each commune: about 3,000 of them. */
export const bigView = {
  name: 'big',
  title: 'big view: a province, its districts and communes, 18 observations of each',
  rounds: 40,
  pools: { provinces: 'MATCH (area:Province) RETURN area.id AS value ORDER BY value' },
  draw: (pools, random) => ({ id: random.pick(pools.provinces) }),
  ours: {
    document: `query BigView($id: ID!) {
      area(id: $id) {
        id name
        children(first: 20) { nodes {
          id name
          children(first: 20) { nodes {
            id name
            observations(first: 18) { nodes {
              id number { stated value qualifier } status
              indicator { id name } reportedAt { id name } outcomeOf { id title }
            } }
          } }
        } }
      }
    }`,
  },
  neo4jGraphql: {
    document: `query BigView($id: ID!) {
      areas(where: { id: { eq: $id } }) {
        id name
        children(limit: 20, sort: [{ name: ASC }, { id: ASC }]) {
          id name
          children(limit: 20, sort: [{ name: ASC }, { id: ASC }]) {
            id name
            observations(where: { joint: { eq: false } }, limit: 18, sort: [{ id: ASC }]) {
              id stated value qualifier status
              indicator { id name } reportedAt { id name } outcomeOf { id title }
            }
          }
        }
      }
    }`,
  },
  handWritten: {
    statement: `MATCH (area:Area {id: $id})
      RETURN area {.id, .name,
        children: COLLECT {
          MATCH (area)<-[e1:PART_OF]-(district) WHERE ${holds('e1')}
          WITH district ORDER BY district.name, district.id LIMIT 20
          RETURN district {.id, .name,
            children: COLLECT {
              MATCH (district)<-[e2:PART_OF]-(commune) WHERE ${holds('e2')}
              WITH commune ORDER BY commune.name, commune.id LIMIT 20
              RETURN commune {.id, .name,
                observations: COLLECT {
                  MATCH (commune)<-[:ABOUT]-(o:Observation) WHERE NOT o.joint
                  WITH o ORDER BY o.id LIMIT 18
                  RETURN o {.id, .stated, .value, .qualifier, .status,
                    indicator: head([(o)-[:MEASURES]->(i) | i {.id, .name}]),
                    reportedAt: [(o)-[:REPORTED_AT]->(e) | e {.id, .name}],
                    outcomeOf: [(o)-[:OUTCOME_OF]->(r) | r {.id, .title}]}
                }}
            }}
        }} AS answer`,
    parameters: (drawn) => ({ ...drawn, today: today() }),
  },
  lines: { handWritten: 0.6, neo4jGraphql: 3 },
};
