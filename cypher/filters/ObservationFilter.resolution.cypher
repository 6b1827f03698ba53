// Figures that sources state under one of these documents.
MATCH (node)-[:OUTCOME_OF]->(resolution)
WITH *
WHERE resolution.id IN $resolution
RETURN node;

// The same, found from the documents.
MATCH (resolution:Resolution)<-[:OUTCOME_OF]-(node)
WHERE resolution.id IN $resolution
RETURN node;

// How many these are at most.
MATCH (resolution:Resolution)
WHERE resolution.id IN $resolution
RETURN sum(COUNT { (resolution)<-[:OUTCOME_OF]-() }) AS atMost
