// organization
// {"p0":"organization:cantho-committee","p1":11,"p2":"members_admitted","p3":"VALUE","p4":"ACTUAL","p5":[],"p6":"2017-01-01","p7":"2017-12-31","p8":20,"p9":"2017-12-31","p10":100,"p11":"members_admitted","p12":"VALUE","p13":"ACTUAL","p14":[],"p15":"2017-01-01","p16":"2017-12-31","p17":20,"p18":["members_admitted"],"p19":[]}
CALL () {
  MATCH (node2:Organization {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    MATCH ()<-[edge4:ABOUT]-(node5) USING INDEX edge4:ABOUT(unit, figure)
    WHERE edge4.unit = node2.id
      AND edge4.figure IS NOT NULL
      AND NOT node5.joint
      AND node5.indicator = $p2
      AND node5.measure = $p3
      AND node5.status = $p4
      AND all(one IN coalesce(node5.breakdowns, []) WHERE one IN $p5) AND all(one IN $p5 WHERE one IN coalesce(node5.breakdowns, []))
      AND CASE node5.periodKind WHEN 'FLOW' THEN node5.periodFromMin ELSE node5.periodToMin END >= $p6
      AND node5.periodToMax <= $p7
    WITH node5
    ORDER BY edge4.unit, edge4.figure
    LIMIT $p8
    RETURN collect([node5.stated, node5.value, node5.periodFrom, node5.periodTo, node5.periodToInferred, [(node5)-[:SUPPORTED_BY]->(node6) | [node6.quote, [(node6)-[:QUOTED_FROM]->(node7) | [node7.title]], node6.id]]]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[edge9:SUBORDINATE_TO]-(node10)
    WHERE (edge9.validFrom IS NULL OR edge9.validFrom <= $p9)
      AND (edge9.validTo IS NULL OR $p9 < edge9.validTo)
    WITH node10
    ORDER BY node10.name, node10.id
    LIMIT $p10
    CALL (node10) {
      MATCH (node10)<-[:ABOUT]-(node12)
      WHERE NOT node12.joint
        AND node12.indicator = $p11
        AND node12.measure = $p12
        AND node12.status = $p13
        AND all(one IN coalesce(node12.breakdowns, []) WHERE one IN $p14) AND all(one IN $p14 WHERE one IN coalesce(node12.breakdowns, []))
        AND CASE node12.periodKind WHEN 'FLOW' THEN node12.periodFromMin ELSE node12.periodToMin END >= $p15
        AND node12.periodToMax <= $p16
      WITH node12
      ORDER BY node12.id
      LIMIT $p17
      RETURN collect([node12.stated, node12.value, node12.periodFrom, node12.periodTo, node12.periodToInferred, [(node12)-[:SUPPORTED_BY]->(node13) | [node13.quote, [(node13)-[:QUOTED_FROM]->(node14) | [node14.title]], node13.id]]]) AS rows11
    }
    RETURN collect([node10.name, rows11]) AS rows8
  }
  RETURN collect([node2.name, rows3, rows8, node2.id]) AS rows1
}
WITH [rows1, [[id15 IN $p18 WHERE NOT (EXISTS { MATCH (:Indicator {id: id15}) })], [id16 IN $p19 WHERE NOT (EXISTS { MATCH (:Breakdown {id: id16}) })]]] AS answer
CALL (answer) {
  RETURN null AS place, [[row0 IN answer[0] | [row0[0], row0[1], [], row0[3]]], answer[1]] AS piece, null AS more
 UNION ALL
  UNWIND range(0, size(answer[0]) - 1) AS at0
  WITH [at0] AS at, answer[0][at0][2] AS rows
  UNWIND range(0, size(rows) - 1, 3) AS begin
  RETURN at AS place, rows[begin..begin + 3] AS piece, null AS more
}
RETURN place AS at, piece AS answer, more AS shared;
