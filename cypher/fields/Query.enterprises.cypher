// All enterprises that a source names, by name.
MATCH (node:Enterprise)
RETURN node
ORDER BY node.name, node.id
