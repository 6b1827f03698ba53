// The successions by which others took over this area: the edge with the successor.
MATCH (this)-[edge:SUCCEEDED_BY]->(successor)
RETURN edge, successor AS area
ORDER BY edge.date, successor.id
