// All party committees, by name.
MATCH (node:Committee)
RETURN node
ORDER BY node.name, node.id
