// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":["PART_OF","SUBORDINATE_TO"],"p5":"2017-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"members_admitted","p8":["members_admitted"],"p9":"VALUE","p10":"ACTUAL","p11":[],"p12":"2017-01-01","p13":"2017-12-31","p14":20001,"p15":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf10
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN unit4 AS node6
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      MATCH (unit4)-[:RESPONSIBLE_FOR]-()<-[more7:PART_OF|SUBORDINATE_TO*0..]-(below8)-[:RESPONSIBLE_FOR*0..1]-(mate9)
      WHERE all(edge5 IN more7 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN mate9 AS node6
    }
    RETURN collect(DISTINCT node6) AS units11
  }
  CALL (node2, units11, asOf10) {
    UNWIND units11 AS node13
    WITH *,
      COLLECT {
        MATCH (node13)-[edge14:PART_OF|SUBORDINATE_TO]->(parent15)
        WHERE type(edge14) IN $p6
          AND (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN parent15.id
      } + COLLECT {
        MATCH (node13)<-[edge14:GROUPS]-(node2)
        WHERE (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN node2.id
      } AS above16,
      head(COLLECT { MATCH (node13)-[:RESPONSIBLE_FOR]->(area17) RETURN area17.id }) AS responsibleFor18
    WITH node13, above16, responsibleFor18, asOf10
    RETURN collect([node13.id, node13.kind, node13.partsListed, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, above16, responsibleFor18]) AS rows12
  }
  CALL (node2, units11, asOf10) {
    MATCH (node20:Indicator {id: $p7})
    WITH node20, asOf10
    RETURN collect([node20.additive, node20.ascending]) AS rows19
  }
  CALL (node2, units11, asOf10) {
    CALL (units11, asOf10) {
      UNWIND units11 AS unit23
      MATCH (unit23)<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      RETURN node24
     UNION
      UNWIND units11 AS unit23
      MATCH (unit23)<-[edge25:GROUPS]-()<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf10) AND (edge25.validTo IS NULL OR asOf10 < edge25.validTo)
      RETURN node24
    }
    WITH *
    WHERE node24.measure = $p9
      AND node24.status = $p10
      AND coalesce(node24.breakdowns, []) = $p11
      AND node24.periodToMax >= $p12
      AND node24.periodToMax <= $p13
    WITH node24, asOf10
    LIMIT $p14
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote27)-[:QUOTED_FROM]->(node28)
      OPTIONAL MATCH (node28)-[:REPUBLISHES]->(original29)
      WITH *, quote27.verification AS verification30, original29.id AS republishes31
      WITH node28, verification30, republishes31
      RETURN collect([node28.id, node28.publishedMin, verification30, republishes31]) AS rows26
    }
    RETURN collect([node24.id, node24.indicator, coalesce(node24.about, []), node24.base, node24.stated, node24.value, node24.qualifier, node24.lower, node24.upper, node24.lowerInclusive, node24.upperInclusive, node24.joint, node24.perUnit, node24.measure, node24.shareOf, node24.direction, node24.status, node24.periodKind, coalesce(node24.breakdowns, []), node24.definition, coalesce(node24.inferred, []), node24.periodFrom, node24.periodFromMin, node24.periodFromMax, node24.periodTo, node24.periodToMin, node24.periodToMax, rows26, [(node24)-[:ABOUT]->(node32) | [node32.name, CASE WHEN node32:Area THEN 'Area' WHEN node32:Organization THEN 'Organization' END, node32.id]]]) AS rows21
  }
  CALL (node2, units11, asOf10) {
    MATCH (node34:Region)
    WITH *, COLLECT {
      MATCH (node34)-[edge35:GROUPS]->(area36)
      WHERE (edge35.validFrom IS NULL OR edge35.validFrom <= asOf10) AND (edge35.validTo IS NULL OR asOf10 < edge35.validTo)
      RETURN area36.id
    } AS areas37
    WITH node34, areas37, asOf10
    RETURN collect([node34.id, areas37]) AS rows33
  }
  CALL (node2, units11, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge39:PART_OF|SUBORDINATE_TO]-(node40)
      WHERE type(edge39) IN $p15
        AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
     UNION
      MATCH (node2)-[edge39:GROUPS]->(node40)
      WHERE (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
    }
    WITH node40, asOf10
    RETURN collect([node40.id, node40.name, CASE WHEN node40:Area THEN 'Area' WHEN node40:Organization THEN 'Organization' END]) AS rows38
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p5 THEN node2.validFrom WHEN $p5 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p5 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows12, rows19, rows21, rows33, rows38, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":["PART_OF","SUBORDINATE_TO"],"p5":"2019-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"members_admitted","p8":["members_admitted"],"p9":20001,"p10":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf10
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN unit4 AS node6
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      MATCH (unit4)-[:RESPONSIBLE_FOR]-()<-[more7:PART_OF|SUBORDINATE_TO*0..]-(below8)-[:RESPONSIBLE_FOR*0..1]-(mate9)
      WHERE all(edge5 IN more7 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN mate9 AS node6
    }
    RETURN collect(DISTINCT node6) AS units11
  }
  CALL (node2, units11, asOf10) {
    UNWIND units11 AS node13
    WITH *,
      COLLECT {
        MATCH (node13)-[edge14:PART_OF|SUBORDINATE_TO]->(parent15)
        WHERE type(edge14) IN $p6
          AND (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN parent15.id
      } + COLLECT {
        MATCH (node13)<-[edge14:GROUPS]-(node2)
        WHERE (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN node2.id
      } AS above16,
      head(COLLECT { MATCH (node13)-[:RESPONSIBLE_FOR]->(area17) RETURN area17.id }) AS responsibleFor18
    WITH node13, above16, responsibleFor18, asOf10
    RETURN collect([node13.id, node13.kind, node13.partsListed, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, above16, responsibleFor18]) AS rows12
  }
  CALL (node2, units11, asOf10) {
    MATCH (node20:Indicator {id: $p7})
    WITH node20, asOf10
    RETURN collect([node20.additive, node20.ascending]) AS rows19
  }
  CALL (node2, units11, asOf10) {
    CALL (units11, asOf10) {
      UNWIND units11 AS unit23
      MATCH (unit23)<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      RETURN node24
     UNION
      UNWIND units11 AS unit23
      MATCH (unit23)<-[edge25:GROUPS]-()<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf10) AND (edge25.validTo IS NULL OR asOf10 < edge25.validTo)
      RETURN node24
    }
    WITH *
    WITH node24, asOf10
    LIMIT $p9
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote27)-[:QUOTED_FROM]->(node28)
      OPTIONAL MATCH (node28)-[:REPUBLISHES]->(original29)
      WITH *, quote27.verification AS verification30, original29.id AS republishes31
      WITH node28, verification30, republishes31
      RETURN collect([node28.id, node28.publishedMin, verification30, republishes31]) AS rows26
    }
    RETURN collect([node24.id, node24.indicator, coalesce(node24.about, []), node24.base, node24.stated, node24.value, node24.qualifier, node24.lower, node24.upper, node24.lowerInclusive, node24.upperInclusive, node24.joint, node24.perUnit, node24.measure, node24.shareOf, node24.direction, node24.status, node24.periodKind, coalesce(node24.breakdowns, []), node24.definition, coalesce(node24.inferred, []), node24.periodFrom, node24.periodFromMin, node24.periodFromMax, node24.periodTo, node24.periodToMin, node24.periodToMax, rows26, [(node24)-[:ABOUT]->(node32) | [node32.name, CASE WHEN node32:Area THEN 'Area' WHEN node32:Organization THEN 'Organization' END, node32.id]]]) AS rows21
  }
  CALL (node2, units11, asOf10) {
    MATCH (node34:Region)
    WITH *, COLLECT {
      MATCH (node34)-[edge35:GROUPS]->(area36)
      WHERE (edge35.validFrom IS NULL OR edge35.validFrom <= asOf10) AND (edge35.validTo IS NULL OR asOf10 < edge35.validTo)
      RETURN area36.id
    } AS areas37
    WITH node34, areas37, asOf10
    RETURN collect([node34.id, areas37]) AS rows33
  }
  CALL (node2, units11, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge39:PART_OF|SUBORDINATE_TO]-(node40)
      WHERE type(edge39) IN $p10
        AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
     UNION
      MATCH (node2)-[edge39:GROUPS]->(node40)
      WHERE (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
    }
    WITH node40, asOf10
    RETURN collect([node40.id, node40.name, CASE WHEN node40:Area THEN 'Area' WHEN node40:Organization THEN 'Organization' END]) AS rows38
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p5 THEN node2.validFrom WHEN $p5 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p5 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows12, rows19, rows21, rows33, rows38, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":["PART_OF","SUBORDINATE_TO"],"p4":["PART_OF","SUBORDINATE_TO"],"p5":"joint_cells_ended","p6":["joint_cells_ended"],"p7":"VALUE","p8":"ACTUAL","p9":[],"p10":20001,"p11":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf10
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p3
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN unit4 AS node6
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p3
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      MATCH (unit4)-[:RESPONSIBLE_FOR]-()<-[more7:PART_OF|SUBORDINATE_TO*0..]-(below8)-[:RESPONSIBLE_FOR*0..1]-(mate9)
      WHERE all(edge5 IN more7 WHERE type(edge5) IN $p3
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN mate9 AS node6
    }
    RETURN collect(DISTINCT node6) AS units11
  }
  CALL (node2, units11, asOf10) {
    UNWIND units11 AS node13
    WITH *,
      COLLECT {
        MATCH (node13)-[edge14:PART_OF|SUBORDINATE_TO]->(parent15)
        WHERE type(edge14) IN $p4
          AND (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN parent15.id
      } + COLLECT {
        MATCH (node13)<-[edge14:GROUPS]-(node2)
        WHERE (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN node2.id
      } AS above16,
      head(COLLECT { MATCH (node13)-[:RESPONSIBLE_FOR]->(area17) RETURN area17.id }) AS responsibleFor18
    WITH node13, above16, responsibleFor18, asOf10
    RETURN collect([node13.id, node13.kind, node13.partsListed, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, above16, responsibleFor18]) AS rows12
  }
  CALL (node2, units11, asOf10) {
    MATCH (node20:Indicator {id: $p5})
    WITH node20, asOf10
    RETURN collect([node20.additive, node20.ascending]) AS rows19
  }
  CALL (node2, units11, asOf10) {
    CALL (units11, asOf10) {
      UNWIND units11 AS unit23
      MATCH (unit23)<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p6)
      RETURN node24
     UNION
      UNWIND units11 AS unit23
      MATCH (unit23)<-[edge25:GROUPS]-()<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p6)
      WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf10) AND (edge25.validTo IS NULL OR asOf10 < edge25.validTo)
      RETURN node24
    }
    WITH *
    WHERE node24.measure = $p7
      AND node24.status = $p8
      AND coalesce(node24.breakdowns, []) = $p9
    WITH node24, asOf10
    LIMIT $p10
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote27)-[:QUOTED_FROM]->(node28)
      OPTIONAL MATCH (node28)-[:REPUBLISHES]->(original29)
      WITH *, quote27.verification AS verification30, original29.id AS republishes31
      WITH node28, verification30, republishes31
      RETURN collect([node28.id, node28.publishedMin, verification30, republishes31]) AS rows26
    }
    RETURN collect([node24.id, node24.indicator, coalesce(node24.about, []), node24.base, node24.stated, node24.value, node24.qualifier, node24.lower, node24.upper, node24.lowerInclusive, node24.upperInclusive, node24.joint, node24.perUnit, node24.measure, node24.shareOf, node24.direction, node24.status, node24.periodKind, coalesce(node24.breakdowns, []), node24.definition, coalesce(node24.inferred, []), node24.periodFrom, node24.periodFromMin, node24.periodFromMax, node24.periodTo, node24.periodToMin, node24.periodToMax, rows26, [(node24)-[:ABOUT]->(node32) | [node32.name, CASE WHEN node32:Area THEN 'Area' WHEN node32:Organization THEN 'Organization' END, node32.id]]]) AS rows21
  }
  CALL (node2, units11, asOf10) {
    MATCH (node34:Region)
    WITH *, COLLECT {
      MATCH (node34)-[edge35:GROUPS]->(area36)
      WHERE (edge35.validFrom IS NULL OR edge35.validFrom <= asOf10) AND (edge35.validTo IS NULL OR asOf10 < edge35.validTo)
      RETURN area36.id
    } AS areas37
    WITH node34, areas37, asOf10
    RETURN collect([node34.id, areas37]) AS rows33
  }
  CALL (node2, units11, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge39:PART_OF|SUBORDINATE_TO]-(node40)
      WHERE type(edge39) IN $p11
        AND (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
     UNION
      MATCH (node2)-[edge39:GROUPS]->(node40)
      WHERE (edge39.validFrom IS NULL OR edge39.validFrom <= asOf10) AND (edge39.validTo IS NULL OR asOf10 < edge39.validTo)
      RETURN node40
    }
    WITH node40, asOf10
    RETURN collect([node40.id, node40.name, CASE WHEN node40:Area THEN 'Area' WHEN node40:Organization THEN 'Organization' END]) AS rows38
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows12, rows19, rows21, rows33, rows38, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
