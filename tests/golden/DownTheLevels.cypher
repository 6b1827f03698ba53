// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"today":"2026-01-31","p4":"area:vn-92","p5":1,"p6":["PART_OF","SUBORDINATE_TO"],"p7":["PART_OF","SUBORDINATE_TO"],"p8":2}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code IN [$p0, toUpper(trim($p0)), replace(replace(replace(toUpper(trim($p0)), 'CTR', 'CTr'), 'TTR', 'TTr'), 'TTG', 'TTg')]
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
      OPTIONAL MATCH (node7)-[:REPUBLISHES*]->(first8) WHERE NOT EXISTS { (first8)-[:REPUBLISHES]->() }
      WITH *, quote6.verification AS verification9, first8.id AS original10
      WITH node7, verification9, original10
      RETURN collect([node7.id, node7.publishedMin, verification9, original10]) AS rows5
    }
    RETURN collect([node4.id, node4.indicator, coalesce(node4.about, []), node4.base, node4.stated, node4.value, node4.qualifier, node4.lower, node4.upper, node4.lowerInclusive, node4.upperInclusive, node4.joint, node4.perUnit, node4.measure, node4.shareOf, node4.direction, node4.status, node4.periodKind, coalesce(node4.breakdowns, []), node4.definition, coalesce(node4.inferred, []), node4.periodFrom, node4.periodFromMin, node4.periodFromMax, node4.periodTo, node4.periodToMin, node4.periodToMax, rows5, [(node4)-[:MEASURES]->(node11) | [node11.additive, node11.ascending, node11.id]], [(node4)-[:MEASURES]->(node12) | [node12.name]], [(node4)-[:SUPPORTED_BY]->(node13) | [node13.quote, [(node13)-[:QUOTED_FROM]->(node14) | [node14.title, node14.url]], node13.id]]]) AS rows3
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
    WITH node2, coalesce(head(COLLECT { MATCH (node2)<-[:OUTCOME_OF|CARRIES_OUT|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= $today RETURN day ORDER BY day DESC LIMIT 1 }), $today) AS asOf26
    MATCH (node25:Area|Organization {id: $p4})
    WITH node25, asOf26
    LIMIT $p5
    WITH *, CASE WHEN node25.validFrom > asOf26 THEN node25.validFrom WHEN asOf26 < CASE WHEN node25.validTo <= $today THEN toString(date(node25.validTo) - duration({days: 1})) ELSE $today END THEN asOf26 ELSE CASE WHEN node25.validTo <= $today THEN toString(date(node25.validTo) - duration({days: 1})) ELSE $today END END AS asOf28
    CALL (node25, asOf28) {
      WITH *, 'ALL' AS reach27
      RETURN reach27
    }
    CALL (node25, reach27, asOf28) {
      WITH *, COLLECT {
        CALL (node25, reach27, asOf28) {
          WITH * WHERE reach27 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line29:PART_OF|SUBORDINATE_TO*0..]-(node30)
          WHERE all(edge31 IN line29 WHERE type(edge31) IN $p6
            AND coalesce(edge31.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge31.validTo, '~'))
          RETURN node30
         UNION
          WITH * WHERE reach27 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line29:PART_OF|SUBORDINATE_TO*0..]-(unit32)
          WHERE all(edge31 IN line29 WHERE type(edge31) IN $p6
            AND coalesce(edge31.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge31.validTo, '~'))
          MATCH (unit32)-[:RESPONSIBLE_FOR]-()<-[more33:PART_OF|SUBORDINATE_TO*0..]-(below34)-[:RESPONSIBLE_FOR*0..1]-(node30)
          WHERE all(edge31 IN more33 WHERE type(edge31) IN $p6
            AND coalesce(edge31.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge31.validTo, '~'))
          RETURN node30
         UNION
          WITH * WHERE reach27 = 'NEXT'
          MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node30)
          RETURN node30
         UNION
          WITH * WHERE reach27 = 'NEXT'
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge31:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node30)
          WHERE type(edge31) IN $p6
            AND coalesce(edge31.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge31.validTo, '~')
          RETURN node30
        }
        RETURN DISTINCT node30
      } AS units35
      RETURN units35
    }
    CALL (node25, units35, asOf28) {
      UNWIND units35 AS node37
      WITH node37, node25,
        [(node37)-[edge38:PART_OF|SUBORDINATE_TO]->(parent39)
          WHERE type(edge38) IN $p7 AND coalesce(edge38.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge38.validTo, '~') | parent39.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node37)<-[edge38:GROUPS]-(node25)
          WHERE coalesce(edge38.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge38.validTo, '~')
          RETURN node25.id
        } ELSE [] END AS above40,
        head([(node37)-[:RESPONSIBLE_FOR]->(area41) | area41.id]) AS responsibleFor42
      WITH node37, above40, responsibleFor42, asOf28
      RETURN collect([node37.id, node37.kind, node37.partsListed, CASE WHEN node37:Area THEN 'Area' WHEN node37:Organization THEN 'Organization' END, above40, responsibleFor42]) AS rows36
    }
    CALL (node25, units35, asOf28) {
      WITH * WHERE size(units35) > 0
      MATCH (node45:Region)
      WITH *, COLLECT {
        MATCH (node45)-[edge46:GROUPS]->(area47)
        WHERE coalesce(edge46.validFrom, '') <= asOf28 AND asOf28 < coalesce(edge46.validTo, '~')
        RETURN area47.id
      } AS areas48
      WITH node45, areas48, asOf28
      RETURN collect([node45.id, areas48]) AS rows43
    }
    CALL (node25, asOf28) {
      CALL (node25, asOf28) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line50:PART_OF|SUBORDINATE_TO*0..]-(unit51)
        WHERE size(line50) <= $p8
          AND all(edge52 IN line50 WHERE (edge52.validFrom IS NULL OR edge52.validFrom <= asOf28) AND (edge52.validTo IS NULL OR asOf28 < edge52.validTo))
        MATCH (unit51)-[:RESPONSIBLE_FOR*0..1]-(node53)
        RETURN DISTINCT node53
      }
      WITH node53, asOf28
      RETURN collect([node53.id, node53.name, CASE WHEN node53:Area THEN 'Area' WHEN node53:Organization THEN 'Organization' END]) AS rows49
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, CASE WHEN node25.validFrom > asOf26 THEN node25.validFrom WHEN asOf26 < CASE WHEN node25.validTo <= $today THEN toString(date(node25.validTo) - duration({days: 1})) ELSE $today END THEN asOf26 ELSE CASE WHEN node25.validTo <= $today THEN toString(date(node25.validTo) - duration({days: 1})) ELSE $today END END, rows36, rows43, rows49]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
