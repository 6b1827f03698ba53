// observations
// {"p0":"ACTUAL","p1":"area:vn-92","p2":51}
CALL () {
  MATCH (unit4:Area|Organization)<-[:ABOUT]-(node2)
  WHERE unit4.id = $p1
  WITH collect(DISTINCT node2) AS all6
  UNWIND all6 AS node2
  WITH node2
  WHERE (node2.status = $p0)
  WITH node2
  ORDER BY node2.id
  LIMIT $p2
  WITH *, [(node2)-[:MEASURES]->(node8) | node8][..1] AS nodes7
  CALL (node2) {
    MATCH (node2)-[:SUPPORTED_BY]->(node10)
    WITH node10
    ORDER BY node10.id
    RETURN collect([node10.quote]) AS rows9
  }
  RETURN collect([[one IN nodes7 | id(one)], node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, rows9]) AS rows1, collect(nodes7) AS nodes11
}
CALL (nodes11) {
  UNWIND nodes11 AS list14
  UNWIND list14 AS node12
  WITH DISTINCT node12
  RETURN collect([node12.id, node12.name, node12.definition, id(node12)]) AS shared13
}
RETURN [rows1] AS answer, [shared13] AS shared;
