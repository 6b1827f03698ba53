// observations
// {"p0":"ACTUAL","p1":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p2":"ACTUAL","p3":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p4":100}
CALL () {
  MATCH (node2:Observation)
  WHERE node2.indicator IN $p1
    AND (node2.status = $p0)
    AND node2.id IS NOT NULL
  RETURN count(*) AS total1
}
CALL () {
  MATCH (node5:Observation)
  WHERE node5.indicator IN $p3
    AND (node5.status = $p2)
    AND node5.id IS NOT NULL
  WITH node5
  ORDER BY node5.status, node5.id
  LIMIT $p4
  RETURN collect([[(node5)-[:ABOUT]->(node7) | id(node7)], node5.periodTo, [node5.indicator], node5.definition, node5.measure, node5.stated, node5.value, node5.qualifier, node5.direction, [(node5)-[:SUPPORTED_BY]->(node9) | [node9.quote, [(node9)-[:QUOTED_FROM]->(node10) | id(node10)], node9.id]]]) AS rows4
}
WITH [total1, rows4] AS answer
CALL (answer) {
  UNWIND answer[1] AS row14
  UNWIND row14[0] AS id11
  WITH DISTINCT id11
  MATCH (node12)
  WHERE id(node12) = id11
  RETURN collect([node12.name, CASE WHEN node12:Area THEN 'Area' WHEN node12:Organization THEN 'Organization' END, node12.id, id11]) AS shared13
}
CALL (answer) {
  UNWIND answer[1] AS row18
  UNWIND row18[2] AS id15
  WITH DISTINCT id15
  MATCH (node16:Indicator)
  WHERE node16.id = id15
  RETURN collect([node16.name, node16.definition, id15]) AS shared17
}
CALL (answer) {
  UNWIND answer[1] AS row22
  UNWIND row22[9] AS row23
  UNWIND row23[1] AS id19
  WITH DISTINCT id19
  MATCH (node20)
  WHERE id(node20) = id19
  RETURN collect([node20.title, node20.url, id19]) AS shared21
}
RETURN answer, [shared13, shared17, shared21] AS shared;
