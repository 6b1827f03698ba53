// All observations, by id.
MATCH (node:Observation)
WHERE (node)-[:MEASURES]->(:Indicator {id: $indicator})
  AND (node)-[:ABOUT]->(:Area|Organization {id: $unit})
  AND node.status = $status
RETURN node
ORDER BY node.id
