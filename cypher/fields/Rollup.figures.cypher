// The figures of some indicators about some units, found by unit or else by day, and about regions that group such units on a day; or those that a kept roll-up names.
WITH *, $first IS NOT NULL AND COUNT {
  UNWIND CASE WHEN size(units) = 0 THEN [] ELSE $indicators END AS indicator
  MATCH (node:Observation WHERE node.indicator = indicator AND node.periodToMax >= $first AND node.periodToMax <= $last)
  RETURN node
  LIMIT 101
} < 101 AS areFew
WITH *, CASE WHEN size(units) = 0 THEN '' WHEN areFew OR size(units) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by
CALL (this, units, by) {
  UNWIND CASE by WHEN 'UNITS' THEN units ELSE [] END AS unit
  MATCH (unit)<-[:ABOUT]-(node:Observation WHERE node.indicator IN $indicators)
  RETURN node
 UNION ALL
  UNWIND CASE WHEN by = 'INDEX' AND $first IS NOT NULL THEN $indicators ELSE [] END AS indicator
  MATCH (node:Observation WHERE node.indicator = indicator AND node.periodToMax >= $first AND node.periodToMax <= $last)
  WHERE EXISTS { MATCH (node)-[:ABOUT]->(unit) WHERE unit IN units }
  RETURN node
 UNION ALL
  UNWIND CASE WHEN by = 'INDEX' AND $first IS NULL THEN $indicators ELSE [] END AS indicator
  MATCH (node:Observation WHERE node.indicator = indicator)
  WHERE EXISTS { MATCH (node)-[:ABOUT]->(unit) WHERE unit IN units }
  RETURN node
 UNION ALL
  UNWIND CASE WHEN size(units) > 0 THEN $indicators ELSE [] END AS indicator
  MATCH (region:Region)
  WHERE EXISTS { MATCH (region)-[edge:GROUPS]->(unit) WHERE unit IN units AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo) }
  MATCH (region)<-[:ABOUT]-(node:Observation WHERE node.indicator = indicator)
  RETURN node
 UNION ALL
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
WITH DISTINCT node
WHERE node.measure = $measure
  AND node.status = $status
  AND coalesce(node.breakdowns, []) = $breakdowns
  AND node.periodToMax >= $from
  AND node.periodToMax <= $to
RETURN node
