// The figures stated at the event.
MATCH (this)<-[:REPORTED_AT]-(node)
WHERE node.indicator = $indicator
  AND node.indicator IN $indicators
  AND node.measure = $measure
  AND node.status = $status
  AND all(one IN coalesce(node.breakdowns, []) WHERE one IN $breakdowns) AND all(one IN $breakdowns WHERE one IN coalesce(node.breakdowns, []))
  AND CASE node.periodKind WHEN 'FLOW' THEN node.periodFromMin ELSE node.periodToMin END >= $from
  AND node.periodToMax <= $to
RETURN node
ORDER BY node.id
