// organization
// {"p0":"organization:cantho-committee","p1":11,"p2":"members_admitted","p3":"VALUE","p4":"ACTUAL","p5":[],"p6":"2017-01-01","p7":"2017-12-31","p8":21,"p9":"2017-12-31","p10":101,"p11":"members_admitted","p12":"VALUE","p13":"ACTUAL","p14":[],"p15":"2017-01-01","p16":"2017-12-31","p17":21}
CALL () {
  MATCH (node2:Organization {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:ABOUT]-(node4)
    WHERE NOT node4.joint
      AND node4.indicator = $p2
      AND node4.measure = $p3
      AND node4.status = $p4
      AND size($p5) = size(coalesce(node4.breakdowns, [])) AND all(one IN $p5 WHERE one IN node4.breakdowns)
      AND CASE node4.periodKind WHEN 'FLOW' THEN node4.periodFromMin ELSE node4.periodToMin END >= $p6
      AND node4.periodToMax <= $p7
    WITH node4
    ORDER BY node4.id
    LIMIT $p8
    RETURN collect([node4.stated, node4.value, node4.periodFrom, node4.periodTo, node4.periodToInferred, [(node4)-[:SUPPORTED_BY]->(node5) | [node5.quote, [(node5)-[:QUOTED_FROM]->(node6) | [node6.title]][..1], node5.id]]]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[edge8:SUBORDINATE_TO]-(node9)
    WHERE (edge8.validFrom IS NULL OR edge8.validFrom <= $p9)
      AND (edge8.validTo IS NULL OR $p9 < edge8.validTo)
    WITH node9
    ORDER BY node9.name, node9.id
    LIMIT $p10
    CALL (node9) {
      MATCH (node9)<-[:ABOUT]-(node11)
      WHERE NOT node11.joint
        AND node11.indicator = $p11
        AND node11.measure = $p12
        AND node11.status = $p13
        AND size($p14) = size(coalesce(node11.breakdowns, [])) AND all(one IN $p14 WHERE one IN node11.breakdowns)
        AND CASE node11.periodKind WHEN 'FLOW' THEN node11.periodFromMin ELSE node11.periodToMin END >= $p15
        AND node11.periodToMax <= $p16
      WITH node11
      ORDER BY node11.id
      LIMIT $p17
      RETURN collect([node11.stated, node11.value, node11.periodFrom, node11.periodTo, node11.periodToInferred, [(node11)-[:SUPPORTED_BY]->(node12) | [node12.quote, [(node12)-[:QUOTED_FROM]->(node13) | [node13.title]][..1], node12.id]]]) AS rows10
    }
    RETURN collect([node9.name, rows10]) AS rows7
  }
  RETURN collect([node2.name, rows3, rows7, node2.id]) AS rows1
}
WITH [rows1] AS answer
CALL (answer) {
  RETURN null AS place, [[row0 IN answer[0] | [row0[0], row0[1], [], row0[3]]]] AS piece, null AS more
 UNION ALL
  UNWIND range(0, size(answer[0]) - 1) AS at0
  WITH [at0] AS at, answer[0][at0][2] AS rows
  UNWIND range(0, size(rows) - 1, 3) AS begin
  RETURN at AS place, rows[begin..begin + 3] AS piece, null AS more
}
RETURN place AS at, piece AS answer, more AS shared;
