// observations
// {"p0":"ACTUAL","p1":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p2":"ACTUAL","p3":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p4":101,"p5":1,"p6":1}
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
  ORDER BY node5.id
  LIMIT $p4
  CALL (node5) {
    MATCH (node5)-[:ABOUT]->(node8)
    WITH node8
    ORDER BY node8.id
    RETURN collect([node8.name, CASE WHEN node8:Area THEN 'Area' WHEN node8:Organization THEN 'Organization' END]) AS rows7
  }
  CALL (node5) {
    MATCH (node5)-[:MEASURES]->(node10)
    WITH node10
    LIMIT $p5
    RETURN collect([node10.name, node10.definition]) AS rows9
  }
  CALL (node5) {
    MATCH (node5)-[:SUPPORTED_BY]->(node12)
    WITH node12
    ORDER BY node12.id
    CALL (node12) {
      MATCH (node12)-[:QUOTED_FROM]->(node14)
      WITH node14
      LIMIT $p6
      RETURN collect([node14.title, node14.url]) AS rows13
    }
    RETURN collect([node12.quote, rows13]) AS rows11
  }
  RETURN collect([rows7, node5.periodTo, rows9, node5.definition, node5.measure, node5.stated, node5.value, node5.qualifier, node5.direction, rows11]) AS rows4
}
RETURN [total1, rows4] AS answer;
