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
          AND (NOT question34.ofSameDays OR variant38.isOfSameDays = (coalesce(answer31.periodKind, main33.periodKind) = main33.periodKind))
        RETURN collect({name: question34.name, lists: question34.lists, answer: answer31}) AS others40
      }
      WITH *, CASE WHEN main33 IS NULL THEN [] ELSE [{name: $p6.name, lists: $p6.lists, answer: main33}] END + others40 AS kept41,
        CASE WHEN main33 IS NULL THEN [$p6] ELSE [] END + [question34 IN $p7
          WHERE (main33 IS NULL OR main33.stated IS NOT NULL) AND NOT question34.name IN [one42 IN others40 | one42.name]] AS open43
      CALL (open43, asOf26) {
        UNWIND open43 AS question34
        MATCH (figure44:Observation WHERE figure44.indicator = question34.indicator AND figure44.periodToMax >= question34.first AND figure44.periodToMax <= question34.last)
        WITH question34, figure44
        LIMIT 101
        RETURN count(figure44) AS found45, collect(CASE WHEN figure44.status = question34.status AND figure44.measure = 'VALUE' THEN figure44 END) AS figures46
      }
      WITH *, CASE
        WHEN size(open43) = 0 THEN 'NONE'
        WHEN any(question34 IN open43 WHERE question34.first IS NULL) OR found45 > 100 THEN 'ALL'
        WHEN EXISTS {
          UNWIND figures46 AS figure44
          MATCH (figure44)-[:ABOUT]->(stated47)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more48:PART_OF|SUBORDINATE_TO*0..]->()
            -[:RESPONSIBLE_FOR*0..1]-()-[line49:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(node25)
          WHERE all(edge50 IN more48 WHERE type(edge50) IN $p9 AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo))
            AND all(edge50 IN line49 WHERE type(edge50) IN $p9 AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo))
            AND NOT EXISTS { (stated47)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN figure44
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge50:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other51:PART_OF|SUBORDINATE_TO]->(elsewhere52)
          WHERE type(edge50) IN $p9 AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo)
            AND type(other51) IN $p9 AND (other51.validFrom IS NULL OR other51.validFrom <= asOf26) AND (other51.validTo IS NULL OR asOf26 < other51.validTo)
            AND NOT EXISTS { (elsewhere52)-[:RESPONSIBLE_FOR*0..2]-(node25) }
          RETURN elsewhere52
        } THEN 'ALL'
        WHEN EXISTS {
          MATCH (node25)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(node25)
          RETURN node25
        } THEN 'ALL'
        ELSE 'NEXT'
      END AS reach53
      WITH *, COLLECT {
        CALL (node25, reach53, asOf26) {
          WITH * WHERE reach53 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line49:PART_OF|SUBORDINATE_TO*0..]-(node54)
          WHERE all(edge50 IN line49 WHERE type(edge50) IN $p9
            AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo))
          RETURN node54
         UNION
          WITH * WHERE reach53 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line49:PART_OF|SUBORDINATE_TO*0..]-(unit55)
          WHERE all(edge50 IN line49 WHERE type(edge50) IN $p9
            AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo))
          MATCH (unit55)-[:RESPONSIBLE_FOR]-()<-[more48:PART_OF|SUBORDINATE_TO*0..]-(below56)-[:RESPONSIBLE_FOR*0..1]-(node54)
          WHERE all(edge50 IN more48 WHERE type(edge50) IN $p9
            AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo))
          RETURN node54
         UNION
          WITH * WHERE reach53 = 'NEXT'
          MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node54)
          RETURN node54
         UNION
          WITH * WHERE reach53 = 'NEXT'
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge50:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node54)
          WHERE type(edge50) IN $p9
            AND (edge50.validFrom IS NULL OR edge50.validFrom <= asOf26) AND (edge50.validTo IS NULL OR asOf26 < edge50.validTo)
          RETURN node54
        }
        RETURN DISTINCT node54
      } AS units57
      RETURN units57, kept41, open43
    }
    CALL (node25, units57, asOf26) {
      UNWIND units57 AS node59
      WITH node59, node25,
        [(node59)-[edge60:PART_OF|SUBORDINATE_TO]->(parent61)
          WHERE type(edge60) IN $p10 AND (edge60.validFrom IS NULL OR edge60.validFrom <= asOf26) AND (edge60.validTo IS NULL OR asOf26 < edge60.validTo) | parent61.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node59)<-[edge60:GROUPS]-(node25)
          WHERE (edge60.validFrom IS NULL OR edge60.validFrom <= asOf26) AND (edge60.validTo IS NULL OR asOf26 < edge60.validTo)
          RETURN node25.id
        } ELSE [] END AS above62,
        head([(node59)-[:RESPONSIBLE_FOR]->(area63) | area63.id]) AS responsibleFor64
      WITH node59, above62, responsibleFor64, asOf26
      RETURN collect([node59.id, node59.kind, node59.partsListed, CASE WHEN node59:Area THEN 'Area' WHEN node59:Organization THEN 'Organization' END, above62, responsibleFor64]) AS rows58
    }
    CALL (node25, units57, asOf26) {
      WITH * WHERE size(units57) > 0
      MATCH (node67:Region)
      WITH *, COLLECT {
        MATCH (node67)-[edge68:GROUPS]->(area69)
        WHERE (edge68.validFrom IS NULL OR edge68.validFrom <= asOf26) AND (edge68.validTo IS NULL OR asOf26 < edge68.validTo)
        RETURN area69.id
      } AS areas70
      WITH node67, areas70, asOf26
      RETURN collect([node67.id, areas70]) AS rows65
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line72:PART_OF|SUBORDINATE_TO*0..]-(unit73)
        WHERE size(line72) <= $p11
          AND all(edge74 IN line72 WHERE (edge74.validFrom IS NULL OR edge74.validFrom <= asOf26) AND (edge74.validTo IS NULL OR asOf26 < edge74.validTo))
        MATCH (unit73)-[:RESPONSIBLE_FOR*0..1]-(node75)
        RETURN DISTINCT node75
      }
      WITH node75, asOf26
      RETURN collect([node75.id, node75.name, CASE WHEN node75:Area THEN 'Area' WHEN node75:Organization THEN 'Organization' END]) AS rows71
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows58, rows65, rows71]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
