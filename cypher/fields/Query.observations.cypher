// All observations, by id.
MATCH (node:Observation)
WHERE node.indicator IN $indicators
  AND size($breakdowns) = size(coalesce(node.breakdowns, [])) AND all(one IN $breakdowns WHERE one IN node.breakdowns)
  AND coalesce(node.periodFromMin, node.periodToMin) >= $from
  AND node.periodToMax <= $to
RETURN node
ORDER BY node.id
