// The source that the phrase stands in.
MATCH (this)-[:QUOTED_FROM]->(node)
RETURN node
