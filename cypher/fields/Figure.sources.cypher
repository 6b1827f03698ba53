// The documents behind a figure: what came of searching each for its quote, and the one that it goes back to, however many
// repeat each other on the way.
MATCH (this)-[:SUPPORTED_BY]->(quote)-[:QUOTED_FROM]->(node)
OPTIONAL MATCH (node)-[:REPUBLISHES*]->(first) WHERE NOT EXISTS { (first)-[:REPUBLISHES]->() }
WITH *, quote.verification AS verification, first.id AS original
RETURN node, verification AS verification, original AS original
