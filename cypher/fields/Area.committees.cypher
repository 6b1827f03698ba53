// The committees responsible for the area, by name.
MATCH (this)<-[:RESPONSIBLE_FOR]-(node)
RETURN node
ORDER BY node.name, node.id
