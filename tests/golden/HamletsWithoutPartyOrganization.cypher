// observations
// {"p0":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p1":"ACTUAL","p2":["hamlets_total","hamlets_with_party_organization","hamlets_without_party_organization","hamlets_with_independent_cell","hamlets_without_cell","hamlets_in_joint_cells","hamlets_without_members"],"p3":"ACTUAL","p4":101,"p5":1,"p6":1}
CALL () {
  MATCH (node2:Observation)
  WHERE node2.indicator IN $p0
    AND node2.status = $p1
  RETURN count(*) AS total1
}
CALL () {
  MATCH (node4:Observation)
  WHERE node4.indicator IN $p2
    AND node4.status = $p3
  WITH node4
  ORDER BY node4.id
  LIMIT $p4
  CALL (node4) {
    MATCH (node4)-[:ABOUT]->(node6)
    WITH node6
    ORDER BY node6.id
    RETURN collect([node6.name, CASE WHEN node6:Area THEN 'Area' WHEN node6:Organization THEN 'Organization' END]) AS rows5
  }
  CALL (node4) {
    MATCH (node4)-[:MEASURES]->(node8)
    WITH node8
    LIMIT $p5
    RETURN collect([node8.name, node8.definition]) AS rows7
  }
  CALL (node4) {
    MATCH (node4)-[:SUPPORTED_BY]->(node10)
    WITH node10
    ORDER BY node10.id
    CALL (node10) {
      MATCH (node10)-[:QUOTED_FROM]->(node12)
      WITH node12
      LIMIT $p6
      RETURN collect([node12.title, node12.url]) AS rows11
    }
    RETURN collect([node10.quote, rows11]) AS rows9
  }
  RETURN collect([rows5, node4.periodTo, rows7, node4.definition, node4.measure, node4.stated, node4.value, node4.qualifier, node4.direction, rows9]) AS rows3
}
RETURN [total1, rows3] AS answer;
