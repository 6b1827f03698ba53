// area
// {"p0":"area:vn-92-924","p1":11,"p2":"ACTUAL","p3":"ACTUAL","p4":21,"p5":1,"p6":100,"p7":1}
CALL () {
  MATCH (node2:Area {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:ABOUT]-(node4)
    WHERE NOT node4.joint
      AND node4.status = $p2
    RETURN count(*) AS total3
  }
  CALL (node2) {
    MATCH (node2)<-[:ABOUT]-(node6)
    WHERE NOT node6.joint
      AND node6.status = $p3
    WITH node6
    ORDER BY node6.id
    LIMIT $p4
    CALL (node6) {
      MATCH (node6)-[:MEASURES]->(node8)
      WITH node8
      LIMIT $p5
      RETURN collect([node8.name]) AS rows7
    }
    RETURN collect([rows7, node6.stated, node6.value]) AS rows5
  }
  CALL (node2) {
    MATCH (node2)<-[:JOINTLY_ABOUT]-(node10)
    WITH node10
    ORDER BY node10.id
    LIMIT $p6
    CALL (node10) {
      MATCH (node10)-[:MEASURES]->(node12)
      WITH node12
      LIMIT $p7
      RETURN collect([node12.name]) AS rows11
    }
    WITH *, [(node10)-[:ABOUT]->(node14) | node14] AS nodes13
    RETURN collect([rows11, node10.stated, node10.value, [one IN nodes13 | id(one)]]) AS rows9, collect(nodes13) AS nodes15
  }
  RETURN collect([node2.name, total3, rows5, rows9, node2.id]) AS rows1, collect(nodes15) AS nodes16
}
CALL (nodes16) {
  UNWIND nodes16 AS list19
  UNWIND list19 AS list20
  UNWIND list20 AS node17
  WITH DISTINCT node17
  RETURN collect([node17.name, CASE WHEN node17:Area THEN 'Area' WHEN node17:Organization THEN 'Organization' END, node17.id, id(node17)]) AS shared18
}
RETURN [rows1] AS answer, [shared18] AS shared;
