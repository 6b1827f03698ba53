// Who issued the document.
MATCH (this)-[:ISSUED_BY]->(node)
RETURN node
