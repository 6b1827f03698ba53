// The wider indicator.
MATCH (this)-[:SUBSET_OF]->(node)
RETURN node
