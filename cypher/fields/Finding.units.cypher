// The units that it is about, by id.
MATCH (this)-[:FOUND_AT]->(node)
RETURN node
ORDER BY node.id
