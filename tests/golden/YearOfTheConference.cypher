// events
// {"p0":"REVIEW_CONFERENCE","p1":20}
CALL () {
  MATCH (node2:Event)
  WHERE node2.kind = $p0
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.kind, node2.id
  LIMIT $p1
  RETURN collect([node2.name, node2.date, node2.dateMin, node2.dateMax, node2.dateInferred, node2.premises, [(node2)-[:DOCUMENTED_BY]->(node3) | [node3.quote, node3.start, node3.end, node3.verification, node3.id]], [(node2)-[:REVIEWS]->(node4) | [node4.code, node4.date, coalesce(node4.inferred, []), node4.premises, node4.id]]]) AS rows1
}
RETURN [rows1] AS answer;
