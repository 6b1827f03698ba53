// The events that reviewed the document.
MATCH (this)<-[:REVIEWS]-(node)
RETURN node
ORDER BY node.id
