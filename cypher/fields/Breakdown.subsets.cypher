// The narrower sectors and groups.
MATCH (this)<-[:SUBSET_OF]-(node)
RETURN node
ORDER BY node.id
