// All events, by id.
MATCH (node:Event)
WHERE node.kind = $kind
RETURN node
ORDER BY node.id
