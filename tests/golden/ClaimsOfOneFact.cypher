// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":{"name":"","head":" members_total ACTUAL ","times":["2025-01-01/2025-12-31","any time"],"tail":"","asked":"2025-01-01/2025-12-31","ofSameDays":false,"lists":["used"],"indicator":"members_total","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2025-01-01","last":"2025-12-31","from":"2025-01-01","to":"2025-12-31"},"p5":{"name":"","head":" members_total ACTUAL ","times":["2025-01-01/2025-12-31","any time"],"tail":"","asked":"2025-01-01/2025-12-31","ofSameDays":false,"lists":["used"],"indicator":"members_total","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2025-01-01","last":"2025-12-31","from":"2025-01-01","to":"2025-12-31"},"p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":"2025-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_total"],"p11":{"name":"","head":" members_total ACTUAL ","times":["2025-01-01/2025-12-31","any time"],"tail":"","asked":"2025-01-01/2025-12-31","ofSameDays":false,"lists":["used"],"indicator":"members_total","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2025-01-01","last":"2025-12-31","from":"2025-01-01","to":"2025-12-31"},"p12":[],"p13":20001}
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
    CALL (node55) {
      CALL (node55) {
        MATCH (node55)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit74)
        MATCH (unit74)<-[:ABOUT]-(node75)
        WHERE node75.indicator = node55.indicator AND node75.measure = node55.measure AND node75.status = node55.status
        RETURN DISTINCT node75
      }
      WITH node75
      CALL (node75) {
        MATCH (node75)-[:SUPPORTED_BY]->(quote77)-[:QUOTED_FROM]->(node78)
        OPTIONAL MATCH (node78)-[:REPUBLISHES*]->(first79) WHERE NOT EXISTS { (first79)-[:REPUBLISHES]->() }
        WITH *, quote77.verification AS verification80, first79.id AS original81
        WITH node78, verification80, original81
        RETURN collect([node78.id, node78.publishedMin, verification80, original81]) AS rows76
      }
      CALL (node75) {
        MATCH (node75)-[:ABOUT]->(node83)
        WITH node83
        ORDER BY node83.id
        CALL (node83) {
          WITH node83 WHERE node83:Organization
          MATCH (node83)-[:RESPONSIBLE_FOR]->(node85)
          WITH node85
          RETURN collect([node85.id]) AS rows84
        }
        RETURN collect([node83.id, rows84]) AS rows82
      }
      RETURN collect([node75.id, node75.indicator, coalesce(node75.about, []), node75.base, node75.stated, node75.value, node75.qualifier, node75.lower, node75.upper, node75.lowerInclusive, node75.upperInclusive, node75.joint, node75.perUnit, node75.measure, node75.shareOf, node75.direction, node75.status, node75.periodKind, coalesce(node75.breakdowns, []), node75.definition, coalesce(node75.inferred, []), node75.periodFrom, node75.periodFromMin, node75.periodFromMax, node75.periodTo, node75.periodToMin, node75.periodToMax, rows76, rows82, [(node75)-[:SUPPORTED_BY]->(node86) | [[(node86)-[:QUOTED_FROM]->(node87) | [node87.title, node87.url]], node86.id]]]) AS rows73
    }
    RETURN collect([node55.id, node55.indicator, coalesce(node55.about, []), node55.base, node55.stated, node55.value, node55.qualifier, node55.lower, node55.upper, node55.lowerInclusive, node55.upperInclusive, node55.joint, node55.perUnit, node55.measure, node55.shareOf, node55.direction, node55.status, node55.periodKind, coalesce(node55.breakdowns, []), node55.definition, coalesce(node55.inferred, []), node55.periodFrom, node55.periodFromMin, node55.periodFromMax, node55.periodTo, node55.periodToMin, node55.periodToMax, rows67, rows73]) AS rows52
  }
  CALL (node2, units34, asOf10) {
    WITH * WHERE size(units34) > 0
    MATCH (node90:Region)
    WITH *, COLLECT {
      MATCH (node90)-[edge91:GROUPS]->(area92)
      WHERE coalesce(edge91.validFrom, '') <= asOf10 AND asOf10 < coalesce(edge91.validTo, '~')
      RETURN area92.id
    } AS areas93
    WITH node90, areas93, asOf10
    RETURN collect([node90.id, areas93]) AS rows88
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows35, rows42, rows45, node2.partsListed, rows52, rows88, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
