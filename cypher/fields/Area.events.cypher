// The events that were held in the area.
MATCH (this)<-[:HELD_IN]-(node)
RETURN node
ORDER BY node.id
