// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p5":"2017-01-01/2017-12-31","p6":["members_admitted"],"p7":"2017-01-01","p8":"2017-12-31","p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2017-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_admitted","p15":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p16":"2017-01-01/2017-12-31","p17":"2017-01-01","p18":["members_admitted"],"p19":"2017-12-31","p20":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p21":"2017-01-01/2017-12-31","p22":["used","sumUsed"],"p23":"VALUE","p24":"ACTUAL","p25":[],"p26":"2017-01-01","p27":"2017-12-31","p28":20001,"p29":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf22
  CALL (node2, asOf22) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p4 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p4[0] OR $p5 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf22) AND (kept6.asOfTo IS NULL OR asOf22 < kept6.asOfTo)
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
        WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
          AND all(edge13 IN line12 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
        RETURN figure9
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-(own14)<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other15:PART_OF|SUBORDINATE_TO]->(elsewhere16)
        WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
          AND type(other15) IN $p11 AND (other15.validFrom IS NULL OR other15.validFrom <= asOf22) AND (other15.validTo IS NULL OR asOf22 < other15.validTo)
          AND NOT EXISTS { (elsewhere16)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere16
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach17
    CALL (node2, reach17, asOf22) {
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN unit18 AS node19
     UNION
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      MATCH (unit18)-[:RESPONSIBLE_FOR]-()<-[more11:PART_OF|SUBORDINATE_TO*0..]-(below20)-[:RESPONSIBLE_FOR*0..1]-(mate21)
      WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN mate21 AS node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node19)
      RETURN node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node19)
      WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
      RETURN node19
    }
    RETURN collect(DISTINCT node19) AS units23
  }
  CALL (node2, units23, asOf22) {
    UNWIND units23 AS node25
    WITH node25, node2,
      [(node25)-[edge26:PART_OF|SUBORDINATE_TO]->(parent27)
        WHERE type(edge26) IN $p13 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo) | parent27.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node25)<-[edge26:GROUPS]-(node2)
        WHERE (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo)
        RETURN node2.id
      } ELSE [] END AS above28,
      head([(node25)-[:RESPONSIBLE_FOR]->(area29) | area29.id]) AS responsibleFor30
    WITH node25, above28, responsibleFor30, asOf22
    RETURN collect([node25.id, node25.kind, node25.partsListed, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, above28, responsibleFor30]) AS rows24
  }
  CALL (node2, units23, asOf22) {
    MATCH (node32:Indicator {id: $p14})
    WITH node32, asOf22
    RETURN collect([node32.additive, node32.ascending]) AS rows31
  }
  CALL (node2, units23, asOf22) {
    CALL (node2, asOf22) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area34) RETURN area34.id } AS of35
      UNWIND $p15 AS key36
      MATCH (node37:Rollup {id: of35 + key36})
      WHERE (node37.unit = node2.id OR node37.twin = node2.id) AND (key36 = $p15[0] OR $p16 IN node37.alsoFor)
        AND (node37.asOfFrom IS NULL OR node37.asOfFrom <= asOf22) AND (node37.asOfTo IS NULL OR asOf22 < node37.asOfTo)
      RETURN node37, CASE WHEN node37.unit = node2.id THEN node37.parts ELSE coalesce(node37.twinParts, node37.parts) END AS parts38
    }
    WITH node37, parts38, asOf22
    RETURN collect([node37.method, node37.comparison, node37.stated, node37.qualifier, node37.value, node37.lower, node37.upper, node37.lowerInclusive, node37.upperInclusive, node37.summed, node37.sumStated, node37.sumQualifier, node37.sumValue, node37.sumLower, node37.sumUpper, node37.sumLowerInclusive, node37.sumUpperInclusive, node37.periodKind, node37.from, node37.fromMin, node37.fromMax, node37.fromInferred, node37.to, node37.toMin, node37.toMax, node37.toInferred, coalesce(node37.used, []), coalesce(node37.sumUsed, []), coalesce(node37.outside, []), parts38, coalesce(node37.partStates, []), node37.restIsMissing, node37.exact, node37.coveredAtMost]) AS rows33
  }
  CALL (node2, units23, asOf22) {
    WITH *, $p17 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units23) = 0 THEN [] ELSE $p18 END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41 AND node42.periodToMax >= $p17 AND node42.periodToMax <= $p19)
      RETURN node42
      LIMIT 101
    } < 101 AS areFew43
    WITH *, CASE WHEN size(units23) = 0 THEN '' WHEN areFew43 OR size(units23) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by44
    CALL (node2, units23, by44, asOf22) {
      UNWIND CASE by44 WHEN 'UNITS' THEN units23 ELSE [] END AS unit45
      MATCH (unit45)<-[:ABOUT]-(node42:Observation WHERE node42.indicator IN $p18)
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN by44 = 'INDEX' AND $p17 IS NOT NULL THEN $p18 ELSE [] END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41 AND node42.periodToMax >= $p17 AND node42.periodToMax <= $p19)
      WHERE EXISTS { MATCH (node42)-[:ABOUT]->(unit45) WHERE unit45 IN units23 }
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN by44 = 'INDEX' AND $p17 IS NULL THEN $p18 ELSE [] END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41)
      WHERE EXISTS { MATCH (node42)-[:ABOUT]->(unit45) WHERE unit45 IN units23 }
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN size(units23) > 0 THEN $p18 ELSE [] END AS indicator41
      MATCH (region46:Region)
      WHERE EXISTS { MATCH (region46)-[edge47:GROUPS]->(unit45) WHERE unit45 IN units23 AND (edge47.validFrom IS NULL OR edge47.validFrom <= asOf22) AND (edge47.validTo IS NULL OR asOf22 < edge47.validTo) }
      MATCH (region46)<-[:ABOUT]-(node42:Observation WHERE node42.indicator = indicator41)
      RETURN node42
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area48) RETURN area48.id } AS of49
      UNWIND $p20 AS key50
      MATCH (kept51:Rollup {id: of49 + key50})
      WHERE (kept51.unit = node2.id OR kept51.twin = node2.id) AND (key50 = $p20[0] OR $p21 IN kept51.alsoFor)
        AND (kept51.asOfFrom IS NULL OR kept51.asOfFrom <= asOf22) AND (kept51.asOfTo IS NULL OR asOf22 < kept51.asOfTo)
      UNWIND $p22 AS list52
      UNWIND kept51[list52] AS id53
      MATCH (node42:Observation {id: id53})
      RETURN node42
    }
    WITH DISTINCT node42
    WHERE node42.measure = $p23
      AND node42.status = $p24
      AND coalesce(node42.breakdowns, []) = $p25
      AND node42.periodToMax >= $p26
      AND node42.periodToMax <= $p27
    WITH node42, asOf22
    LIMIT $p28
    CALL (node42) {
      MATCH (node42)-[:SUPPORTED_BY]->(quote55)-[:QUOTED_FROM]->(node56)
      OPTIONAL MATCH (node56)-[:REPUBLISHES]->(original57)
      WITH *, quote55.verification AS verification58, original57.id AS republishes59
      WITH node56, verification58, republishes59
      RETURN collect([node56.id, node56.publishedMin, verification58, republishes59]) AS rows54
    }
    RETURN collect([node42.id, node42.indicator, coalesce(node42.about, []), node42.base, node42.stated, node42.value, node42.qualifier, node42.lower, node42.upper, node42.lowerInclusive, node42.upperInclusive, node42.joint, node42.perUnit, node42.measure, node42.shareOf, node42.direction, node42.status, node42.periodKind, coalesce(node42.breakdowns, []), node42.definition, coalesce(node42.inferred, []), node42.periodFrom, node42.periodFromMin, node42.periodFromMax, node42.periodTo, node42.periodToMin, node42.periodToMax, rows54, [(node42)-[:ABOUT]->(node60) | [node60.name, CASE WHEN node60:Area THEN 'Area' WHEN node60:Organization THEN 'Organization' END, node60.id]]]) AS rows39
  }
  CALL (node2, units23, asOf22) {
    WITH * WHERE size(units23) > 0
    MATCH (node63:Region)
    WITH *, COLLECT {
      MATCH (node63)-[edge64:GROUPS]->(area65)
      WHERE (edge64.validFrom IS NULL OR edge64.validFrom <= asOf22) AND (edge64.validTo IS NULL OR asOf22 < edge64.validTo)
      RETURN area65.id
    } AS areas66
    WITH node63, areas66, asOf22
    RETURN collect([node63.id, areas66]) AS rows61
  }
  CALL (node2, units23, asOf22) {
    CALL (node2, asOf22) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge68:PART_OF|SUBORDINATE_TO]-(node69)
      WHERE type(edge68) IN $p29
        AND (edge68.validFrom IS NULL OR edge68.validFrom <= asOf22) AND (edge68.validTo IS NULL OR asOf22 < edge68.validTo)
      RETURN node69
     UNION
      MATCH (node2)-[edge68:GROUPS]->(node69)
      WHERE (edge68.validFrom IS NULL OR edge68.validFrom <= asOf22) AND (edge68.validTo IS NULL OR asOf22 < edge68.validTo)
      RETURN node69
    }
    WITH *, head(COLLECT { MATCH (node69)-[:RESPONSIBLE_FOR]->(area70) RETURN area70.id }) AS responsibleFor71
    WITH node69, responsibleFor71, asOf22
    RETURN collect([node69.id, node69.kind, CASE WHEN node69:Area THEN 'Area' WHEN node69:Organization THEN 'Organization' END, responsibleFor71, node69.name]) AS rows67
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows24, rows31, rows33, node2.partsListed, rows39, rows61, rows67, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":null,"p5":"2019-01-01/2019-12-31","p6":["members_admitted"],"p7":null,"p8":null,"p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2019-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_admitted","p15":null,"p16":["members_admitted"],"p17":null,"p18":null,"p19":"2019-01-01/2019-12-31","p20":["used","sumUsed"],"p21":20001,"p22":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf22
  CALL (node2, asOf22) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p4 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p4[0] OR $p5 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf22) AND (kept6.asOfTo IS NULL OR asOf22 < kept6.asOfTo)
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
        WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
          AND all(edge13 IN line12 WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
        RETURN figure9
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-(own14)<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other15:PART_OF|SUBORDINATE_TO]->(elsewhere16)
        WHERE type(edge13) IN $p11 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
          AND type(other15) IN $p11 AND (other15.validFrom IS NULL OR other15.validFrom <= asOf22) AND (other15.validTo IS NULL OR asOf22 < other15.validTo)
          AND NOT EXISTS { (elsewhere16)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere16
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach17
    CALL (node2, reach17, asOf22) {
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN unit18 AS node19
     UNION
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      MATCH (unit18)-[:RESPONSIBLE_FOR]-()<-[more11:PART_OF|SUBORDINATE_TO*0..]-(below20)-[:RESPONSIBLE_FOR*0..1]-(mate21)
      WHERE all(edge13 IN more11 WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN mate21 AS node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node19)
      RETURN node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node19)
      WHERE type(edge13) IN $p11
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
      RETURN node19
    }
    RETURN collect(DISTINCT node19) AS units23
  }
  CALL (node2, units23, asOf22) {
    UNWIND units23 AS node25
    WITH node25, node2,
      [(node25)-[edge26:PART_OF|SUBORDINATE_TO]->(parent27)
        WHERE type(edge26) IN $p13 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo) | parent27.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node25)<-[edge26:GROUPS]-(node2)
        WHERE (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo)
        RETURN node2.id
      } ELSE [] END AS above28,
      head([(node25)-[:RESPONSIBLE_FOR]->(area29) | area29.id]) AS responsibleFor30
    WITH node25, above28, responsibleFor30, asOf22
    RETURN collect([node25.id, node25.kind, node25.partsListed, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, above28, responsibleFor30]) AS rows24
  }
  CALL (node2, units23, asOf22) {
    MATCH (node32:Indicator {id: $p14})
    WITH node32, asOf22
    RETURN collect([node32.additive, node32.ascending]) AS rows31
  }
  CALL (node2, units23, asOf22) {
    WITH *, $p15 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units23) = 0 THEN [] ELSE $p16 END AS indicator35
      MATCH (node36:Observation WHERE node36.indicator = indicator35 AND node36.periodToMax >= $p15 AND node36.periodToMax <= $p17)
      RETURN node36
      LIMIT 101
    } < 101 AS areFew37
    WITH *, CASE WHEN size(units23) = 0 THEN '' WHEN areFew37 OR size(units23) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by38
    CALL (node2, units23, by38, asOf22) {
      UNWIND CASE by38 WHEN 'UNITS' THEN units23 ELSE [] END AS unit39
      MATCH (unit39)<-[:ABOUT]-(node36:Observation WHERE node36.indicator IN $p16)
      RETURN node36
     UNION ALL
      UNWIND CASE WHEN by38 = 'INDEX' AND $p15 IS NOT NULL THEN $p16 ELSE [] END AS indicator35
      MATCH (node36:Observation WHERE node36.indicator = indicator35 AND node36.periodToMax >= $p15 AND node36.periodToMax <= $p17)
      WHERE EXISTS { MATCH (node36)-[:ABOUT]->(unit39) WHERE unit39 IN units23 }
      RETURN node36
     UNION ALL
      UNWIND CASE WHEN by38 = 'INDEX' AND $p15 IS NULL THEN $p16 ELSE [] END AS indicator35
      MATCH (node36:Observation WHERE node36.indicator = indicator35)
      WHERE EXISTS { MATCH (node36)-[:ABOUT]->(unit39) WHERE unit39 IN units23 }
      RETURN node36
     UNION ALL
      UNWIND CASE WHEN size(units23) > 0 THEN $p16 ELSE [] END AS indicator35
      MATCH (region40:Region)
      WHERE EXISTS { MATCH (region40)-[edge41:GROUPS]->(unit39) WHERE unit39 IN units23 AND (edge41.validFrom IS NULL OR edge41.validFrom <= asOf22) AND (edge41.validTo IS NULL OR asOf22 < edge41.validTo) }
      MATCH (region40)<-[:ABOUT]-(node36:Observation WHERE node36.indicator = indicator35)
      RETURN node36
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area42) RETURN area42.id } AS of43
      UNWIND $p18 AS key44
      MATCH (kept45:Rollup {id: of43 + key44})
      WHERE (kept45.unit = node2.id OR kept45.twin = node2.id) AND (key44 = $p18[0] OR $p19 IN kept45.alsoFor)
        AND (kept45.asOfFrom IS NULL OR kept45.asOfFrom <= asOf22) AND (kept45.asOfTo IS NULL OR asOf22 < kept45.asOfTo)
      UNWIND $p20 AS list46
      UNWIND kept45[list46] AS id47
      MATCH (node36:Observation {id: id47})
      RETURN node36
    }
    WITH DISTINCT node36
    WITH node36, asOf22
    LIMIT $p21
    CALL (node36) {
      MATCH (node36)-[:SUPPORTED_BY]->(quote49)-[:QUOTED_FROM]->(node50)
      OPTIONAL MATCH (node50)-[:REPUBLISHES]->(original51)
      WITH *, quote49.verification AS verification52, original51.id AS republishes53
      WITH node50, verification52, republishes53
      RETURN collect([node50.id, node50.publishedMin, verification52, republishes53]) AS rows48
    }
    RETURN collect([node36.id, node36.indicator, coalesce(node36.about, []), node36.base, node36.stated, node36.value, node36.qualifier, node36.lower, node36.upper, node36.lowerInclusive, node36.upperInclusive, node36.joint, node36.perUnit, node36.measure, node36.shareOf, node36.direction, node36.status, node36.periodKind, coalesce(node36.breakdowns, []), node36.definition, coalesce(node36.inferred, []), node36.periodFrom, node36.periodFromMin, node36.periodFromMax, node36.periodTo, node36.periodToMin, node36.periodToMax, rows48, [(node36)-[:ABOUT]->(node54) | [node54.name, CASE WHEN node54:Area THEN 'Area' WHEN node54:Organization THEN 'Organization' END, node54.id]]]) AS rows33
  }
  CALL (node2, units23, asOf22) {
    WITH * WHERE size(units23) > 0
    MATCH (node57:Region)
    WITH *, COLLECT {
      MATCH (node57)-[edge58:GROUPS]->(area59)
      WHERE (edge58.validFrom IS NULL OR edge58.validFrom <= asOf22) AND (edge58.validTo IS NULL OR asOf22 < edge58.validTo)
      RETURN area59.id
    } AS areas60
    WITH node57, areas60, asOf22
    RETURN collect([node57.id, areas60]) AS rows55
  }
  CALL (node2, units23, asOf22) {
    CALL (node2, asOf22) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge62:PART_OF|SUBORDINATE_TO]-(node63)
      WHERE type(edge62) IN $p22
        AND (edge62.validFrom IS NULL OR edge62.validFrom <= asOf22) AND (edge62.validTo IS NULL OR asOf22 < edge62.validTo)
      RETURN node63
     UNION
      MATCH (node2)-[edge62:GROUPS]->(node63)
      WHERE (edge62.validFrom IS NULL OR edge62.validFrom <= asOf22) AND (edge62.validTo IS NULL OR asOf22 < edge62.validTo)
      RETURN node63
    }
    WITH *, head(COLLECT { MATCH (node63)-[:RESPONSIBLE_FOR]->(area64) RETURN area64.id }) AS responsibleFor65
    WITH node63, responsibleFor65, asOf22
    RETURN collect([node63.id, node63.kind, CASE WHEN node63:Area THEN 'Area' WHEN node63:Organization THEN 'Organization' END, responsibleFor65, node63.name]) AS rows61
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows24, rows31, node2.partsListed, rows33, rows55, rows61, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":[" joint_cells_ended ACTUAL any time"],"p4":null,"p5":["joint_cells_ended"],"p6":"","p7":"~","p8":"ACTUAL","p9":"VALUE","p10":["PART_OF","SUBORDINATE_TO"],"p11":["PART_OF","SUBORDINATE_TO"],"p12":"joint_cells_ended","p13":[" joint_cells_ended ACTUAL any time"],"p14":null,"p15":"","p16":["joint_cells_ended"],"p17":"~","p18":[" joint_cells_ended ACTUAL any time"],"p19":null,"p20":["used","sumUsed"],"p21":"VALUE","p22":"ACTUAL","p23":[],"p24":20001,"p25":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf22
  CALL (node2, asOf22) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p3 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p3[0] OR $p4 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf22) AND (kept6.asOfTo IS NULL OR asOf22 < kept6.asOfTo)
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
        WHERE all(edge13 IN more11 WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
          AND all(edge13 IN line12 WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
        RETURN figure9
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-(own14)<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other15:PART_OF|SUBORDINATE_TO]->(elsewhere16)
        WHERE type(edge13) IN $p10 AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
          AND type(other15) IN $p10 AND (other15.validFrom IS NULL OR other15.validFrom <= asOf22) AND (other15.validTo IS NULL OR asOf22 < other15.validTo)
          AND NOT EXISTS { (elsewhere16)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere16
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach17
    CALL (node2, reach17, asOf22) {
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN unit18 AS node19
     UNION
      WITH * WHERE reach17 = 'ALL'
      MATCH (node2)-[:GROUPS*0..1]->()<-[line12:PART_OF|SUBORDINATE_TO*0..]-(unit18)
      WHERE all(edge13 IN line12 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      MATCH (unit18)-[:RESPONSIBLE_FOR]-()<-[more11:PART_OF|SUBORDINATE_TO*0..]-(below20)-[:RESPONSIBLE_FOR*0..1]-(mate21)
      WHERE all(edge13 IN more11 WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo))
      RETURN mate21 AS node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node19)
      RETURN node19
     UNION
      WITH * WHERE reach17 = 'NEXT'
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge13:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node19)
      WHERE type(edge13) IN $p10
        AND (edge13.validFrom IS NULL OR edge13.validFrom <= asOf22) AND (edge13.validTo IS NULL OR asOf22 < edge13.validTo)
      RETURN node19
    }
    RETURN collect(DISTINCT node19) AS units23
  }
  CALL (node2, units23, asOf22) {
    UNWIND units23 AS node25
    WITH node25, node2,
      [(node25)-[edge26:PART_OF|SUBORDINATE_TO]->(parent27)
        WHERE type(edge26) IN $p11 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo) | parent27.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node25)<-[edge26:GROUPS]-(node2)
        WHERE (edge26.validFrom IS NULL OR edge26.validFrom <= asOf22) AND (edge26.validTo IS NULL OR asOf22 < edge26.validTo)
        RETURN node2.id
      } ELSE [] END AS above28,
      head([(node25)-[:RESPONSIBLE_FOR]->(area29) | area29.id]) AS responsibleFor30
    WITH node25, above28, responsibleFor30, asOf22
    RETURN collect([node25.id, node25.kind, node25.partsListed, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, above28, responsibleFor30]) AS rows24
  }
  CALL (node2, units23, asOf22) {
    MATCH (node32:Indicator {id: $p12})
    WITH node32, asOf22
    RETURN collect([node32.additive, node32.ascending]) AS rows31
  }
  CALL (node2, units23, asOf22) {
    CALL (node2, asOf22) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area34) RETURN area34.id } AS of35
      UNWIND $p13 AS key36
      MATCH (node37:Rollup {id: of35 + key36})
      WHERE (node37.unit = node2.id OR node37.twin = node2.id) AND (key36 = $p13[0] OR $p14 IN node37.alsoFor)
        AND (node37.asOfFrom IS NULL OR node37.asOfFrom <= asOf22) AND (node37.asOfTo IS NULL OR asOf22 < node37.asOfTo)
      RETURN node37, CASE WHEN node37.unit = node2.id THEN node37.parts ELSE coalesce(node37.twinParts, node37.parts) END AS parts38
    }
    WITH node37, parts38, asOf22
    RETURN collect([node37.method, node37.comparison, node37.stated, node37.qualifier, node37.value, node37.lower, node37.upper, node37.lowerInclusive, node37.upperInclusive, node37.summed, node37.sumStated, node37.sumQualifier, node37.sumValue, node37.sumLower, node37.sumUpper, node37.sumLowerInclusive, node37.sumUpperInclusive, node37.periodKind, node37.from, node37.fromMin, node37.fromMax, node37.fromInferred, node37.to, node37.toMin, node37.toMax, node37.toInferred, coalesce(node37.used, []), coalesce(node37.sumUsed, []), coalesce(node37.outside, []), parts38, coalesce(node37.partStates, []), node37.restIsMissing, node37.exact, node37.coveredAtMost]) AS rows33
  }
  CALL (node2, units23, asOf22) {
    WITH *, $p15 IS NOT NULL AND COUNT {
      UNWIND CASE WHEN size(units23) = 0 THEN [] ELSE $p16 END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41 AND node42.periodToMax >= $p15 AND node42.periodToMax <= $p17)
      RETURN node42
      LIMIT 101
    } < 101 AS areFew43
    WITH *, CASE WHEN size(units23) = 0 THEN '' WHEN areFew43 OR size(units23) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by44
    CALL (node2, units23, by44, asOf22) {
      UNWIND CASE by44 WHEN 'UNITS' THEN units23 ELSE [] END AS unit45
      MATCH (unit45)<-[:ABOUT]-(node42:Observation WHERE node42.indicator IN $p16)
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN by44 = 'INDEX' AND $p15 IS NOT NULL THEN $p16 ELSE [] END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41 AND node42.periodToMax >= $p15 AND node42.periodToMax <= $p17)
      WHERE EXISTS { MATCH (node42)-[:ABOUT]->(unit45) WHERE unit45 IN units23 }
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN by44 = 'INDEX' AND $p15 IS NULL THEN $p16 ELSE [] END AS indicator41
      MATCH (node42:Observation WHERE node42.indicator = indicator41)
      WHERE EXISTS { MATCH (node42)-[:ABOUT]->(unit45) WHERE unit45 IN units23 }
      RETURN node42
     UNION ALL
      UNWIND CASE WHEN size(units23) > 0 THEN $p16 ELSE [] END AS indicator41
      MATCH (region46:Region)
      WHERE EXISTS { MATCH (region46)-[edge47:GROUPS]->(unit45) WHERE unit45 IN units23 AND (edge47.validFrom IS NULL OR edge47.validFrom <= asOf22) AND (edge47.validTo IS NULL OR asOf22 < edge47.validTo) }
      MATCH (region46)<-[:ABOUT]-(node42:Observation WHERE node42.indicator = indicator41)
      RETURN node42
     UNION ALL
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area48) RETURN area48.id } AS of49
      UNWIND $p18 AS key50
      MATCH (kept51:Rollup {id: of49 + key50})
      WHERE (kept51.unit = node2.id OR kept51.twin = node2.id) AND (key50 = $p18[0] OR $p19 IN kept51.alsoFor)
        AND (kept51.asOfFrom IS NULL OR kept51.asOfFrom <= asOf22) AND (kept51.asOfTo IS NULL OR asOf22 < kept51.asOfTo)
      UNWIND $p20 AS list52
      UNWIND kept51[list52] AS id53
      MATCH (node42:Observation {id: id53})
      RETURN node42
    }
    WITH DISTINCT node42
    WHERE node42.measure = $p21
      AND node42.status = $p22
      AND coalesce(node42.breakdowns, []) = $p23
    WITH node42, asOf22
    LIMIT $p24
    CALL (node42) {
      MATCH (node42)-[:SUPPORTED_BY]->(quote55)-[:QUOTED_FROM]->(node56)
      OPTIONAL MATCH (node56)-[:REPUBLISHES]->(original57)
      WITH *, quote55.verification AS verification58, original57.id AS republishes59
      WITH node56, verification58, republishes59
      RETURN collect([node56.id, node56.publishedMin, verification58, republishes59]) AS rows54
    }
    RETURN collect([node42.id, node42.indicator, coalesce(node42.about, []), node42.base, node42.stated, node42.value, node42.qualifier, node42.lower, node42.upper, node42.lowerInclusive, node42.upperInclusive, node42.joint, node42.perUnit, node42.measure, node42.shareOf, node42.direction, node42.status, node42.periodKind, coalesce(node42.breakdowns, []), node42.definition, coalesce(node42.inferred, []), node42.periodFrom, node42.periodFromMin, node42.periodFromMax, node42.periodTo, node42.periodToMin, node42.periodToMax, rows54, [(node42)-[:ABOUT]->(node60) | [node60.name, CASE WHEN node60:Area THEN 'Area' WHEN node60:Organization THEN 'Organization' END, node60.id]]]) AS rows39
  }
  CALL (node2, units23, asOf22) {
    WITH * WHERE size(units23) > 0
    MATCH (node63:Region)
    WITH *, COLLECT {
      MATCH (node63)-[edge64:GROUPS]->(area65)
      WHERE (edge64.validFrom IS NULL OR edge64.validFrom <= asOf22) AND (edge64.validTo IS NULL OR asOf22 < edge64.validTo)
      RETURN area65.id
    } AS areas66
    WITH node63, areas66, asOf22
    RETURN collect([node63.id, areas66]) AS rows61
  }
  CALL (node2, units23, asOf22) {
    CALL (node2, asOf22) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge68:PART_OF|SUBORDINATE_TO]-(node69)
      WHERE type(edge68) IN $p25
        AND (edge68.validFrom IS NULL OR edge68.validFrom <= asOf22) AND (edge68.validTo IS NULL OR asOf22 < edge68.validTo)
      RETURN node69
     UNION
      MATCH (node2)-[edge68:GROUPS]->(node69)
      WHERE (edge68.validFrom IS NULL OR edge68.validFrom <= asOf22) AND (edge68.validTo IS NULL OR asOf22 < edge68.validTo)
      RETURN node69
    }
    WITH *, head(COLLECT { MATCH (node69)-[:RESPONSIBLE_FOR]->(area70) RETURN area70.id }) AS responsibleFor71
    WITH node69, responsibleFor71, asOf22
    RETURN collect([node69.id, node69.kind, CASE WHEN node69:Area THEN 'Area' WHEN node69:Organization THEN 'Organization' END, responsibleFor71, node69.name]) AS rows67
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows24, rows31, rows33, node2.partsListed, rows39, rows61, rows67, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
