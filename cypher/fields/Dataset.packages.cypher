// The packages that were imported, by name.
MATCH (node:Package)
RETURN node
ORDER BY node.name
