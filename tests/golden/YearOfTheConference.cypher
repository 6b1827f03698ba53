// events
// {"p0":"REVIEW_CONFERENCE","p1":21}
CALL () {
  MATCH (node2:Event)
  WHERE node2.kind = $p0
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)-[:DOCUMENTED_BY]->(node4)
    WITH node4
    ORDER BY node4.id
    RETURN collect([node4.quote, node4.start, node4.end, node4.verification]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)-[:REVIEWS]->(node6)
    WITH node6
    ORDER BY node6.id
    RETURN collect([node6.code, node6.date, coalesce(node6.inferred, []), node6.premises]) AS rows5
  }
  RETURN collect([node2.name, node2.date, node2.dateMin, node2.dateMax, node2.dateInferred, node2.premises, rows3, rows5]) AS rows1
}
RETURN [rows1] AS answer;
