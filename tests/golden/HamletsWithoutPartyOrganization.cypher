// observations
// {"p0":"ACTUAL","p1":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p2":"ACTUAL","p3":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p4":101}
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
  WITH *, [(node5)-[:ABOUT]->(node8) | node8] AS nodes7
  WITH *, [(node5)-[:MEASURES]->(node10) | node10][..1] AS nodes9
  CALL (node5) {
    MATCH (node5)-[:SUPPORTED_BY]->(node12)
    WITH node12
    ORDER BY node12.id
    WITH *, [(node12)-[:QUOTED_FROM]->(node14) | node14][..1] AS nodes13
    RETURN collect([node12.quote, [one IN nodes13 | id(one)]]) AS rows11, collect(nodes13) AS nodes15
  }
  RETURN collect([[one IN nodes7 | id(one)], node5.periodTo, [one IN nodes9 | id(one)], node5.definition, node5.measure, node5.stated, node5.value, node5.qualifier, node5.direction, rows11]) AS rows4, collect(nodes7) AS nodes16, collect(nodes9) AS nodes17, collect(nodes15) AS nodes18
}
CALL (nodes16) {
  UNWIND nodes16 AS list21
  UNWIND list21 AS node19
  WITH DISTINCT node19
  RETURN collect([node19.name, CASE WHEN node19:Area THEN 'Area' WHEN node19:Organization THEN 'Organization' END, node19.id, id(node19)]) AS shared20
}
CALL (nodes17) {
  UNWIND nodes17 AS list24
  UNWIND list24 AS node22
  WITH DISTINCT node22
  RETURN collect([node22.name, node22.definition, id(node22)]) AS shared23
}
CALL (nodes18) {
  UNWIND nodes18 AS list27
  UNWIND list27 AS list28
  UNWIND list28 AS node25
  WITH DISTINCT node25
  RETURN collect([node25.title, node25.url, id(node25)]) AS shared26
}
RETURN [total1, rows4] AS answer, [shared20, shared23, shared26] AS shared;
