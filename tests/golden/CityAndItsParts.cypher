// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p5":[],"p6":"any time","p7":["PART_OF","SUBORDINATE_TO"],"p8":"2017-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2017-01-01/2017-12-31","any time"],"tail":"","asked":"2017-01-01/2017-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2017-01-01","last":"2017-12-31","from":"2017-01-01","to":"2017-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf34
  CALL (node2, asOf34) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf34) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf34) {
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
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (coalesce(answer7.periodKind, main9.periodKind) = main9.periodKind))
      RETURN collect({name: question10.name, lists: question10.lists, answer: answer7}) AS others16
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p4.name, lists: $p4.lists, answer: main9}] END + others16 AS kept17,
      CASE WHEN main9 IS NULL THEN [$p4] ELSE [] END + [question10 IN $p5
        WHERE (main9 IS NULL OR main9.stated IS NOT NULL) AND NOT question10.name IN [one18 IN others16 | one18.name]] AS open19
    CALL (open19, asOf34) {
      UNWIND open19 AS question10
      MATCH (figure20:Observation WHERE figure20.indicator = question10.indicator AND figure20.periodToMax >= question10.first AND figure20.periodToMax <= question10.last)
      WITH question10, figure20
      LIMIT 101
      RETURN count(figure20) AS found21, collect(CASE WHEN figure20.status = question10.status AND figure20.measure = 'VALUE' THEN figure20 END) AS figures22
    }
    WITH *, CASE
      WHEN size(open19) = 0 THEN 'NONE'
      WHEN any(question10 IN open19 WHERE question10.first IS NULL) OR found21 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures22 AS figure20
        MATCH (figure20)-[:ABOUT]->(stated23)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more24:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line25:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND all(edge26 IN line25 WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND NOT EXISTS { (stated23)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure20
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other27:PART_OF|SUBORDINATE_TO]->(elsewhere28)
        WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
          AND type(other27) IN $p7 AND (other27.validFrom IS NULL OR other27.validFrom <= asOf34) AND (other27.validTo IS NULL OR asOf34 < other27.validTo)
          AND NOT EXISTS { (elsewhere28)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere28
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach29
    WITH *, COLLECT {
      CALL (node2, reach29, asOf34) {
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(node30)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more24:PART_OF|SUBORDINATE_TO*0..]-(below32)-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node30)
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
        RETURN node30
      }
      RETURN DISTINCT node30
    } AS units33
    RETURN units33, kept17, open19
  }
  CALL (node2, units33, asOf34) {
    UNWIND units33 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p9 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo) | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo)
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf34
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf34) {
    UNWIND $p10 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf34
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept17, asOf34) {
    UNWIND kept17 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49
    WITH node48, name47, parts49, asOf34
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, units33, kept17, open19, asOf34) {
    WITH *, [question51 IN open19 | question51.indicator] AS indicators52,
      all(question51 IN open19 WHERE question51.first IS NOT NULL) AND COUNT {
        UNWIND open19 AS question51
        MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
        RETURN node53
        LIMIT 101
      } < 101 AS areFew54
    WITH *, CASE WHEN size(open19) = 0 THEN '' WHEN areFew54 OR size(units33) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by57
    CALL (units33, open19, kept17, indicators52, by57, asOf34) {
      UNWIND CASE by57 WHEN 'UNITS' THEN units33 ELSE [] END AS unit58
      MATCH (unit58)<-[:ABOUT]-(node53:Observation WHERE node53.indicator IN indicators52)
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NOT NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND indicators52 AS indicator59
      MATCH (region60:Region)
      WHERE EXISTS { MATCH (region60)-[edge61:GROUPS]->(unit58) WHERE unit58 IN units33 AND (edge61.validFrom IS NULL OR edge61.validFrom <= asOf34) AND (edge61.validTo IS NULL OR asOf34 < edge61.validTo) }
      MATCH (region60)<-[:ABOUT]-(node53:Observation WHERE node53.indicator = indicator59)
      RETURN node53
     UNION ALL
      UNWIND kept17 AS one62
      UNWIND one62.lists AS list63
      UNWIND one62.answer[list63] AS id64
      MATCH (node53:Observation {id: id64})
      RETURN node53
    }
    WITH DISTINCT node53
    WHERE any(question51 IN [$p11] + $p12 WHERE node53.indicator = question51.indicator AND (question51.ofAll OR (node53.measure = 'VALUE' AND node53.status = question51.status AND coalesce(node53.breakdowns, []) = question51.breakdowns AND (question51.from IS NULL OR node53.periodToMax >= question51.from) AND (question51.to IS NULL OR node53.periodToMax <= question51.to))))
    WITH node53, asOf34
    LIMIT $p13
    CALL (node53) {
      MATCH (node53)-[:SUPPORTED_BY]->(quote66)-[:QUOTED_FROM]->(node67)
      OPTIONAL MATCH (node67)-[:REPUBLISHES]->(original68)
      WITH *, quote66.verification AS verification69, original68.id AS republishes70
      WITH node67, verification69, republishes70
      RETURN collect([node67.id, node67.publishedMin, verification69, republishes70]) AS rows65
    }
    RETURN collect([node53.id, node53.indicator, coalesce(node53.about, []), node53.base, node53.stated, node53.value, node53.qualifier, node53.lower, node53.upper, node53.lowerInclusive, node53.upperInclusive, node53.joint, node53.perUnit, node53.measure, node53.shareOf, node53.direction, node53.status, node53.periodKind, coalesce(node53.breakdowns, []), node53.definition, coalesce(node53.inferred, []), node53.periodFrom, node53.periodFromMin, node53.periodFromMax, node53.periodTo, node53.periodToMin, node53.periodToMax, rows65, [(node53)-[:ABOUT]->(node71) | [node71.name, CASE WHEN node71:Area THEN 'Area' WHEN node71:Organization THEN 'Organization' END, node71.id]]]) AS rows50
  }
  CALL (node2, units33, asOf34) {
    WITH * WHERE size(units33) > 0
    MATCH (node74:Region)
    WITH *, COLLECT {
      MATCH (node74)-[edge75:GROUPS]->(area76)
      WHERE (edge75.validFrom IS NULL OR edge75.validFrom <= asOf34) AND (edge75.validTo IS NULL OR asOf34 < edge75.validTo)
      RETURN area76.id
    } AS areas77
    WITH node74, areas77, asOf34
    RETURN collect([node74.id, areas77]) AS rows72
  }
  CALL (node2, asOf34) {
    CALL (node2, asOf34) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge79:PART_OF|SUBORDINATE_TO]-(node80)
      WHERE type(edge79) IN $p14
        AND (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
     UNION
      MATCH (node2)-[edge79:GROUPS]->(node80)
      WHERE (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
    }
    WITH *, head(COLLECT { MATCH (node80)-[:RESPONSIBLE_FOR]->(area81) RETURN area81.id }) AS responsibleFor82
    WITH node80, responsibleFor82, asOf34
    RETURN collect([node80.id, node80.kind, CASE WHEN node80:Area THEN 'Area' WHEN node80:Organization THEN 'Organization' END, responsibleFor82, node80.name]) AS rows78
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows35, rows42, rows45, node2.partsListed, rows50, rows72, rows78, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p5":[],"p6":"any time","p7":["PART_OF","SUBORDINATE_TO"],"p8":"2019-12-31","p9":["PART_OF","SUBORDINATE_TO"],"p10":["members_admitted"],"p11":{"name":"","head":" members_admitted ACTUAL ","times":["2019-01-01/2019-12-31","any time"],"tail":"","asked":"2019-01-01/2019-12-31","ofSameDays":false,"lists":["used","sumUsed"],"indicator":"members_admitted","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"2019-01-01","last":"2019-12-31","from":"2019-01-01","to":"2019-12-31"},"p12":[],"p13":20001,"p14":["PART_OF","SUBORDINATE_TO"],"p15":"members_admitted","p16":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf34
  CALL (node2, asOf34) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf34) {
      UNWIND ids4 AS of5
      UNWIND $p4.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p4.head + days6 + $p4.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p4.times[0] OR $p4.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf34) {
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
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (coalesce(answer7.periodKind, main9.periodKind) = main9.periodKind))
      RETURN collect({name: question10.name, lists: question10.lists, answer: answer7}) AS others16
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p4.name, lists: $p4.lists, answer: main9}] END + others16 AS kept17,
      CASE WHEN main9 IS NULL THEN [$p4] ELSE [] END + [question10 IN $p5
        WHERE (main9 IS NULL OR main9.stated IS NOT NULL) AND NOT question10.name IN [one18 IN others16 | one18.name]] AS open19
    CALL (open19, asOf34) {
      UNWIND open19 AS question10
      MATCH (figure20:Observation WHERE figure20.indicator = question10.indicator AND figure20.periodToMax >= question10.first AND figure20.periodToMax <= question10.last)
      WITH question10, figure20
      LIMIT 101
      RETURN count(figure20) AS found21, collect(CASE WHEN figure20.status = question10.status AND figure20.measure = 'VALUE' THEN figure20 END) AS figures22
    }
    WITH *, CASE
      WHEN size(open19) = 0 THEN 'NONE'
      WHEN any(question10 IN open19 WHERE question10.first IS NULL) OR found21 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures22 AS figure20
        MATCH (figure20)-[:ABOUT]->(stated23)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more24:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line25:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND all(edge26 IN line25 WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND NOT EXISTS { (stated23)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure20
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other27:PART_OF|SUBORDINATE_TO]->(elsewhere28)
        WHERE type(edge26) IN $p7 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
          AND type(other27) IN $p7 AND (other27.validFrom IS NULL OR other27.validFrom <= asOf34) AND (other27.validTo IS NULL OR asOf34 < other27.validTo)
          AND NOT EXISTS { (elsewhere28)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere28
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach29
    WITH *, COLLECT {
      CALL (node2, reach29, asOf34) {
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(node30)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more24:PART_OF|SUBORDINATE_TO*0..]-(below32)-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node30)
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE type(edge26) IN $p7
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
        RETURN node30
      }
      RETURN DISTINCT node30
    } AS units33
    RETURN units33, kept17, open19
  }
  CALL (node2, units33, asOf34) {
    UNWIND units33 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p9 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo) | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo)
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf34
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf34) {
    UNWIND $p10 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf34
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept17, asOf34) {
    UNWIND kept17 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49
    WITH node48, name47, parts49, asOf34
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, units33, kept17, open19, asOf34) {
    WITH *, [question51 IN open19 | question51.indicator] AS indicators52,
      all(question51 IN open19 WHERE question51.first IS NOT NULL) AND COUNT {
        UNWIND open19 AS question51
        MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
        RETURN node53
        LIMIT 101
      } < 101 AS areFew54
    WITH *, CASE WHEN size(open19) = 0 THEN '' WHEN areFew54 OR size(units33) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by57
    CALL (units33, open19, kept17, indicators52, by57, asOf34) {
      UNWIND CASE by57 WHEN 'UNITS' THEN units33 ELSE [] END AS unit58
      MATCH (unit58)<-[:ABOUT]-(node53:Observation WHERE node53.indicator IN indicators52)
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NOT NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND indicators52 AS indicator59
      MATCH (region60:Region)
      WHERE EXISTS { MATCH (region60)-[edge61:GROUPS]->(unit58) WHERE unit58 IN units33 AND (edge61.validFrom IS NULL OR edge61.validFrom <= asOf34) AND (edge61.validTo IS NULL OR asOf34 < edge61.validTo) }
      MATCH (region60)<-[:ABOUT]-(node53:Observation WHERE node53.indicator = indicator59)
      RETURN node53
     UNION ALL
      UNWIND kept17 AS one62
      UNWIND one62.lists AS list63
      UNWIND one62.answer[list63] AS id64
      MATCH (node53:Observation {id: id64})
      RETURN node53
    }
    WITH DISTINCT node53
    WHERE any(question51 IN [$p11] + $p12 WHERE node53.indicator = question51.indicator AND (question51.ofAll OR (node53.measure = 'VALUE' AND node53.status = question51.status AND coalesce(node53.breakdowns, []) = question51.breakdowns AND (question51.from IS NULL OR node53.periodToMax >= question51.from) AND (question51.to IS NULL OR node53.periodToMax <= question51.to))))
    WITH node53, asOf34
    LIMIT $p13
    CALL (node53) {
      MATCH (node53)-[:SUPPORTED_BY]->(quote66)-[:QUOTED_FROM]->(node67)
      OPTIONAL MATCH (node67)-[:REPUBLISHES]->(original68)
      WITH *, quote66.verification AS verification69, original68.id AS republishes70
      WITH node67, verification69, republishes70
      RETURN collect([node67.id, node67.publishedMin, verification69, republishes70]) AS rows65
    }
    RETURN collect([node53.id, node53.indicator, coalesce(node53.about, []), node53.base, node53.stated, node53.value, node53.qualifier, node53.lower, node53.upper, node53.lowerInclusive, node53.upperInclusive, node53.joint, node53.perUnit, node53.measure, node53.shareOf, node53.direction, node53.status, node53.periodKind, coalesce(node53.breakdowns, []), node53.definition, coalesce(node53.inferred, []), node53.periodFrom, node53.periodFromMin, node53.periodFromMax, node53.periodTo, node53.periodToMin, node53.periodToMax, rows65, [(node53)-[:ABOUT]->(node71) | [node71.name, CASE WHEN node71:Area THEN 'Area' WHEN node71:Organization THEN 'Organization' END, node71.id]]]) AS rows50
  }
  CALL (node2, units33, asOf34) {
    WITH * WHERE size(units33) > 0
    MATCH (node74:Region)
    WITH *, COLLECT {
      MATCH (node74)-[edge75:GROUPS]->(area76)
      WHERE (edge75.validFrom IS NULL OR edge75.validFrom <= asOf34) AND (edge75.validTo IS NULL OR asOf34 < edge75.validTo)
      RETURN area76.id
    } AS areas77
    WITH node74, areas77, asOf34
    RETURN collect([node74.id, areas77]) AS rows72
  }
  CALL (node2, asOf34) {
    CALL (node2, asOf34) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge79:PART_OF|SUBORDINATE_TO]-(node80)
      WHERE type(edge79) IN $p14
        AND (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
     UNION
      MATCH (node2)-[edge79:GROUPS]->(node80)
      WHERE (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
    }
    WITH *, head(COLLECT { MATCH (node80)-[:RESPONSIBLE_FOR]->(area81) RETURN area81.id }) AS responsibleFor82
    WITH node80, responsibleFor82, asOf34
    RETURN collect([node80.id, node80.kind, CASE WHEN node80:Area THEN 'Area' WHEN node80:Organization THEN 'Organization' END, responsibleFor82, node80.name]) AS rows78
  }
  CALL (node2, asOf34) {
    MATCH (node2)-[:RESPONSIBLE_FOR*0..2]-(unit84)
    MATCH (unit84)<-[:ABOUT]-(node85:Observation WHERE node85.indicator = $p15)
    WITH DISTINCT node85
    WHERE (node85.measure = 'VALUE' AND node85.status IN ['TARGET', 'PLANNED'] OR node85.shareOf IN ['TARGET', 'ABOVE_TARGET'])
      AND NOT node85.joint
      AND NOT node85.perUnit
    WITH node85, asOf34
    LIMIT $p16
    CALL (node85) {
      MATCH (node85)-[:SUPPORTED_BY]->(quote87)-[:QUOTED_FROM]->(node88)
      OPTIONAL MATCH (node88)-[:REPUBLISHES]->(original89)
      WITH *, quote87.verification AS verification90, original89.id AS republishes91
      WITH node88, verification90, republishes91
      RETURN collect([node88.id, node88.publishedMin, verification90, republishes91]) AS rows86
    }
    RETURN collect([node85.id, node85.indicator, coalesce(node85.about, []), node85.base, node85.stated, node85.value, node85.qualifier, node85.lower, node85.upper, node85.lowerInclusive, node85.upperInclusive, node85.joint, node85.perUnit, node85.measure, node85.shareOf, node85.direction, node85.status, node85.periodKind, coalesce(node85.breakdowns, []), node85.definition, coalesce(node85.inferred, []), node85.periodFrom, node85.periodFromMin, node85.periodFromMax, node85.periodTo, node85.periodToMin, node85.periodToMax, rows86]) AS rows83
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p8 THEN node2.validFrom WHEN $p8 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p8 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows35, rows42, rows45, node2.partsListed, rows50, rows72, rows78, rows83, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p4":[],"p5":"any time","p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":["joint_cells_ended"],"p9":{"name":"","head":" joint_cells_ended ACTUAL ","times":["any time"],"tail":"","asked":null,"ofSameDays":false,"lists":["used","sumUsed"],"indicator":"joint_cells_ended","status":"ACTUAL","breakdowns":[],"ofAll":false,"first":"","last":"~","from":null,"to":null},"p10":[],"p11":20001,"p12":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf34
  CALL (node2, asOf34) {
    WITH *, [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS ids4
    CALL (node2, ids4, asOf34) {
      UNWIND ids4 AS of5
      UNWIND $p3.times AS days6
      MATCH (answer7:Rollup {id: of5 + $p3.head + days6 + $p3.tail})
      WHERE (answer7.unit = node2.id OR answer7.twin = node2.id) AND (days6 = $p3.times[0] OR $p3.asked IN answer7.alsoFor)
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
      RETURN head(collect(answer7)) AS main9
    }
    CALL (node2, ids4, main9, asOf34) {
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
        AND (answer7.asOfFrom IS NULL OR answer7.asOfFrom <= asOf34) AND (answer7.asOfTo IS NULL OR asOf34 < answer7.asOfTo)
        AND (NOT question10.ofSameDays OR variant14.isOfSameDays = (coalesce(answer7.periodKind, main9.periodKind) = main9.periodKind))
      RETURN collect({name: question10.name, lists: question10.lists, answer: answer7}) AS others16
    }
    WITH *, CASE WHEN main9 IS NULL THEN [] ELSE [{name: $p3.name, lists: $p3.lists, answer: main9}] END + others16 AS kept17,
      CASE WHEN main9 IS NULL THEN [$p3] ELSE [] END + [question10 IN $p4
        WHERE (main9 IS NULL OR main9.stated IS NOT NULL) AND NOT question10.name IN [one18 IN others16 | one18.name]] AS open19
    CALL (open19, asOf34) {
      UNWIND open19 AS question10
      MATCH (figure20:Observation WHERE figure20.indicator = question10.indicator AND figure20.periodToMax >= question10.first AND figure20.periodToMax <= question10.last)
      WITH question10, figure20
      LIMIT 101
      RETURN count(figure20) AS found21, collect(CASE WHEN figure20.status = question10.status AND figure20.measure = 'VALUE' THEN figure20 END) AS figures22
    }
    WITH *, CASE
      WHEN size(open19) = 0 THEN 'NONE'
      WHEN any(question10 IN open19 WHERE question10.first IS NULL) OR found21 > 100 THEN 'ALL'
      WHEN EXISTS {
        UNWIND figures22 AS figure20
        MATCH (figure20)-[:ABOUT]->(stated23)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more24:PART_OF|SUBORDINATE_TO*0..]->()
          -[:RESPONSIBLE_FOR*0..1]-()-[line25:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node2)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p6 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND all(edge26 IN line25 WHERE type(edge26) IN $p6 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
          AND NOT EXISTS { (stated23)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN figure20
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other27:PART_OF|SUBORDINATE_TO]->(elsewhere28)
        WHERE type(edge26) IN $p6 AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
          AND type(other27) IN $p6 AND (other27.validFrom IS NULL OR other27.validFrom <= asOf34) AND (other27.validTo IS NULL OR asOf34 < other27.validTo)
          AND NOT EXISTS { (elsewhere28)-[:RESPONSIBLE_FOR*0..2]-(node2) }
        RETURN elsewhere28
      } THEN 'ALL'
      WHEN EXISTS {
        MATCH (node2)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node2)
        RETURN node2
      } THEN 'ALL'
      ELSE 'NEXT'
    END AS reach29
    WITH *, COLLECT {
      CALL (node2, reach29, asOf34) {
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(node30)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p6
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'ALL'
        MATCH (node2)-[:GROUPS*0..1]->()<-[line25:PART_OF|SUBORDINATE_TO*0..]-(unit31)
        WHERE all(edge26 IN line25 WHERE type(edge26) IN $p6
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more24:PART_OF|SUBORDINATE_TO*0..]-(below32)-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE all(edge26 IN more24 WHERE type(edge26) IN $p6
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo))
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node30)
        RETURN node30
       UNION
        WITH * WHERE reach29 = 'NEXT'
        MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge26:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node30)
        WHERE type(edge26) IN $p6
          AND (edge26.validFrom IS NULL OR edge26.validFrom <= asOf34) AND (edge26.validTo IS NULL OR asOf34 < edge26.validTo)
        RETURN node30
      }
      RETURN DISTINCT node30
    } AS units33
    RETURN units33, kept17, open19
  }
  CALL (node2, units33, asOf34) {
    UNWIND units33 AS node36
    WITH node36, node2,
      [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
        WHERE type(edge37) IN $p7 AND (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo) | parent38.id]
      + CASE WHEN node2:Region THEN COLLECT {
        MATCH (node36)<-[edge37:GROUPS]-(node2)
        WHERE (edge37.validFrom IS NULL OR edge37.validFrom <= asOf34) AND (edge37.validTo IS NULL OR asOf34 < edge37.validTo)
        RETURN node2.id
      } ELSE [] END AS above39,
      head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
    WITH node36, above39, responsibleFor41, asOf34
    RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
  }
  CALL (node2, asOf34) {
    UNWIND $p8 AS id43
    MATCH (node44:Indicator {id: id43})
    WITH node44, asOf34
    RETURN collect([node44.id, node44.additive, node44.ascending]) AS rows42
  }
  CALL (node2, kept17, asOf34) {
    UNWIND kept17 AS one46
    WITH node2, one46.name AS name47, one46.answer AS node48
    WITH *, CASE WHEN node48.unit = node2.id THEN node48.parts ELSE coalesce(node48.twinParts, node48.parts) END AS parts49
    WITH node48, name47, parts49, asOf34
    RETURN collect([name47, node48.method, node48.comparison, node48.stated, node48.qualifier, node48.value, node48.lower, node48.upper, node48.lowerInclusive, node48.upperInclusive, node48.summed, node48.sumStated, node48.sumQualifier, node48.sumValue, node48.sumLower, node48.sumUpper, node48.sumLowerInclusive, node48.sumUpperInclusive, node48.periodKind, node48.from, node48.fromMin, node48.fromMax, node48.fromInferred, node48.to, node48.toMin, node48.toMax, node48.toInferred, coalesce(node48.used, []), coalesce(node48.sumUsed, []), coalesce(node48.outside, []), parts49, coalesce(node48.partStates, []), node48.restIsMissing, node48.exact, node48.coveredAtMost]) AS rows45
  }
  CALL (node2, units33, kept17, open19, asOf34) {
    WITH *, [question51 IN open19 | question51.indicator] AS indicators52,
      all(question51 IN open19 WHERE question51.first IS NOT NULL) AND COUNT {
        UNWIND open19 AS question51
        MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
        RETURN node53
        LIMIT 101
      } < 101 AS areFew54
    WITH *, CASE WHEN size(open19) = 0 THEN '' WHEN areFew54 OR size(units33) > 2000 THEN 'INDEX' ELSE 'UNITS' END AS by57
    CALL (units33, open19, kept17, indicators52, by57, asOf34) {
      UNWIND CASE by57 WHEN 'UNITS' THEN units33 ELSE [] END AS unit58
      MATCH (unit58)<-[:ABOUT]-(node53:Observation WHERE node53.indicator IN indicators52)
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NOT NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator AND node53.periodToMax >= question51.first AND node53.periodToMax <= question51.last)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND CASE WHEN by57 = 'INDEX' THEN [question51 IN open19 WHERE question51.first IS NULL] ELSE [] END AS question51
      MATCH (node53:Observation WHERE node53.indicator = question51.indicator)
      WHERE EXISTS { MATCH (node53)-[:ABOUT]->(unit58) WHERE unit58 IN units33 }
      RETURN node53
     UNION ALL
      UNWIND indicators52 AS indicator59
      MATCH (region60:Region)
      WHERE EXISTS { MATCH (region60)-[edge61:GROUPS]->(unit58) WHERE unit58 IN units33 AND (edge61.validFrom IS NULL OR edge61.validFrom <= asOf34) AND (edge61.validTo IS NULL OR asOf34 < edge61.validTo) }
      MATCH (region60)<-[:ABOUT]-(node53:Observation WHERE node53.indicator = indicator59)
      RETURN node53
     UNION ALL
      UNWIND kept17 AS one62
      UNWIND one62.lists AS list63
      UNWIND one62.answer[list63] AS id64
      MATCH (node53:Observation {id: id64})
      RETURN node53
    }
    WITH DISTINCT node53
    WHERE any(question51 IN [$p9] + $p10 WHERE node53.indicator = question51.indicator AND (question51.ofAll OR (node53.measure = 'VALUE' AND node53.status = question51.status AND coalesce(node53.breakdowns, []) = question51.breakdowns AND (question51.from IS NULL OR node53.periodToMax >= question51.from) AND (question51.to IS NULL OR node53.periodToMax <= question51.to))))
    WITH node53, asOf34
    LIMIT $p11
    CALL (node53) {
      MATCH (node53)-[:SUPPORTED_BY]->(quote66)-[:QUOTED_FROM]->(node67)
      OPTIONAL MATCH (node67)-[:REPUBLISHES]->(original68)
      WITH *, quote66.verification AS verification69, original68.id AS republishes70
      WITH node67, verification69, republishes70
      RETURN collect([node67.id, node67.publishedMin, verification69, republishes70]) AS rows65
    }
    RETURN collect([node53.id, node53.indicator, coalesce(node53.about, []), node53.base, node53.stated, node53.value, node53.qualifier, node53.lower, node53.upper, node53.lowerInclusive, node53.upperInclusive, node53.joint, node53.perUnit, node53.measure, node53.shareOf, node53.direction, node53.status, node53.periodKind, coalesce(node53.breakdowns, []), node53.definition, coalesce(node53.inferred, []), node53.periodFrom, node53.periodFromMin, node53.periodFromMax, node53.periodTo, node53.periodToMin, node53.periodToMax, rows65, [(node53)-[:ABOUT]->(node71) | [node71.name, CASE WHEN node71:Area THEN 'Area' WHEN node71:Organization THEN 'Organization' END, node71.id]]]) AS rows50
  }
  CALL (node2, units33, asOf34) {
    WITH * WHERE size(units33) > 0
    MATCH (node74:Region)
    WITH *, COLLECT {
      MATCH (node74)-[edge75:GROUPS]->(area76)
      WHERE (edge75.validFrom IS NULL OR edge75.validFrom <= asOf34) AND (edge75.validTo IS NULL OR asOf34 < edge75.validTo)
      RETURN area76.id
    } AS areas77
    WITH node74, areas77, asOf34
    RETURN collect([node74.id, areas77]) AS rows72
  }
  CALL (node2, asOf34) {
    CALL (node2, asOf34) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge79:PART_OF|SUBORDINATE_TO]-(node80)
      WHERE type(edge79) IN $p12
        AND (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
     UNION
      MATCH (node2)-[edge79:GROUPS]->(node80)
      WHERE (edge79.validFrom IS NULL OR edge79.validFrom <= asOf34) AND (edge79.validTo IS NULL OR asOf34 < edge79.validTo)
      RETURN node80
    }
    WITH *, head(COLLECT { MATCH (node80)-[:RESPONSIBLE_FOR]->(area81) RETURN area81.id }) AS responsibleFor82
    WITH node80, responsibleFor82, asOf34
    RETURN collect([node80.id, node80.kind, CASE WHEN node80:Area THEN 'Area' WHEN node80:Organization THEN 'Organization' END, responsibleFor82, node80.name]) AS rows78
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows35, rows42, rows45, node2.partsListed, rows50, rows72, rows78, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
