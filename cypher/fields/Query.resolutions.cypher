// All resolutions, by id.
MATCH (node:Resolution)
WHERE node.code = $code
RETURN node
ORDER BY node.id
