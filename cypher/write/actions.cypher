// state: one row of actions.csv, one Action. Its edge types are its own, so that a unit's incoming ABOUT are observations only.
UNWIND $rows AS row
MERGE (action:Action {id: row.id})
SET action = row.properties
FOREACH (id IN row.outcomeOf | MERGE (resolution:Resolution {id: id}) CREATE (action)-[:CARRIES_OUT]->(resolution))
FOREACH (id IN row.reportedAt | MERGE (event:Event {id: id}) CREATE (action)-[:STATED_AT]->(event))
WITH action, row
UNWIND row.about AS about
MATCH (unit:Area|Organization {id: about})
CREATE (action)-[:CONCERNS]->(unit);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Action {id: row.id})-[edge:CARRIES_OUT|STATED_AT|CONCERNS]->()
DELETE edge;
