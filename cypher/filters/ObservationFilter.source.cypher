// Figures that one of these sources states.
MATCH (source:Source)<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(node)
WHERE source.id IN $source
RETURN node
