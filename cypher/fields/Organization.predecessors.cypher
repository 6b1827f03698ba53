// The successions by which this organization took over others: the edge with the predecessor.
MATCH (this)<-[edge:SUCCEEDED_BY]-(predecessor)
RETURN edge, predecessor AS organization
ORDER BY edge.date, predecessor.id
