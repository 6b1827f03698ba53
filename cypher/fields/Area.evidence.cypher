// The phrases in which sources name the unit.
MATCH (this)-[:NAMED_IN]->(node)
RETURN node
ORDER BY node.id
