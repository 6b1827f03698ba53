// The figures that roll-ups are worked out from: about some units, found by unit or else by day, and about regions that group such units on a day; and those that kept roll-ups name.
WITH *, [question IN open | question.indicator] AS indicators,
  all(question IN open WHERE question.first IS NOT NULL) AND COUNT {
    UNWIND open AS question
    MATCH (node:Observation WHERE node.indicator = question.indicator AND node.periodToMax >= question.first AND node.periodToMax <= question.last)
    RETURN node
    LIMIT 101
  } < 101 AS areFew
WITH *, CASE WHEN size(open) = 0 THEN '' WHEN areFew OR size(units) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by
CALL (units, open, kept, indicators, by) {
  UNWIND CASE by WHEN 'UNITS' THEN units ELSE [] END AS unit
  MATCH (unit)<-[:ABOUT]-(node:Observation WHERE node.indicator IN indicators)
  RETURN node
 UNION ALL
  UNWIND CASE WHEN by = 'INDEX' THEN [question IN open WHERE question.first IS NOT NULL] ELSE [] END AS question
  MATCH (node:Observation WHERE node.indicator = question.indicator AND node.periodToMax >= question.first AND node.periodToMax <= question.last)
  WHERE EXISTS { MATCH (node)-[:ABOUT]->(unit) WHERE unit IN units }
  RETURN node
 UNION ALL
  UNWIND CASE WHEN by = 'INDEX' THEN [question IN open WHERE question.first IS NULL] ELSE [] END AS question
  MATCH (node:Observation WHERE node.indicator = question.indicator)
  WHERE EXISTS { MATCH (node)-[:ABOUT]->(unit) WHERE unit IN units }
  RETURN node
 UNION ALL
  UNWIND indicators AS indicator
  MATCH (region:Region)
  WHERE EXISTS { MATCH (region)-[edge:GROUPS]->(unit) WHERE unit IN units AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~') }
  MATCH (region)<-[:ABOUT]-(node:Observation WHERE node.indicator = indicator)
  RETURN node
 UNION ALL
  UNWIND kept AS one
  UNWIND one.lists AS list
  UNWIND one.answer[list] AS id
  MATCH (node:Observation {id: id})
  RETURN node
}
WITH DISTINCT node
WHERE any(question IN [$question] + $others WHERE node.indicator = question.indicator AND (question.ofAll OR (node.measure = 'VALUE' AND node.status = question.status AND coalesce(node.breakdowns, []) = question.breakdowns AND (question.from IS NULL OR node.periodToMax >= question.from) AND (question.to IS NULL OR node.periodToMax <= question.to))))
RETURN node
