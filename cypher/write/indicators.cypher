// state: one row of indicators.csv, one Indicator with the wider one that it is part of.
UNWIND $rows AS row
MERGE (indicator:Indicator {id: row.id})
SET indicator = row.properties
WITH indicator, row WHERE row.subsetOf IS NOT NULL
MERGE (wider:Indicator {id: row.subsetOf})
CREATE (indicator)-[:SUBSET_OF]->(wider);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Indicator {id: row.id})-[edge:SUBSET_OF]->()
DELETE edge;
