// The units that the action is about, by id.
MATCH (this)-[:CONCERNS]->(node)
RETURN node
ORDER BY node.id
