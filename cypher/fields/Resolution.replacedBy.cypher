// The documents that replace this one.
MATCH (this)<-[:REPLACES]-(node)
RETURN node
ORDER BY node.id
