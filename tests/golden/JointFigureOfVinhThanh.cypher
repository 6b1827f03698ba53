// area
// {"p0":"area:vn-92-924","p1":11,"p2":"ACTUAL","p3":"ACTUAL","p4":21,"p5":100}
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
    RETURN collect([[(node6)-[:MEASURES]->(node7) | [node7.name]][..1], node6.stated, node6.value]) AS rows5
  }
  CALL (node2) {
    MATCH (node2)<-[:JOINTLY_ABOUT]-(node9)
    WITH node9
    ORDER BY node9.id
    LIMIT $p5
    RETURN collect([[(node9)-[:MEASURES]->(node10) | [node10.name]][..1], node9.stated, node9.value, [(node9)-[:ABOUT]->(node11) | id(node11)]]) AS rows8
  }
  RETURN collect([node2.name, total3, rows5, rows8, node2.id]) AS rows1
}
WITH [rows1] AS answer
CALL (answer) {
  UNWIND answer[0] AS row15
  UNWIND row15[3] AS row16
  UNWIND row16[3] AS id12
  WITH DISTINCT id12
  MATCH (node13)
  WHERE id(node13) = id12
  RETURN collect([node13.name, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, node13.id, id12]) AS shared14
}
RETURN answer, [shared14] AS shared;
