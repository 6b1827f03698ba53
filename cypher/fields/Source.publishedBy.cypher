// Who published the source.
MATCH (this)-[:PUBLISHED_BY]->(node)
RETURN node
