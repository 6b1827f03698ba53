// The figures that are compared, the one in question first.
MATCH (this)-[edge:COMPARES]->(node)
RETURN node
ORDER BY edge.place, node.id
