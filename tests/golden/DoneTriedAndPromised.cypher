// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":"DONE","p3":"DONE","p4":20,"p5":"PILOT","p6":"PILOT","p7":20,"p8":"PLANNED","p9":"PLANNED","p10":20}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code IN [$p0, toUpper(trim($p0)), replace(replace(replace(toUpper(trim($p0)), 'CTR', 'CTr'), 'TTR', 'TTr'), 'TTG', 'TTg')]
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node4)
    WHERE node4.status = $p2
    RETURN count(*) AS total3
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node6)
    WHERE node6.status = $p3
    WITH node6
    ORDER BY node6.id
    LIMIT $p4
    RETURN collect([node6.name, node6.nameVi, node6.attributedTo, [(node6)-[:CONCERNS]->(node7) | [node7.name, CASE WHEN node7:Area THEN 'Area' WHEN node7:Organization THEN 'Organization' END, node7.id]], [(node6)-[:ATTESTED_BY]->(node8) | [node8.quote, node8.id]]]) AS rows5
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node10)
    WHERE node10.status = $p5
    RETURN count(*) AS total9
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node12)
    WHERE node12.status = $p6
    WITH node12
    ORDER BY node12.id
    LIMIT $p7
    RETURN collect([node12.name, node12.nameVi, node12.attributedTo, [(node12)-[:CONCERNS]->(node13) | [node13.name, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, node13.id]], [(node12)-[:ATTESTED_BY]->(node14) | [node14.quote, node14.id]]]) AS rows11
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node16)
    WHERE node16.status = $p8
    RETURN count(*) AS total15
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node18)
    WHERE node18.status = $p9
    WITH node18
    ORDER BY node18.id
    LIMIT $p10
    RETURN collect([node18.name, node18.nameVi, node18.attributedTo, [(node18)-[:CONCERNS]->(node19) | [node19.name, CASE WHEN node19:Area THEN 'Area' WHEN node19:Organization THEN 'Organization' END, node19.id]], [(node18)-[:ATTESTED_BY]->(node20) | [node20.quote, node20.id]]]) AS rows17
  }
  RETURN collect([total3, rows5, total9, rows11, total15, rows17, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
