// state: one row of organizations.csv, one Organization; its kind is a label too.
UNWIND $rows AS row
MERGE (organization:Organization {id: row.id})
SET organization = row.properties
REMOVE organization:$([label IN labels(organization) WHERE label <> 'Organization'])
SET organization:$(row.labels)
WITH organization, row
MATCH (area:Area {id: row.responsibleFor})
CREATE (organization)-[:RESPONSIBLE_FOR]->(area);

// forget: the edges that the row stated.
UNWIND $rows AS row
MATCH (:Organization {id: row.id})-[edge:RESPONSIBLE_FOR]->()
DELETE edge;
