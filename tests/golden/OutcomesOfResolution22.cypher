// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20,"p3":50}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code IN [$p0, toUpper(trim($p0)), replace(replace(replace(toUpper(trim($p0)), 'CTR', 'CTr'), 'TTR', 'TTr'), 'TTG', 'TTg')]
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:REVIEWS]-(node5)
    WITH node5
    ORDER BY node5.id
    LIMIT $p2
    CALL (node5) {
      MATCH (node5)-[:ORGANIZED_BY]->(node7)
      WITH node7
      ORDER BY node7.name, node7.id
      RETURN collect([node7.name]) AS rows6
    }
    RETURN collect([node5.name, node5.date, node5.dateInferred, rows6]) AS rows4
  }
  CALL (node2) {
    RETURN COUNT { (node2)<-[:OUTCOME_OF]-() } AS total8
  }
  CALL (node2) {
    MATCH (node2)<-[:OUTCOME_OF]-(node11)
    WITH node11
    ORDER BY node11.id
    LIMIT $p3
    CALL (node11) {
      MATCH (node15:Breakdown)
      WHERE node15.id IN node11.breakdowns
      WITH node15
      RETURN collect([node15.name, node15.id]) AS rows14
    }
    RETURN collect([[(node11)-[:MEASURES]->(node12) | [node12.id, node12.name, node12.unit]], node11.stated, node11.value, node11.qualifier, node11.lower, node11.upper, node11.joint, [(node11)-[:ABOUT]->(node13) | [node13.id, node13.name, node13.level, node13.kind, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END]], rows14, node11.periodFrom, node11.periodTo, node11.periodKind, [(node11)-[:SUPPORTED_BY]->(node16) | [node16.quote, node16.verification, [(node16)-[:QUOTED_FROM]->(node17) | id(node17)], node16.id]]]) AS rows10
  }
  RETURN collect([node2.title, [(node2)-[:ISSUED_BY]->(node3) | [node3.name]], rows4, total8, rows10, node2.id]) AS rows1
}
WITH [rows1] AS answer
CALL (answer) {
  UNWIND answer[0] AS row21
  UNWIND row21[4] AS row22
  UNWIND row22[12] AS row23
  UNWIND row23[2] AS id18
  WITH DISTINCT id18
  MATCH (node19)
  WHERE id(node19) = id18
  RETURN collect([node19.title, node19.url, id18]) AS shared20
}
RETURN answer, [shared20] AS shared;
