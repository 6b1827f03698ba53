// Figures whose period ends in one of these years; of a stock, its day.
MATCH (node:Observation)
WHERE node.year IN $year
RETURN node
