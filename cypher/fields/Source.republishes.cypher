// The source that this one repeats.
MATCH (this)-[:REPUBLISHES]->(node)
RETURN node
