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
    WITH node2, coalesce(head(COLLECT { MATCH (node2)<-[:OUTCOME_OF|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= $today RETURN day ORDER BY day DESC LIMIT 1 }), $today) AS asOf26
    MATCH (node25:Area|Organization {id: $p4})
    WITH node25, asOf26
    LIMIT $p5
    CALL (node25, asOf26) {
      WITH *, 'ALL' AS reach27
      RETURN reach27
    }
    CALL (node25, reach27, asOf26) {
      WITH *, COLLECT {
        CALL (node25, reach27, asOf26) {
          WITH * WHERE reach27 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(node29)
          WHERE all(edge30 IN line28 WHERE type(edge30) IN $p6
            AND coalesce(edge30.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge30.validTo, '~'))
          RETURN node29
         UNION
          WITH * WHERE reach27 = 'ALL'
          MATCH (node25)-[:GROUPS*0..1]->()<-[line28:PART_OF|SUBORDINATE_TO*0..]-(unit31)
          WHERE all(edge30 IN line28 WHERE type(edge30) IN $p6
            AND coalesce(edge30.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge30.validTo, '~'))
          MATCH (unit31)-[:RESPONSIBLE_FOR]-()<-[more32:PART_OF|SUBORDINATE_TO*0..]-(below33)-[:RESPONSIBLE_FOR*0..1]-(node29)
          WHERE all(edge30 IN more32 WHERE type(edge30) IN $p6
            AND coalesce(edge30.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge30.validTo, '~'))
          RETURN node29
         UNION
          WITH * WHERE reach27 = 'NEXT'
          MATCH (node25)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node29)
          RETURN node29
         UNION
          WITH * WHERE reach27 = 'NEXT'
          MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()<-[edge30:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node29)
          WHERE type(edge30) IN $p6
            AND coalesce(edge30.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge30.validTo, '~')
          RETURN node29
        }
        RETURN DISTINCT node29
      } AS units34
      RETURN units34
    }
    CALL (node25, units34, asOf26) {
      UNWIND units34 AS node36
      WITH node36, node25,
        [(node36)-[edge37:PART_OF|SUBORDINATE_TO]->(parent38)
          WHERE type(edge37) IN $p7 AND coalesce(edge37.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge37.validTo, '~') | parent38.id]
        + CASE WHEN node25:Region THEN COLLECT {
          MATCH (node36)<-[edge37:GROUPS]-(node25)
          WHERE coalesce(edge37.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge37.validTo, '~')
          RETURN node25.id
        } ELSE [] END AS above39,
        head([(node36)-[:RESPONSIBLE_FOR]->(area40) | area40.id]) AS responsibleFor41
      WITH node36, above39, responsibleFor41, asOf26
      RETURN collect([node36.id, node36.kind, node36.partsListed, CASE WHEN node36:Area THEN 'Area' WHEN node36:Organization THEN 'Organization' END, above39, responsibleFor41]) AS rows35
    }
    CALL (node25, units34, asOf26) {
      WITH * WHERE size(units34) > 0
      MATCH (node44:Region)
      WITH *, COLLECT {
        MATCH (node44)-[edge45:GROUPS]->(area46)
        WHERE coalesce(edge45.validFrom, '') <= asOf26 AND asOf26 < coalesce(edge45.validTo, '~')
        RETURN area46.id
      } AS areas47
      WITH node44, areas47, asOf26
      RETURN collect([node44.id, areas47]) AS rows42
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line49:PART_OF|SUBORDINATE_TO*0..]-(unit50)
        WHERE size(line49) <= $p8
          AND all(edge51 IN line49 WHERE (edge51.validFrom IS NULL OR edge51.validFrom <= asOf26) AND (edge51.validTo IS NULL OR asOf26 < edge51.validTo))
        MATCH (unit50)-[:RESPONSIBLE_FOR*0..1]-(node52)
        RETURN DISTINCT node52
      }
      WITH node52, asOf26
      RETURN collect([node52.id, node52.name, CASE WHEN node52:Area THEN 'Area' WHEN node52:Organization THEN 'Organization' END]) AS rows48
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows35, rows42, rows48]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
