// The successions by which others took over this organization: the edge with the successor.
MATCH (this)-[edge:SUCCEEDED_BY]->(successor)
RETURN edge, successor AS organization
ORDER BY edge.date, successor.id
