// Figures whose period has a day in common with another.
MATCH (node:Observation)
WHERE node.periodToMax >= $during.first
  AND coalesce(node.periodFromMin, node.periodToMin) <= $during.last
RETURN node
