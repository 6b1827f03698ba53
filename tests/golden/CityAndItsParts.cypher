// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p5":[],"p6":"any time","p7":["PART_OF","SUBORDINATE_TO"],"p8":"2017-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf33
  CALL (node2, asOf33) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf33) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf33) {
      UNWIND $p5 AS question10
      WITH question10, CASE main9.periodKind WHEN 'FLOW' THEN main9.fromMin ELSE main9.toMin END AS since11, main9.toMax AS until12
      UNWIND [{times: question10.times, asked: question10.asked, isOfSameDays: false}] + CASE WHEN question10.ofSameDays THEN [{
        times: [since11 + '/' + until12] + CASE WHEN left(since11, 4) = left(until12, 4) THEN [left(since11, 4) + '-01-01/' + left(since11, 4) + '-12-31'] ELSE [] END + [$p6],
        asked: CASE WHEN since11 = until12 THEN since11 ELSE since11 + '/' + until12 END,
        isOfSameDays: true
      }] ELSE [] END AS variant14
      UNWIND ids4 AS of5
      UNWIND variant14.times AS days6
      MATCH (answer7:Rollup {id: of5 + question10.head + days6 + question10.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = variant14.times[0] OR variant14.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (answer7.periodKind = main9.periodKind))
      RETURN collect(DISTINCT {name: question10.name, lists: question10.lists, answer: answer7}) AS others15
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p4.name, lists: $p4.lists, answer: main9}] END + others15 AS kept16,
      CASE WHEN main9 IS NULL THEN [$p4] ELSE [] END + [question10 IN $p5 WHERE NOT question10.name IN [one17 IN others15 | one17.name]] AS open18
    CALL (open18, asOf33) {
      UNWIND open18 AS question10
      MATCH (figure19:Observation WHERE figure19.indicator = question10.indicator AND figure19.periodToMax >= question10.first AND figure19.periodToMax <= question10.last)
      WITH question10, figure19
      LIMIT 101
      RETURN count(figure19) AS found20, collect(CASE WHEN figure19.status = question10.status AND figure19.measure = 'VALUE' THEN figure19 END) AS figures21
    }
    WITH *, CASE
      WHEN size(open18) = 0 THEN 'NONE'
      WHEN any(question10 IN open18 WHERE question10.first IS NULL) OR found20 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures21 AS figure19
        MATCH (figure19)-[:ABOUT]->(stated22)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more23:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line24:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND all(edge25 IN line24 WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND NOT EXISTS { (stated22)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure19
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other26:PART_OF|SUBORDINATE_TO]->(elsewhere27)
        WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
          AND type(other26) IN $p7 AND (other26.validFrom IS NULL OR other26.validFrom <= asOf33) AND (other26.validTo IS NULL OR asOf33 < other26.validTo)
          AND NOT EXISTS { (elsewhere27)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere27
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach28
    WITH *, COLLECT {
      CALL (node2, reach28, asOf33) {
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(unit30)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        MATCH (unit30)-[:RESPONSIBLE_FOR]-()<-[more23:PART_OF|SUBORDINATE_TO*0..]-(below31)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units32
    RETURN units32, kept16, open18
  }
  CALL (node2, units32, asOf33) {
    UNWIND units32 AS node35
    WITH node35, node2,
      [(node35)-[edge36:PART_OF|SUBORDINATE_TO]->(parent37)
        WHERE type(edge36) IN $p9 AND (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo) | parent37.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node35)<-[edge36:GROUPS]-(node2)
        WHERE (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo)
        RETURN node2.id
      } ELSE [] END AS above38,
      head([(node35)-[:RESPONSIBLE_FOR]->(area39) | area39.id]) AS responsibleFor40
    WITH node35, above38, responsibleFor40, asOf33
    RETURN collect([node35.id, node35.kind, node35.partsListed, CASE WHEN node35:Area THEN 'Area' WHEN node35:Organization THEN 'Organization' END, above38, responsibleFor40]) AS rows34
  }
  CALL (node2, asOf33) {
    UNWIND $p10 AS id42
    MATCH (node43:Indicator {id: id42})
    WITH node43, asOf33
    RETURN collect([node43.id, node43.additive, node43.ascending]) AS rows41
  }
  CALL (node2, kept16, asOf33) {
    UNWIND kept16 AS one45
    WITH node2, one45.name AS name46, one45.answer AS node47
    WITH *, CASE WHEN node47.unit = node2.id THEN node47.parts ELSE coalesce(node47.twinParts, node47.parts) END AS parts48,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit49) WHERE unit49.partsListed = 'SOME' } AS lacksParts50
    WITH node47, name46, parts48, lacksParts50, asOf33
    RETURN collect([name46, node47.method, node47.comparison, node47.stated, node47.qualifier, node47.value, node47.lower, node47.upper, node47.lowerInclusive, node47.upperInclusive, node47.summed, node47.sumStated, node47.sumQualifier, node47.sumValue, node47.sumLower, node47.sumUpper, node47.sumLowerInclusive, node47.sumUpperInclusive, node47.periodKind, node47.from, node47.fromMin, node47.fromMax, node47.fromInferred, node47.to, node47.toMin, node47.toMax, node47.toInferred, coalesce(node47.used, []), coalesce(node47.sumUsed, []), coalesce(node47.outside, []), parts48, lacksParts50, coalesce(node47.partStates, []), node47.restIsMissing, node47.exact, node47.coveredAtMost]) AS rows44
  }
  CALL (node2, units32, kept16, open18, asOf33) {
    WITH *, [question52 IN open18 | question52.indicator] AS indicators53,
      all(question52 IN open18 WHERE question52.first IS NOT NULL) AND COUNT {
        UNWIND open18 AS question52
        MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
        RETURN node54
        LIMIT 101
      } < 101 AS areFew55
    WITH *, CASE WHEN size(open18) = 0 THEN '' WHEN areFew55 OR size(units32) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by58
    CALL (units32, open18, kept16, indicators53, by58, asOf33) {
      UNWIND CASE by58 WHEN 'UNITS' THEN units32 ELSE [] END AS unit59
      MATCH (unit59)<-[:ABOUT]-(node54:Observation WHERE node54.indicator IN indicators53)
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NOT NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND indicators53 AS indicator60
      MATCH (region61:Region)
      WHERE EXISTS { MATCH (region61)-[edge62:GROUPS]->(unit59) WHERE unit59 IN units32 AND (edge62.validFrom IS NULL OR edge62.validFrom <= asOf33) AND (edge62.validTo IS NULL OR asOf33 < edge62.validTo) }
      MATCH (region61)<-[:ABOUT]-(node54:Observation WHERE node54.indicator = indicator60)
      RETURN node54
     UNION ALL
      UNWIND kept16 AS one63
      UNWIND one63.lists AS list64
      UNWIND one63.answer[list64] AS id65
      MATCH (node54:Observation {id: id65})
      RETURN node54
    }
    WITH DISTINCT node54
    WHERE any(question52 IN [$p11] + $p12 WHERE node54.indicator = question52.indicator AND (question52.ofAll OR (node54.measure = 'VALUE' AND node54.status = question52.status AND coalesce(node54.breakdowns, []) = question52.breakdowns AND (question52.from IS NULL OR node54.periodToMax >= question52.from) AND (question52.to IS NULL OR node54.periodToMax <= question52.to))))
    WITH node54, asOf33
    LIMIT $p13
    CALL (node54) {
      MATCH (node54)-[:SUPPORTED_BY]->(quote67)-[:QUOTED_FROM]->(node68)
      OPTIONAL MATCH (node68)-[:REPUBLISHES]->(original69)
      WITH *, quote67.verification AS verification70, original69.id AS republishes71
      WITH node68, verification70, republishes71
      RETURN collect([node68.id, node68.publishedMin, verification70, republishes71]) AS rows66
    }
    RETURN collect([node54.id, node54.indicator, coalesce(node54.about, []), node54.base, node54.stated, node54.value, node54.qualifier, node54.lower, node54.upper, node54.lowerInclusive, node54.upperInclusive, node54.joint, node54.perUnit, node54.measure, node54.shareOf, node54.direction, node54.status, node54.periodKind, coalesce(node54.breakdowns, []), node54.definition, coalesce(node54.inferred, []), node54.periodFrom, node54.periodFromMin, node54.periodFromMax, node54.periodTo, node54.periodToMin, node54.periodToMax, rows66, [(node54)-[:ABOUT]->(node72) | [node72.name, CASE WHEN node72:Area THEN 'Area' WHEN node72:Organization THEN 'Organization' END, node72.id]]]) AS rows51
  }
  CALL (node2, units32, asOf33) {
    WITH * WHERE size(units32) > 0
    MATCH (node75:Region)
    WITH *, COLLECT {
      MATCH (node75)-[edge76:GROUPS]->(area77)
      WHERE (edge76.validFrom IS NULL OR edge76.validFrom <= asOf33) AND (edge76.validTo IS NULL OR asOf33 < edge76.validTo)
      RETURN area77.id
    } AS areas78
    WITH node75, areas78, asOf33
    RETURN collect([node75.id, areas78]) AS rows73
  }
  CALL (node2, asOf33) {
    CALL (node2, asOf33) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge80:PART_OF|SUBORDINATE_TO]-(node81)
      WHERE type(edge80) IN $p14
        AND (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
     UNION
      MATCH (node2)-[edge80:GROUPS]->(node81)
      WHERE (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
    }
    WITH *, head(COLLECT { MATCH (node81)-[:RESPONSIBLE_FOR]->(area82) RETURN area82.id }) AS responsibleFor83
    WITH node81, responsibleFor83, asOf33
    RETURN collect([node81.id, node81.kind, CASE WHEN node81:Area THEN 'Area' WHEN node81:Organization THEN 'Organization' END, responsibleFor83, node81.name]) AS rows79
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows34, rows41, rows44, node2.partsListed, rows51, rows73, rows79, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p5":[],"p6":"any time","p7":["PART_OF","SUBORDINATE_TO"],"p8":"2019-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"],"p15":"members_admitted","p16":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf33
  CALL (node2, asOf33) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf33) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf33) {
      UNWIND $p5 AS question10
      WITH question10, CASE main9.periodKind WHEN 'FLOW' THEN main9.fromMin ELSE main9.toMin END AS since11, main9.toMax AS until12
      UNWIND [{times: question10.times, asked: question10.asked, isOfSameDays: false}] + CASE WHEN question10.ofSameDays THEN [{
        times: [since11 + '/' + until12] + CASE WHEN left(since11, 4) = left(until12, 4) THEN [left(since11, 4) + '-01-01/' + left(since11, 4) + '-12-31'] ELSE [] END + [$p6],
        asked: CASE WHEN since11 = until12 THEN since11 ELSE since11 + '/' + until12 END,
        isOfSameDays: true
      }] ELSE [] END AS variant14
      UNWIND ids4 AS of5
      UNWIND variant14.times AS days6
      MATCH (answer7:Rollup {id: of5 + question10.head + days6 + question10.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = variant14.times[0] OR variant14.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (answer7.periodKind = main9.periodKind))
      RETURN collect(DISTINCT {name: question10.name, lists: question10.lists, answer: answer7}) AS others15
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p4.name, lists: $p4.lists, answer: main9}] END + others15 AS kept16,
      CASE WHEN main9 IS NULL THEN [$p4] ELSE [] END + [question10 IN $p5 WHERE NOT question10.name IN [one17 IN others15 | one17.name]] AS open18
    CALL (open18, asOf33) {
      UNWIND open18 AS question10
      MATCH (figure19:Observation WHERE figure19.indicator = question10.indicator AND figure19.periodToMax >= question10.first AND figure19.periodToMax <= question10.last)
      WITH question10, figure19
      LIMIT 101
      RETURN count(figure19) AS found20, collect(CASE WHEN figure19.status = question10.status AND figure19.measure = 'VALUE' THEN figure19 END) AS figures21
    }
    WITH *, CASE
      WHEN size(open18) = 0 THEN 'NONE'
      WHEN any(question10 IN open18 WHERE question10.first IS NULL) OR found20 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures21 AS figure19
        MATCH (figure19)-[:ABOUT]->(stated22)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more23:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line24:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND all(edge25 IN line24 WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND NOT EXISTS { (stated22)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure19
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other26:PART_OF|SUBORDINATE_TO]->(elsewhere27)
        WHERE type(edge25) IN $p7 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
          AND type(other26) IN $p7 AND (other26.validFrom IS NULL OR other26.validFrom <= asOf33) AND (other26.validTo IS NULL OR asOf33 < other26.validTo)
          AND NOT EXISTS { (elsewhere27)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere27
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach28
    WITH *, COLLECT {
      CALL (node2, reach28, asOf33) {
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(unit30)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        MATCH (unit30)-[:RESPONSIBLE_FOR]-()<-[more23:PART_OF|SUBORDINATE_TO*0..]-(below31)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge25) IN $p7
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units32
    RETURN units32, kept16, open18
  }
  CALL (node2, units32, asOf33) {
    UNWIND units32 AS node35
    WITH node35, node2,
      [(node35)-[edge36:PART_OF|SUBORDINATE_TO]->(parent37)
        WHERE type(edge36) IN $p9 AND (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo) | parent37.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node35)<-[edge36:GROUPS]-(node2)
        WHERE (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo)
        RETURN node2.id
      } ELSE [] END AS above38,
      head([(node35)-[:RESPONSIBLE_FOR]->(area39) | area39.id]) AS responsibleFor40
    WITH node35, above38, responsibleFor40, asOf33
    RETURN collect([node35.id, node35.kind, node35.partsListed, CASE WHEN node35:Area THEN 'Area' WHEN node35:Organization THEN 'Organization' END, above38, responsibleFor40]) AS rows34
  }
  CALL (node2, asOf33) {
    UNWIND $p10 AS id42
    MATCH (node43:Indicator {id: id42})
    WITH node43, asOf33
    RETURN collect([node43.id, node43.additive, node43.ascending]) AS rows41
  }
  CALL (node2, kept16, asOf33) {
    UNWIND kept16 AS one45
    WITH node2, one45.name AS name46, one45.answer AS node47
    WITH *, CASE WHEN node47.unit = node2.id THEN node47.parts ELSE coalesce(node47.twinParts, node47.parts) END AS parts48,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit49) WHERE unit49.partsListed = 'SOME' } AS lacksParts50
    WITH node47, name46, parts48, lacksParts50, asOf33
    RETURN collect([name46, node47.method, node47.comparison, node47.stated, node47.qualifier, node47.value, node47.lower, node47.upper, node47.lowerInclusive, node47.upperInclusive, node47.summed, node47.sumStated, node47.sumQualifier, node47.sumValue, node47.sumLower, node47.sumUpper, node47.sumLowerInclusive, node47.sumUpperInclusive, node47.periodKind, node47.from, node47.fromMin, node47.fromMax, node47.fromInferred, node47.to, node47.toMin, node47.toMax, node47.toInferred, coalesce(node47.used, []), coalesce(node47.sumUsed, []), coalesce(node47.outside, []), parts48, lacksParts50, coalesce(node47.partStates, []), node47.restIsMissing, node47.exact, node47.coveredAtMost]) AS rows44
  }
  CALL (node2, units32, kept16, open18, asOf33) {
    WITH *, [question52 IN open18 | question52.indicator] AS indicators53,
      all(question52 IN open18 WHERE question52.first IS NOT NULL) AND COUNT {
        UNWIND open18 AS question52
        MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
        RETURN node54
        LIMIT 101
      } < 101 AS areFew55
    WITH *, CASE WHEN size(open18) = 0 THEN '' WHEN areFew55 OR size(units32) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by58
    CALL (units32, open18, kept16, indicators53, by58, asOf33) {
      UNWIND CASE by58 WHEN 'UNITS' THEN units32 ELSE [] END AS unit59
      MATCH (unit59)<-[:ABOUT]-(node54:Observation WHERE node54.indicator IN indicators53)
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NOT NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND indicators53 AS indicator60
      MATCH (region61:Region)
      WHERE EXISTS { MATCH (region61)-[edge62:GROUPS]->(unit59) WHERE unit59 IN units32 AND (edge62.validFrom IS NULL OR edge62.validFrom <= asOf33) AND (edge62.validTo IS NULL OR asOf33 < edge62.validTo) }
      MATCH (region61)<-[:ABOUT]-(node54:Observation WHERE node54.indicator = indicator60)
      RETURN node54
     UNION ALL
      UNWIND kept16 AS one63
      UNWIND one63.lists AS list64
      UNWIND one63.answer[list64] AS id65
      MATCH (node54:Observation {id: id65})
      RETURN node54
    }
    WITH DISTINCT node54
    WHERE any(question52 IN [$p11] + $p12 WHERE node54.indicator = question52.indicator AND (question52.ofAll OR (node54.measure = 'VALUE' AND node54.status = question52.status AND coalesce(node54.breakdowns, []) = question52.breakdowns AND (question52.from IS NULL OR node54.periodToMax >= question52.from) AND (question52.to IS NULL OR node54.periodToMax <= question52.to))))
    WITH node54, asOf33
    LIMIT $p13
    CALL (node54) {
      MATCH (node54)-[:SUPPORTED_BY]->(quote67)-[:QUOTED_FROM]->(node68)
      OPTIONAL MATCH (node68)-[:REPUBLISHES]->(original69)
      WITH *, quote67.verification AS verification70, original69.id AS republishes71
      WITH node68, verification70, republishes71
      RETURN collect([node68.id, node68.publishedMin, verification70, republishes71]) AS rows66
    }
    RETURN collect([node54.id, node54.indicator, coalesce(node54.about, []), node54.base, node54.stated, node54.value, node54.qualifier, node54.lower, node54.upper, node54.lowerInclusive, node54.upperInclusive, node54.joint, node54.perUnit, node54.measure, node54.shareOf, node54.direction, node54.status, node54.periodKind, coalesce(node54.breakdowns, []), node54.definition, coalesce(node54.inferred, []), node54.periodFrom, node54.periodFromMin, node54.periodFromMax, node54.periodTo, node54.periodToMin, node54.periodToMax, rows66, [(node54)-[:ABOUT]->(node72) | [node72.name, CASE WHEN node72:Area THEN 'Area' WHEN node72:Organization THEN 'Organization' END, node72.id]]]) AS rows51
  }
  CALL (node2, units32, asOf33) {
    WITH * WHERE size(units32) > 0
    MATCH (node75:Region)
    WITH *, COLLECT {
      MATCH (node75)-[edge76:GROUPS]->(area77)
      WHERE (edge76.validFrom IS NULL OR edge76.validFrom <= asOf33) AND (edge76.validTo IS NULL OR asOf33 < edge76.validTo)
      RETURN area77.id
    } AS areas78
    WITH node75, areas78, asOf33
    RETURN collect([node75.id, areas78]) AS rows73
  }
  CALL (node2, asOf33) {
    CALL (node2, asOf33) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge80:PART_OF|SUBORDINATE_TO]-(node81)
      WHERE type(edge80) IN $p14
        AND (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
     UNION
      MATCH (node2)-[edge80:GROUPS]->(node81)
      WHERE (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
    }
    WITH *, head(COLLECT { MATCH (node81)-[:RESPONSIBLE_FOR]->(area82) RETURN area82.id }) AS responsibleFor83
    WITH node81, responsibleFor83, asOf33
    RETURN collect([node81.id, node81.kind, CASE WHEN node81:Area THEN 'Area' WHEN node81:Organization THEN 'Organization' END, responsibleFor83, node81.name]) AS rows79
  }
  CALL (node2, asOf33) {
    MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit85)
    MATCH (unit85)<-[:ABOUT]-(node86:Observation WHERE node86.indicator = $p15)
    WITH DISTINCT node86
    WHERE (node86.measure = 'VALUE' AND node86.status IN ['TARGET', 'PLANNED'] OR node86.shareOf IN ['TARGET', 'ABOVE_TARGET'])
      AND NOT node86.joint
      AND NOT node86.perUnit
    WITH node86, asOf33
    LIMIT $p16
    CALL (node86) {
      MATCH (node86)-[:SUPPORTED_BY]->(quote88)-[:QUOTED_FROM]->(node89)
      OPTIONAL MATCH (node89)-[:REPUBLISHES]->(original90)
      WITH *, quote88.verification AS verification91, original90.id AS republishes92
      WITH node89, verification91, republishes92
      RETURN collect([node89.id, node89.publishedMin, verification91, republishes92]) AS rows87
    }
    RETURN collect([node86.id, node86.indicator, coalesce(node86.about, []), node86.base, node86.stated, node86.value, node86.qualifier, node86.lower, node86.upper, node86.lowerInclusive, node86.upperInclusive, node86.joint, node86.perUnit, node86.measure, node86.shareOf, node86.direction, node86.status, node86.periodKind, coalesce(node86.breakdowns, []), node86.definition, coalesce(node86.inferred, []), node86.periodFrom, node86.periodFromMin, node86.periodFromMax, node86.periodTo, node86.periodToMin, node86.periodToMax, rows87]) AS rows84
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows34, rows41, rows44, node2.partsListed, rows51, rows73, rows79, rows84, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p4":[],"p5":"any time","p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":["joint_cells_ended"],"p9":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p10":[],"p11":20001,"p12":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf33
  CALL (node2, asOf33) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf33) {
      UNWIND ids4 AS of5
      UNWIND $p3.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p3.head + days6 + $p3.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p3.times[0] OR $p3.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf33) {
      UNWIND $p4 AS question10
      WITH question10, CASE main9.periodKind WHEN 'FLOW' THEN main9.fromMin ELSE main9.toMin END AS since11, main9.toMax AS until12
      UNWIND [{times: question10.times, asked: question10.asked, isOfSameDays: false}] + CASE WHEN question10.ofSameDays THEN [{
        times: [since11 + '/' + until12] + CASE WHEN left(since11, 4) = left(until12, 4) THEN [left(since11, 4) + '-01-01/' + left(since11, 4) + '-12-31'] ELSE [] END + [$p5],
        asked: CASE WHEN since11 = until12 THEN since11 ELSE since11 + '/' + until12 END,
        isOfSameDays: true
      }] ELSE [] END AS variant14
      UNWIND ids4 AS of5
      UNWIND variant14.times AS days6
      MATCH (answer7:Rollup {id: of5 + question10.head + days6 + question10.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = variant14.times[0] OR variant14.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf33) AND (answer7.asOfTo IS NULL OR asOf33 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (answer7.periodKind = main9.periodKind))
      RETURN collect(DISTINCT {name: question10.name, lists: question10.lists, answer: answer7}) AS others15
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p3.name, lists: $p3.lists, answer: main9}] END + others15 AS kept16,
      CASE WHEN main9 IS NULL THEN [$p3] ELSE [] END + [question10 IN $p4 WHERE NOT question10.name IN [one17 IN others15 | one17.name]] AS open18
    CALL (open18, asOf33) {
      UNWIND open18 AS question10
      MATCH (figure19:Observation WHERE figure19.indicator = question10.indicator AND figure19.periodToMax >= question10.first AND figure19.periodToMax <= question10.last)
      WITH question10, figure19
      LIMIT 101
      RETURN count(figure19) AS found20, collect(CASE WHEN figure19.status = question10.status AND figure19.measure = 'VALUE' THEN figure19 END) AS figures21
    }
    WITH *, CASE
      WHEN size(open18) = 0 THEN 'NONE'
      WHEN any(question10 IN open18 WHERE question10.first IS NULL) OR found20 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures21 AS figure19
        MATCH (figure19)-[:ABOUT]->(stated22)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more23:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line24:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p6 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND all(edge25 IN line24 WHERE type(edge25) IN $p6 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
          AND NOT EXISTS { (stated22)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure19
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other26:PART_OF|SUBORDINATE_TO]->(elsewhere27)
        WHERE type(edge25) IN $p6 AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
          AND type(other26) IN $p6 AND (other26.validFrom IS NULL OR other26.validFrom <= asOf33) AND (other26.validTo IS NULL OR asOf33 < other26.validTo)
          AND NOT EXISTS { (elsewhere27)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere27
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach28
    WITH *, COLLECT {
      CALL (node2, reach28, asOf33) {
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(node29)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p6
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line24:PART_OF|SUBORDINATE_TO*0..]-(unit30)
        WHERE all(edge25 IN line24 WHERE type(edge25) IN $p6
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        MATCH (unit30)-[:RESPONSIBLE_FOR]-()<-[more23:PART_OF|SUBORDINATE_TO*0..]-(below31)-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE all(edge25 IN more23 WHERE type(edge25) IN $p6
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo))
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
        RETURN node29
       UNION
        WITH * WHERE reach28 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge25:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
        WHERE type(edge25) IN $p6
          AND (edge25.validFrom IS NULL OR edge25.validFrom <= asOf33) AND (edge25.validTo IS NULL OR asOf33 < edge25.validTo)
        RETURN node29
      }
      RETURN DISTINCT node29
    } AS units32
    RETURN units32, kept16, open18
  }
  CALL (node2, units32, asOf33) {
    UNWIND units32 AS node35
    WITH node35, node2,
      [(node35)-[edge36:PART_OF|SUBORDINATE_TO]->(parent37)
        WHERE type(edge36) IN $p7 AND (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo) | parent37.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node35)<-[edge36:GROUPS]-(node2)
        WHERE (edge36.validFrom IS NULL OR edge36.validFrom <= asOf33) AND (edge36.validTo IS NULL OR asOf33 < edge36.validTo)
        RETURN node2.id
      } ELSE [] END AS above38,
      head([(node35)-[:RESPONSIBLE_FOR]->(area39) | area39.id]) AS responsibleFor40
    WITH node35, above38, responsibleFor40, asOf33
    RETURN collect([node35.id, node35.kind, node35.partsListed, CASE WHEN node35:Area THEN 'Area' WHEN node35:Organization THEN 'Organization' END, above38, responsibleFor40]) AS rows34
  }
  CALL (node2, asOf33) {
    UNWIND $p8 AS id42
    MATCH (node43:Indicator {id: id42})
    WITH node43, asOf33
    RETURN collect([node43.id, node43.additive, node43.ascending]) AS rows41
  }
  CALL (node2, kept16, asOf33) {
    UNWIND kept16 AS one45
    WITH node2, one45.name AS name46, one45.answer AS node47
    WITH *, CASE WHEN node47.unit = node2.id THEN node47.parts ELSE coalesce(node47.twinParts, node47.parts) END AS parts48,
      EXISTS { MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit49) WHERE unit49.partsListed = 'SOME' } AS lacksParts50
    WITH node47, name46, parts48, lacksParts50, asOf33
    RETURN collect([name46, node47.method, node47.comparison, node47.stated, node47.qualifier, node47.value, node47.lower, node47.upper, node47.lowerInclusive, node47.upperInclusive, node47.summed, node47.sumStated, node47.sumQualifier, node47.sumValue, node47.sumLower, node47.sumUpper, node47.sumLowerInclusive, node47.sumUpperInclusive, node47.periodKind, node47.from, node47.fromMin, node47.fromMax, node47.fromInferred, node47.to, node47.toMin, node47.toMax, node47.toInferred, coalesce(node47.used, []), coalesce(node47.sumUsed, []), coalesce(node47.outside, []), parts48, lacksParts50, coalesce(node47.partStates, []), node47.restIsMissing, node47.exact, node47.coveredAtMost]) AS rows44
  }
  CALL (node2, units32, kept16, open18, asOf33) {
    WITH *, [question52 IN open18 | question52.indicator] AS indicators53,
      all(question52 IN open18 WHERE question52.first IS NOT NULL) AND COUNT {
        UNWIND open18 AS question52
        MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
        RETURN node54
        LIMIT 101
      } < 101 AS areFew55
    WITH *, CASE WHEN size(open18) = 0 THEN '' WHEN areFew55 OR size(units32) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by58
    CALL (units32, open18, kept16, indicators53, by58, asOf33) {
      UNWIND CASE by58 WHEN 'UNITS' THEN units32 ELSE [] END AS unit59
      MATCH (unit59)<-[:ABOUT]-(node54:Observation WHERE node54.indicator IN indicators53)
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NOT NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator AND node54.periodToMax >= question52.first AND node54.periodToMax <= question52.last)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND CASE WHEN by58 = 'INDEX' THEN [question52 IN open18 WHERE question52.first IS NULL] ELSE [] END AS question52
      MATCH (node54:Observation WHERE node54.indicator = question52.indicator)
      WHERE EXISTS { MATCH (node54)-[:ABOUT]->(unit59) WHERE unit59 IN units32 }
      RETURN node54
     UNION ALL
      UNWIND indicators53 AS indicator60
      MATCH (region61:Region)
      WHERE EXISTS { MATCH (region61)-[edge62:GROUPS]->(unit59) WHERE unit59 IN units32 AND (edge62.validFrom IS NULL OR edge62.validFrom <= asOf33) AND (edge62.validTo IS NULL OR asOf33 < edge62.validTo) }
      MATCH (region61)<-[:ABOUT]-(node54:Observation WHERE node54.indicator = indicator60)
      RETURN node54
     UNION ALL
      UNWIND kept16 AS one63
      UNWIND one63.lists AS list64
      UNWIND one63.answer[list64] AS id65
      MATCH (node54:Observation {id: id65})
      RETURN node54
    }
    WITH DISTINCT node54
    WHERE any(question52 IN [$p9] + $p10 WHERE node54.indicator = question52.indicator AND (question52.ofAll OR (node54.measure = 'VALUE' AND node54.status = question52.status AND coalesce(node54.breakdowns, []) = question52.breakdowns AND (question52.from IS NULL OR node54.periodToMax >= question52.from) AND (question52.to IS NULL OR node54.periodToMax <= question52.to))))
    WITH node54, asOf33
    LIMIT $p11
    CALL (node54) {
      MATCH (node54)-[:SUPPORTED_BY]->(quote67)-[:QUOTED_FROM]->(node68)
      OPTIONAL MATCH (node68)-[:REPUBLISHES]->(original69)
      WITH *, quote67.verification AS verification70, original69.id AS republishes71
      WITH node68, verification70, republishes71
      RETURN collect([node68.id, node68.publishedMin, verification70, republishes71]) AS rows66
    }
    RETURN collect([node54.id, node54.indicator, coalesce(node54.about, []), node54.base, node54.stated, node54.value, node54.qualifier, node54.lower, node54.upper, node54.lowerInclusive, node54.upperInclusive, node54.joint, node54.perUnit, node54.measure, node54.shareOf, node54.direction, node54.status, node54.periodKind, coalesce(node54.breakdowns, []), node54.definition, coalesce(node54.inferred, []), node54.periodFrom, node54.periodFromMin, node54.periodFromMax, node54.periodTo, node54.periodToMin, node54.periodToMax, rows66, [(node54)-[:ABOUT]->(node72) | [node72.name, CASE WHEN node72:Area THEN 'Area' WHEN node72:Organization THEN 'Organization' END, node72.id]]]) AS rows51
  }
  CALL (node2, units32, asOf33) {
    WITH * WHERE size(units32) > 0
    MATCH (node75:Region)
    WITH *, COLLECT {
      MATCH (node75)-[edge76:GROUPS]->(area77)
      WHERE (edge76.validFrom IS NULL OR edge76.validFrom <= asOf33) AND (edge76.validTo IS NULL OR asOf33 < edge76.validTo)
      RETURN area77.id
    } AS areas78
    WITH node75, areas78, asOf33
    RETURN collect([node75.id, areas78]) AS rows73
  }
  CALL (node2, asOf33) {
    CALL (node2, asOf33) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge80:PART_OF|SUBORDINATE_TO]-(node81)
      WHERE type(edge80) IN $p12
        AND (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
     UNION
      MATCH (node2)-[edge80:GROUPS]->(node81)
      WHERE (edge80.validFrom IS NULL OR edge80.validFrom <= asOf33) AND (edge80.validTo IS NULL OR asOf33 < edge80.validTo)
      RETURN node81
    }
    WITH *, head(COLLECT { MATCH (node81)-[:RESPONSIBLE_FOR]->(area82) RETURN area82.id }) AS responsibleFor83
    WITH node81, responsibleFor83, asOf33
    RETURN collect([node81.id, node81.kind, CASE WHEN node81:Area THEN 'Area' WHEN node81:Organization THEN 'Organization' END, responsibleFor83, node81.name]) AS rows79
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows34, rows41, rows44, node2.partsListed, rows51, rows73, rows79, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
