// All districts, by name.
MATCH (node:District)
RETURN node
ORDER BY node.name, node.id
