// observations
// {"p0":"area:vn-92","p1":"ACTUAL","p2":51,"p3":1}
CALL () {
  MATCH (node2:Observation)
  WHERE (node2)-[:ABOUT]->(:Area|Organization {id: $p0})
    AND node2.status = $p1
  WITH node2
  ORDER BY node2.id
  LIMIT $p2
  CALL (node2) {
    MATCH (node2)-[:MEASURES]->(node4)
    WITH node4
    LIMIT $p3
    RETURN collect([node4.id, node4.name, node4.definition]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)-[:SUPPORTED_BY]->(node6)
    WITH node6
    ORDER BY node6.id
    RETURN collect([node6.quote]) AS rows5
  }
  RETURN collect([rows3, node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, rows5]) AS rows1
}
RETURN [rows1] AS answer;
