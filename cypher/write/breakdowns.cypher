// state: one row of breakdowns.csv, one Breakdown with the wider one that it is part of. Observations and actions name
// it in their property `breakdowns`.
UNWIND $rows AS row
MERGE (breakdown:Breakdown {id: row.id})
SET breakdown = row.properties
WITH breakdown, row WHERE row.subsetOf IS NOT NULL
MERGE (wider:Breakdown {id: row.subsetOf})
CREATE (breakdown)-[:SUBSET_OF]->(wider);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Breakdown {id: row.id})-[edge:SUBSET_OF]->()
DELETE edge;
