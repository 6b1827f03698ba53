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
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-(own38)<-[edge37:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other39:PART_OF|SUBORDINATE_TO]->(elsewhere40)
          WHERE type(edge37) IN $p13 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo)
            AND type(other39) IN $p13 AND (other39.validFrom IS NULL OR other39.validFrom <= asOf26) AND (other39.validTo IS NULL OR asOf26 < other39.validTo)
            AND NOT EXISTS { (elsewhere40)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN elsewhere40
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node25)
          RETURN node25
        } THEN 'ALL'
        ELSE 'NEXT'
      END AS reach41
      CALL (node25, reach41, asOf26) {
        WITH * WHERE reach41 = 'ALL'
        MATCH (node25)-[:GROUPS*0..1]->()<-[line36:PART_OF|SUBORDINATE_TO*0..]-(unit42)
        WHERE all(edge37 IN line36 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        RETURN unit42 AS node43
       UNION
        WITH * WHERE reach41 = 'ALL'
        MATCH (node25)-[:GROUPS*0..1]->()<-[line36:PART_OF|SUBORDINATE_TO*0..]-(unit42)
        WHERE all(edge37 IN line36 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        MATCH (unit42)-[:RESPONSIBLE_FOR]-()<-[more35:PART_OF|SUBORDINATE_TO*0..]-(below44)-[:RESPONSIBLE_FOR*0..1]-(mate45)
        WHERE all(edge37 IN more35 WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo))
        RETURN mate45 AS node43
       UNION
        WITH * WHERE reach41 = 'NEXT'
        MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node43)
        RETURN node43
       UNION
        WITH * WHERE reach41 = 'NEXT'
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge37:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node43)
        WHERE type(edge37) IN $p13
          AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf26) AND (edge37.validTo IS NULL OR asOf26 < edge37.validTo)
        RETURN node43
      }
      RETURN collect(DISTINCT node43) AS units46
    }
    CALL (node25, units46, asOf26) {
      UNWIND units46 AS node48
      WITH node48, node25,
        [(node48)-[edge49:PART_OF|SUBORDINATE_TO]->(parent50)
          WHERE type(edge49) IN $p14 AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo) | parent50.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node48)<-[edge49:GROUPS]-(node25)
          WHERE (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo)
          RETURN node25.id
        } ELSE [] END AS above51,
        head([(node48)-[:RESPONSIBLE_FOR]->(area52) | area52.id]) AS responsibleFor53
      WITH node48, above51, responsibleFor53, asOf26
      RETURN collect([node48.id, node48.kind, node48.partsListed, CASE WHEN node48:Area THEN 'Area' WHEN node48:Organization THEN 'Organization' END, above51, responsibleFor53]) AS rows47
    }
    CALL (node25, units46, asOf26) {
      WITH * WHERE size(units46) > 0
      MATCH (node56:Region)
      WITH *, COLLECT {
        MATCH (node56)-[edge57:GROUPS]->(area58)
        WHERE (edge57.validFrom IS NULL OR edge57.validFrom <= asOf26) AND (edge57.validTo IS NULL OR asOf26 < edge57.validTo)
        RETURN area58.id
      } AS areas59
      WITH node56, areas59, asOf26
      RETURN collect([node56.id, areas59]) AS rows54
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line61:PART_OF|SUBORDINATE_TO*0..]-(unit62)
        WHERE size(line61) <= $p15
          AND all(edge63 IN line61 WHERE (edge63.validFrom IS NULL OR edge63.validFrom <= asOf26) AND (edge63.validTo IS NULL OR asOf26 < edge63.validTo))
        MATCH (unit62)-[:RESPONSIBLE_FOR*0..1]-(node64)
        RETURN DISTINCT node64
      }
      WITH node64, asOf26
      RETURN collect([node64.id, node64.name, CASE WHEN node64:Area THEN 'Area' WHEN node64:Organization THEN 'Organization' END]) AS rows60
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows47, rows54, rows60]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
