// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":" members_admitted ACTUAL 2017-01-01/2017-12-31","p5":["PART_OF","SUBORDINATE_TO"],"p6":"2017-12-31","p7":["PART_OF","SUBORDINATE_TO"],"p8":"members_admitted","p9":" members_admitted ACTUAL 2017-01-01/2017-12-31","p10":["members_admitted"],"p11":" members_admitted ACTUAL 2017-01-01/2017-12-31","p12":["used","sumUsed"],"p13":"VALUE","p14":"ACTUAL","p15":[],"p16":"2017-01-01","p17":"2017-12-31","p18":20001,"p19":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf11
  CALL (node2, asOf11) {
    OPTIONAL MATCH (kept3:Rollup {id: node2.id + $p4} WHERE (kept3.asOfFrom IS NULL OR kept3.asOfFrom <= asOf11) AND (kept3.asOfTo IS NULL OR asOf11 < kept3.asOfTo))
    CALL (node2, kept3, asOf11) {
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN mate10 AS node7
    }
    RETURN collect(DISTINCT node7) AS units12
  }
  CALL (node2, units12, asOf11) {
    UNWIND units12 AS node14
    WITH *,
      COLLECT {
        MATCH (node14)-[edge15:PART_OF|SUBORDINATE_TO]->(parent16)
        WHERE type(edge15) IN $p7
          AND (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN parent16.id
      } + COLLECT {
        MATCH (node14)<-[edge15:GROUPS]-(node2)
        WHERE (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN node2.id
      } AS above17,
      head(COLLECT { MATCH (node14)-[:RESPONSIBLE_FOR]->(area18) RETURN area18.id }) AS responsibleFor19
    WITH node14, above17, responsibleFor19, asOf11
    RETURN collect([node14.id, node14.kind, node14.partsListed, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END, above17, responsibleFor19]) AS rows13
  }
  CALL (node2, units12, asOf11) {
    MATCH (node21:Indicator {id: $p8})
    WITH node21, asOf11
    RETURN collect([node21.additive, node21.ascending]) AS rows20
  }
  CALL (node2, units12, asOf11) {
    MATCH (node23:Rollup {id: node2.id + $p9})
    WHERE (node23.asOfFrom IS NULL OR node23.asOfFrom <= asOf11)
      AND (node23.asOfTo IS NULL OR asOf11 < node23.asOfTo)
    WITH node23, asOf11
    RETURN collect([node23.method, node23.comparison, node23.stated, node23.qualifier, node23.value, node23.lower, node23.upper, node23.lowerInclusive, node23.upperInclusive, node23.sumStated, node23.sumQualifier, node23.sumValue, node23.sumLower, node23.sumUpper, node23.sumLowerInclusive, node23.sumUpperInclusive, node23.periodKind, node23.from, node23.fromMin, node23.fromMax, node23.fromInferred, node23.to, node23.toMin, node23.toMax, node23.toInferred, coalesce(node23.used, []), coalesce(node23.sumUsed, []), coalesce(node23.outside, []), coalesce(node23.parts, []), coalesce(node23.partStates, []), node23.exact, node23.coveredAtMost]) AS rows22
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, units12, asOf11) {
      UNWIND units12 AS unit25
      MATCH (unit25)<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p10)
      RETURN node26
     UNION
      UNWIND units12 AS unit25
      MATCH (unit25)<-[edge27:GROUPS]-()<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p10)
      WHERE (edge27.validFrom IS NULL OR edge27.validFrom <= asOf11) AND (edge27.validTo IS NULL OR asOf11 < edge27.validTo)
      RETURN node26
     UNION
      MATCH (kept28:Rollup {id: node2.id + $p11})
      WHERE (kept28.asOfFrom IS NULL OR kept28.asOfFrom <= asOf11) AND (kept28.asOfTo IS NULL OR asOf11 < kept28.asOfTo)
      UNWIND $p12 AS list29
      UNWIND kept28[list29] AS id30
      MATCH (node26:Observation {id: id30})
      RETURN node26
    }
    WITH *
    WHERE node26.measure = $p13
      AND node26.status = $p14
      AND coalesce(node26.breakdowns, []) = $p15
      AND node26.periodToMax >= $p16
      AND node26.periodToMax <= $p17
    WITH node26, asOf11
    LIMIT $p18
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(quote32)-[:QUOTED_FROM]->(node33)
      OPTIONAL MATCH (node33)-[:REPUBLISHES]->(original34)
      WITH *, quote32.verification AS verification35, original34.id AS republishes36
      WITH node33, verification35, republishes36
      RETURN collect([node33.id, node33.publishedMin, verification35, republishes36]) AS rows31
    }
    RETURN collect([node26.id, node26.indicator, coalesce(node26.about, []), node26.base, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows31, [(node26)-[:ABOUT]->(node37) | [node37.name, CASE WHEN node37:Area THEN 'Area' WHEN node37:Organization THEN 'Organization' END, node37.id]]]) AS rows24
  }
  CALL (node2, units12, asOf11) {
    MATCH (node39:Region)
    WITH *, COLLECT {
      MATCH (node39)-[edge40:GROUPS]->(area41)
      WHERE (edge40.validFrom IS NULL OR edge40.validFrom <= asOf11) AND (edge40.validTo IS NULL OR asOf11 < edge40.validTo)
      RETURN area41.id
    } AS areas42
    WITH node39, areas42, asOf11
    RETURN collect([node39.id, areas42]) AS rows38
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, asOf11) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge44:PART_OF|SUBORDINATE_TO]-(node45)
      WHERE type(edge44) IN $p19
        AND (edge44.validFrom IS NULL OR edge44.validFrom <= asOf11) AND (edge44.validTo IS NULL OR asOf11 < edge44.validTo)
      RETURN node45
     UNION
      MATCH (node2)-[edge44:GROUPS]->(node45)
      WHERE (edge44.validFrom IS NULL OR edge44.validFrom <= asOf11) AND (edge44.validTo IS NULL OR asOf11 < edge44.validTo)
      RETURN node45
    }
    WITH node45, asOf11
    RETURN collect([node45.id, node45.name, CASE WHEN node45:Area THEN 'Area' WHEN node45:Organization THEN 'Organization' END]) AS rows43
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p6 THEN node2.validFrom WHEN $p6 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p6 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows13, rows20, rows22, node2.partsListed, rows24, rows38, rows43, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":null,"p5":["PART_OF","SUBORDINATE_TO"],"p6":"2019-12-31","p7":["PART_OF","SUBORDINATE_TO"],"p8":"members_admitted","p9":["members_admitted"],"p10":null,"p11":["used","sumUsed"],"p12":20001,"p13":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf11
  CALL (node2, asOf11) {
    OPTIONAL MATCH (kept3:Rollup {id: node2.id + $p4} WHERE (kept3.asOfFrom IS NULL OR kept3.asOfFrom <= asOf11) AND (kept3.asOfTo IS NULL OR asOf11 < kept3.asOfTo))
    CALL (node2, kept3, asOf11) {
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN mate10 AS node7
    }
    RETURN collect(DISTINCT node7) AS units12
  }
  CALL (node2, units12, asOf11) {
    UNWIND units12 AS node14
    WITH *,
      COLLECT {
        MATCH (node14)-[edge15:PART_OF|SUBORDINATE_TO]->(parent16)
        WHERE type(edge15) IN $p7
          AND (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN parent16.id
      } + COLLECT {
        MATCH (node14)<-[edge15:GROUPS]-(node2)
        WHERE (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN node2.id
      } AS above17,
      head(COLLECT { MATCH (node14)-[:RESPONSIBLE_FOR]->(area18) RETURN area18.id }) AS responsibleFor19
    WITH node14, above17, responsibleFor19, asOf11
    RETURN collect([node14.id, node14.kind, node14.partsListed, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END, above17, responsibleFor19]) AS rows13
  }
  CALL (node2, units12, asOf11) {
    MATCH (node21:Indicator {id: $p8})
    WITH node21, asOf11
    RETURN collect([node21.additive, node21.ascending]) AS rows20
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, units12, asOf11) {
      UNWIND units12 AS unit23
      MATCH (unit23)<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p9)
      RETURN node24
     UNION
      UNWIND units12 AS unit23
      MATCH (unit23)<-[edge25:GROUPS]-()<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p9)
      WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf11) AND (edge25.validTo IS NULL OR asOf11 < edge25.validTo)
      RETURN node24
     UNION
      MATCH (kept26:Rollup {id: node2.id + $p10})
      WHERE (kept26.asOfFrom IS NULL OR kept26.asOfFrom <= asOf11) AND (kept26.asOfTo IS NULL OR asOf11 < kept26.asOfTo)
      UNWIND $p11 AS list27
      UNWIND kept26[list27] AS id28
      MATCH (node24:Observation {id: id28})
      RETURN node24
    }
    WITH *
    WITH node24, asOf11
    LIMIT $p12
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote30)-[:QUOTED_FROM]->(node31)
      OPTIONAL MATCH (node31)-[:REPUBLISHES]->(original32)
      WITH *, quote30.verification AS verification33, original32.id AS republishes34
      WITH node31, verification33, republishes34
      RETURN collect([node31.id, node31.publishedMin, verification33, republishes34]) AS rows29
    }
    RETURN collect([node24.id, node24.indicator, coalesce(node24.about, []), node24.base, node24.stated, node24.value, node24.qualifier, node24.lower, node24.upper, node24.lowerInclusive, node24.upperInclusive, node24.joint, node24.perUnit, node24.measure, node24.shareOf, node24.direction, node24.status, node24.periodKind, coalesce(node24.breakdowns, []), node24.definition, coalesce(node24.inferred, []), node24.periodFrom, node24.periodFromMin, node24.periodFromMax, node24.periodTo, node24.periodToMin, node24.periodToMax, rows29, [(node24)-[:ABOUT]->(node35) | [node35.name, CASE WHEN node35:Area THEN 'Area' WHEN node35:Organization THEN 'Organization' END, node35.id]]]) AS rows22
  }
  CALL (node2, units12, asOf11) {
    MATCH (node37:Region)
    WITH *, COLLECT {
      MATCH (node37)-[edge38:GROUPS]->(area39)
      WHERE (edge38.validFrom IS NULL OR edge38.validFrom <= asOf11) AND (edge38.validTo IS NULL OR asOf11 < edge38.validTo)
      RETURN area39.id
    } AS areas40
    WITH node37, areas40, asOf11
    RETURN collect([node37.id, areas40]) AS rows36
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, asOf11) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge42:PART_OF|SUBORDINATE_TO]-(node43)
      WHERE type(edge42) IN $p13
        AND (edge42.validFrom IS NULL OR edge42.validFrom <= asOf11) AND (edge42.validTo IS NULL OR asOf11 < edge42.validTo)
      RETURN node43
     UNION
      MATCH (node2)-[edge42:GROUPS]->(node43)
      WHERE (edge42.validFrom IS NULL OR edge42.validFrom <= asOf11) AND (edge42.validTo IS NULL OR asOf11 < edge42.validTo)
      RETURN node43
    }
    WITH node43, asOf11
    RETURN collect([node43.id, node43.name, CASE WHEN node43:Area THEN 'Area' WHEN node43:Organization THEN 'Organization' END]) AS rows41
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p6 THEN node2.validFrom WHEN $p6 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p6 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows13, rows20, node2.partsListed, rows22, rows36, rows41, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":" joint_cells_ended ACTUAL any time","p4":["PART_OF","SUBORDINATE_TO"],"p5":["PART_OF","SUBORDINATE_TO"],"p6":"joint_cells_ended","p7":" joint_cells_ended ACTUAL any time","p8":["joint_cells_ended"],"p9":" joint_cells_ended ACTUAL any time","p10":["used","sumUsed"],"p11":"VALUE","p12":"ACTUAL","p13":[],"p14":20001,"p15":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf11
  CALL (node2, asOf11) {
    OPTIONAL MATCH (kept3:Rollup {id: node2.id + $p3} WHERE (kept3.asOfFrom IS NULL OR kept3.asOfFrom <= asOf11) AND (kept3.asOfTo IS NULL OR asOf11 < kept3.asOfTo))
    CALL (node2, kept3, asOf11) {
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p4
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p4
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p4
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN mate10 AS node7
    }
    RETURN collect(DISTINCT node7) AS units12
  }
  CALL (node2, units12, asOf11) {
    UNWIND units12 AS node14
    WITH *,
      COLLECT {
        MATCH (node14)-[edge15:PART_OF|SUBORDINATE_TO]->(parent16)
        WHERE type(edge15) IN $p5
          AND (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN parent16.id
      } + COLLECT {
        MATCH (node14)<-[edge15:GROUPS]-(node2)
        WHERE (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN node2.id
      } AS above17,
      head(COLLECT { MATCH (node14)-[:RESPONSIBLE_FOR]->(area18) RETURN area18.id }) AS responsibleFor19
    WITH node14, above17, responsibleFor19, asOf11
    RETURN collect([node14.id, node14.kind, node14.partsListed, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END, above17, responsibleFor19]) AS rows13
  }
  CALL (node2, units12, asOf11) {
    MATCH (node21:Indicator {id: $p6})
    WITH node21, asOf11
    RETURN collect([node21.additive, node21.ascending]) AS rows20
  }
  CALL (node2, units12, asOf11) {
    MATCH (node23:Rollup {id: node2.id + $p7})
    WHERE (node23.asOfFrom IS NULL OR node23.asOfFrom <= asOf11)
      AND (node23.asOfTo IS NULL OR asOf11 < node23.asOfTo)
    WITH node23, asOf11
    RETURN collect([node23.method, node23.comparison, node23.stated, node23.qualifier, node23.value, node23.lower, node23.upper, node23.lowerInclusive, node23.upperInclusive, node23.sumStated, node23.sumQualifier, node23.sumValue, node23.sumLower, node23.sumUpper, node23.sumLowerInclusive, node23.sumUpperInclusive, node23.periodKind, node23.from, node23.fromMin, node23.fromMax, node23.fromInferred, node23.to, node23.toMin, node23.toMax, node23.toInferred, coalesce(node23.used, []), coalesce(node23.sumUsed, []), coalesce(node23.outside, []), coalesce(node23.parts, []), coalesce(node23.partStates, []), node23.exact, node23.coveredAtMost]) AS rows22
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, units12, asOf11) {
      UNWIND units12 AS unit25
      MATCH (unit25)<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p8)
      RETURN node26
     UNION
      UNWIND units12 AS unit25
      MATCH (unit25)<-[edge27:GROUPS]-()<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p8)
      WHERE (edge27.validFrom IS NULL OR edge27.validFrom <= asOf11) AND (edge27.validTo IS NULL OR asOf11 < edge27.validTo)
      RETURN node26
     UNION
      MATCH (kept28:Rollup {id: node2.id + $p9})
      WHERE (kept28.asOfFrom IS NULL OR kept28.asOfFrom <= asOf11) AND (kept28.asOfTo IS NULL OR asOf11 < kept28.asOfTo)
      UNWIND $p10 AS list29
      UNWIND kept28[list29] AS id30
      MATCH (node26:Observation {id: id30})
      RETURN node26
    }
    WITH *
    WHERE node26.measure = $p11
      AND node26.status = $p12
      AND coalesce(node26.breakdowns, []) = $p13
    WITH node26, asOf11
    LIMIT $p14
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(quote32)-[:QUOTED_FROM]->(node33)
      OPTIONAL MATCH (node33)-[:REPUBLISHES]->(original34)
      WITH *, quote32.verification AS verification35, original34.id AS republishes36
      WITH node33, verification35, republishes36
      RETURN collect([node33.id, node33.publishedMin, verification35, republishes36]) AS rows31
    }
    RETURN collect([node26.id, node26.indicator, coalesce(node26.about, []), node26.base, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows31, [(node26)-[:ABOUT]->(node37) | [node37.name, CASE WHEN node37:Area THEN 'Area' WHEN node37:Organization THEN 'Organization' END, node37.id]]]) AS rows24
  }
  CALL (node2, units12, asOf11) {
    MATCH (node39:Region)
    WITH *, COLLECT {
      MATCH (node39)-[edge40:GROUPS]->(area41)
      WHERE (edge40.validFrom IS NULL OR edge40.validFrom <= asOf11) AND (edge40.validTo IS NULL OR asOf11 < edge40.validTo)
      RETURN area41.id
    } AS areas42
    WITH node39, areas42, asOf11
    RETURN collect([node39.id, areas42]) AS rows38
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, asOf11) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge44:PART_OF|SUBORDINATE_TO]-(node45)
      WHERE type(edge44) IN $p15
        AND (edge44.validFrom IS NULL OR edge44.validFrom <= asOf11) AND (edge44.validTo IS NULL OR asOf11 < edge44.validTo)
      RETURN node45
     UNION
      MATCH (node2)-[edge44:GROUPS]->(node45)
      WHERE (edge44.validFrom IS NULL OR edge44.validFrom <= asOf11) AND (edge44.validTo IS NULL OR asOf11 < edge44.validTo)
      RETURN node45
    }
    WITH node45, asOf11
    RETURN collect([node45.id, node45.name, CASE WHEN node45:Area THEN 'Area' WHEN node45:Organization THEN 'Organization' END]) AS rows43
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows13, rows20, rows22, node2.partsListed, rows24, rows38, rows43, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
