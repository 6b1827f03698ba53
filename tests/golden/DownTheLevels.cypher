// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"p3":1,"p4":1,"today":"2026-01-31","p6":"area:vn-92","p7":1,"p8":["PART_OF","SUBORDINATE_TO"],"p9":2}
CALL () {
  MATCH (node2:Resolution)
  WHERE node2.code = $p0
  WITH node2
  ORDER BY node2.id
  LIMIT $p1
  CALL (node2) {
    MATCH (node2)<-[:OUTCOME_OF]-(node4)
    WITH node4
    ORDER BY node4.id
    LIMIT $p2
    CALL (node4) {
      MATCH (node4)-[:SHARE_OF]->(node6)
      WITH node6
      RETURN collect([node6.id]) AS rows5
    }
    CALL (node4) {
      MATCH (node4)-[:ABOUT]->(node8)
      WITH node8
      ORDER BY node8.id
      RETURN collect([node8.id]) AS rows7
    }
    CALL (node4) {
      MATCH (node4)-[:SUPPORTED_BY]->(node10)
      WITH node10
      ORDER BY node10.id
      CALL (node10) {
        MATCH (node10)-[:QUOTED_FROM]->(node12)
        WITH node12
        CALL (node12) {
          MATCH (node12)-[:REPUBLISHES]->(node14)
          WITH node14
          RETURN collect([node14.id]) AS rows13
        }
        RETURN collect([node12.id, node12.publishedMin, rows13]) AS rows11
      }
      RETURN collect([node10.verification, rows11]) AS rows9
    }
    CALL (node4) {
      MATCH (node4)-[:MEASURES]->(node16)
      WITH node16
      RETURN collect([node16.additive, node16.ascending, node16.id]) AS rows15
    }
    CALL (node4) {
      MATCH (node4)-[:MEASURES]->(node18)
      WITH node18
      LIMIT $p3
      RETURN collect([node18.name]) AS rows17
    }
    CALL (node4) {
      MATCH (node4)-[:SUPPORTED_BY]->(node20)
      WITH node20
      ORDER BY node20.id
      CALL (node20) {
        MATCH (node20)-[:QUOTED_FROM]->(node22)
        WITH node22
        LIMIT $p4
        RETURN collect([node22.title, node22.url]) AS rows21
      }
      RETURN collect([node20.quote, rows21]) AS rows19
    }
    RETURN collect([node4.id, node4.indicator, node4.stated, node4.value, node4.qualifier, node4.lower, node4.upper, node4.lowerInclusive, node4.upperInclusive, node4.joint, node4.perUnit, node4.measure, node4.shareOf, node4.direction, node4.status, node4.periodKind, coalesce(node4.breakdowns, []), node4.definition, coalesce(node4.inferred, []), node4.periodFrom, node4.periodFromMin, node4.periodFromMax, node4.periodTo, node4.periodToMin, node4.periodToMax, rows5, rows7, rows9, rows15, rows17, rows19]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node24)
    WITH node24
    ORDER BY node24.id
    CALL (node24) {
      MATCH (node24)-[:CONCERNS]->(node26)
      WITH node26
      ORDER BY node26.id
      RETURN collect([node26.id]) AS rows25
    }
    RETURN collect([rows25]) AS rows23
  }
  CALL (node2) {
    MATCH (node2)<-[:REVIEWS]-(node28)
    WITH node28
    ORDER BY node28.id
    CALL (node28) {
      MATCH (node28)-[:ORGANIZED_BY]->(node30)
      WITH node30
      ORDER BY node30.name, node30.id
      RETURN collect([node30.id]) AS rows29
    }
    CALL (node28) {
      MATCH (node28)-[:HELD_IN]->(node32)
      WITH node32
      RETURN collect([node32.id]) AS rows31
    }
    RETURN collect([rows29, rows31, node28.name, node28.date, node28.dateInferred]) AS rows27
  }
  CALL (node2) {
    WITH node2, coalesce(head(COLLECT { MATCH (node2)<-[:OUTCOME_OF|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= $today RETURN day ORDER BY day DESC LIMIT 1 }), $today) AS asOf35
    MATCH (node34:Area|Organization {id: $p6})
    WITH node34, asOf35
    LIMIT $p7
    CALL (node34, asOf35) {
      CALL (node34, asOf35) {
        MATCH (node34)-[:GROUPS*0..1]->()<-[line37:PART_OF|SUBORDINATE_TO*0..]-(unit38)
        WHERE all(edge39 IN line37 WHERE type(edge39) IN $p8
          AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf35) AND (edge39.validTo IS NULL OR asOf35 < edge39.validTo))
        RETURN unit38 AS node40
       UNION
        MATCH (node34)-[:GROUPS*0..1]->()<-[line37:PART_OF|SUBORDINATE_TO*0..]-(unit38)
        WHERE all(edge39 IN line37 WHERE type(edge39) IN $p8
          AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf35) AND (edge39.validTo IS NULL OR asOf35 < edge39.validTo))
        MATCH (unit38)-[:RESPONSIBLE_FOR]-()<-[more41:PART_OF|SUBORDINATE_TO*0..]-(below42)-[:RESPONSIBLE_FOR*0..1]-(mate43)
        WHERE all(edge39 IN more41 WHERE type(edge39) IN $p8
          AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf35) AND (edge39.validTo IS NULL OR asOf35 < edge39.validTo))
        RETURN mate43 AS node40
      }
      WITH *,
        COLLECT {
          MATCH (node40)-[edge39:PART_OF|SUBORDINATE_TO]->(parent44)
          WHERE type(edge39) IN $p8
            AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf35) AND (edge39.validTo IS NULL OR asOf35 < edge39.validTo)
          RETURN parent44.id
        } + COLLECT {
          MATCH (node40)<-[edge39:GROUPS]-(node34)
          WHERE (edge39.validFrom IS NULL OR edge39.validFrom <= asOf35) AND (edge39.validTo IS NULL OR asOf35 < edge39.validTo)
          RETURN node34.id
        } AS above45,
        head(COLLECT { MATCH (node40)-[:RESPONSIBLE_FOR]->(area46) RETURN area46.id }) AS responsibleFor47
      WITH node40, above45, responsibleFor47, asOf35
      RETURN collect([node40.id, node40.kind, node40.partsListed, CASE WHEN node40:Area THEN 'Area' WHEN node40:Organization THEN 'Organization' END, above45, responsibleFor47]) AS rows36
    }
    CALL (node34, asOf35) {
      CALL (node34, asOf35) {
        MATCH (node34)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line49:PART_OF|SUBORDINATE_TO*0..]-(unit50)
        WHERE size(line49) <= $p9
          AND all(edge51 IN line49 WHERE (edge51.validFrom IS NULL OR edge51.validFrom <= asOf35) AND (edge51.validTo IS NULL OR asOf35 < edge51.validTo))
        MATCH (unit50)-[:RESPONSIBLE_FOR*0..1]-(node52)
        RETURN DISTINCT node52
      }
      WITH node52, asOf35
      RETURN collect([node52.id, node52.name, CASE WHEN node52:Area THEN 'Area' WHEN node52:Organization THEN 'Organization' END]) AS rows48
    }
    RETURN collect([node34.id, CASE WHEN node34:Area THEN 'Area' WHEN node34:Organization THEN 'Organization' END, asOf35, rows36, rows48]) AS rows33
  }
  RETURN collect([node2.title, rows3, rows23, rows27, rows33, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
