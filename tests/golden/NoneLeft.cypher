// observations
// {"p0":"ACTUAL","p1":"area:vn-92","p2":51}
CALL () {
  MATCH (unit4:Area|Organization)<-[:ABOUT]-(node2)
  WHERE unit4.id = $p1
  WITH DISTINCT node2
  WHERE (node2.status = $p0)
  WITH node2
  ORDER BY node2.id
  LIMIT $p2
  WITH *, [(node2)-[:MEASURES]->(node7) | node7][..1] AS nodes6
  CALL (node2) {
    MATCH (node2)-[:SUPPORTED_BY]->(node9)
    WITH node9
    ORDER BY node9.id
    RETURN collect([node9.quote]) AS rows8
  }
  RETURN collect([[one IN nodes6 | id(one)], node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, rows8]) AS rows1, collect(nodes6) AS nodes10
}
CALL (nodes10) {
  UNWIND nodes10 AS list13
  UNWIND list13 AS node11
  WITH DISTINCT node11
  RETURN collect([node11.id, node11.name, node11.definition, id(node11)]) AS shared12
}
RETURN [rows1] AS answer, [shared12] AS shared;
