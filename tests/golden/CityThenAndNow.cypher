// area
// {"p0":"area:vn-92","p1":11,"p2":"2018-07-05","p3":1,"p4":"2018-07-05","p5":"2018-07-05","p6":51,"p7":100,"today":"2026-01-31","p9":21}
CALL () {
  MATCH (node2:Area {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)-[edge4:PART_OF]->(node5)
    WHERE (edge4.validFrom IS NULL OR edge4.validFrom <= $p2)
      AND (edge4.validTo IS NULL OR $p2 < edge4.validTo)
    WITH node5
    ORDER BY edge4.validFrom, node5.id
    LIMIT $p3
    RETURN collect([node5.name]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[edge7:PART_OF]-(node8)
    WHERE (edge7.validFrom IS NULL OR edge7.validFrom <= $p4)
      AND (edge7.validTo IS NULL OR $p4 < edge7.validTo)
    RETURN count(*) AS total6
  }
  CALL (node2) {
    MATCH (node2)<-[edge10:PART_OF]-(node11)
    WHERE (edge10.validFrom IS NULL OR edge10.validFrom <= $p5)
      AND (edge10.validTo IS NULL OR $p5 < edge10.validTo)
    WITH node11
    ORDER BY node11.name, node11.id
    LIMIT $p6
    CALL (node11) {
      MATCH (node11)<-[:JOINTLY_ABOUT]-(node13)
      WITH node13
      ORDER BY node13.id
      LIMIT $p7
      RETURN collect([node13.value, [(node13)-[:MEASURES]->(node14) | [node14.id]][..1]]) AS rows12
    }
    RETURN collect([node11.id, node11.name, node11.kind, rows12]) AS rows9
  }
  CALL (node2) {
    MATCH (node2)<-[:RESPONSIBLE_FOR]-(node16)
    WITH node16
    ORDER BY node16.name, node16.id
    CALL (node16) {
      WITH node16, CASE WHEN node16.validTo <= $today THEN toString(date(node16.validTo) - duration({days: 1})) ELSE $today END AS asOf20
      MATCH (node16)<-[edge18:SUBORDINATE_TO]-(node19)
      WHERE (edge18.validFrom IS NULL OR edge18.validFrom <= asOf20)
        AND (edge18.validTo IS NULL OR asOf20 < edge18.validTo)
      WITH node19, asOf20
      ORDER BY node19.name, node19.id
      LIMIT $p9
      RETURN collect([node19.name, node19.kind]) AS rows17
    }
    RETURN collect([node16.name, rows17]) AS rows15
  }
  CALL (node2) {
    MATCH (node2)-[edge22:SUCCEEDED_BY]->(successor23)
    WITH edge22, successor23
    ORDER BY edge22.date, successor23.id
    RETURN collect([edge22.date, edge22.share, [successor23.id, successor23.name, successor23.validFrom]]) AS rows21
  }
  RETURN collect([node2.name, node2.validTo, rows3, total6, rows9, rows15, rows21, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
