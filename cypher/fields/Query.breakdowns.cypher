// All sectors, groups and ratings, by id.
MATCH (node:Breakdown)
WHERE node.dimension = $dimension
RETURN node
ORDER BY node.id
