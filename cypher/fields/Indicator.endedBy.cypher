// The flows that end things of this stock.
MATCH (this)<-[:ENDS]-(node)
RETURN node
ORDER BY node.id
