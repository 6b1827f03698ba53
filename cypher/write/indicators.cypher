// state: one row of indicators.csv, one Indicator with the wider one that it is part of, and the stock that it ends.
UNWIND $rows AS row
MERGE (indicator:Indicator {id: row.id})
SET indicator = row.properties
FOREACH (id IN CASE WHEN row.subsetOf IS NULL THEN [] ELSE [row.subsetOf] END |
  MERGE (wider:Indicator {id: id})
  CREATE (indicator)-[:SUBSET_OF]->(wider))
FOREACH (id IN CASE WHEN row.ends IS NULL THEN [] ELSE [row.ends] END |
  MERGE (stock:Indicator {id: id})
  CREATE (indicator)-[:ENDS]->(stock));

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Indicator {id: row.id})-[edge:SUBSET_OF|ENDS]->()
DELETE edge;
