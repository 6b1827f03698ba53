// The sources that repeat this one.
MATCH (this)<-[:REPUBLISHES]-(node)
RETURN node
ORDER BY node.id
