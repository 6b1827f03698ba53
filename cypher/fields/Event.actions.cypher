// What was said at the event to be done or promised.
MATCH (this)<-[:STATED_AT]-(node)
WHERE node.status = $status
RETURN node
ORDER BY node.id
