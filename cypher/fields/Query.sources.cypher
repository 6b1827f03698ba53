// All sources, by id.
MATCH (node:Source)
RETURN node
ORDER BY node.id
