// The documents under which the action was reported.
MATCH (this)-[:CARRIES_OUT]->(node)
RETURN node
ORDER BY node.id
