// The documents under which the figure was reported.
MATCH (this)-[:OUTCOME_OF]->(node)
RETURN node
ORDER BY node.id
