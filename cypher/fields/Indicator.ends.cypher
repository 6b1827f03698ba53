// The stock that this flow ends things of.
MATCH (this)-[:ENDS]->(node)
RETURN node
