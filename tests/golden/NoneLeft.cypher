// observations
// {"p0":"ACTUAL","p1":"area:vn-92","p2":51,"p3":1}
CALL () {
  MATCH (unit4:Area|Organization)<-[:ABOUT]-(node2)
  WHERE unit4.id = $p1
  WITH DISTINCT node2
  WHERE (node2.status = $p0)
  WITH node2
  ORDER BY node2.id
  LIMIT $p2
  CALL (node2) {
    MATCH (node2)-[:MEASURES]->(node7)
    WITH node7
    LIMIT $p3
    RETURN collect([node7.id, node7.name, node7.definition]) AS rows6
  }
  CALL (node2) {
    MATCH (node2)-[:SUPPORTED_BY]->(node9)
    WITH node9
    ORDER BY node9.id
    RETURN collect([node9.quote]) AS rows8
  }
  RETURN collect([rows6, node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, rows8]) AS rows1
}
RETURN [rows1] AS answer;
