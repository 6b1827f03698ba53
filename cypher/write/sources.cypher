// state: one row of sources.csv, one Source with its publisher and the source that it repeats.
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source = row.properties
FOREACH (id IN [id IN [row.republishes] WHERE id IS NOT NULL] |
  MERGE (original:Source {id: id}) CREATE (source)-[:REPUBLISHES]->(original))
WITH source, row
MATCH (publisher:Organization {id: row.publishedBy})
CREATE (source)-[:PUBLISHED_BY]->(publisher);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Source {id: row.id})-[edge:PUBLISHED_BY|REPUBLISHES]->()
DELETE edge;
