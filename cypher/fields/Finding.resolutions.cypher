// The documents that it is about, by id.
MATCH (this)-[:FOUND_IN]->(node)
RETURN node
ORDER BY node.id
