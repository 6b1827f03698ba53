// The resolution of an id or of a code. A code may be that of several.
MATCH (node:Resolution)
WHERE node.id = $id
  AND node.code = $code
RETURN node
ORDER BY node.id
