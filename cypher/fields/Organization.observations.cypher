// The figures of the unit's own; a joint figure is nobody's own.
MATCH (this)<-[:ABOUT]-(node)
WHERE NOT node.joint
  AND node.indicator = $indicator
  AND node.indicator IN $indicators
  AND node.measure = $measure
  AND node.status = $status
  AND all(one IN coalesce(node.breakdowns, []) WHERE one IN $breakdowns) AND all(one IN $breakdowns WHERE one IN coalesce(node.breakdowns, []))
  AND CASE node.periodKind WHEN 'FLOW' THEN node.periodFromMin ELSE node.periodToMin END >= $from
  AND node.periodToMax <= $to
RETURN node
ORDER BY node.id;

// The same before these conditions, as an index has them: a page of a unit with many is read without looking at all of them.
MATCH ()<-[edge:ABOUT]-(node) USING INDEX edge:ABOUT(unit, figure)
WHERE edge.unit = this.id
  AND edge.figure IS NOT NULL
RETURN node
ORDER BY edge.unit, edge.figure
