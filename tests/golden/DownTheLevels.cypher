// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"today":"2026-01-31","p4":"area:vn-92","p5":1,"p6":{"name":"","head":"  ACTUAL ","times":[],"tail":"","asked":null,"ofSameDays":false,"lists":[],"indicator":"","status":"ACTUAL","breakdowns":[],"ofAll":true,"first":null,"last":null,"from":null,"to":null},"p7":[],"p8":"any time","p9":["PART_OF","SUBORDINATE_TO"],"p10":["PART_OF","SUBORDINATE_TO"],"p11":2}
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
      WITH *, [node25.id] + COLLECT { MATCH (node25)-[:RESPONSIBLE_FOR]->(area27) RETURN area27.id } AS ids28
      CALL (node25, ids28, asOf26) {
        UNWIND ids28 AS of29
        UNWIND $p6.times AS days30
        MATCH (answer31:Rollup {id: of29 + $p6.head + days30 + $p6.tail})
        WHERE (answer31.unit = node25.id OR answer31.twin = node25.id) AND (days30 = $p6.times[0] OR $p6.asked IN answer31.alsoFor)
          AND (answer31.asOfFrom IS NULL OR answer31.asOfFrom <= asOf26) AND (answer31.asOfTo IS NULL OR asOf26 < answer31.asOfTo)
        RETURN head(collect(answer31)) AS main33
      }
      CALL (node25, ids28, main33, asOf26) {
        UNWIND $p7 AS question34
        WITH question34, CASE main33.periodKind WHEN 'FLOW' THEN main33.fromMin ELSE main33.toMin END AS since35, main33.toMax AS until36
        UNWIND [{times: question34.times, asked: question34.asked, isOfSameDays: false}] + CASE WHEN question34.ofSameDays THEN [{
          times: [since35 + '/' + until36] + CASE WHEN left(since35, 4) = left(until36, 4) THEN [left(since35, 4) + '-01-01/' + left(since35, 4) + '-12-31'] ELSE [] END + [$p8],
          asked: CASE WHEN since35 = until36 THEN since35 ELSE since35 + '/' + until36 END,
          isOfSameDays: true
        }] ELSE [] END AS variant38
        UNWIND ids28 AS of29
        UNWIND variant38.times AS days30
        MATCH (answer31:Rollup {id: of29 + question34.head + days30 + question34.tail})
        WHERE (answer31.unit = node25.id OR answer31.twin = node25.id) AND (days30 = variant38.times[0] OR variant38.asked IN answer31.alsoFor)
          AND (answer31.asOfFrom IS NULL OR answer31.asOfFrom <= asOf26) AND (answer31.asOfTo IS NULL OR asOf26 < answer31.asOfTo)
          AND (NOT question34.ofSameDays OR variant38.isOfSameDays = (answer31.periodKind = main33.periodKind))
        RETURN collect(DISTINCT {name: question34.name, lists: question34.lists, answer: answer31}) AS others39
      }
      WITH *, CASE WHEN main33 IS NULL THEN [] ELSE [{name: $p6.name, lists: $p6.lists, answer: main33}] END + others39 AS kept40,
        CASE WHEN main33 IS NULL THEN [$p6] ELSE [] END + [question34 IN $p7 WHERE NOT question34.name IN [one41 IN others39 | one41.name]] AS open42
      CALL (open42, asOf26) {
        UNWIND open42 AS question34
        MATCH (figure43:Observation WHERE figure43.indicator = question34.indicator AND figure43.periodToMax >= question34.first AND figure43.periodToMax <= question34.last)
        WITH question34, figure43
        LIMIT 101
        RETURN count(figure43) AS found44, collect(CASE WHEN figure43.status = question34.status AND figure43.measure = 'VALUE' THEN figure43 END) AS figures45
      }
      WITH *, CASE
        WHEN size(open42) = 0 THEN 'NONE'
        WHEN any(question34 IN open42 WHERE question34.first IS NULL) OR found44 > 100 THEN 'ALL'
        WHEN EXISTS {
          UNWIND figures45 AS figure43
          MATCH (figure43)-[:ABOUT]->(stated46)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more47:PART_OF|SUBORDINATE_TO*0..]->()
            -[:RESPONSIBLE_FOR*0..1]-()-[line48:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node25)
          WHERE all(edge49 IN more47 WHERE type(edge49) IN $p9 AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo))
            AND all(edge49 IN line48 WHERE type(edge49) IN $p9 AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo))
            AND NOT EXISTS { (stated46)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN figure43
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge49:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other50:PART_OF|SUBORDINATE_TO]->(elsewhere51)
          WHERE type(edge49) IN $p9 AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo)
            AND type(other50) IN $p9 AND (other50.validFrom IS NULL OR other50.validFrom <= asOf26) AND (other50.validTo IS NULL OR asOf26 < other50.validTo)
            AND NOT EXISTS { (elsewhere51)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN elsewhere51
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node25)
          RETURN node25
        } THEN 'ALL'
        ELSE 'NEXT'
      END AS reach52
      WITH *, COLLECT {
        CALL (node25, reach52, asOf26) {
          WITH * WHERE reach52 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line48:PART_OF|SUBORDINATE_TO*0..]-(node53)
          WHERE all(edge49 IN line48 WHERE type(edge49) IN $p9
            AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo))
          RETURN node53
         UNION
          WITH * WHERE reach52 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line48:PART_OF|SUBORDINATE_TO*0..]-(unit54)
          WHERE all(edge49 IN line48 WHERE type(edge49) IN $p9
            AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo))
          MATCH (unit54)-[:RESPONSIBLE_FOR]-()<-[more47:PART_OF|SUBORDINATE_TO*0..]-(below55)-[:RESPONSIBLE_FOR*0..1]-(node53)
          WHERE all(edge49 IN more47 WHERE type(edge49) IN $p9
            AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo))
          RETURN node53
         UNION
          WITH * WHERE reach52 = 'NEXT'
          MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node53)
          RETURN node53
         UNION
          WITH * WHERE reach52 = 'NEXT'
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge49:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node53)
          WHERE type(edge49) IN $p9
            AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo)
          RETURN node53
        }
        RETURN DISTINCT node53
      } AS units56
      RETURN units56, kept40, open42
    }
    CALL (node25, units56, asOf26) {
      UNWIND units56 AS node58
      WITH node58, node25,
        [(node58)-[edge59:PART_OF|SUBORDINATE_TO]->(parent60)
          WHERE type(edge59) IN $p10 AND (edge59.validFrom IS NULL OR edge59.validFrom <= asOf26) AND (edge59.validTo IS NULL OR asOf26 < edge59.validTo) | parent60.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node58)<-[edge59:GROUPS]-(node25)
          WHERE (edge59.validFrom IS NULL OR edge59.validFrom <= asOf26) AND (edge59.validTo IS NULL OR asOf26 < edge59.validTo)
          RETURN node25.id
        } ELSE [] END AS above61,
        head([(node58)-[:RESPONSIBLE_FOR]->(area62) | area62.id]) AS responsibleFor63
      WITH node58, above61, responsibleFor63, asOf26
      RETURN collect([node58.id, node58.kind, node58.partsListed, CASE WHEN node58:Area THEN 'Area' WHEN node58:Organization THEN 'Organization' END, above61, responsibleFor63]) AS rows57
    }
    CALL (node25, units56, asOf26) {
      WITH * WHERE size(units56) > 0
      MATCH (node66:Region)
      WITH *, COLLECT {
        MATCH (node66)-[edge67:GROUPS]->(area68)
        WHERE (edge67.validFrom IS NULL OR edge67.validFrom <= asOf26) AND (edge67.validTo IS NULL OR asOf26 < edge67.validTo)
        RETURN area68.id
      } AS areas69
      WITH node66, areas69, asOf26
      RETURN collect([node66.id, areas69]) AS rows64
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line71:PART_OF|SUBORDINATE_TO*0..]-(unit72)
        WHERE size(line71) <= $p11
          AND all(edge73 IN line71 WHERE (edge73.validFrom IS NULL OR edge73.validFrom <= asOf26) AND (edge73.validTo IS NULL OR asOf26 < edge73.validTo))
        MATCH (unit72)-[:RESPONSIBLE_FOR*0..1]-(node74)
        RETURN DISTINCT node74
      }
      WITH node74, asOf26
      RETURN collect([node74.id, node74.name, CASE WHEN node74:Area THEN 'Area' WHEN node74:Organization THEN 'Organization' END]) AS rows70
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows57, rows64, rows70]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
