// The documents that this one replaces.
MATCH (this)-[:REPLACES]->(node)
RETURN node
ORDER BY node.id
