// Which claims do not go together, what is the arithmetic, and who says so?
MATCH (finding:Finding)
OPTIONAL MATCH (finding)-[edge:COMPARES]->(figure)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
WITH finding, edge, figure, collect(DISTINCT evidence.quote + ' (' + source.title + ')') AS quotes
ORDER BY edge.place
WITH finding, collect(figure.stated + ': ' + quotes[0]) AS claims
ORDER BY finding.rank, finding.id
RETURN finding.severity AS severity, finding.check AS check, finding.message AS message, claims;
