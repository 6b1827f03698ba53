// area
// {"p0":"area:vn-92","p1":11,"p2":"2018-07-05","p3":1,"p4":"2018-07-05","p5":"2018-07-05","p6":51,"p7":100,"p8":1,"today":"2026-01-31","p10":21}
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
      CALL (node13) {
        MATCH (node13)-[:MEASURES]->(node15)
        WITH node15
        LIMIT $p8
        RETURN collect([node15.id]) AS rows14
      }
      RETURN collect([node13.value, rows14]) AS rows12
    }
    RETURN collect([node11.id, node11.name, node11.kind, rows12]) AS rows9
  }
  CALL (node2) {
    MATCH (node2)<-[:RESPONSIBLE_FOR]-(node17)
    WITH node17
    ORDER BY node17.name, node17.id
    CALL (node17) {
      WITH node17, CASE WHEN node17.validTo <= $today THEN toString(date(node17.validTo) - duration({days: 1})) ELSE $today END AS asOf21
      MATCH (node17)<-[edge19:SUBORDINATE_TO]-(node20)
      WHERE (edge19.validFrom IS NULL OR edge19.validFrom <= asOf21)
        AND (edge19.validTo IS NULL OR asOf21 < edge19.validTo)
      WITH node20, asOf21
      ORDER BY node20.name, node20.id
      LIMIT $p10
      RETURN collect([node20.name, node20.kind]) AS rows18
    }
    RETURN collect([node17.name, rows18]) AS rows16
  }
  CALL (node2) {
    MATCH (node2)-[edge23:SUCCEEDED_BY]->(successor24)
    WITH edge23, successor24
    ORDER BY edge23.date, successor24.id
    RETURN collect([edge23.date, edge23.share, [successor24.id, successor24.name, successor24.validFrom]]) AS rows22
  }
  RETURN collect([node2.name, node2.validTo, rows3, total6, rows9, rows16, rows22, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
