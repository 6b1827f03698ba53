// What is measured, whose id stands on the figure too.
MATCH (this)-[:MEASURES]->(node)
WHERE node.id = this.indicator
RETURN node
