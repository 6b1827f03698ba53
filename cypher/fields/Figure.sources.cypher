// The documents behind a figure: what came of searching each for its quote, and the document that it goes back to in the end.
MATCH (this)-[:SUPPORTED_BY]->(quote)-[:QUOTED_FROM]->(node)
OPTIONAL MATCH (node)-[:REPUBLISHES*]->(first) WHERE NOT EXISTS { (first)-[:REPUBLISHES]->() }
WITH *, quote.verification AS verification, first.id AS original
RETURN node, verification AS verification, original AS original
