// What the audit found about the document, the worst first.
MATCH (this)<-[:FOUND_IN]-(node)
RETURN node
ORDER BY node.rank, node.id
