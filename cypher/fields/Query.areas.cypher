// All areas, by name.
MATCH (node:Area)
WHERE node.level = $level
  AND $identifier IN node.identifiers
RETURN node
ORDER BY node.name, node.id
