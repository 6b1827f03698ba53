// area
// {"p0":"area:vn-92-924","p1":11,"p2":"ACTUAL","p3":"ACTUAL","p4":20,"p5":100}
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
    MATCH ()<-[edge6:ABOUT]-(node7) USING INDEX edge6:ABOUT(unit, figure)
    WHERE edge6.unit = node2.id
      AND edge6.figure IS NOT NULL
      AND NOT node7.joint
      AND node7.status = $p3
    WITH node7
    ORDER BY edge6.unit, edge6.figure
    LIMIT $p4
    RETURN collect([[(node7)-[:MEASURES]->(node8) | [node8.name]], node7.stated, node7.value]) AS rows5
  }
  CALL (node2) {
    MATCH (node2)<-[:JOINTLY_ABOUT]-(node10)
    WITH node10
    ORDER BY node10.id
    LIMIT $p5
    RETURN collect([[(node10)-[:MEASURES]->(node11) | [node11.name]], node10.stated, node10.value, [(node10)-[:ABOUT]->(node12) | id(node12)]]) AS rows9
  }
  RETURN collect([node2.name, total3, rows5, rows9, node2.id]) AS rows1
}
WITH [rows1] AS answer
CALL (answer) {
  UNWIND answer[0] AS row16
  UNWIND row16[3] AS row17
  UNWIND row17[3] AS id13
  WITH DISTINCT id13
  MATCH (node14)
  WHERE id(node14) = id13
  RETURN collect([node14.name, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END, node14.id, id13]) AS shared15
}
RETURN answer, [shared15] AS shared;
