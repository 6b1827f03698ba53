// state: one row of subordinate_to.csv, one SUBORDINATE_TO edge.
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})
MATCH (parent:Organization {id: row.parent})
CREATE (organization)-[edge:SUBORDINATE_TO]->(parent)
SET edge = row.properties;

// forget: the edge.
UNWIND $rows AS row
MATCH ()-[edge:SUBORDINATE_TO {row: row.id}]->() USING INDEX SEEK edge:SUBORDINATE_TO(row)
DELETE edge;
