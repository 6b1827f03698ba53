// Figures of one of these measures.
MATCH (node:Observation)
WHERE node.measure IN $measure
RETURN node
