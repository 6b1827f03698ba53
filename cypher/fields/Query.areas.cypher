// All areas, by name.
MATCH (node:Area)
WHERE node.level = $level
RETURN node
ORDER BY node.name, node.id
