// Where the event was held.
MATCH (this)-[:HELD_IN]->(node)
RETURN node
