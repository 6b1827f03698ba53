// What the phrase supports.
MATCH (this)<-[:SUPPORTED_BY|ATTESTED_BY|DOCUMENTED_BY|CITED_IN|NAMED_IN]-(node)
RETURN node
ORDER BY node.id
