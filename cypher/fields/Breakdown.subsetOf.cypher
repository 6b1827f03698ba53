// The wider sector or group.
MATCH (this)-[:SUBSET_OF]->(node)
RETURN node
