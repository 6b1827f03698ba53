// The events at which the action was stated.
MATCH (this)-[:STATED_AT]->(node)
RETURN node
ORDER BY node.id
