// state: one row of evidence.csv, one Evidence, its source, and an edge from what it supports, typed by what that is.
UNWIND $rows AS row
MERGE (evidence:Evidence {id: row.id})
SET evidence = row.properties
WITH evidence, row
MATCH (source:Source {id: row.source})
CREATE (evidence)-[:QUOTED_FROM]->(source)
WITH evidence, row
MATCH (subject:Observation|Action|Event|Resolution|Organization|Area {id: row.supports})
FOREACH (_ IN CASE WHEN subject:Observation THEN [1] ELSE [] END | CREATE (subject)-[:SUPPORTED_BY]->(evidence))
FOREACH (_ IN CASE WHEN subject:Action THEN [1] ELSE [] END | CREATE (subject)-[:ATTESTED_BY]->(evidence))
FOREACH (_ IN CASE WHEN subject:Event THEN [1] ELSE [] END | CREATE (subject)-[:DOCUMENTED_BY]->(evidence))
FOREACH (_ IN CASE WHEN subject:Resolution THEN [1] ELSE [] END | CREATE (subject)-[:CITED_IN]->(evidence))
FOREACH (_ IN CASE WHEN subject:Organization OR subject:Area THEN [1] ELSE [] END | CREATE (subject)-[:NAMED_IN]->(evidence));

// forget: the edges that the row stated, to its source and from what it supports.
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
OPTIONAL MATCH (evidence)-[quoted:QUOTED_FROM]->()
OPTIONAL MATCH (evidence)<-[supported:SUPPORTED_BY|ATTESTED_BY|DOCUMENTED_BY|CITED_IN|NAMED_IN]-()
DELETE quoted, supported;
