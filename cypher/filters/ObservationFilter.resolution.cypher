// Figures that sources state under one of these documents.
MATCH (resolution:Resolution)<-[:OUTCOME_OF]-(node)
WHERE resolution.id IN $resolution
RETURN node
