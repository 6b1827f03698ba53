// What is measured.
MATCH (this)-[:MEASURES]->(node)
RETURN node
