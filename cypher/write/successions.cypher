// state: one row of successions.csv, one SUCCEEDED_BY edge.
UNWIND $rows AS row
MATCH (predecessor:Area|Organization {id: row.predecessor})
MATCH (successor:Area|Organization {id: row.successor})
CREATE (predecessor)-[edge:SUCCEEDED_BY]->(successor)
SET edge = row.properties;

// forget: the edge.
UNWIND $rows AS row
MATCH ()-[edge:SUCCEEDED_BY {row: row.id}]->() USING INDEX SEEK edge:SUCCEEDED_BY(row)
DELETE edge;
