// All indicators, by id.
MATCH (node:Indicator)
RETURN node
ORDER BY node.id
