// The unit that the figure is about, or the units of a joint figure, by id.
MATCH (this)-[:ABOUT]->(node)
RETURN node
ORDER BY node.id
