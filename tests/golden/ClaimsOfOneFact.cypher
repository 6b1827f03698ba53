// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p5":"2025-01-01/2025-12-31","p6":["members_total"],"p7":"2025-01-01","p8":"2025-12-31","p9":"ACTUAL","p10":"VALUE","p11":["PART_OF","SUBORDINATE_TO"],"p12":"2025-12-31","p13":["PART_OF","SUBORDINATE_TO"],"p14":"members_total","p15":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p16":"2025-01-01/2025-12-31","p17":"2025-01-01","p18":["members_total"],"p19":"2025-12-31","p20":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p21":"2025-01-01/2025-12-31","p22":["used"],"p23":"VALUE","p24":"ACTUAL","p25":[],"p26":"2025-01-01","p27":"2025-12-31","p28":20001}
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
    CALL (node42) {
      MATCH (node42)-[:SUPPORTED_BY]->(quote61)-[:QUOTED_FROM]->(node62)
      OPTIONAL MATCH (node62)-[:REPUBLISHES]->(original63)
      WITH *, quote61.verification AS verification64, original63.id AS republishes65
      WITH node62, verification64, republishes65
      RETURN collect([node62.id, node62.publishedMin, verification64, republishes65]) AS rows60
    }
    CALL (node42) {
      CALL (node42) {
        MATCH (node42)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit67)
        MATCH (unit67)<-[:ABOUT]-(node68)
        WHERE node68.indicator = node42.indicator AND node68.measure = node42.measure AND node68.status = node42.status
        RETURN DISTINCT node68
      }
      WITH node68
      CALL (node68) {
        MATCH (node68)-[:SUPPORTED_BY]->(quote70)-[:QUOTED_FROM]->(node71)
        OPTIONAL MATCH (node71)-[:REPUBLISHES]->(original72)
        WITH *, quote70.verification AS verification73, original72.id AS republishes74
        WITH node71, verification73, republishes74
        RETURN collect([node71.id, node71.publishedMin, verification73, republishes74]) AS rows69
      }
      CALL (node68) {
        MATCH (node68)-[:ABOUT]->(node76)
        WITH node76
        ORDER BY node76.id
        CALL (node76) {
          WITH node76 WHERE node76:Organization
          MATCH (node76)-[:RESPONSIBLE_FOR]->(node78)
          WITH node78
          RETURN collect([node78.id]) AS rows77
        }
        RETURN collect([node76.id, rows77]) AS rows75
      }
      RETURN collect([node68.id, node68.indicator, coalesce(node68.about, []), node68.base, node68.stated, node68.value, node68.qualifier, node68.lower, node68.upper, node68.lowerInclusive, node68.upperInclusive, node68.joint, node68.perUnit, node68.measure, node68.shareOf, node68.direction, node68.status, node68.periodKind, coalesce(node68.breakdowns, []), node68.definition, coalesce(node68.inferred, []), node68.periodFrom, node68.periodFromMin, node68.periodFromMax, node68.periodTo, node68.periodToMin, node68.periodToMax, rows69, rows75, [(node68)-[:SUPPORTED_BY]->(node79) | [[(node79)-[:QUOTED_FROM]->(node80) | [node80.title, node80.url]][..1], node79.id]]]) AS rows66
    }
    RETURN collect([node42.id, node42.indicator, coalesce(node42.about, []), node42.base, node42.stated, node42.value, node42.qualifier, node42.lower, node42.upper, node42.lowerInclusive, node42.upperInclusive, node42.joint, node42.perUnit, node42.measure, node42.shareOf, node42.direction, node42.status, node42.periodKind, coalesce(node42.breakdowns, []), node42.definition, coalesce(node42.inferred, []), node42.periodFrom, node42.periodFromMin, node42.periodFromMax, node42.periodTo, node42.periodToMin, node42.periodToMax, rows54, rows60, rows66]) AS rows39
  }
  CALL (node2, units23, asOf22) {
    WITH * WHERE size(units23) > 0
    MATCH (node83:Region)
    WITH *, COLLECT {
      MATCH (node83)-[edge84:GROUPS]->(area85)
      WHERE (edge84.validFrom IS NULL OR edge84.validFrom <= asOf22) AND (edge84.validTo IS NULL OR asOf22 < edge84.validTo)
      RETURN area85.id
    } AS areas86
    WITH node83, areas86, asOf22
    RETURN collect([node83.id, areas86]) AS rows81
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows24, rows31, rows33, node2.partsListed, rows39, rows81, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
