// The sources that the organization published.
MATCH (this)<-[:PUBLISHED_BY]-(node)
RETURN node
ORDER BY node.id
