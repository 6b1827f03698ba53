// All observations, by id.
MATCH (node:Observation)
WHERE node.indicator IN $indicators
  AND all(one IN coalesce(node.breakdowns, []) WHERE one IN $breakdowns) AND all(one IN $breakdowns WHERE one IN coalesce(node.breakdowns, []))
  AND CASE node.periodKind WHEN 'FLOW' THEN node.periodFromMin ELSE node.periodToMin END >= $from
  AND node.periodToMax <= $to
RETURN node
ORDER BY node.id
