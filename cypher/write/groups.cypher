// state: one row of groups.csv, one GROUPS edge.
UNWIND $rows AS row
MATCH (region:Area {id: row.region})
MATCH (area:Area {id: row.area})
CREATE (region)-[edge:GROUPS]->(area)
SET edge = row.properties;

// forget: the edge.
UNWIND $rows AS row
MATCH ()-[edge:GROUPS {row: row.id}]->() USING INDEX SEEK edge:GROUPS(row)
DELETE edge;
