// What was done or promised without a figure.
MATCH (this)<-[:CONCERNS]-(node)
WHERE node.status = $status
RETURN node
ORDER BY node.id
