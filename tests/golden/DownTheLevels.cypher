// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"today":"2026-01-31","p4":"area:vn-92","p5":1,"p6":null,"p7":null,"p8":null,"p9":null,"p10":null,"p11":null,"p12":null,"p13":["PART_OF","SUBORDINATE_TO"],"p14":["PART_OF","SUBORDINATE_TO"],"p15":2}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code = $p0
    AND node2.id IS NOT NULL
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:OUTCOME_OF]-(node4)
    WITH node4
    ORDER BY node4.id
    LIMIT $p2
    CALL (node4) {
      MATCH (node4)-[:SUPPORTED_BY]->(quote6)-[:QUOTED_FROM]->(node7)
      OPTIONAL MATCH (node7)-[:REPUBLISHES]->(original8)
      WITH *, quote6.verification AS verification9, original8.id AS republishes10
      WITH node7, verification9, republishes10
      RETURN collect([node7.id, node7.publishedMin, verification9, republishes10]) AS rows5
    }
    RETURN collect([node4.id, node4.indicator, coalesce(node4.about, []), node4.base, node4.stated, node4.value, node4.qualifier, node4.lower, node4.upper, node4.lowerInclusive, node4.upperInclusive, node4.joint, node4.perUnit, node4.measure, node4.shareOf, node4.direction, node4.status, node4.periodKind, coalesce(node4.breakdowns, []), node4.definition, coalesce(node4.inferred, []), node4.periodFrom, node4.periodFromMin, node4.periodFromMax, node4.periodTo, node4.periodToMin, node4.periodToMax, rows5, [(node4)-[:MEASURES]->(node11) | [node11.additive, node11.ascending, node11.id]], [(node4)-[:MEASURES]->(node12) | [node12.name]][..1], [(node4)-[:SUPPORTED_BY]->(node13) | [node13.quote, [(node13)-[:QUOTED_FROM]->(node14) | [node14.title, node14.url]][..1], node13.id]]]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node16)
    WITH node16
    ORDER BY node16.id
    CALL (node16) {
      MATCH (node16)-[:CONCERNS]->(node18)
      WITH node18
      ORDER BY node18.id
      RETURN collect([node18.id]) AS rows17
    }
    RETURN collect([rows17]) AS rows15
  }
  CALL (node2) {
    MATCH (node2)<-[:REVIEWS]-(node20)
    WITH node20
    ORDER BY node20.id
    CALL (node20) {
      MATCH (node20)-[:ORGANIZED_BY]->(node22)
      WITH node22
      ORDER BY node22.name, node22.id
      RETURN collect([node22.id]) AS rows21
    }
    RETURN collect([rows21, [(node20)-[:HELD_IN]->(node23) | [node23.id]], node20.name, node20.date, node20.dateInferred]) AS rows19
  }
  CALL (node2) {
    WITH node2, coalesce(head(COLLECT { MATCH (node2)<-[:OUTCOME_OF|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= $today RETURN day ORDER BY day DESC LIMIT 1 }), $today) AS asOf26
    MATCH (node25:Area|Organization {id: $p4})
    WITH node25, asOf26
    LIMIT $p5
    CALL (node25, asOf26) {
      WITH *, EXISTS {
        UNWIND [node25.id] + COLLECT { MATCH (node25)-[:RESPONSIBLE_FOR]->(area27) RETURN area27.id } AS of28
        UNWIND $p6 AS key29
        MATCH (kept30:Rollup {id: of28 + key29})
        WHERE (kept30.unit = node25.id OR kept30.twin = node25.id) AND (key29 = $p6[0] OR $p7 IN kept30.alsoFor)
          AND (kept30.asOfFrom IS NULL OR kept30.asOfFrom <= asOf26) AND (kept30.asOfTo IS NULL OR asOf26 < kept30.asOfTo)
        RETURN kept30
      } AS isKept31
      WITH *, COLLECT {
        UNWIND CASE WHEN isKept31 THEN [] ELSE $p8 END AS indicator32
        MATCH (figure33:Observation WHERE figure33.indicator = indicator32 AND figure33.periodToMax >= $p9 AND figure33.periodToMax <= $p10)
        RETURN figure33
        LIMIT 101
      } AS figures34
      WITH *, CASE
        WHEN isKept31 THEN 'NONE'
        WHEN $p9 IS NULL OR size(figures34) > 100 THEN 'ALL'
        WHEN EXISTS {
          UNWIND figures34 AS figure33
          WITH node25, figure33
          WHERE figure33.status = $p11 AND figure33.measure = $p12
          MATCH (figure33)-[:ABOUT]->()-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more35:PART_OF|SUBORDINATE_TO*0..]->()
            -[:RESPONSIBLE_FOR*0..1]-()-[line36:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node25)
          WHERE all(edge37 IN more35 WHERE type(edge37) IN $p13 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
            AND all(edge37 IN line36 WHERE type(edge37) IN $p13 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
          RETURN figure33
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge37:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other38:PART_OF|SUBORDINATE_TO]->(elsewhere39)
          WHERE type(edge37) IN $p13 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo)
            AND type(other38) IN $p13 AND (other38.validFrom IS NULL OR other38.validFrom <= asOf26) AND (other38.validTo IS NULL OR asOf26 < other38.validTo)
            AND NOT EXISTS { (elsewhere39)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN elsewhere39
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node25)
          RETURN node25
        } THEN 'ALL'
        ELSE 'NEXT'
      END AS reach40
      CALL (node25, reach40, asOf26) {
        WITH * WHERE reach40 = 'ALL'
        MATCH (node25)-[:GROUPS*0..1]->()<-[line36:PART_OF|SUBORDINATE_TO*0..]-(unit41)
        WHERE all(edge37 IN line36 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        RETURN unit41 AS node42
       UNION
        WITH * WHERE reach40 = 'ALL'
        MATCH (node25)-[:GROUPS*0..1]->()<-[line36:PART_OF|SUBORDINATE_TO*0..]-(unit41)
        WHERE all(edge37 IN line36 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        MATCH (unit41)-[:RESPONSIBLE_FOR]-()<-[more35:PART_OF|SUBORDINATE_TO*0..]-(below43)-[:RESPONSIBLE_FOR*0..1]-(mate44)
        WHERE all(edge37 IN more35 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        RETURN mate44 AS node42
       UNION
        WITH * WHERE reach40 = 'NEXT'
        MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node42)
        RETURN node42
       UNION
        WITH * WHERE reach40 = 'NEXT'
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge37:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node42)
        WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo)
        RETURN node42
      }
      RETURN collect(DISTINCT node42) AS units45
    }
    CALL (node25, units45, asOf26) {
      UNWIND units45 AS node47
      WITH node47, node25,
        [(node47)-[edge48:PART_OF|SUBORDINATE_TO]->(parent49)
          WHERE type(edge48) IN $p14 AND (edge48.validFrom IS NULL OR edge48.validFrom <= asOf26) AND (edge48.validTo IS NULL OR asOf26 < edge48.validTo) | parent49.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node47)<-[edge48:GROUPS]-(node25)
          WHERE (edge48.validFrom IS NULL OR edge48.validFrom <= asOf26) AND (edge48.validTo IS NULL OR asOf26 < edge48.validTo)
          RETURN node25.id
        } ELSE [] END AS above50,
        head([(node47)-[:RESPONSIBLE_FOR]->(area51) | area51.id]) AS responsibleFor52
      WITH node47, above50, responsibleFor52, asOf26
      RETURN collect([node47.id, node47.kind, node47.partsListed, CASE WHEN node47:Area THEN 'Area' WHEN node47:Organization THEN 'Organization' END, above50, responsibleFor52]) AS rows46
    }
    CALL (node25, units45, asOf26) {
      WITH * WHERE size(units45) > 0
      MATCH (node55:Region)
      WITH *, COLLECT {
        MATCH (node55)-[edge56:GROUPS]->(area57)
        WHERE (edge56.validFrom IS NULL OR edge56.validFrom <= asOf26) AND (edge56.validTo IS NULL OR asOf26 < edge56.validTo)
        RETURN area57.id
      } AS areas58
      WITH node55, areas58, asOf26
      RETURN collect([node55.id, areas58]) AS rows53
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line60:PART_OF|SUBORDINATE_TO*0..]-(unit61)
        WHERE size(line60) <= $p15
          AND all(edge62 IN line60 WHERE (edge62.validFrom IS NULL OR edge62.validFrom <= asOf26) AND (edge62.validTo IS NULL OR asOf26 < edge62.validTo))
        MATCH (unit61)-[:RESPONSIBLE_FOR*0..1]-(node63)
        RETURN DISTINCT node63
      }
      WITH node63, asOf26
      RETURN collect([node63.id, node63.name, CASE WHEN node63:Area THEN 'Area' WHEN node63:Organization THEN 'Organization' END]) AS rows59
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows46, rows53, rows59]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
