// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":"DONE","p3":"DONE","p4":21,"p5":"PILOT","p6":"PILOT","p7":21,"p8":"PLANNED","p9":"PLANNED","p10":21}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code = $p0
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
    CALL (node6) {
      MATCH (node6)-[:CONCERNS]->(node8)
      WITH node8
      ORDER BY node8.id
      RETURN collect([node8.name, CASE WHEN node8:Area THEN 'Area' WHEN node8:Organization THEN 'Organization' END]) AS rows7
    }
    CALL (node6) {
      MATCH (node6)-[:ATTESTED_BY]->(node10)
      WITH node10
      ORDER BY node10.id
      RETURN collect([node10.quote]) AS rows9
    }
    RETURN collect([node6.name, node6.nameVi, node6.attributedTo, rows7, rows9]) AS rows5
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node12)
    WHERE node12.status = $p5
    RETURN count(*) AS total11
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node14)
    WHERE node14.status = $p6
    WITH node14
    ORDER BY node14.id
    LIMIT $p7
    CALL (node14) {
      MATCH (node14)-[:CONCERNS]->(node16)
      WITH node16
      ORDER BY node16.id
      RETURN collect([node16.name, CASE WHEN node16:Area THEN 'Area' WHEN node16:Organization THEN 'Organization' END]) AS rows15
    }
    CALL (node14) {
      MATCH (node14)-[:ATTESTED_BY]->(node18)
      WITH node18
      ORDER BY node18.id
      RETURN collect([node18.quote]) AS rows17
    }
    RETURN collect([node14.name, node14.nameVi, node14.attributedTo, rows15, rows17]) AS rows13
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node20)
    WHERE node20.status = $p8
    RETURN count(*) AS total19
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node22)
    WHERE node22.status = $p9
    WITH node22
    ORDER BY node22.id
    LIMIT $p10
    CALL (node22) {
      MATCH (node22)-[:CONCERNS]->(node24)
      WITH node24
      ORDER BY node24.id
      RETURN collect([node24.name, CASE WHEN node24:Area THEN 'Area' WHEN node24:Organization THEN 'Organization' END]) AS rows23
    }
    CALL (node22) {
      MATCH (node22)-[:ATTESTED_BY]->(node26)
      WITH node26
      ORDER BY node26.id
      RETURN collect([node26.quote]) AS rows25
    }
    RETURN collect([node22.name, node22.nameVi, node22.attributedTo, rows23, rows25]) AS rows21
  }
  RETURN collect([total3, rows5, total11, rows13, total19, rows21, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
