// The phrases in which sources cite the document.
MATCH (this)-[:CITED_IN]->(node)
RETURN node
ORDER BY node.id
