// search
// {"p0":"+vinh +(thanh thanh*)","p1":"+vinh +(thanh thanh*)","p2":20,"today":"2026-01-31","p4":1}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p0) YIELD node AS node2, score AS score3
  RETURN count(*) AS total1
}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p1) YIELD node AS node5, score AS score6
  WITH node5
  ORDER BY score6 DESC, node5.id
  LIMIT $p2
  CALL (node5) {
    WITH node5, CASE WHEN node5.validTo <= $today THEN toString(date(node5.validTo) - duration({days: 1})) ELSE $today END AS asOf10 WHERE node5:Area
    MATCH (node5)-[edge8:PART_OF]->(node9)
    WHERE (edge8.validFrom IS NULL OR edge8.validFrom <= asOf10)
      AND (edge8.validTo IS NULL OR asOf10 < edge8.validTo)
    WITH node9, asOf10, edge8.validFrom AS key11
    ORDER BY edge8.validFrom, node9.id
    LIMIT $p4
    RETURN collect([node9.name, key11, node9.id]) AS rows7
  }
  RETURN collect([node5.id, node5.name, node5.level, rows7, node5.kind, CASE WHEN node5:Action THEN 'Action' WHEN node5:Area THEN 'Area' WHEN node5:Event THEN 'Event' WHEN node5:Finding THEN 'Finding' WHEN node5:Indicator THEN 'Indicator' WHEN node5:Breakdown THEN 'Breakdown' WHEN node5:Observation THEN 'Observation' WHEN node5:Organization THEN 'Organization' WHEN node5:Resolution THEN 'Resolution' WHEN node5:Source THEN 'Source' WHEN node5:Evidence THEN 'Evidence' END]) AS rows4
}
RETURN [total1, rows4] AS answer;
