// The figures of some indicators about some units, and about regions that group such units on a day; or those that a kept roll-up names.
CALL (this, units) {
  UNWIND units AS unit
  MATCH (unit)<-[:ABOUT]-(node:Observation WHERE node.indicator IN $indicators)
  RETURN node
 UNION
  UNWIND units AS unit
  MATCH (unit)<-[edge:GROUPS]-()<-[:ABOUT]-(node:Observation WHERE node.indicator IN $indicators)
  WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
  RETURN node
 UNION
  UNWIND [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS of
  UNWIND $kept AS key
  MATCH (kept:Rollup {id: of + key})
  WHERE (kept.unit = this.id OR kept.twin = this.id) AND (key = $kept[0] OR $asked IN kept.alsoFor)
    AND (kept.asOfFrom IS NULL OR kept.asOfFrom <= $asOf) AND (kept.asOfTo IS NULL OR $asOf < kept.asOfTo)
  UNWIND $keptLists AS list
  UNWIND kept[list] AS id
  MATCH (node:Observation {id: id})
  RETURN node
}
WITH *
WHERE node.measure = $measure
  AND node.status = $status
  AND coalesce(node.breakdowns, []) = $breakdowns
  AND node.periodToMax >= $from
  AND node.periodToMax <= $to
RETURN node
