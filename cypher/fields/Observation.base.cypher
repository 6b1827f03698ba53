// The indicator whose value is the whole or the base.
MATCH (this)-[:SHARE_OF]->(node)
RETURN node
