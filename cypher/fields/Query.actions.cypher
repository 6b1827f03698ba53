// All actions, by id.
MATCH (node:Action)
WHERE node.status = $status
RETURN node
ORDER BY node.id
