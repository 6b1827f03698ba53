// The documents that carry out this one.
MATCH (this)<-[:IMPLEMENTS]-(node)
RETURN node
ORDER BY node.id
