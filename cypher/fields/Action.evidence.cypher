// The exact phrases behind the action.
MATCH (this)-[:ATTESTED_BY]->(node)
RETURN node
ORDER BY node.id
