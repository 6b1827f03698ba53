// The successions by which this area took over others: the edge with the predecessor.
MATCH (this)<-[edge:SUCCEEDED_BY]-(predecessor)
RETURN edge, predecessor AS area
ORDER BY edge.date, predecessor.id
