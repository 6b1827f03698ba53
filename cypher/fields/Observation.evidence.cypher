// The exact phrases behind the figure.
MATCH (this)-[:SUPPORTED_BY]->(node)
RETURN node
ORDER BY node.id
