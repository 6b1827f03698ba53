// Figures that sources state under one of these documents.
MATCH (node)-[:OUTCOME_OF]->(resolution)
WITH *
WHERE resolution.id IN $resolution
RETURN node;

// The same, found from the documents.
MATCH (resolution:Resolution)<-[:OUTCOME_OF]-(node)
WHERE resolution.id IN $resolution
RETURN node
