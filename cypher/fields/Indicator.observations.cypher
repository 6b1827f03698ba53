// The figures of the indicator.
MATCH (node:Observation)
WHERE node.indicator = this.id
  AND node.id IS NOT NULL
  AND node.measure = $measure
  AND node.status = $status
  AND all(one IN coalesce(node.breakdowns, []) WHERE one IN $breakdowns) AND all(one IN $breakdowns WHERE one IN coalesce(node.breakdowns, []))
  AND CASE node.periodKind WHEN 'FLOW' THEN node.periodFromMin ELSE node.periodToMin END >= $from
  AND node.periodToMax <= $to
RETURN node
ORDER BY node.indicator, node.id
