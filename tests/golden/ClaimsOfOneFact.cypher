// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p5":"2025-01-01/2025-12-31","p6":["members_total"],"p7":"2025-01-01","p8":"2025-12-31","p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2025-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_total","p15":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p16":"2025-01-01/2025-12-31","p17":"2025-01-01","p18":["members_total"],"p19":"2025-12-31","p20":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p21":"2025-01-01/2025-12-31","p22":["used"],"p23":"VALUE","p24":"ACTUAL","p25":[],"p26":"2025-01-01","p27":"2025-12-31","p28":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf21
  CALL (node2, asOf21) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p4 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p4[0] OR $p5 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf21) AND (kept6.asOfTo IS NULL OR asOf21 < kept6.asOfTo)
      RETURN kept6
    } AS isKept7
    WITH *, COLLECT {
      UNWIND CASE WHEN isKept7 THEN [] ELSE $p6 END AS indicator8
      MATCH (figure9:Observation WHERE figure9.indicator = indicator8 AND figure9.periodToMax >= $p7 AND figure9.periodToMax <= $p8)
      RETURN figure9
      LIMIT 101
    } AS figures10
    WITH *, CASE
      WHEN isKept7 THEN 'NONE'
      WHEN $p7 IS NULL OR size(figures10) > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures10 AS figure9
        WITH node2, figure9
        WHERE figure9.status = $p9 AND figure9.measure = $p10
        MATCH (figure9)-[:ABOUT]->()-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more11:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line12:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
          AND all(edge13 IN line12 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
        RETURN figure9
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other14:PART_OF|SUBORDINATE_TO]->(elsewhere15)
        WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo)
          AND type(other14) IN $p11 AND (other14.validFrom IS NULL OR other14.validFrom <= asOf21) AND (other14.validTo IS NULL OR asOf21 < other14.validTo)
          AND NOT EXISTS { (elsewhere15)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere15
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach16
    CALL (node2, reach16, asOf21) {
      WITH * WHERE reach16 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit17)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      RETURN unit17 AS node18
     UNION
      WITH * WHERE reach16 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit17)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      MATCH (unit17)-[:RESPONSIBLE_FOR]-()<-[more11:PART_OF|SUBORDINATE_TO*0..]-(below19)-[:RESPONSIBLE_FOR*0..1]-(mate20)
      WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      RETURN mate20 AS node18
     UNION
      WITH * WHERE reach16 = 'NEXT'
      MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node18)
      RETURN node18
     UNION
      WITH * WHERE reach16 = 'NEXT'
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node18)
      WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo)
      RETURN node18
    }
    RETURN collect(DISTINCT node18) AS units22
  }
  CALL (node2, units22, asOf21) {
    UNWIND units22 AS node24
    WITH node24, node2,
      [(node24)-[edge25:PART_OF|SUBORDINATE_TO]->(parent26)
        WHERE type(edge25) IN $p13 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf21) AND (edge25.validTo IS NULL OR asOf21 < edge25.validTo) | parent26.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node24)<-[edge25:GROUPS]-(node2)
        WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf21) AND (edge25.validTo IS NULL OR asOf21 < edge25.validTo)
        RETURN node2.id
      } ELSE [] END AS above27,
      head([(node24)-[:RESPONSIBLE_FOR]->(area28) | area28.id]) AS responsibleFor29
    WITH node24, above27, responsibleFor29, asOf21
    RETURN collect([node24.id, node24.kind, node24.partsListed, CASE WHEN node24:Area THEN 'Area' WHEN node24:Organization THEN 'Organization' END, above27, responsibleFor29]) AS rows23
  }
  CALL (node2, units22, asOf21) {
    MATCH (node31:Indicator {id: $p14})
    WITH node31, asOf21
    RETURN collect([node31.additive, node31.ascending]) AS rows30
  }
  CALL (node2, units22, asOf21) {
    CALL (node2, asOf21) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area33) RETURN area33.id } AS of34
      UNWIND $p15 AS key35
      MATCH (node36:Rollup {id: of34 + key35})
      WHERE (node36.unit = node2.id OR node36.twin = node2.id) AND (key35 = $p15[0] OR $p16 IN node36.alsoFor)
        AND (node36.asOfFrom IS NULL OR node36.asOfFrom <= asOf21) AND (node36.asOfTo IS NULL OR asOf21 < node36.asOfTo)
      RETURN node36, CASE WHEN node36.unit = node2.id THEN node36.parts ELSE coalesce(node36.twinParts, node36.parts) END AS parts37
    }
    WITH node36, parts37, asOf21
    RETURN collect([node36.method, node36.comparison, node36.stated, node36.qualifier, node36.value, node36.lower, node36.upper, node36.lowerInclusive, node36.upperInclusive, node36.summed, node36.sumStated, node36.sumQualifier, node36.sumValue, node36.sumLower, node36.sumUpper, node36.sumLowerInclusive, node36.sumUpperInclusive, node36.periodKind, node36.from, node36.fromMin, node36.fromMax, node36.fromInferred, node36.to, node36.toMin, node36.toMax, node36.toInferred, coalesce(node36.used, []), coalesce(node36.sumUsed, []), coalesce(node36.outside, []), parts37, coalesce(node36.partStates, []), node36.restIsMissing, node36.exact, node36.coveredAtMost]) AS rows32
  }
  CALL (node2, units22, asOf21) {
    WITH *, $p17 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units22) = 0 THEN [] ELSE $p18 END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40 AND node41.periodToMax >= $p17 AND node41.periodToMax <= $p19)
      RETURN node41
      LIMIT 101
    } < 101 AS areFew42
    WITH *, CASE WHEN size(units22) = 0 THEN '' WHEN areFew42 OR size(units22) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by43
    CALL (node2, units22, by43, asOf21) {
      UNWIND CASE by43 WHEN 'UNITS' THEN units22 ELSE [] END AS unit44
      MATCH (unit44)<-[:ABOUT]-(node41:Observation WHERE node41.indicator IN $p18)
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN by43 = 'INDEX' AND $p17 IS NOT NULL THEN $p18 ELSE [] END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40 AND node41.periodToMax >= $p17 AND node41.periodToMax <= $p19)
      WHERE EXISTS { MATCH (node41)-[:ABOUT]->(unit44) WHERE unit44 IN units22 }
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN by43 = 'INDEX' AND $p17 IS NULL THEN $p18 ELSE [] END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40)
      WHERE EXISTS { MATCH (node41)-[:ABOUT]->(unit44) WHERE unit44 IN units22 }
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN size(units22) > 0 THEN $p18 ELSE [] END AS indicator40
      MATCH (region45:Region)
      WHERE EXISTS { MATCH (region45)-[edge46:GROUPS]->(unit44) WHERE unit44 IN units22 AND (edge46.validFrom IS NULL OR edge46.validFrom <= asOf21) AND (edge46.validTo IS NULL OR asOf21 < edge46.validTo) }
      MATCH (region45)<-[:ABOUT]-(node41:Observation WHERE node41.indicator = indicator40)
      RETURN node41
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area47) RETURN area47.id } AS of48
      UNWIND $p20 AS key49
      MATCH (kept50:Rollup {id: of48 + key49})
      WHERE (kept50.unit = node2.id OR kept50.twin = node2.id) AND (key49 = $p20[0] OR $p21 IN kept50.alsoFor)
        AND (kept50.asOfFrom IS NULL OR kept50.asOfFrom <= asOf21) AND (kept50.asOfTo IS NULL OR asOf21 < kept50.asOfTo)
      UNWIND $p22 AS list51
      UNWIND kept50[list51] AS id52
      MATCH (node41:Observation {id: id52})
      RETURN node41
    }
    WITH DISTINCT node41
    WHERE node41.measure = $p23
      AND node41.status = $p24
      AND coalesce(node41.breakdowns, []) = $p25
      AND node41.periodToMax >= $p26
      AND node41.periodToMax <= $p27
    WITH node41, asOf21
    LIMIT $p28
    CALL (node41) {
      MATCH (node41)-[:SUPPORTED_BY]->(quote54)-[:QUOTED_FROM]->(node55)
      OPTIONAL MATCH (node55)-[:REPUBLISHES]->(original56)
      WITH *, quote54.verification AS verification57, original56.id AS republishes58
      WITH node55, verification57, republishes58
      RETURN collect([node55.id, node55.publishedMin, verification57, republishes58]) AS rows53
    }
    CALL (node41) {
      MATCH (node41)-[:SUPPORTED_BY]->(quote60)-[:QUOTED_FROM]->(node61)
      OPTIONAL MATCH (node61)-[:REPUBLISHES]->(original62)
      WITH *, quote60.verification AS verification63, original62.id AS republishes64
      WITH node61, verification63, republishes64
      RETURN collect([node61.id, node61.publishedMin, verification63, republishes64]) AS rows59
    }
    CALL (node41) {
      CALL (node41) {
        MATCH (node41)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit66)
        MATCH (unit66)<-[:ABOUT]-(node67)
        WHERE node67.indicator = node41.indicator AND node67.measure = node41.measure AND node67.status = node41.status
        RETURN DISTINCT node67
      }
      WITH node67
      CALL (node67) {
        MATCH (node67)-[:SUPPORTED_BY]->(quote69)-[:QUOTED_FROM]->(node70)
        OPTIONAL MATCH (node70)-[:REPUBLISHES]->(original71)
        WITH *, quote69.verification AS verification72, original71.id AS republishes73
        WITH node70, verification72, republishes73
        RETURN collect([node70.id, node70.publishedMin, verification72, republishes73]) AS rows68
      }
      CALL (node67) {
        MATCH (node67)-[:ABOUT]->(node75)
        WITH node75
        ORDER BY node75.id
        CALL (node75) {
          WITH node75 WHERE node75:Organization
          MATCH (node75)-[:RESPONSIBLE_FOR]->(node77)
          WITH node77
          RETURN collect([node77.id]) AS rows76
        }
        RETURN collect([node75.id, rows76]) AS rows74
      }
      RETURN collect([node67.id, node67.indicator, coalesce(node67.about, []), node67.base, node67.stated, node67.value, node67.qualifier, node67.lower, node67.upper, node67.lowerInclusive, node67.upperInclusive, node67.joint, node67.perUnit, node67.measure, node67.shareOf, node67.direction, node67.status, node67.periodKind, coalesce(node67.breakdowns, []), node67.definition, coalesce(node67.inferred, []), node67.periodFrom, node67.periodFromMin, node67.periodFromMax, node67.periodTo, node67.periodToMin, node67.periodToMax, rows68, rows74, [(node67)-[:SUPPORTED_BY]->(node78) | [[(node78)-[:QUOTED_FROM]->(node79) | [node79.title, node79.url]][..1], node78.id]]]) AS rows65
    }
    RETURN collect([node41.id, node41.indicator, coalesce(node41.about, []), node41.base, node41.stated, node41.value, node41.qualifier, node41.lower, node41.upper, node41.lowerInclusive, node41.upperInclusive, node41.joint, node41.perUnit, node41.measure, node41.shareOf, node41.direction, node41.status, node41.periodKind, coalesce(node41.breakdowns, []), node41.definition, coalesce(node41.inferred, []), node41.periodFrom, node41.periodFromMin, node41.periodFromMax, node41.periodTo, node41.periodToMin, node41.periodToMax, rows53, rows59, rows65]) AS rows38
  }
  CALL (node2, units22, asOf21) {
    WITH * WHERE size(units22) > 0
    MATCH (node82:Region)
    WITH *, COLLECT {
      MATCH (node82)-[edge83:GROUPS]->(area84)
      WHERE (edge83.validFrom IS NULL OR edge83.validFrom <= asOf21) AND (edge83.validTo IS NULL OR asOf21 < edge83.validTo)
      RETURN area84.id
    } AS areas85
    WITH node82, areas85, asOf21
    RETURN collect([node82.id, areas85]) AS rows80
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows23, rows30, rows32, node2.partsListed, rows38, rows80, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
