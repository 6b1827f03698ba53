// state: one row of events.csv, one Event with who organized it, where it was held and what it reviewed.
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row.properties
FOREACH (id IN row.organizedBy | MERGE (organizer:Organization {id: id}) CREATE (event)-[:ORGANIZED_BY]->(organizer))
FOREACH (id IN row.reviews | MERGE (resolution:Resolution {id: id}) CREATE (event)-[:REVIEWS]->(resolution))
WITH event, row
MATCH (area:Area {id: row.heldIn})
CREATE (event)-[:HELD_IN]->(area);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Event {id: row.id})-[edge:ORGANIZED_BY|REVIEWS|HELD_IN]->()
DELETE edge;
