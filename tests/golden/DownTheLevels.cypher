// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"p3":1,"p4":1,"today":"2026-01-31","p6":"area:vn-92","p7":1,"p8":["PART_OF","SUBORDINATE_TO"],"p9":["PART_OF","SUBORDINATE_TO"],"p10":2}
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
    CALL (node4) {
      MATCH (node4)-[:MEASURES]->(node12)
      WITH node12
      RETURN collect([node12.additive, node12.ascending, node12.id]) AS rows11
    }
    CALL (node4) {
      MATCH (node4)-[:MEASURES]->(node14)
      WITH node14
      LIMIT $p3
      RETURN collect([node14.name]) AS rows13
    }
    CALL (node4) {
      MATCH (node4)-[:SUPPORTED_BY]->(node16)
      WITH node16
      ORDER BY node16.id
      CALL (node16) {
        MATCH (node16)-[:QUOTED_FROM]->(node18)
        WITH node18
        LIMIT $p4
        RETURN collect([node18.title, node18.url]) AS rows17
      }
      RETURN collect([node16.quote, rows17]) AS rows15
    }
    RETURN collect([node4.id, node4.indicator, coalesce(node4.about, []), node4.base, node4.stated, node4.value, node4.qualifier, node4.lower, node4.upper, node4.lowerInclusive, node4.upperInclusive, node4.joint, node4.perUnit, node4.measure, node4.shareOf, node4.direction, node4.status, node4.periodKind, coalesce(node4.breakdowns, []), node4.definition, coalesce(node4.inferred, []), node4.periodFrom, node4.periodFromMin, node4.periodFromMax, node4.periodTo, node4.periodToMin, node4.periodToMax, rows5, rows11, rows13, rows15]) AS rows3
  }
  CALL (node2) {
    MATCH (node2)<-[:CARRIES_OUT]-(node20)
    WITH node20
    ORDER BY node20.id
    CALL (node20) {
      MATCH (node20)-[:CONCERNS]->(node22)
      WITH node22
      ORDER BY node22.id
      RETURN collect([node22.id]) AS rows21
    }
    RETURN collect([rows21]) AS rows19
  }
  CALL (node2) {
    MATCH (node2)<-[:REVIEWS]-(node24)
    WITH node24
    ORDER BY node24.id
    CALL (node24) {
      MATCH (node24)-[:ORGANIZED_BY]->(node26)
      WITH node26
      ORDER BY node26.name, node26.id
      RETURN collect([node26.id]) AS rows25
    }
    CALL (node24) {
      MATCH (node24)-[:HELD_IN]->(node28)
      WITH node28
      RETURN collect([node28.id]) AS rows27
    }
    RETURN collect([rows25, rows27, node24.name, node24.date, node24.dateInferred]) AS rows23
  }
  CALL (node2) {
    WITH node2, coalesce(head(COLLECT { MATCH (node2)<-[:OUTCOME_OF|REVIEWS]-(told) WITH coalesce(told.periodToMax, told.dateMax) AS day WHERE day <= $today RETURN day ORDER BY day DESC LIMIT 1 }), $today) AS asOf31
    MATCH (node30:Area|Organization {id: $p6})
    WITH node30, asOf31
    LIMIT $p7
    CALL (node30, asOf31) {
      CALL (node30, asOf31) {
        MATCH (node30)-[:GROUPS*0..1]->()<-[line32:PART_OF|SUBORDINATE_TO*0..]-(unit33)
        WHERE all(edge34 IN line32 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf31) AND (edge34.validTo IS NULL OR asOf31 < edge34.validTo))
        RETURN unit33 AS node35
       UNION
        MATCH (node30)-[:GROUPS*0..1]->()<-[line32:PART_OF|SUBORDINATE_TO*0..]-(unit33)
        WHERE all(edge34 IN line32 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf31) AND (edge34.validTo IS NULL OR asOf31 < edge34.validTo))
        MATCH (unit33)-[:RESPONSIBLE_FOR]-()<-[more36:PART_OF|SUBORDINATE_TO*0..]-(below37)-[:RESPONSIBLE_FOR*0..1]-(mate38)
        WHERE all(edge34 IN more36 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf31) AND (edge34.validTo IS NULL OR asOf31 < edge34.validTo))
        RETURN mate38 AS node35
      }
      RETURN collect(DISTINCT node35) AS units39
    }
    CALL (node30, units39, asOf31) {
      UNWIND units39 AS node41
      WITH *,
        COLLECT {
          MATCH (node41)-[edge42:PART_OF|SUBORDINATE_TO]->(parent43)
          WHERE type(edge42) IN $p9
            AND (edge42.validFrom IS NULL OR edge42.validFrom <= asOf31) AND (edge42.validTo IS NULL OR asOf31 < edge42.validTo)
          RETURN parent43.id
        } + COLLECT {
          MATCH (node41)<-[edge42:GROUPS]-(node30)
          WHERE (edge42.validFrom IS NULL OR edge42.validFrom <= asOf31) AND (edge42.validTo IS NULL OR asOf31 < edge42.validTo)
          RETURN node30.id
        } AS above44,
        head(COLLECT { MATCH (node41)-[:RESPONSIBLE_FOR]->(area45) RETURN area45.id }) AS responsibleFor46
      WITH node41, above44, responsibleFor46, asOf31
      RETURN collect([node41.id, node41.kind, node41.partsListed, CASE WHEN node41:Area THEN 'Area' WHEN node41:Organization THEN 'Organization' END, above44, responsibleFor46]) AS rows40
    }
    CALL (node30, units39, asOf31) {
      MATCH (node48:Region)
      WITH *, COLLECT {
        MATCH (node48)-[edge49:GROUPS]->(area50)
        WHERE (edge49.validFrom IS NULL OR edge49.validFrom <= asOf31) AND (edge49.validTo IS NULL OR asOf31 < edge49.validTo)
        RETURN area50.id
      } AS areas51
      WITH node48, areas51, asOf31
      RETURN collect([node48.id, areas51]) AS rows47
    }
    CALL (node30, asOf31) {
      CALL (node30, asOf31) {
        MATCH (node30)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line53:PART_OF|SUBORDINATE_TO*0..]-(unit54)
        WHERE size(line53) <= $p10
          AND all(edge55 IN line53 WHERE (edge55.validFrom IS NULL OR edge55.validFrom <= asOf31) AND (edge55.validTo IS NULL OR asOf31 < edge55.validTo))
        MATCH (unit54)-[:RESPONSIBLE_FOR*0..1]-(node56)
        RETURN DISTINCT node56
      }
      WITH node56, asOf31
      RETURN collect([node56.id, node56.name, CASE WHEN node56:Area THEN 'Area' WHEN node56:Organization THEN 'Organization' END]) AS rows52
    }
    RETURN collect([node30.id, CASE WHEN node30:Area THEN 'Area' WHEN node30:Organization THEN 'Organization' END, asOf31, rows40, rows47, rows52]) AS rows29
  }
  RETURN collect([node2.title, rows3, rows19, rows23, rows29, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
