// Who organized the event, by name.
MATCH (this)-[:ORGANIZED_BY]->(node)
RETURN node
ORDER BY node.name, node.id
