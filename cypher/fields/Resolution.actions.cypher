// What was done or promised under the document without a figure.
MATCH (this)<-[:CARRIES_OUT]-(node)
WHERE node.status = $status
RETURN node
ORDER BY node.id
