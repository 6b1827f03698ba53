// The events at which the figure was stated.
MATCH (this)-[:REPORTED_AT]->(node)
RETURN node
ORDER BY node.id
