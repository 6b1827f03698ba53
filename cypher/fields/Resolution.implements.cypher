// The documents that this one carries out.
MATCH (this)-[:IMPLEMENTS]->(node)
RETURN node
ORDER BY node.id
