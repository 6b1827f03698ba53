// The documents behind a figure: what came of searching each for its quote, and the document that it repeats.
MATCH (this)-[:SUPPORTED_BY]->(quote)-[:QUOTED_FROM]->(node)
OPTIONAL MATCH (node)-[:REPUBLISHES]->(original)
WITH *, quote.verification AS verification, original.id AS republishes
RETURN node, verification AS verification, republishes AS republishes
