// The events that the organization organized.
MATCH (this)<-[:ORGANIZED_BY]-(node)
RETURN node
ORDER BY node.id
