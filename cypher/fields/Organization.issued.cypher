// The documents that the organization issued.
MATCH (this)<-[:ISSUED_BY]-(node)
RETURN node
ORDER BY node.id
