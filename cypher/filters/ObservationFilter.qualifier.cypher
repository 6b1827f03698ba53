// Figures that come with one of these words.
MATCH (node:Observation)
WHERE node.qualifier IN $qualifier
RETURN node
