// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":1,"p3":21,"p4":51}
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
    WITH *, [(node12)-[:MEASURES]->(node14) | node14][..1] AS nodes13
    WITH *, [(node12)-[:ABOUT]->(node16) | node16] AS nodes15
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
      WITH *, [(node20)-[:QUOTED_FROM]->(node22) | node22][..1] AS nodes21
      RETURN collect([node20.quote, node20.verification, [one IN nodes21 | id(one)]]) AS rows19, collect(nodes21) AS nodes23
    }
    RETURN collect([[one IN nodes13 | id(one)], node12.stated, node12.value, node12.qualifier, node12.lower, node12.upper, node12.joint, [one IN nodes15 | id(one)], rows17, node12.periodFrom, node12.periodTo, node12.periodKind, rows19]) AS rows11, collect(nodes13) AS nodes24, collect(nodes15) AS nodes25, collect(nodes23) AS nodes26
  }
  RETURN collect([node2.title, rows3, rows5, total9, rows11, node2.id]) AS rows1, collect(nodes24) AS nodes27, collect(nodes25) AS nodes28, collect(nodes26) AS nodes29
}
CALL (nodes27) {
  UNWIND nodes27 AS list32
  UNWIND list32 AS list33
  UNWIND list33 AS node30
  WITH DISTINCT node30
  RETURN collect([node30.id, node30.name, node30.unit, id(node30)]) AS shared31
}
CALL (nodes28) {
  UNWIND nodes28 AS list36
  UNWIND list36 AS list37
  UNWIND list37 AS node34
  WITH DISTINCT node34
  RETURN collect([node34.id, node34.name, node34.level, node34.kind, CASE WHEN node34:Area THEN 'Area' WHEN node34:Organization THEN 'Organization' END, id(node34)]) AS shared35
}
CALL (nodes29) {
  UNWIND nodes29 AS list40
  UNWIND list40 AS list41
  UNWIND list41 AS list42
  UNWIND list42 AS node38
  WITH DISTINCT node38
  RETURN collect([node38.title, node38.url, id(node38)]) AS shared39
}
RETURN [rows1] AS answer, [shared31, shared35, shared39] AS shared;
