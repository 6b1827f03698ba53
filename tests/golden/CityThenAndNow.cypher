// area
// {"p0":"area:vn-92","p1":11,"p2":"2018-07-05","p3":"2018-07-05","p4":"2018-07-05","p5":50,"p6":100,"today":"2026-01-31","p8":20}
CALL () {
  MATCH (node2:Area {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[edge6:PART_OF]-(node7)
    WHERE (edge6.validFrom IS NULL OR edge6.validFrom <= $p3)
      AND (edge6.validTo IS NULL OR $p3 < edge6.validTo)
    RETURN count(*) AS total5
  }
  CALL (node2) {
    MATCH (node2)<-[edge9:PART_OF]-(node10)
    WHERE (edge9.validFrom IS NULL OR edge9.validFrom <= $p4)
      AND (edge9.validTo IS NULL OR $p4 < edge9.validTo)
    WITH node10
    ORDER BY node10.name, node10.id
    LIMIT $p5
    CALL (node10) {
      MATCH (node10)<-[:JOINTLY_ABOUT]-(node12)
      WITH node12
      ORDER BY node12.id
      LIMIT $p6
      RETURN collect([node12.value, [(node12)-[:MEASURES]->(node13) | [node13.id]]]) AS rows11
    }
    RETURN collect([node10.id, node10.name, node10.kind, rows11]) AS rows8
  }
  CALL (node2) {
    MATCH (node2)<-[:RESPONSIBLE_FOR]-(node15)
    WITH node15
    ORDER BY node15.name, node15.id
    CALL (node15) {
      WITH node15, CASE WHEN node15.validTo <= $today THEN toString(date(node15.validTo) - duration({days: 1})) ELSE $today END AS asOf19
      MATCH (node15)<-[edge17:SUBORDINATE_TO]-(node18)
      WHERE (edge17.validFrom IS NULL OR edge17.validFrom <= asOf19)
        AND (edge17.validTo IS NULL OR asOf19 < edge17.validTo)
      WITH node18, asOf19
      ORDER BY node18.name, node18.id
      LIMIT $p8
      RETURN collect([node18.name, node18.kind]) AS rows16
    }
    RETURN collect([node15.name, rows16]) AS rows14
  }
  CALL (node2) {
    MATCH (node2)-[edge21:SUCCEEDED_BY]->(successor22)
    WITH edge21, successor22
    ORDER BY edge21.date, successor22.id
    RETURN collect([edge21.date, edge21.share, [successor22.id, successor22.name, successor22.validFrom]]) AS rows20
  }
  RETURN collect([node2.name, node2.validTo, [(node2)-[edge3:PART_OF]->(node4) WHERE (edge3.validFrom IS NULL OR edge3.validFrom <= $p2) AND (edge3.validTo IS NULL OR $p2 < edge3.validTo) | [node4.name, edge3.validFrom, node4.id]], total5, rows8, rows14, rows20, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
