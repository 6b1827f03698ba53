// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":1,"p3":21,"p4":51,"p5":1,"p6":1}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code = $p0
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)-[:ISSUED_BY]->(node4)
    WITH node4
    LIMIT $p2
    RETURN collect([node4.name]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[:REVIEWS]-(node6)
    WITH node6
    ORDER BY node6.id
    LIMIT $p3
    CALL (node6) {
      MATCH (node6)-[:ORGANIZED_BY]->(node8)
      WITH node8
      ORDER BY node8.name, node8.id
      RETURN collect([node8.name]) AS rows7
    }
    RETURN collect([node6.name, node6.date, node6.dateInferred, rows7]) AS rows5
  }
  CALL (node2) {
    RETURN COUNT { (node2)<-[:OUTCOME_OF]-() } AS total9
  }
  CALL (node2) {
    MATCH (node2)<-[:OUTCOME_OF]-(node12)
    WITH node12
    ORDER BY node12.id
    LIMIT $p4
    CALL (node12) {
      MATCH (node12)-[:MEASURES]->(node14)
      WITH node14
      LIMIT $p5
      RETURN collect([node14.id, node14.name, node14.unit]) AS rows13
    }
    CALL (node12) {
      MATCH (node12)-[:ABOUT]->(node16)
      WITH node16
      ORDER BY node16.id
      RETURN collect([node16.id, node16.name, node16.level, node16.kind, CASE WHEN node16:Area THEN 'Area' WHEN node16:Organization THEN 'Organization' END]) AS rows15
    }
    CALL (node12) {
      MATCH (node18:Breakdown)
      WHERE node18.id IN node12.breakdowns
      WITH node18
      ORDER BY node18.id
      RETURN collect([node18.name]) AS rows17
    }
    CALL (node12) {
      MATCH (node12)-[:SUPPORTED_BY]->(node20)
      WITH node20
      ORDER BY node20.id
      CALL (node20) {
        MATCH (node20)-[:QUOTED_FROM]->(node22)
        WITH node22
        LIMIT $p6
        RETURN collect([node22.title, node22.url]) AS rows21
      }
      RETURN collect([node20.quote, node20.verification, rows21]) AS rows19
    }
    RETURN collect([rows13, node12.stated, node12.value, node12.qualifier, node12.lower, node12.upper, node12.joint, rows15, rows17, node12.periodFrom, node12.periodTo, node12.periodKind, rows19]) AS rows11
  }
  RETURN collect([node2.title, rows3, rows5, total9, rows11, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
