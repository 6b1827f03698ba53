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
    MATCH (node2)<-[:ABOUT]-(node10)
    WHERE node10.joint
    WITH node10
    ORDER BY node10.id
    LIMIT $p6
    CALL (node10) {
      MATCH (node10)-[:MEASURES]->(node12)
      WITH node12
      LIMIT $p7
      RETURN collect([node12.name]) AS rows11
    }
    CALL (node10) {
      MATCH (node10)-[:ABOUT]->(node14)
      WITH node14
      ORDER BY node14.id
      RETURN collect([node14.name, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END]) AS rows13
    }
    RETURN collect([rows11, node10.stated, node10.value, rows13]) AS rows9
  }
  RETURN collect([node2.name, total3, rows5, rows9, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
