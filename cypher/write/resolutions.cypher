// state: one row of resolutions.csv, one Resolution with who issued it and the documents that it carries out or replaces.
UNWIND $rows AS row
MERGE (resolution:Resolution {id: row.id})
SET resolution = row.properties
FOREACH (id IN row.implements | MERGE (other:Resolution {id: id}) CREATE (resolution)-[:IMPLEMENTS]->(other))
FOREACH (id IN row.replaces | MERGE (other:Resolution {id: id}) CREATE (resolution)-[:REPLACES]->(other))
WITH resolution, row
MATCH (issuer:Organization {id: row.issuedBy})
CREATE (resolution)-[:ISSUED_BY]->(issuer);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Resolution {id: row.id})-[edge:IMPLEMENTS|REPLACES|ISSUED_BY]->()
DELETE edge;
