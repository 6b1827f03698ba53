// The narrower indicators.
MATCH (this)<-[:SUBSET_OF]-(node)
RETURN node
ORDER BY node.id
