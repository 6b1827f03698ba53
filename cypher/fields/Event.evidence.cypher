// The phrases behind the event and its date.
MATCH (this)-[:DOCUMENTED_BY]->(node)
RETURN node
ORDER BY node.id
