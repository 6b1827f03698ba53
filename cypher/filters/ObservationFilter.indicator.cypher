// Figures of one of these indicators.
MATCH (node:Observation)
WHERE node.indicator IN $indicator
RETURN node
