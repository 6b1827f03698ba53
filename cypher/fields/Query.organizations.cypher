// All organizations, by name.
MATCH (node:Organization)
WHERE node.kind = $kind
RETURN node
ORDER BY node.name, node.id
