// All hamlets that a source names, by name.
MATCH (node:Hamlet)
RETURN node
ORDER BY node.name, node.id
