// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p5":"2017-01-01/2017-12-31","p6":["members_admitted"],"p7":"2017-01-01","p8":"2017-12-31","p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2017-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_admitted","p15":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p16":"2017-01-01/2017-12-31","p17":"2017-01-01","p18":["members_admitted"],"p19":"2017-12-31","p20":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p21":"2017-01-01/2017-12-31","p22":["used","sumUsed"],"p23":"VALUE","p24":"ACTUAL","p25":[],"p26":"2017-01-01","p27":"2017-12-31","p28":20001,"p29":["PART_OF","SUBORDINATE_TO"]}
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
    RETURN collect([node41.id, node41.indicator, coalesce(node41.about, []), node41.base, node41.stated, node41.value, node41.qualifier, node41.lower, node41.upper, node41.lowerInclusive, node41.upperInclusive, node41.joint, node41.perUnit, node41.measure, node41.shareOf, node41.direction, node41.status, node41.periodKind, coalesce(node41.breakdowns, []), node41.definition, coalesce(node41.inferred, []), node41.periodFrom, node41.periodFromMin, node41.periodFromMax, node41.periodTo, node41.periodToMin, node41.periodToMax, rows53, [(node41)-[:ABOUT]->(node59) | [node59.name, CASE WHEN node59:Area THEN 'Area' WHEN node59:Organization THEN 'Organization' END, node59.id]]]) AS rows38
  }
  CALL (node2, units22, asOf21) {
    WITH * WHERE size(units22) > 0
    MATCH (node62:Region)
    WITH *, COLLECT {
      MATCH (node62)-[edge63:GROUPS]->(area64)
      WHERE (edge63.validFrom IS NULL OR edge63.validFrom <= asOf21) AND (edge63.validTo IS NULL OR asOf21 < edge63.validTo)
      RETURN area64.id
    } AS areas65
    WITH node62, areas65, asOf21
    RETURN collect([node62.id, areas65]) AS rows60
  }
  CALL (node2, units22, asOf21) {
    CALL (node2, asOf21) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge67:PART_OF|SUBORDINATE_TO]-(node68)
      WHERE type(edge67) IN $p29
        AND (edge67.validFrom IS NULL OR edge67.validFrom <= asOf21) AND (edge67.validTo IS NULL OR asOf21 < edge67.validTo)
      RETURN node68
     UNION
      MATCH (node2)-[edge67:GROUPS]->(node68)
      WHERE (edge67.validFrom IS NULL OR edge67.validFrom <= asOf21) AND (edge67.validTo IS NULL OR asOf21 < edge67.validTo)
      RETURN node68
    }
    WITH *, head(COLLECT { MATCH (node68)-[:RESPONSIBLE_FOR]->(area69) RETURN area69.id }) AS responsibleFor70
    WITH node68, responsibleFor70, asOf21
    RETURN collect([node68.id, node68.kind, CASE WHEN node68:Area THEN 'Area' WHEN node68:Organization THEN 'Organization' END, responsibleFor70, node68.name]) AS rows66
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows23, rows30, rows32, node2.partsListed, rows38, rows60, rows66, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":null,"p5":"2019-01-01/2019-12-31","p6":["members_admitted"],"p7":null,"p8":null,"p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2019-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_admitted","p15":null,"p16":["members_admitted"],"p17":null,"p18":null,"p19":"2019-01-01/2019-12-31","p20":["used","sumUsed"],"p21":20001,"p22":["PART_OF","SUBORDINATE_TO"]}
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
    WITH *, $p15 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units22) = 0 THEN [] ELSE $p16 END AS indicator34
      MATCH (node35:Observation WHERE node35.indicator = indicator34 AND node35.periodToMax >= $p15 AND node35.periodToMax <= $p17)
      RETURN node35
      LIMIT 101
    } < 101 AS areFew36
    WITH *, CASE WHEN size(units22) = 0 THEN '' WHEN areFew36 OR size(units22) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by37
    CALL (node2, units22, by37, asOf21) {
      UNWIND CASE by37 WHEN 'UNITS' THEN units22 ELSE [] END AS unit38
      MATCH (unit38)<-[:ABOUT]-(node35:Observation WHERE node35.indicator IN $p16)
      RETURN node35
     UNION ALL
      UNWIND CASE WHEN by37 = 'INDEX' AND $p15 IS NOT NULL THEN $p16 ELSE [] END AS indicator34
      MATCH (node35:Observation WHERE node35.indicator = indicator34 AND node35.periodToMax >= $p15 AND node35.periodToMax <= $p17)
      WHERE EXISTS { MATCH (node35)-[:ABOUT]->(unit38) WHERE unit38 IN units22 }
      RETURN node35
     UNION ALL
      UNWIND CASE WHEN by37 = 'INDEX' AND $p15 IS NULL THEN $p16 ELSE [] END AS indicator34
      MATCH (node35:Observation WHERE node35.indicator = indicator34)
      WHERE EXISTS { MATCH (node35)-[:ABOUT]->(unit38) WHERE unit38 IN units22 }
      RETURN node35
     UNION ALL
      UNWIND CASE WHEN size(units22) > 0 THEN $p16 ELSE [] END AS indicator34
      MATCH (region39:Region)
      WHERE EXISTS { MATCH (region39)-[edge40:GROUPS]->(unit38) WHERE unit38 IN units22 AND (edge40.validFrom IS NULL OR edge40.validFrom <= asOf21) AND (edge40.validTo IS NULL OR asOf21 < edge40.validTo) }
      MATCH (region39)<-[:ABOUT]-(node35:Observation WHERE node35.indicator = indicator34)
      RETURN node35
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area41) RETURN area41.id } AS of42
      UNWIND $p18 AS key43
      MATCH (kept44:Rollup {id: of42 + key43})
      WHERE (kept44.unit = node2.id OR kept44.twin = node2.id) AND (key43 = $p18[0] OR $p19 IN kept44.alsoFor)
        AND (kept44.asOfFrom IS NULL OR kept44.asOfFrom <= asOf21) AND (kept44.asOfTo IS NULL OR asOf21 < kept44.asOfTo)
      UNWIND $p20 AS list45
      UNWIND kept44[list45] AS id46
      MATCH (node35:Observation {id: id46})
      RETURN node35
    }
    WITH DISTINCT node35
    WITH node35, asOf21
    LIMIT $p21
    CALL (node35) {
      MATCH (node35)-[:SUPPORTED_BY]->(quote48)-[:QUOTED_FROM]->(node49)
      OPTIONAL MATCH (node49)-[:REPUBLISHES]->(original50)
      WITH *, quote48.verification AS verification51, original50.id AS republishes52
      WITH node49, verification51, republishes52
      RETURN collect([node49.id, node49.publishedMin, verification51, republishes52]) AS rows47
    }
    RETURN collect([node35.id, node35.indicator, coalesce(node35.about, []), node35.base, node35.stated, node35.value, node35.qualifier, node35.lower, node35.upper, node35.lowerInclusive, node35.upperInclusive, node35.joint, node35.perUnit, node35.measure, node35.shareOf, node35.direction, node35.status, node35.periodKind, coalesce(node35.breakdowns, []), node35.definition, coalesce(node35.inferred, []), node35.periodFrom, node35.periodFromMin, node35.periodFromMax, node35.periodTo, node35.periodToMin, node35.periodToMax, rows47, [(node35)-[:ABOUT]->(node53) | [node53.name, CASE WHEN node53:Area THEN 'Area' WHEN node53:Organization THEN 'Organization' END, node53.id]]]) AS rows32
  }
  CALL (node2, units22, asOf21) {
    WITH * WHERE size(units22) > 0
    MATCH (node56:Region)
    WITH *, COLLECT {
      MATCH (node56)-[edge57:GROUPS]->(area58)
      WHERE (edge57.validFrom IS NULL OR edge57.validFrom <= asOf21) AND (edge57.validTo IS NULL OR asOf21 < edge57.validTo)
      RETURN area58.id
    } AS areas59
    WITH node56, areas59, asOf21
    RETURN collect([node56.id, areas59]) AS rows54
  }
  CALL (node2, units22, asOf21) {
    CALL (node2, asOf21) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge61:PART_OF|SUBORDINATE_TO]-(node62)
      WHERE type(edge61) IN $p22
        AND (edge61.validFrom IS NULL OR edge61.validFrom <= asOf21) AND (edge61.validTo IS NULL OR asOf21 < edge61.validTo)
      RETURN node62
     UNION
      MATCH (node2)-[edge61:GROUPS]->(node62)
      WHERE (edge61.validFrom IS NULL OR edge61.validFrom <= asOf21) AND (edge61.validTo IS NULL OR asOf21 < edge61.validTo)
      RETURN node62
    }
    WITH *, head(COLLECT { MATCH (node62)-[:RESPONSIBLE_FOR]->(area63) RETURN area63.id }) AS responsibleFor64
    WITH node62, responsibleFor64, asOf21
    RETURN collect([node62.id, node62.kind, CASE WHEN node62:Area THEN 'Area' WHEN node62:Organization THEN 'Organization' END, responsibleFor64, node62.name]) AS rows60
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows23, rows30, node2.partsListed, rows32, rows54, rows60, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":[" joint_cells_ended ACTUAL any time"],"p4":null,"p5":["joint_cells_ended"],"p6":"","p7":"~","p8":"ACTUAL","p9":"VALUE","p10":["PART_OF","SUBORDINATE_TO"],"p11":["PART_OF","SUBORDINATE_TO"],"p12":"joint_cells_ended","p13":[" joint_cells_ended ACTUAL any time"],"p14":null,"p15":"","p16":["joint_cells_ended"],"p17":"~","p18":[" joint_cells_ended ACTUAL any time"],"p19":null,"p20":["used","sumUsed"],"p21":"VALUE","p22":"ACTUAL","p23":[],"p24":20001,"p25":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf21
  CALL (node2, asOf21) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p3 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p3[0] OR $p4 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf21) AND (kept6.asOfTo IS NULL OR asOf21 < kept6.asOfTo)
      RETURN kept6
    } AS isKept7
    WITH *, COLLECT {
      UNWIND CASE WHEN isKept7 THEN [] ELSE $p5 END AS indicator8
      MATCH (figure9:Observation WHERE figure9.indicator = indicator8 AND figure9.periodToMax >= $p6 AND figure9.periodToMax <= $p7)
      RETURN figure9
      LIMIT 101
    } AS figures10
    WITH *, CASE
      WHEN isKept7 THEN 'NONE'
      WHEN $p6 IS NULL OR size(figures10) > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures10 AS figure9
        WITH node2, figure9
        WHERE figure9.status = $p8 AND figure9.measure = $p9
        MATCH (figure9)-[:ABOUT]->()-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more11:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line12:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge13 IN more11 WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
          AND all(edge13 IN line12 WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
        RETURN figure9
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other14:PART_OF|SUBORDINATE_TO]->(elsewhere15)
        WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo)
          AND type(other14) IN $p10 AND (other14.validFrom IS NULL OR other14.validFrom <= asOf21) AND (other14.validTo IS NULL OR asOf21 < other14.validTo)
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
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      RETURN unit17 AS node18
     UNION
      WITH * WHERE reach16 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit17)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      MATCH (unit17)-[:RESPONSIBLE_FOR]-()<-[more11:PART_OF|SUBORDINATE_TO*0..]-(below19)-[:RESPONSIBLE_FOR*0..1]-(mate20)
      WHERE all(edge13 IN more11 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo))
      RETURN mate20 AS node18
     UNION
      WITH * WHERE reach16 = 'NEXT'
      MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node18)
      RETURN node18
     UNION
      WITH * WHERE reach16 = 'NEXT'
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node18)
      WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf21) AND (edge13.validTo IS NULL OR asOf21 < edge13.validTo)
      RETURN node18
    }
    RETURN collect(DISTINCT node18) AS units22
  }
  CALL (node2, units22, asOf21) {
    UNWIND units22 AS node24
    WITH node24, node2,
      [(node24)-[edge25:PART_OF|SUBORDINATE_TO]->(parent26)
        WHERE type(edge25) IN $p11 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf21) AND (edge25.validTo IS NULL OR asOf21 < edge25.validTo) | parent26.id]
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
    MATCH (node31:Indicator {id: $p12})
    WITH node31, asOf21
    RETURN collect([node31.additive, node31.ascending]) AS rows30
  }
  CALL (node2, units22, asOf21) {
    CALL (node2, asOf21) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area33) RETURN area33.id } AS of34
      UNWIND $p13 AS key35
      MATCH (node36:Rollup {id: of34 + key35})
      WHERE (node36.unit = node2.id OR node36.twin = node2.id) AND (key35 = $p13[0] OR $p14 IN node36.alsoFor)
        AND (node36.asOfFrom IS NULL OR node36.asOfFrom <= asOf21) AND (node36.asOfTo IS NULL OR asOf21 < node36.asOfTo)
      RETURN node36, CASE WHEN node36.unit = node2.id THEN node36.parts ELSE coalesce(node36.twinParts, node36.parts) END AS parts37
    }
    WITH node36, parts37, asOf21
    RETURN collect([node36.method, node36.comparison, node36.stated, node36.qualifier, node36.value, node36.lower, node36.upper, node36.lowerInclusive, node36.upperInclusive, node36.summed, node36.sumStated, node36.sumQualifier, node36.sumValue, node36.sumLower, node36.sumUpper, node36.sumLowerInclusive, node36.sumUpperInclusive, node36.periodKind, node36.from, node36.fromMin, node36.fromMax, node36.fromInferred, node36.to, node36.toMin, node36.toMax, node36.toInferred, coalesce(node36.used, []), coalesce(node36.sumUsed, []), coalesce(node36.outside, []), parts37, coalesce(node36.partStates, []), node36.restIsMissing, node36.exact, node36.coveredAtMost]) AS rows32
  }
  CALL (node2, units22, asOf21) {
    WITH *, $p15 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units22) = 0 THEN [] ELSE $p16 END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40 AND node41.periodToMax >= $p15 AND node41.periodToMax <= $p17)
      RETURN node41
      LIMIT 101
    } < 101 AS areFew42
    WITH *, CASE WHEN size(units22) = 0 THEN '' WHEN areFew42 OR size(units22) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by43
    CALL (node2, units22, by43, asOf21) {
      UNWIND CASE by43 WHEN 'UNITS' THEN units22 ELSE [] END AS unit44
      MATCH (unit44)<-[:ABOUT]-(node41:Observation WHERE node41.indicator IN $p16)
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN by43 = 'INDEX' AND $p15 IS NOT NULL THEN $p16 ELSE [] END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40 AND node41.periodToMax >= $p15 AND node41.periodToMax <= $p17)
      WHERE EXISTS { MATCH (node41)-[:ABOUT]->(unit44) WHERE unit44 IN units22 }
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN by43 = 'INDEX' AND $p15 IS NULL THEN $p16 ELSE [] END AS indicator40
      MATCH (node41:Observation WHERE node41.indicator = indicator40)
      WHERE EXISTS { MATCH (node41)-[:ABOUT]->(unit44) WHERE unit44 IN units22 }
      RETURN node41
     UNION ALL
      UNWIND CASE WHEN size(units22) > 0 THEN $p16 ELSE [] END AS indicator40
      MATCH (region45:Region)
      WHERE EXISTS { MATCH (region45)-[edge46:GROUPS]->(unit44) WHERE unit44 IN units22 AND (edge46.validFrom IS NULL OR edge46.validFrom <= asOf21) AND (edge46.validTo IS NULL OR asOf21 < edge46.validTo) }
      MATCH (region45)<-[:ABOUT]-(node41:Observation WHERE node41.indicator = indicator40)
      RETURN node41
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area47) RETURN area47.id } AS of48
      UNWIND $p18 AS key49
      MATCH (kept50:Rollup {id: of48 + key49})
      WHERE (kept50.unit = node2.id OR kept50.twin = node2.id) AND (key49 = $p18[0] OR $p19 IN kept50.alsoFor)
        AND (kept50.asOfFrom IS NULL OR kept50.asOfFrom <= asOf21) AND (kept50.asOfTo IS NULL OR asOf21 < kept50.asOfTo)
      UNWIND $p20 AS list51
      UNWIND kept50[list51] AS id52
      MATCH (node41:Observation {id: id52})
      RETURN node41
    }
    WITH DISTINCT node41
    WHERE node41.measure = $p21
      AND node41.status = $p22
      AND coalesce(node41.breakdowns, []) = $p23
    WITH node41, asOf21
    LIMIT $p24
    CALL (node41) {
      MATCH (node41)-[:SUPPORTED_BY]->(quote54)-[:QUOTED_FROM]->(node55)
      OPTIONAL MATCH (node55)-[:REPUBLISHES]->(original56)
      WITH *, quote54.verification AS verification57, original56.id AS republishes58
      WITH node55, verification57, republishes58
      RETURN collect([node55.id, node55.publishedMin, verification57, republishes58]) AS rows53
    }
    RETURN collect([node41.id, node41.indicator, coalesce(node41.about, []), node41.base, node41.stated, node41.value, node41.qualifier, node41.lower, node41.upper, node41.lowerInclusive, node41.upperInclusive, node41.joint, node41.perUnit, node41.measure, node41.shareOf, node41.direction, node41.status, node41.periodKind, coalesce(node41.breakdowns, []), node41.definition, coalesce(node41.inferred, []), node41.periodFrom, node41.periodFromMin, node41.periodFromMax, node41.periodTo, node41.periodToMin, node41.periodToMax, rows53, [(node41)-[:ABOUT]->(node59) | [node59.name, CASE WHEN node59:Area THEN 'Area' WHEN node59:Organization THEN 'Organization' END, node59.id]]]) AS rows38
  }
  CALL (node2, units22, asOf21) {
    WITH * WHERE size(units22) > 0
    MATCH (node62:Region)
    WITH *, COLLECT {
      MATCH (node62)-[edge63:GROUPS]->(area64)
      WHERE (edge63.validFrom IS NULL OR edge63.validFrom <= asOf21) AND (edge63.validTo IS NULL OR asOf21 < edge63.validTo)
      RETURN area64.id
    } AS areas65
    WITH node62, areas65, asOf21
    RETURN collect([node62.id, areas65]) AS rows60
  }
  CALL (node2, units22, asOf21) {
    CALL (node2, asOf21) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge67:PART_OF|SUBORDINATE_TO]-(node68)
      WHERE type(edge67) IN $p25
        AND (edge67.validFrom IS NULL OR edge67.validFrom <= asOf21) AND (edge67.validTo IS NULL OR asOf21 < edge67.validTo)
      RETURN node68
     UNION
      MATCH (node2)-[edge67:GROUPS]->(node68)
      WHERE (edge67.validFrom IS NULL OR edge67.validFrom <= asOf21) AND (edge67.validTo IS NULL OR asOf21 < edge67.validTo)
      RETURN node68
    }
    WITH *, head(COLLECT { MATCH (node68)-[:RESPONSIBLE_FOR]->(area69) RETURN area69.id }) AS responsibleFor70
    WITH node68, responsibleFor70, asOf21
    RETURN collect([node68.id, node68.kind, CASE WHEN node68:Area THEN 'Area' WHEN node68:Organization THEN 'Organization' END, responsibleFor70, node68.name]) AS rows66
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows23, rows30, rows32, node2.partsListed, rows38, rows60, rows66, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
