// state: one row of part_of.csv, one PART_OF edge.
UNWIND $rows AS row
MATCH (area:Area {id: row.area})
MATCH (parent:Area {id: row.parent})
CREATE (area)-[edge:PART_OF]->(parent)
SET edge = row.properties;

// forget: the edge.
UNWIND $rows AS row
MATCH ()-[edge:PART_OF {row: row.id}]->() USING INDEX SEEK edge:PART_OF(row)
DELETE edge;
