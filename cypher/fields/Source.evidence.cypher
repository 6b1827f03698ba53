// The quotes taken from the source.
MATCH (this)<-[:QUOTED_FROM]-(node)
RETURN node
ORDER BY node.id
