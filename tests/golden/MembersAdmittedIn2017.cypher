// organization
// {"p0":"organization:cantho-committee","p1":11,"p2":"members_admitted","p3":"VALUE","p4":"ACTUAL","p5":[],"p6":"2017-01-01","p7":"2017-12-31","p8":21,"p9":1,"p10":"2017-12-31","p11":101,"p12":"members_admitted","p13":"VALUE","p14":"ACTUAL","p15":[],"p16":"2017-01-01","p17":"2017-12-31","p18":21,"p19":1}
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
      AND coalesce(node4.periodFromMin, node4.periodToMin) >= $p6
      AND node4.periodToMax <= $p7
    WITH node4
    ORDER BY node4.id
    LIMIT $p8
    CALL (node4) {
      MATCH (node4)-[:SUPPORTED_BY]->(node6)
      WITH node6
      ORDER BY node6.id
      CALL (node6) {
        MATCH (node6)-[:QUOTED_FROM]->(node8)
        WITH node8
        LIMIT $p9
        RETURN collect([node8.title]) AS rows7
      }
      RETURN collect([node6.quote, rows7]) AS rows5
    }
    RETURN collect([node4.stated, node4.value, node4.periodFrom, node4.periodTo, node4.periodToInferred, rows5]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[edge10:SUBORDINATE_TO]-(node11)
    WHERE (edge10.validFrom IS NULL OR edge10.validFrom <= $p10)
      AND (edge10.validTo IS NULL OR $p10 < edge10.validTo)
    WITH node11
    ORDER BY node11.name, node11.id
    LIMIT $p11
    CALL (node11) {
      MATCH (node11)<-[:ABOUT]-(node13)
      WHERE NOT node13.joint
        AND node13.indicator = $p12
        AND node13.measure = $p13
        AND node13.status = $p14
        AND size($p15) = size(coalesce(node13.breakdowns, [])) AND all(one IN $p15 WHERE one IN node13.breakdowns)
        AND coalesce(node13.periodFromMin, node13.periodToMin) >= $p16
        AND node13.periodToMax <= $p17
      WITH node13
      ORDER BY node13.id
      LIMIT $p18
      CALL (node13) {
        MATCH (node13)-[:SUPPORTED_BY]->(node15)
        WITH node15
        ORDER BY node15.id
        CALL (node15) {
          MATCH (node15)-[:QUOTED_FROM]->(node17)
          WITH node17
          LIMIT $p19
          RETURN collect([node17.title]) AS rows16
        }
        RETURN collect([node15.quote, rows16]) AS rows14
      }
      RETURN collect([node13.stated, node13.value, node13.periodFrom, node13.periodTo, node13.periodToInferred, rows14]) AS rows12
    }
    RETURN collect([node11.name, rows12]) AS rows9
  }
  RETURN collect([node2.name, rows3, rows9, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
