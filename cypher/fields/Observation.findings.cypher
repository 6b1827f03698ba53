// What the audit found in comparing the figure with others, the worst first.
MATCH (this)<-[:COMPARES]-(node)
RETURN node
ORDER BY node.rank, node.id
