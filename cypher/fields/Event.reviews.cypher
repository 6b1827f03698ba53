// The documents whose outcome the event reviewed.
MATCH (this)-[:REVIEWS]->(node)
RETURN node
ORDER BY node.id
