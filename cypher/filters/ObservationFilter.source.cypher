// Figures that one of these sources states.
MATCH (node)-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(source)
WITH *
WHERE source.id IN $source
RETURN node;

// The same, found from the sources.
MATCH (source:Source)<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(node)
WHERE source.id IN $source
RETURN node;

// How many these are at most.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $source | 'source ' + one]
RETURN sum(slice.count) AS atMost
