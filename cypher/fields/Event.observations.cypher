// The figures stated at the event.
MATCH (this)<-[:REPORTED_AT]-(node)
RETURN node
ORDER BY node.id
