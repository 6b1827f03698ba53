// state: one row of observations.csv, one Observation. A joint figure is one node ABOUT several units, and is
// tied to them by JOINTLY_ABOUT as well, so that a unit's joint figures are found, and its own counted, without looking at all.
// ABOUT has the ids of both ends, so that an index has the figures of each unit in order.
UNWIND $rows AS row
MERGE (observation:Observation {id: row.id})
SET observation = row.properties
WITH observation, row
MATCH (indicator:Indicator {id: row.indicator})
CREATE (observation)-[:MEASURES]->(indicator)
FOREACH (id IN CASE WHEN row.base IS NULL THEN [] ELSE [row.base] END |
  MERGE (base:Indicator {id: id})
  CREATE (observation)-[:SHARE_OF]->(base))
FOREACH (id IN row.outcomeOf | MERGE (resolution:Resolution {id: id}) CREATE (observation)-[:OUTCOME_OF]->(resolution))
FOREACH (id IN row.reportedAt | MERGE (event:Event {id: id}) CREATE (observation)-[:REPORTED_AT]->(event))
WITH observation, row
UNWIND row.about AS about
MATCH (unit:Area|Organization {id: about})
CREATE (observation)-[:ABOUT {unit: about, figure: row.id}]->(unit)
FOREACH (_ IN CASE WHEN row.properties.joint THEN [1] ELSE [] END | CREATE (observation)-[:JOINTLY_ABOUT]->(unit));

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Observation {id: row.id})-[edge:MEASURES|SHARE_OF|OUTCOME_OF|REPORTED_AT|ABOUT|JOINTLY_ABOUT]->()
DELETE edge;
