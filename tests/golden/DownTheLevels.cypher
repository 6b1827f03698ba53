// resolution
// {"p0":"22-NQ/TW","p1":11,"p2":20001,"today":"2026-01-31","p4":"area:vn-92","p5":1,"p6":null,"p7":null,"p8":["PART_OF","SUBORDINATE_TO"],"p9":["PART_OF","SUBORDINATE_TO"],"p10":2}
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
      WITH *, EXISTS {
        UNWIND [node25.id] + COLLECT { MATCH (node25)-[:RESPONSIBLE_FOR]->(area27) RETURN area27.id } AS of28
        UNWIND $p6 AS key29
        MATCH (kept30:Rollup {id: of28 + key29})
        WHERE (kept30.unit = node25.id OR kept30.twin = node25.id) AND (key29 = $p6[0] OR $p7 IN kept30.alsoFor)
          AND (kept30.asOfFrom IS NULL OR kept30.asOfFrom <= asOf26) AND (kept30.asOfTo IS NULL OR asOf26 < kept30.asOfTo)
        RETURN kept30
      } AS isKept31
      CALL (node25, isKept31, asOf26) {
        WITH * WHERE NOT isKept31
        MATCH (node25)-[:GROUPS*0..1]->()<-[line32:PART_OF|SUBORDINATE_TO*0..]-(unit33)
        WHERE all(edge34 IN line32 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf26) AND (edge34.validTo IS NULL OR asOf26 < edge34.validTo))
        RETURN unit33 AS node35
       UNION
        WITH * WHERE NOT isKept31
        MATCH (node25)-[:GROUPS*0..1]->()<-[line32:PART_OF|SUBORDINATE_TO*0..]-(unit33)
        WHERE all(edge34 IN line32 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf26) AND (edge34.validTo IS NULL OR asOf26 < edge34.validTo))
        MATCH (unit33)-[:RESPONSIBLE_FOR]-()<-[more36:PART_OF|SUBORDINATE_TO*0..]-(below37)-[:RESPONSIBLE_FOR*0..1]-(mate38)
        WHERE all(edge34 IN more36 WHERE type(edge34) IN $p8
          AND (edge34.validFrom IS NULL OR edge34.validFrom <= asOf26) AND (edge34.validTo IS NULL OR asOf26 < edge34.validTo))
        RETURN mate38 AS node35
      }
      RETURN collect(DISTINCT node35) AS units39
    }
    CALL (node25, units39, asOf26) {
      UNWIND units39 AS node41
      WITH *,
        COLLECT {
          MATCH (node41)-[edge42:PART_OF|SUBORDINATE_TO]->(parent43)
          WHERE type(edge42) IN $p9
            AND (edge42.validFrom IS NULL OR edge42.validFrom <= asOf26) AND (edge42.validTo IS NULL OR asOf26 < edge42.validTo)
          RETURN parent43.id
        } + COLLECT {
          MATCH (node41)<-[edge42:GROUPS]-(node25)
          WHERE (edge42.validFrom IS NULL OR edge42.validFrom <= asOf26) AND (edge42.validTo IS NULL OR asOf26 < edge42.validTo)
          RETURN node25.id
        } AS above44,
        head(COLLECT { MATCH (node41)-[:RESPONSIBLE_FOR]->(area45) RETURN area45.id }) AS responsibleFor46
      WITH node41, above44, responsibleFor46, asOf26
      RETURN collect([node41.id, node41.kind, node41.partsListed, CASE WHEN node41:Area THEN 'Area' WHEN node41:Organization THEN 'Organization' END, above44, responsibleFor46]) AS rows40
    }
    CALL (node25, units39, asOf26) {
      MATCH (node48:Region)
      WITH *, COLLECT {
        MATCH (node48)-[edge49:GROUPS]->(area50)
        WHERE (edge49.validFrom IS NULL OR edge49.validFrom <= asOf26) AND (edge49.validTo IS NULL OR asOf26 < edge49.validTo)
        RETURN area50.id
      } AS areas51
      WITH node48, areas51, asOf26
      RETURN collect([node48.id, areas51]) AS rows47
    }
    CALL (node25, asOf26) {
      CALL (node25, asOf26) {
        MATCH (node25)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line53:PART_OF|SUBORDINATE_TO*0..]-(unit54)
        WHERE size(line53) <= $p10
          AND all(edge55 IN line53 WHERE (edge55.validFrom IS NULL OR edge55.validFrom <= asOf26) AND (edge55.validTo IS NULL OR asOf26 < edge55.validTo))
        MATCH (unit54)-[:RESPONSIBLE_FOR*0..1]-(node56)
        RETURN DISTINCT node56
      }
      WITH node56, asOf26
      RETURN collect([node56.id, node56.name, CASE WHEN node56:Area THEN 'Area' WHEN node56:Organization THEN 'Organization' END]) AS rows52
    }
    RETURN collect([node25.id, CASE WHEN node25:Area THEN 'Area' WHEN node25:Organization THEN 'Organization' END, asOf26, rows40, rows47, rows52]) AS rows24
  }
  RETURN collect([node2.title, rows3, rows15, rows19, rows24, node2.id]) AS rows1
}
RETURN [rows1] AS answer;
