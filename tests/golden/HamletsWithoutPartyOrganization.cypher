// observations
// {"p0":"ACTUAL","p1":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p2":"ACTUAL","p3":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p4":100,"p5":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"]}
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
WITH [total1, rows4, [[id11 IN $p5 WHERE NOT (EXISTS { MATCH (:Indicator {id: id11}) })]]] AS answer
CALL (answer) {
  UNWIND answer[1] AS row15
  UNWIND row15[0] AS id12
  WITH DISTINCT id12
  MATCH (node13)
  WHERE id(node13) = id12
  RETURN collect([node13.name, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, node13.id, id12]) AS shared14
}
CALL (answer) {
  UNWIND answer[1] AS row19
  UNWIND row19[2] AS id16
  WITH DISTINCT id16
  MATCH (node17:Indicator)
  WHERE node17.id = id16
  RETURN collect([node17.name, node17.definition, id16]) AS shared18
}
CALL (answer) {
  UNWIND answer[1] AS row23
  UNWIND row23[9] AS row24
  UNWIND row24[1] AS id20
  WITH DISTINCT id20
  MATCH (node21)
  WHERE id(node21) = id20
  RETURN collect([node21.title, node21.url, id20]) AS shared22
}
RETURN answer, [shared14, shared18, shared22] AS shared;
