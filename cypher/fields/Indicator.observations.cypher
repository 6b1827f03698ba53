// The figures of the indicator.
MATCH (this)<-[:MEASURES]-(node)
WHERE node.status = $status
RETURN node
ORDER BY node.id
