// The area that a committee is responsible for.
MATCH (this)-[:RESPONSIBLE_FOR]->(node)
RETURN node
