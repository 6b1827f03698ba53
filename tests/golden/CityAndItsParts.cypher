// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p5":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":"2017-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf10
  CALL (node2, asOf10) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf10) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND coalesce(answer7.asOfFrom, '') <= asOf10 AND asOf10 < coalesce(answer7.asOfTo, '~')
      RETURN head(collect(answer7)) AS main9
    }
    RETURN main9, ids4
  }
  CALL (node2, main9, asOf10) {
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p5.name, lists: $p5.lists, answer: main9}] END AS kept11,
      CASE WHEN main9 IS NULL THEN [$p5] ELSE [] END AS open12
    RETURN kept11, open12
  }
  CALL (node2, open12, asOf10) {
    CALL (open12, asOf10) {
      UNWIND open12 AS question14
      MATCH (figure15:Observation WHERE figure15.indicator = question14.indicator AND figure15.periodToMax >= question14.first AND figure15.periodToMax <= question14.last)
      WITH question14, figure15
      LIMIT 101
      RETURN count(figure15) AS found16, collect(CASE WHEN figure15.status = question14.status AND figure15.measure = 'VALUE' THEN figure15 END) AS figures17
    }
    WITH *, CASE
      WHEN size(open12) = 0 THEN 'NONE'
      WHEN any(question14 IN open12 WHERE question14.first IS NULL) OR found16 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures17 AS figure15
        MATCH (figure15)-[:ABOUT]->(stated18)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-(near19)
        WITH DISTINCT stated18, near19
        MATCH (near19)-[line20:PART_OF|SUBORDINATE_TO*0..]->()-[:RESPONSIBLE_FOR*0..1]-(higher21)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, higher21
        MATCH (higher21)-[line20:PART_OF|SUBORDINATE_TO*0..]->(top23)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, top23
        MATCH (top23)<-[:GROUPS*0..1]-(node2)
        WHERE NOT EXISTS { (stated18)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN stated18
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge22:PART_OF|SUBORDINATE_TO]-(part24)
        WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~')
        WITH DISTINCT part24
        MATCH (part24)-[:RESPONSIBLE_FOR*0..1]-()-[other25:PART_OF|SUBORDINATE_TO]->(elsewhere26)
        WHERE type(other25) IN $p6 AND coalesce(other25.validFrom, '') <= asOf10 AND asOf10 < coalesce(other25.validTo, '~')
          AND NOT EXISTS { (elsewhere26)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere26
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach27
    RETURN reach27
  }
  CALL (node2, reach27, asOf10) {
    WITH *, COLLECT {
      CALL (node2, reach27, asOf10) {
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more32:PART_OF|SUBORDINATE_TO*0..]-(below33)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge30 IN more32 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge30:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~')
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units34
    RETURN units34
  }
  CALL (node2, units34, asOf10) {
    UNWIND units34 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p9 AND coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~') | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~')
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf10
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf10) {
    UNWIND $p10 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf10
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept11, asOf10) {
    UNWIND kept11 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit50) WHERE unit50.partsListed = 'SOME' } AS lacksParts51
    WITH node48, name47, parts49, lacksParts51, asOf10
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, lacksParts51, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, kept11, open12, units34, asOf10) {
    WITH *, [question53 IN open12 | question53.indicator] AS indicators54,
      all(question53 IN open12 WHERE question53.first IS NOT NULL) AND COUNT {
        UNWIND open12 AS question53
        MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
        RETURN node55
        LIMIT 101
      } < 101 AS areFew56
    WITH *, CASE WHEN size(open12) = 0 THEN '' WHEN areFew56 OR size(units34) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by59
    CALL (units34, open12, kept11, indicators54, by59, asOf10) {
      UNWIND CASE by59 WHEN 'UNITS' THEN units34 ELSE [] END AS unit60
      MATCH (unit60)<-[:ABOUT]-(node55:Observation WHERE node55.indicator IN indicators54)
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NOT NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND indicators54 AS indicator61
      MATCH (region62:Region)
      WHERE EXISTS { MATCH (region62)-[edge63:GROUPS]->(unit60) WHERE unit60 IN units34 AND coalesce(edge63.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge63.validTo, '~') }
      MATCH (region62)<-[:ABOUT]-(node55:Observation WHERE node55.indicator = indicator61)
      RETURN node55
     UNION ALL
      UNWIND kept11 AS one64
      UNWIND one64.lists AS list65
      UNWIND one64.answer[list65] AS id66
      MATCH (node55:Observation {id: id66})
      RETURN node55
    }
    WITH DISTINCT node55
    WHERE any(question53 IN [$p11] + $p12 WHERE node55.indicator = question53.indicator AND (question53.ofAll OR (node55.measure = 'VALUE' AND node55.status = question53.status AND coalesce(node55.breakdowns, []) = question53.breakdowns AND (question53.from IS NULL OR node55.periodToMax >= question53.from) AND (question53.to IS NULL OR node55.periodToMax <= question53.to))))
    WITH node55, asOf10
    LIMIT $p13
    CALL (node55) {
      MATCH (node55)-[:SUPPORTED_BY]->(quote68)-[:QUOTED_FROM]->(node69)
      OPTIONAL MATCH (node69)-[:REPUBLISHES*]->(first70) WHERE NOT EXISTS { (first70)-[:REPUBLISHES]->() }
      WITH *, quote68.verification AS verification71, first70.id AS original72
      WITH node69, verification71, original72
      RETURN collect([node69.id, node69.publishedMin, verification71, original72]) AS rows67
    }
    RETURN collect([node55.id, node55.indicator, coalesce(node55.about, []), node55.base, node55.stated, node55.value, node55.qualifier, node55.lower, node55.upper, node55.lowerInclusive, node55.upperInclusive, node55.joint, node55.perUnit, node55.measure, node55.shareOf, node55.direction, node55.status, node55.periodKind, coalesce(node55.breakdowns, []), node55.definition, coalesce(node55.inferred, []), node55.periodFrom, node55.periodFromMin, node55.periodFromMax, node55.periodTo, node55.periodToMin, node55.periodToMax, rows67, [(node55)-[:ABOUT]->(node73) | [node73.name, CASE WHEN node73:Area THEN 'Area' WHEN node73:Organization THEN 'Organization' END, node73.id]]]) AS rows52
  }
  CALL (node2, units34, asOf10) {
    WITH * WHERE size(units34) > 0
    MATCH (node76:Region)
    WITH *, COLLECT {
      MATCH (node76)-[edge77:GROUPS]->(area78)
      WHERE coalesce(edge77.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge77.validTo, '~')
      RETURN area78.id
    } AS areas79
    WITH node76, areas79, asOf10
    RETURN collect([node76.id, areas79]) AS rows74
  }
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge81:PART_OF|SUBORDINATE_TO]-(node82)
      WHERE type(edge81) IN $p14
        AND coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
     UNION
      MATCH (node2)-[edge81:GROUPS]->(node82)
      WHERE coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
    }
    WITH *, head(COLLECT { MATCH (node82)-[:RESPONSIBLE_FOR]->(area83) RETURN area83.id }) AS responsibleFor84
    WITH node82, responsibleFor84, asOf10
    RETURN collect([node82.id, node82.kind, CASE WHEN node82:Area THEN 'Area' WHEN node82:Organization THEN 'Organization' END, responsibleFor84, node82.name]) AS rows80
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows35, rows42, rows45, node2.partsListed, rows52, rows74, rows80, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p5":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":"2019-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"],"p15":"members_admitted","p16":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf10
  CALL (node2, asOf10) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf10) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND coalesce(answer7.asOfFrom, '') <= asOf10 AND asOf10 < coalesce(answer7.asOfTo, '~')
      RETURN head(collect(answer7)) AS main9
    }
    RETURN main9, ids4
  }
  CALL (node2, main9, asOf10) {
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p5.name, lists: $p5.lists, answer: main9}] END AS kept11,
      CASE WHEN main9 IS NULL THEN [$p5] ELSE [] END AS open12
    RETURN kept11, open12
  }
  CALL (node2, open12, asOf10) {
    CALL (open12, asOf10) {
      UNWIND open12 AS question14
      MATCH (figure15:Observation WHERE figure15.indicator = question14.indicator AND figure15.periodToMax >= question14.first AND figure15.periodToMax <= question14.last)
      WITH question14, figure15
      LIMIT 101
      RETURN count(figure15) AS found16, collect(CASE WHEN figure15.status = question14.status AND figure15.measure = 'VALUE' THEN figure15 END) AS figures17
    }
    WITH *, CASE
      WHEN size(open12) = 0 THEN 'NONE'
      WHEN any(question14 IN open12 WHERE question14.first IS NULL) OR found16 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures17 AS figure15
        MATCH (figure15)-[:ABOUT]->(stated18)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-(near19)
        WITH DISTINCT stated18, near19
        MATCH (near19)-[line20:PART_OF|SUBORDINATE_TO*0..]->()-[:RESPONSIBLE_FOR*0..1]-(higher21)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, higher21
        MATCH (higher21)-[line20:PART_OF|SUBORDINATE_TO*0..]->(top23)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, top23
        MATCH (top23)<-[:GROUPS*0..1]-(node2)
        WHERE NOT EXISTS { (stated18)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN stated18
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge22:PART_OF|SUBORDINATE_TO]-(part24)
        WHERE type(edge22) IN $p6 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~')
        WITH DISTINCT part24
        MATCH (part24)-[:RESPONSIBLE_FOR*0..1]-()-[other25:PART_OF|SUBORDINATE_TO]->(elsewhere26)
        WHERE type(other25) IN $p6 AND coalesce(other25.validFrom, '') <= asOf10 AND asOf10 < coalesce(other25.validTo, '~')
          AND NOT EXISTS { (elsewhere26)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere26
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach27
    RETURN reach27
  }
  CALL (node2, reach27, asOf10) {
    WITH *, COLLECT {
      CALL (node2, reach27, asOf10) {
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more32:PART_OF|SUBORDINATE_TO*0..]-(below33)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge30 IN more32 WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge30:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge30) IN $p7
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~')
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units34
    RETURN units34
  }
  CALL (node2, units34, asOf10) {
    UNWIND units34 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p9 AND coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~') | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~')
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf10
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf10) {
    UNWIND $p10 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf10
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept11, asOf10) {
    UNWIND kept11 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit50) WHERE unit50.partsListed = 'SOME' } AS lacksParts51
    WITH node48, name47, parts49, lacksParts51, asOf10
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, lacksParts51, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, kept11, open12, units34, asOf10) {
    WITH *, [question53 IN open12 | question53.indicator] AS indicators54,
      all(question53 IN open12 WHERE question53.first IS NOT NULL) AND COUNT {
        UNWIND open12 AS question53
        MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
        RETURN node55
        LIMIT 101
      } < 101 AS areFew56
    WITH *, CASE WHEN size(open12) = 0 THEN '' WHEN areFew56 OR size(units34) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by59
    CALL (units34, open12, kept11, indicators54, by59, asOf10) {
      UNWIND CASE by59 WHEN 'UNITS' THEN units34 ELSE [] END AS unit60
      MATCH (unit60)<-[:ABOUT]-(node55:Observation WHERE node55.indicator IN indicators54)
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NOT NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND indicators54 AS indicator61
      MATCH (region62:Region)
      WHERE EXISTS { MATCH (region62)-[edge63:GROUPS]->(unit60) WHERE unit60 IN units34 AND coalesce(edge63.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge63.validTo, '~') }
      MATCH (region62)<-[:ABOUT]-(node55:Observation WHERE node55.indicator = indicator61)
      RETURN node55
     UNION ALL
      UNWIND kept11 AS one64
      UNWIND one64.lists AS list65
      UNWIND one64.answer[list65] AS id66
      MATCH (node55:Observation {id: id66})
      RETURN node55
    }
    WITH DISTINCT node55
    WHERE any(question53 IN [$p11] + $p12 WHERE node55.indicator = question53.indicator AND (question53.ofAll OR (node55.measure = 'VALUE' AND node55.status = question53.status AND coalesce(node55.breakdowns, []) = question53.breakdowns AND (question53.from IS NULL OR node55.periodToMax >= question53.from) AND (question53.to IS NULL OR node55.periodToMax <= question53.to))))
    WITH node55, asOf10
    LIMIT $p13
    CALL (node55) {
      MATCH (node55)-[:SUPPORTED_BY]->(quote68)-[:QUOTED_FROM]->(node69)
      OPTIONAL MATCH (node69)-[:REPUBLISHES*]->(first70) WHERE NOT EXISTS { (first70)-[:REPUBLISHES]->() }
      WITH *, quote68.verification AS verification71, first70.id AS original72
      WITH node69, verification71, original72
      RETURN collect([node69.id, node69.publishedMin, verification71, original72]) AS rows67
    }
    RETURN collect([node55.id, node55.indicator, coalesce(node55.about, []), node55.base, node55.stated, node55.value, node55.qualifier, node55.lower, node55.upper, node55.lowerInclusive, node55.upperInclusive, node55.joint, node55.perUnit, node55.measure, node55.shareOf, node55.direction, node55.status, node55.periodKind, coalesce(node55.breakdowns, []), node55.definition, coalesce(node55.inferred, []), node55.periodFrom, node55.periodFromMin, node55.periodFromMax, node55.periodTo, node55.periodToMin, node55.periodToMax, rows67, [(node55)-[:ABOUT]->(node73) | [node73.name, CASE WHEN node73:Area THEN 'Area' WHEN node73:Organization THEN 'Organization' END, node73.id]]]) AS rows52
  }
  CALL (node2, units34, asOf10) {
    WITH * WHERE size(units34) > 0
    MATCH (node76:Region)
    WITH *, COLLECT {
      MATCH (node76)-[edge77:GROUPS]->(area78)
      WHERE coalesce(edge77.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge77.validTo, '~')
      RETURN area78.id
    } AS areas79
    WITH node76, areas79, asOf10
    RETURN collect([node76.id, areas79]) AS rows74
  }
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge81:PART_OF|SUBORDINATE_TO]-(node82)
      WHERE type(edge81) IN $p14
        AND coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
     UNION
      MATCH (node2)-[edge81:GROUPS]->(node82)
      WHERE coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
    }
    WITH *, head(COLLECT { MATCH (node82)-[:RESPONSIBLE_FOR]->(area83) RETURN area83.id }) AS responsibleFor84
    WITH node82, responsibleFor84, asOf10
    RETURN collect([node82.id, node82.kind, CASE WHEN node82:Area THEN 'Area' WHEN node82:Organization THEN 'Organization' END, responsibleFor84, node82.name]) AS rows80
  }
  CALL (node2, asOf10) {
    MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit86)
    MATCH (unit86)<-[:ABOUT]-(node87:Observation WHERE node87.indicator = $p15)
    WITH DISTINCT node87
    WHERE (node87.measure = 'VALUE' AND node87.status IN ['TARGET', 'PLANNED'] OR node87.shareOf IN ['TARGET', 'ABOVE_TARGET'])
      AND NOT node87.joint
      AND NOT node87.perUnit
    WITH node87, asOf10
    LIMIT $p16
    CALL (node87) {
      MATCH (node87)-[:SUPPORTED_BY]->(quote89)-[:QUOTED_FROM]->(node90)
      OPTIONAL MATCH (node90)-[:REPUBLISHES*]->(first91) WHERE NOT EXISTS { (first91)-[:REPUBLISHES]->() }
      WITH *, quote89.verification AS verification92, first91.id AS original93
      WITH node90, verification92, original93
      RETURN collect([node90.id, node90.publishedMin, verification92, original93]) AS rows88
    }
    RETURN collect([node87.id, node87.indicator, coalesce(node87.about, []), node87.base, node87.stated, node87.value, node87.qualifier, node87.lower, node87.upper, node87.lowerInclusive, node87.upperInclusive, node87.joint, node87.perUnit, node87.measure, node87.shareOf, node87.direction, node87.status, node87.periodKind, coalesce(node87.breakdowns, []), node87.definition, coalesce(node87.inferred, []), node87.periodFrom, node87.periodFromMin, node87.periodFromMax, node87.periodTo, node87.periodToMin, node87.periodToMax, rows88]) AS rows85
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows35, rows42, rows45, node2.partsListed, rows52, rows74, rows80, rows85, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p4":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p5":["PART_OF","SUBORDINATE_TO"],"p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":["joint_cells_ended"],"p9":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p10":[],"p11":20001,"p12":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf10
  CALL (node2, asOf10) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf10) {
      UNWIND ids4 AS of5
      UNWIND $p3.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p3.head + days6 + $p3.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p3.times[0] OR $p3.asked IN answer7.alsoFor)
        AND coalesce(answer7.asOfFrom, '') <= asOf10 AND asOf10 < coalesce(answer7.asOfTo, '~')
      RETURN head(collect(answer7)) AS main9
    }
    RETURN main9, ids4
  }
  CALL (node2, main9, asOf10) {
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p4.name, lists: $p4.lists, answer: main9}] END AS kept11,
      CASE WHEN main9 IS NULL THEN [$p4] ELSE [] END AS open12
    RETURN kept11, open12
  }
  CALL (node2, open12, asOf10) {
    CALL (open12, asOf10) {
      UNWIND open12 AS question14
      MATCH (figure15:Observation WHERE figure15.indicator = question14.indicator AND figure15.periodToMax >= question14.first AND figure15.periodToMax <= question14.last)
      WITH question14, figure15
      LIMIT 101
      RETURN count(figure15) AS found16, collect(CASE WHEN figure15.status = question14.status AND figure15.measure = 'VALUE' THEN figure15 END) AS figures17
    }
    WITH *, CASE
      WHEN size(open12) = 0 THEN 'NONE'
      WHEN any(question14 IN open12 WHERE question14.first IS NULL) OR found16 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures17 AS figure15
        MATCH (figure15)-[:ABOUT]->(stated18)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-(near19)
        WITH DISTINCT stated18, near19
        MATCH (near19)-[line20:PART_OF|SUBORDINATE_TO*0..]->()-[:RESPONSIBLE_FOR*0..1]-(higher21)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p5 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, higher21
        MATCH (higher21)-[line20:PART_OF|SUBORDINATE_TO*0..]->(top23)
        WHERE all(edge22 IN line20 WHERE type(edge22) IN $p5 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~'))
        WITH DISTINCT stated18, top23
        MATCH (top23)<-[:GROUPS*0..1]-(node2)
        WHERE NOT EXISTS { (stated18)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN stated18
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge22:PART_OF|SUBORDINATE_TO]-(part24)
        WHERE type(edge22) IN $p5 AND coalesce(edge22.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge22.validTo, '~')
        WITH DISTINCT part24
        MATCH (part24)-[:RESPONSIBLE_FOR*0..1]-()-[other25:PART_OF|SUBORDINATE_TO]->(elsewhere26)
        WHERE type(other25) IN $p5 AND coalesce(other25.validFrom, '') <= asOf10 AND asOf10 < coalesce(other25.validTo, '~')
          AND NOT EXISTS { (elsewhere26)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere26
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach27
    RETURN reach27
  }
  CALL (node2, reach27, asOf10) {
    WITH *, COLLECT {
      CALL (node2, reach27, asOf10) {
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p6
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge30 IN line28 WHERE type(edge30) IN $p6
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more32:PART_OF|SUBORDINATE_TO*0..]-(below33)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge30 IN more32 WHERE type(edge30) IN $p6
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~'))
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach27 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge30:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge30) IN $p6
          AND coalesce(edge30.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge30.validTo, '~')
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units34
    RETURN units34
  }
  CALL (node2, units34, asOf10) {
    UNWIND units34 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p7 AND coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~') | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE coalesce(edge37.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge37.validTo, '~')
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf10
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf10) {
    UNWIND $p8 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf10
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept11, asOf10) {
    UNWIND kept11 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit50) WHERE unit50.partsListed = 'SOME' } AS lacksParts51
    WITH node48, name47, parts49, lacksParts51, asOf10
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, lacksParts51, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, kept11, open12, units34, asOf10) {
    WITH *, [question53 IN open12 | question53.indicator] AS indicators54,
      all(question53 IN open12 WHERE question53.first IS NOT NULL) AND COUNT {
        UNWIND open12 AS question53
        MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
        RETURN node55
        LIMIT 101
      } < 101 AS areFew56
    WITH *, CASE WHEN size(open12) = 0 THEN '' WHEN areFew56 OR size(units34) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by59
    CALL (units34, open12, kept11, indicators54, by59, asOf10) {
      UNWIND CASE by59 WHEN 'UNITS' THEN units34 ELSE [] END AS unit60
      MATCH (unit60)<-[:ABOUT]-(node55:Observation WHERE node55.indicator IN indicators54)
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NOT NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator AND node55.periodToMax >= question53.first AND node55.periodToMax <= question53.last)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND CASE WHEN by59 = 'INDEX' THEN [question53 IN open12 WHERE question53.first IS NULL] ELSE [] END AS question53
      MATCH (node55:Observation WHERE node55.indicator = question53.indicator)
      WHERE EXISTS { MATCH (node55)-[:ABOUT]->(unit60) WHERE unit60 IN units34 }
      RETURN node55
     UNION ALL
      UNWIND indicators54 AS indicator61
      MATCH (region62:Region)
      WHERE EXISTS { MATCH (region62)-[edge63:GROUPS]->(unit60) WHERE unit60 IN units34 AND coalesce(edge63.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge63.validTo, '~') }
      MATCH (region62)<-[:ABOUT]-(node55:Observation WHERE node55.indicator = indicator61)
      RETURN node55
     UNION ALL
      UNWIND kept11 AS one64
      UNWIND one64.lists AS list65
      UNWIND one64.answer[list65] AS id66
      MATCH (node55:Observation {id: id66})
      RETURN node55
    }
    WITH DISTINCT node55
    WHERE any(question53 IN [$p9] + $p10 WHERE node55.indicator = question53.indicator AND (question53.ofAll OR (node55.measure = 'VALUE' AND node55.status = question53.status AND coalesce(node55.breakdowns, []) = question53.breakdowns AND (question53.from IS NULL OR node55.periodToMax >= question53.from) AND (question53.to IS NULL OR node55.periodToMax <= question53.to))))
    WITH node55, asOf10
    LIMIT $p11
    CALL (node55) {
      MATCH (node55)-[:SUPPORTED_BY]->(quote68)-[:QUOTED_FROM]->(node69)
      OPTIONAL MATCH (node69)-[:REPUBLISHES*]->(first70) WHERE NOT EXISTS { (first70)-[:REPUBLISHES]->() }
      WITH *, quote68.verification AS verification71, first70.id AS original72
      WITH node69, verification71, original72
      RETURN collect([node69.id, node69.publishedMin, verification71, original72]) AS rows67
    }
    RETURN collect([node55.id, node55.indicator, coalesce(node55.about, []), node55.base, node55.stated, node55.value, node55.qualifier, node55.lower, node55.upper, node55.lowerInclusive, node55.upperInclusive, node55.joint, node55.perUnit, node55.measure, node55.shareOf, node55.direction, node55.status, node55.periodKind, coalesce(node55.breakdowns, []), node55.definition, coalesce(node55.inferred, []), node55.periodFrom, node55.periodFromMin, node55.periodFromMax, node55.periodTo, node55.periodToMin, node55.periodToMax, rows67, [(node55)-[:ABOUT]->(node73) | [node73.name, CASE WHEN node73:Area THEN 'Area' WHEN node73:Organization THEN 'Organization' END, node73.id]]]) AS rows52
  }
  CALL (node2, units34, asOf10) {
    WITH * WHERE size(units34) > 0
    MATCH (node76:Region)
    WITH *, COLLECT {
      MATCH (node76)-[edge77:GROUPS]->(area78)
      WHERE coalesce(edge77.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge77.validTo, '~')
      RETURN area78.id
    } AS areas79
    WITH node76, areas79, asOf10
    RETURN collect([node76.id, areas79]) AS rows74
  }
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge81:PART_OF|SUBORDINATE_TO]-(node82)
      WHERE type(edge81) IN $p12
        AND coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
     UNION
      MATCH (node2)-[edge81:GROUPS]->(node82)
      WHERE coalesce(edge81.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge81.validTo, '~')
      RETURN node82
    }
    WITH *, head(COLLECT { MATCH (node82)-[:RESPONSIBLE_FOR]->(area83) RETURN area83.id }) AS responsibleFor84
    WITH node82, responsibleFor84, asOf10
    RETURN collect([node82.id, node82.kind, CASE WHEN node82:Area THEN 'Area' WHEN node82:Organization THEN 'Organization' END, responsibleFor84, node82.name]) AS rows80
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows35, rows42, rows45, node2.partsListed, rows52, rows74, rows80, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
